import { zodTextFormat } from 'openai/helpers/zod';
import { MediaError } from '../../../pipeline/errors.ts';
import type { Cost, PromptProvider } from '../../../pipeline/ports/providers.ts';
import { formatStyleMix } from '../../../pipeline/style-mix.ts';
import { ask } from '../../openai/ask.ts';
import { createOpenAIClient, type OpenAIAccess } from '../../openai/client.ts';
import { costOf, tokensIn } from '../../openai/cost.ts';
import type { Asked } from '../../openai/errors.ts';
import { textPriceOf } from '../../openai/prices.ts';
import { safetyIdentifier } from '../../openai/safety-identifier.ts';
import { briefIn, type TextUsage } from './answer.ts';
import { briefSchema } from './brief.ts';
import { compose } from './compose.ts';
import { type Guidelines, instructionsOf } from './instructions.ts';
import { storyMessage } from './story.ts';

export interface OpenAIPromptOptions extends OpenAIAccess {
  model: string;
  /** The newsroom's own rules; none by default. */
  guidelines?: Guidelines;
}

/** Counts changes of instructions and form, so that a prompt tells how it was made. */
const version = 'openai-1';

/** A brief has some 500 tokens; the rest is for models that think first. */
const mostOutput = 6000;

/** Has a text model write the prompt. Throws MediaError; outcome `final` for a refusal. */
export function createOpenAIPromptProvider(options: OpenAIPromptOptions): PromptProvider {
  const { model, guidelines = { must: [], never: [] }, now } = options;
  const client = createOpenAIClient(options);
  const format = zodTextFormat(briefSchema, 'illustration_brief');
  const asked: Asked = { stage: 'prompt', thing: 'prompt', model, modelSetting: 'OPENAI_TEXT_MODEL', now };

  return {
    name: 'openai',
    paid: true,
    recipe: JSON.stringify([version, model, guidelines]),
    model,

    async generate(config, { signal, workspace, requester }) {
      const response = await ask(signal, asked, () =>
        client.responses.parse(
          {
            model,
            instructions: instructionsOf(config, guidelines),
            input: [{ role: 'user', content: storyMessage(config) }],
            text: { format },
            max_output_tokens: mostOutput,
            // Stories before publication are nobody else's to keep.
            store: false,
            safety_identifier: safetyIdentifier({ workspace, ...(requester === undefined ? {} : { requester }) }),
          },
          { signal },
        ),
      );
      const { brief, usage } = briefIn(response, asked);
      const composed = compose(brief, guidelines, config.constraints.maxLength);
      if (!composed) throw againstTheRules();
      return {
        ...composed,
        metadata: {
          style: formatStyleMix(config.style),
          timestamp: now().toISOString(),
          version: `${version}:${model}`,
        },
        cost: measuredCost(model, usage) ?? estimate(config),
      };
    },

    estimate,
  };

  function estimate(config: Parameters<PromptProvider['generate']>[0]): Cost {
    const price = textPriceOf(model);
    const sent = instructionsOf(config, guidelines) + storyMessage(config) + JSON.stringify(format.schema);
    return costOf(
      [
        [tokensIn(sent), price.input],
        [mostOutput, price.output],
      ],
      false,
    );
  }
}

/** `undefined` without figures or without a price of this model. */
function measuredCost(model: string, usage: TextUsage | undefined): Cost | undefined {
  const price = textPriceOf(model);
  if (!usage || !price.known) return undefined;
  const cached = Math.min(usage.input_tokens_details?.cached_tokens ?? 0, usage.input_tokens);
  return costOf(
    [
      [usage.input_tokens - cached, price.input],
      [cached, price.cached],
      [usage.output_tokens, price.output],
    ],
    true,
  );
}

function againstTheRules(): MediaError {
  return new MediaError('The prompt that OpenAI wrote breaks the newsroom’s guidelines, so it is not used.', {
    code: 'api',
    outcome: 'unknown',
    stage: 'prompt',
  });
}

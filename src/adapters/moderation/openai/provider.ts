import type { ModerationCreateParams } from 'openai/resources/moderations';
import type { CallOptions, ModerationProvider, ModerationVerdict } from '../../../pipeline/ports/providers.ts';
import { ask } from '../../openai/ask.ts';
import { createOpenAIClient, type OpenAIAccess } from '../../openai/client.ts';
import { type Asked, unreadable } from '../../openai/errors.ts';
import { formatOf } from '../../openai/picture.ts';
import { type Category, newsOfTheDay } from './categories.ts';
import { moderationAnswer, type Policy, verdictOn } from './verdict.ts';

export interface OpenAIModerationOptions extends OpenAIAccess {
  /** What becomes of what is found: refused, or held until an editor has looked at it. */
  onFlagged: Policy['onFlagged'];
  /** Scores from 0 to 1 from which a category counts; without one it counts when OpenAI flags it. */
  thresholds?: Policy['thresholds'];
  /** Categories that never count in a text; by default `violence`, which is news. Pictures have no exceptions. */
  ignoredInText?: readonly Category[];
  /** Default `omni-moderation-latest`. */
  model?: string;
}

const mimeTypes = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const;

/** Costs nothing. Throws MediaError when no verdict can be had; what then happens is for the caller to say. */
export function createOpenAIModerationProvider(options: OpenAIModerationOptions): ModerationProvider {
  const { onFlagged, thresholds = {}, ignoredInText = newsOfTheDay, now } = options;
  const { model = 'omni-moderation-latest' } = options;
  const client = createOpenAIClient(options);

  async function check(
    input: ModerationCreateParams['input'],
    thing: 'text' | 'picture',
    ignored: readonly Category[],
    signal: AbortSignal,
  ): Promise<ModerationVerdict> {
    const asked: Asked = { stage: thing === 'text' ? 'prompt' : 'image', thing: 'check', model, now };
    const answer = moderationAnswer.safeParse(
      await ask(signal, asked, () => client.moderations.create({ model, input }, { signal })),
    );
    if (!answer.success) throw unreadable(asked, answer.error);
    return verdictOn(answer.data.results, thing, { onFlagged, thresholds, ignored });
  }

  return {
    name: 'openai',
    paid: false,
    model,
    recipe: JSON.stringify([model, onFlagged, thresholds, ignoredInText]),

    checkText: (text, { signal }: CallOptions) => check(text, 'text', ignoredInText, signal),

    checkImage(bytes, { signal }) {
      const type = mimeTypes[formatOf(bytes) ?? 'png'];
      const url = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
      return check([{ type: 'image_url', image_url: { url } }], 'picture', [], signal);
    },
  };
}

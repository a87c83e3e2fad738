import { artStyles } from './art-styles.ts';
import { invalid } from './errors.ts';
import { firstAnswer } from './fallback.ts';
import type { Ledger } from './ledger.ts';
import type { PromptConfig, PromptResult, StyleMix } from './ports/media.ts';
import type { ModerationProvider, ModerationVerdict, PromptProvider } from './ports/providers.ts';
import type { StepContext } from './step-context.ts';

export interface PromptService {
  /** Throws MediaError `validation` with the reason when the words may not be illustrated. */
  checkText(text: string, context: StepContext): Promise<void>;
  generatePrompt(config: PromptConfig, context: StepContext): Promise<PromptResult>;
}

export function createPromptService(parts: {
  /** In the order in which they are asked; the last one costs nothing and always answers. */
  providers: readonly PromptProvider[];
  moderation: ModerationProvider;
  ledger: Ledger;
}): PromptService {
  const { providers, moderation, ledger } = parts;

  return {
    async checkText(text, context) {
      const { output } = await ledger.take<ModerationVerdict>(
        { ...context, stage: 'prompt', name: 'moderation', provider: moderation, input: { text } },
        async (options) => ({ output: await moderation.checkText(text, options) }),
      );
      if (output.verdict === 'block')
        throw invalid(output.reason ?? 'This headline may not be illustrated here.', 'headline');
    },

    async generatePrompt(config, context) {
      const { nonce, signal } = context;
      const answer = await firstAnswer(
        providers,
        (provider) =>
          ledger.take<PromptResult>(
            { ...context, stage: 'prompt', name: 'prompt', provider, input: { ...config, nonce } },
            async (options) => ({ output: await provider.generate(config, options) }),
          ),
        signal,
      );
      context.report({
        provider: answer.provider.name,
        ...(answer.fellBackFrom
          ? { fellBackFrom: answer.fellBackFrom.provider, error: answer.fellBackFrom.because }
          : {}),
      });
      return answer.result.output;
    },
  };
}

/** What the prompt must follow, from the styles that are mixed. */
export function constraintsOf(style: StyleMix): PromptConfig['constraints'] {
  return { maxLength: 4000, styleGuidelines: style.flatMap((share) => artStyles[share.style]?.guidelines ?? []) };
}

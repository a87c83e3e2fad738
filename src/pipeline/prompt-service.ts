import { artStyles } from './art-styles.ts';
import { firstAnswer } from './fallback.ts';
import type { Ledger } from './ledger.ts';
import type { PromptConfig, PromptResult, StyleMix } from './ports/media.ts';
import type { PromptProvider } from './ports/providers.ts';
import type { StepContext } from './step-context.ts';

export interface PromptService {
  generatePrompt(config: PromptConfig, context: StepContext): Promise<PromptResult>;
}

export function createPromptService(parts: {
  /** In the order in which they are asked; the last one costs nothing and always answers. */
  providers: readonly PromptProvider[];
  ledger: Ledger;
}): PromptService {
  const { providers, ledger } = parts;

  return {
    async generatePrompt(config, context) {
      const { nonce, signal } = context;
      const answer = await firstAnswer(
        providers,
        (provider) =>
          ledger.take<PromptResult>(
            {
              ...{ ...context, stage: 'prompt', name: 'prompt', provider, input: { ...config, nonce } },
              estimate: provider.estimate?.(config),
            },
            async (options) => {
              const { cost, ...output } = await provider.generate(config, options);
              return { output, cost };
            },
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

/** What the prompt must follow: what the topic asks for, then the styles that are mixed. */
export function constraintsOf(style: StyleMix, guidelines: readonly string[] = []): PromptConfig['constraints'] {
  const ofStyles = style.flatMap((share) => artStyles[share.style]?.guidelines ?? []);
  return { maxLength: 4000, styleGuidelines: [...guidelines, ...ofStyles] };
}

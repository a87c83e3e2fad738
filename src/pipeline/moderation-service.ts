import { invalid, MediaError, StateError, sentenceOf } from './errors.ts';
import { sha256 } from './hash.ts';
import type { Ledger } from './ledger.ts';
import type { Stage } from './ports/media.ts';
import type { CallOptions, ModerationProvider, ModerationVerdict } from './ports/providers.ts';
import { labelOf, type SensitiveTopic, topicsOf } from './sensitive-topics.ts';
import type { StepContext } from './step-context.ts';

/** What a newsroom wants done about a topic. */
export const topicRuleNames = ['illustration-only', 'editor-first'] as const;
export type TopicRule = (typeof topicRuleNames)[number];

export interface Checked {
  /** Why an editor must look before it is shown: a sentence. */
  hold?: string;
  /** What the picture must keep to because of its topic. */
  guidelines: string[];
}

export interface ModerationService {
  /** Throws MediaError `validation` with the reason when the words may not be illustrated. */
  checkText(text: string, context: StepContext): Promise<Checked>;
  /** The finished picture, before anybody sees it. Throws MediaError `validation` when it may not be shown. */
  checkImage(bytes: Uint8Array, context: StepContext): Promise<Checked>;
}

const illustration =
  'Only an illustration: nothing that could be taken for a photograph of the event or of the people in it.';

export function createModerationService(parts: {
  /** All of them are asked; the first ones are ours and cost nothing. */
  providers: readonly ModerationProvider[];
  topics: Readonly<Partial<Record<SensitiveTopic, TopicRule>>>;
  ledger: Ledger;
}): ModerationService {
  const { providers, topics, ledger } = parts;

  /** Asks one after the other: the first that blocks ends it. */
  async function verdictOf(
    context: StepContext,
    step: { stage: Stage; name: string; input: unknown; what: string },
    asked: { provider: ModerationProvider; ask: (options: CallOptions) => Promise<ModerationVerdict> }[],
  ): Promise<string | undefined> {
    let hold: string | undefined;
    const { what, ...rest } = step;
    for (const { provider, ask } of asked) {
      const verdict = await ledger
        .take<ModerationVerdict>({ ...context, ...rest, provider }, async (options) => ({ output: await ask(options) }))
        .then(({ output }) => output)
        .catch((error: unknown) => unchecked(error, what, context.signal));
      if (verdict.verdict === 'block') {
        throw invalid(
          verdict.reason ?? `The ${what} may not be used here.`,
          what === 'picture' ? undefined : 'headline',
        );
      }
      if (verdict.verdict === 'hold') hold ??= verdict.reason ?? `The ${what} needs an editor's look.`;
    }
    return hold;
  }

  return {
    async checkText(text, context) {
      const found = topicsOf(text);
      const first = found.find((topic) => topics[topic] === 'editor-first');
      const judged = await verdictOf(
        context,
        { stage: 'prompt', name: 'moderation', input: { text }, what: 'text' },
        providers.map((provider) => ({ provider, ask: (options) => provider.checkText(text, options) })),
      );
      const hold = judged ?? (first && `This is about ${labelOf(first)}, so an editor looks at it first.`);
      return {
        ...(hold === undefined ? {} : { hold }),
        guidelines: found.some((topic) => topics[topic] !== undefined) ? [illustration] : [],
      };
    },

    async checkImage(bytes, context) {
      const able = providers.flatMap((provider) => {
        const { checkImage } = provider;
        return checkImage ? [{ provider, ask: (options: CallOptions) => checkImage(bytes, options) }] : [];
      });
      const input = { image: sha256(bytes) };
      const hold = await verdictOf(context, { stage: 'image', name: 'moderation-image', input, what: 'picture' }, able);
      return { ...(hold === undefined ? {} : { hold }), guidelines: [] };
    },
  };
}

/** What nobody could look at is looked at by an editor. */
function unchecked(error: unknown, what: string, signal: AbortSignal): ModerationVerdict {
  if (signal.aborted || error instanceof StateError) throw error;
  if (error instanceof MediaError && (error.code === 'validation' || error.code === 'cancelled')) throw error;
  return {
    verdict: 'hold',
    reason: `The ${what} could not be checked, so an editor looks at it first. ${sentenceOf(error)}`,
  };
}

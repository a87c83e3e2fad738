import { invalid, MediaError, sentenceOf } from '../../pipeline/errors.ts';
import { hasEnded } from '../../pipeline/generation.ts';
import type { Requests } from '../../pipeline/ports/newsroom.ts';
import type { CommandSpoken, Reply } from './chat.ts';
import { parseCommand } from './command.ts';
import { type CommandInput, namingOption } from './command-options.ts';
import type { GoneFromChannel } from './first-card.ts';
import { placeOf } from './refs.ts';
import { quotedTitle } from './wording.ts';

/** How far the first card got before the answer is due. */
export type Announced = 'shown' | 'later' | GoneFromChannel;

export interface MakingParts {
  requests: Pick<Requests, 'accept'>;
  announce: (generationId: string) => Promise<Announced>;
}

/** One of several: what to call it when it is refused, and how to read it. */
export interface BatchLine {
  title: string;
  read: () => CommandInput;
}

interface Accepted {
  id: string;
  /** Its message still has to be shown. */
  fresh: boolean;
  /** A sentence for whoever asked. */
  warning: string | undefined;
}

export interface Making {
  /** Makes media of the one headline that was typed or filled in. Throws MediaError for people. */
  one(spoken: CommandSpoken): Promise<Reply>;
  /** Makes media of each line; what is right is made, what is wrong is named. */
  many(spoken: CommandSpoken, lines: readonly BatchLine[]): Promise<Reply>;
}

export const mostInBatch = 20;

/** What the person hears when no card is there to see. */
function sentenceAbout(announced: Announced): string | undefined {
  if (announced === 'shown') return undefined;
  if (announced === 'later') return 'It is being made. Its message comes as soon as the chat takes it.';
  return `It is being made, and the result comes to you privately, because it cannot be shown here: ${announced.gone}.`;
}

export function createMaking({ requests, announce }: MakingParts): Making {
  async function accept({ actor, channel, requestKey, thread }: CommandSpoken, input: CommandInput): Promise<Accepted> {
    const origin = {
      ...{ requester: actor, ...placeOf(channel), requestKey },
      ...(thread === undefined ? {} : { thread }),
    };
    try {
      const { generation, created, warning } = await requests.accept(input, origin);
      // Also when this came again: the first delivery may have died before it showed anything.
      return { id: generation.id, fresh: created || !hasEnded(generation), warning };
    } catch (error) {
      throw error instanceof MediaError ? renamed(error) : error;
    }
  }

  async function show({ id, fresh }: Accepted): Promise<Announced> {
    return fresh ? announce(id) : 'shown';
  }

  return {
    async one(spoken) {
      const [form] = spoken.forms ?? [];
      const accepted = await accept(spoken, form ?? parseCommand(spoken.text));
      const text = [sentenceAbout(await show(accepted)), accepted.warning].filter(Boolean).join(' ');
      return { generationId: accepted.id, ...(text ? { text } : {}) };
    },

    async many(spoken, lines) {
      if (lines.length > mostInBatch) {
        throw invalid(
          `A batch has at most ${mostInBatch} headlines, and this one has ${lines.length}. Nothing was started.`,
        );
      }
      const problems: string[] = [];
      const started: Accepted[] = [];
      for (const [index, { title, read }] of lines.entries()) {
        try {
          started.push(await accept({ ...spoken, requestKey: `${spoken.requestKey}:${index + 1}` }, read()));
        } catch (error) {
          problems.push(`Line ${index + 1}, ${quotedTitle(title)}: ${sentenceOf(error)}`);
        }
      }
      // Together: one after the other they would keep the answer waiting.
      const shown = await Promise.all(started.map(show));
      const count = `${started.length} of ${lines.length} started.`;
      const worst = shown.find((how) => typeof how === 'object') ?? shown.find((how) => how === 'later') ?? 'shown';
      const text = [count, sentenceAbout(worst), started.at(-1)?.warning].filter(Boolean).join(' ');
      return problems.length === 0 ? { text } : { text, sections: [{ title: 'Not started', lines: problems }] };
    },
  };
}

/** The same refusal, naming the option as it was typed. */
function renamed(error: MediaError): MediaError {
  const { code, field } = error;
  return new MediaError(namingOption(error), { code, ...(field === undefined ? {} : { field }), cause: error });
}

import type { MessageRef } from '../../desk/chat.ts';
import { type Clock, within } from '../../desk/clock.ts';
import type { DiscordLog, DiscordParts } from '../parts.ts';
import { problemOf } from '../problems.ts';
import { codes, refusalOf } from '../refusal.ts';
import { isTokenDead } from '../rest.ts';

/** Sends the files of cards, which may take long or fail while everything else works: no card waits for them. */
export interface Uploading {
  /** False while files of this generation are on their way, and for a while after they did not get through. */
  may(generation: string): boolean;
  /**
   * `undefined` when the files do not get through for now, tried once more at once: the card is to be shown without
   * them, and is shown again later. Throws what `send` throws for other reasons.
   */
  soon(generation: string, send: () => Promise<MessageRef>): Promise<MessageRef | undefined>;
}

export type UploadingParts = Pick<DiscordParts, 'refresh'> & { clock: Clock; log: Pick<DiscordLog, 'warn'> };

/** Together with reading the files and showing the card without them it is less than the desk waits for an edit. */
const sendMs = 6000;
const firstAgainMs = 5000;
const longestAgainMs = 600_000;
/** Then only the card's next change tries again. */
const mostTries = 12;
const mostRemembered = 1000;

export function createUploading({ refresh, clock, log }: UploadingParts): Uploading {
  const underWay = new Set<string>();
  const failures = new Map<string, { count: number; until: number }>();

  function showAgain(generation: string): void {
    refresh(generation).catch((error: unknown) => {
      log.warn({ generation, err: error }, 'A card could not be shown again with its files.');
    });
  }

  function failed(generation: string, error: unknown): void {
    const count = (failures.get(generation)?.count ?? 0) + 1;
    log.warn({ generation, err: error }, 'The files of a card did not get through; it is shown without them for now.');
    const waitMs = Math.min(longestAgainMs, firstAgainMs * 3 ** (count - 1));
    failures.delete(generation);
    failures.set(generation, { count, until: clock.now() + waitMs });
    const [oldest] = failures.keys();
    if (failures.size > mostRemembered && oldest !== undefined) failures.delete(oldest);
    if (count < mostTries) clock.schedule(waitMs, () => showAgain(generation));
  }

  return {
    may: (generation) => !underWay.has(generation) && clock.now() >= (failures.get(generation)?.until ?? 0),
    async soon(generation, send) {
      underWay.add(generation);
      let late = false;
      const sent = send()
        .catch((error: unknown) => {
          // By then it might land on top of something newer.
          if (late || !isAboutSending(error)) throw error;
          return send();
        })
        .finally(() => underWay.delete(generation));
      try {
        const done = await within(clock, sendMs, sent);
        if (done) {
          failures.delete(generation);
          return done.answer;
        }
      } catch (error) {
        if (!isAboutSending(error)) throw error;
        failed(generation, error);
        return undefined;
      }
      late = true;
      sent.then(
        () => {
          failures.delete(generation);
          // It may have landed on top of something newer, or beneath what was shown without them.
          showAgain(generation);
        },
        (error: unknown) => failed(generation, error),
      );
      return undefined;
    },
  };
}

/** Something smaller may get through where this did not. */
function isAboutSending(error: unknown): boolean {
  if (refusalOf(error) === codes.tooManyOldEdits || isTokenDead(error)) return false;
  const { problem } = problemOf(error, 'send the files of a card');
  return problem === 'passing' || problem === 'unknown';
}

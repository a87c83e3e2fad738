import { createDigestContent } from '../../pipeline/digest.ts';
import type { ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { Digests, DueDigest } from '../../pipeline/ports/digests.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import type { Quotas } from '../../pipeline/ports/quota.ts';
import type { Archive, Locks } from '../../pipeline/ports/state.ts';
import { undoEnds } from './card-actions.ts';
import type { Chat, CommandSpoken, Reply } from './chat.ts';
import type { Clock } from './clock.ts';
import { createDigestBoard } from './digest-board.ts';
import { createDigestCommand } from './digest-command.ts';
import { createDigestPosting } from './digest-posting.ts';
import type { Settings } from './settings.ts';

/** The daily digests of all channels: asked for, posted, and kept up to date while somebody works from them. */
export interface DigestDesk {
  /** `/newsdesk digest …`. Throws MediaError for people. */
  command(spoken: CommandSpoken, rest: string): Promise<Reply>;
  /** Posts the digest that was due last, unless that was done. Rejects when it must be tried again. */
  daily(due: DueDigest, signal: AbortSignal): Promise<void>;
  /** What stands in a digest about this one may be wrong now; never rejects. */
  changed(generationId: string): Promise<void>;
  close(): void;
}

export interface DigestDeskParts {
  archive: Pick<Archive, 'search'>;
  quotas: Quotas;
  digests: Digests;
  locks: Locks;
  policies: ChannelPolicies;
  links: Pick<Links, 'page' | 'media'>;
  find: (generationId: string) => Promise<Generation | undefined>;
  change: Settings['change'];
  chats: readonly Chat[];
  clock: Clock;
  report: (error: unknown) => void;
}

export function createDigestDesk(parts: DigestDeskParts): DigestDesk {
  const { archive, quotas, policies, find, clock, report } = parts;
  let closed = false;
  const contentOf = createDigestContent({ archive, quotas, now: clock.now });
  const board = createDigestBoard({ ...parts, contentOf });
  const posting = createDigestPosting({ ...parts, board });
  const undoEnding = new Map<string, () => void>();

  /** The undo button goes when its time is over. */
  async function showUndoEnd(generation: Generation): Promise<void> {
    const { id, workspace, channel } = generation;
    const ends = undoEnds(generation, await policies.get(workspace, channel));
    undoEnding.get(id)?.();
    undoEnding.delete(id);
    if (closed || ends === undefined || ends <= clock.now()) return;
    const cancel = clock.schedule(ends - clock.now() + 1000, () => {
      undoEnding.delete(id);
      board.changed(generation);
    });
    undoEnding.set(id, cancel);
  }

  return {
    command: createDigestCommand({ ...parts, posting }),
    daily: posting.daily,
    async changed(generationId) {
      const generation = await find(generationId).catch(report);
      if (!generation) return;
      board.changed(generation);
      await showUndoEnd(generation).catch(report);
    },
    close() {
      closed = true;
      for (const cancel of undoEnding.values()) cancel();
      undoEnding.clear();
      board.close();
    },
  };
}

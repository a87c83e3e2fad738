import { createDigestContent } from '../../pipeline/digest.ts';
import type { ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { Digests, DueDigest } from '../../pipeline/ports/digests.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import type { Quotas } from '../../pipeline/ports/quota.ts';
import type { Archive, Locks } from '../../pipeline/ports/state.ts';
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
  const { archive, quotas, find, clock, report } = parts;
  const contentOf = createDigestContent({ archive, quotas, now: clock.now });
  const board = createDigestBoard({ ...parts, contentOf });
  const posting = createDigestPosting({ ...parts, board });
  return {
    command: createDigestCommand({ ...parts, posting }),
    daily: posting.daily,
    async changed(generationId) {
      const generation = await find(generationId).catch(report);
      if (generation) board.changed(generation);
    },
    close: board.close,
  };
}

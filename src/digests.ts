import type { Connection } from './adapters/database/connect.ts';
import { type DigestQueue, openDigestQueue } from './adapters/database/digest-queue.ts';
import { createDigestChannels } from './adapters/database/digests.ts';
import type { GenerationQueue } from './adapters/database/queue.ts';
import { defaultPolicy } from './pipeline/authority.ts';
import type { Chore } from './pipeline/housekeeping.ts';

/** When the digests of all channels are due, and what keeps that in step with the channels' policies. */
export async function openDigests(
  { kind, db }: Connection,
  { boss }: Pick<GenerationQueue, 'boss'>,
): Promise<DigestQueue & { chore: Chore }> {
  const queue = await openDigestQueue(boss, { embedded: kind === 'embedded', now: () => Date.now() });
  const channels = createDigestChannels(db, defaultPolicy);
  const chore = { name: 'setting the times of digests', everyMs: 600_000, run: () => queue.reconcile(channels) };
  return { ...queue, chore };
}

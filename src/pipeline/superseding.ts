import { isDecidable } from './generation.ts';
import type { Actor, Generation } from './ports/generation.ts';
import type { Archive, Change, Generations } from './ports/state.ts';
import { withdrawn } from './publication.ts';

export interface SupersedingParts {
  generations: Generations;
  archive: Pick<Archive, 'lineage'>;
  now: () => Date;
  /** Takes down at once what the queue would take down soon. */
  settle: (id: string) => Promise<unknown>;
  /** Hears which versions gave way, so that their cards and requesters can be told. */
  superseded: (others: Generation[], by: Actor) => void;
}

export interface Superseding {
  /** Takes the other versions of `kept` down and turns down those that wait; answers with those that changed. */
  supersede(kept: Generation, by: Actor, which: 'all' | 'earlier'): Promise<Generation[]>;
}

export const supersededReason = 'Another version was approved.';

/**
 * Versions are the generations of one lineage in one channel. Each is changed on its own: where the process ends in
 * between, doing it again does the rest.
 */
export function createSuperseding({ generations, archive, now, settle, superseded }: SupersedingParts): Superseding {
  return {
    async supersede(kept, by, which) {
      const changed: Generation[] = [];
      for (const other of await versionsBeside(archive, kept)) {
        let done = false;
        const after = await generations.change(other.id, (current) => {
          // Two that are approved at once must not take each other down: the later one stays.
          if (which === 'earlier' && !isEarlier(current, kept)) return undefined;
          const change = givenWay(current, by, now());
          done = change !== undefined;
          return change;
        });
        if (!done || !after) continue;
        changed.push(after);
        await settle(other.id);
      }
      if (changed.length > 0) superseded(changed, by);
      return changed;
    },
  };
}

/** The other versions in the same channel, without deleted ones. */
export async function versionsBeside(
  archive: Pick<Archive, 'lineage'>,
  { id, workspace, channel }: Generation,
): Promise<Generation[]> {
  const all = await archive.lineage(id);
  return all.filter((one) => one.id !== id && one.workspace === workspace && one.channel === channel && !one.deletedAt);
}

/** Those of the other versions that went after this one was up and are still away: nothing brings them back by itself. */
export function goneSince({ publication }: Generation, others: readonly Generation[]): Generation[] {
  const up = publication?.publishedAt;
  if (up === undefined) return [];
  return others.filter(({ approval, publication: other }) => {
    const turnedDown = approval.state === 'rejected' && approval.reason === supersededReason;
    return (turnedDown && (approval.at ?? '') >= up) || (other?.withdrawnAt ?? '') >= up;
  });
}

/** Whether keeping another version only would change this one: it waits, or is or will be published. */
export function canGiveWay(generation: Generation): boolean {
  return !generation.deletedAt && (waits(generation) || isUpOrToBe(generation));
}

function givenWay(current: Generation, by: Actor, now: Date): Change | undefined {
  if (!canGiveWay(current)) return undefined;
  const at = now.toISOString();
  const contentHash = current.publication?.contentHash ?? current.contentHash ?? '';
  const down = withdrawn(current, by, now);
  const generation: Generation = waits(current)
    ? {
        ...down,
        approval: {
          ...{ state: 'rejected', contentHash: current.contentHash ?? contentHash, by, at, reason: supersededReason },
          ...(current.approval.given ? { given: current.approval.given } : {}),
        },
      }
    : down;
  return {
    generation,
    decision: { generationId: current.id, decision: 'superseded', contentHash, reason: supersededReason, by, at },
    enqueue: true,
  };
}

function waits(generation: Generation): boolean {
  return isDecidable(generation) && generation.approval.state === 'pending';
}

function isUpOrToBe({ publication }: Generation): boolean {
  return publication !== undefined && publication.withdrawnAt === undefined;
}

/** What was decided later than `kept` is not for its approval to take down. */
function isEarlier({ approval, id }: Generation, kept: Generation): boolean {
  if (approval.state !== 'approved' || approval.at === undefined) return true;
  const [mine, theirs] = [approval.at, kept.approval.at ?? ''];
  return mine === theirs ? id < kept.id : mine < theirs;
}

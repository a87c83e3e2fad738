import type { Authority } from './authority.ts';
import { invalid } from './errors.ts';
import { cancelled, hasEnded, reopened, tombstone, withContentHash } from './generation.ts';
import { draftFiles } from './generation-files.ts';
import { publishedFile } from './links.ts';
import { waitForLock } from './locks.ts';
import type { Actor, Generation, GenerationRequest } from './ports/generation.ts';
import { stages as allStages, type Lane, type Stage } from './ports/media.ts';
import type { Actions } from './ports/newsroom.ts';
import type { Charge } from './ports/quota.ts';
import type { Change, Generations, LedgerUses, Locks } from './ports/state.ts';
import type { StorageService } from './storage-service.ts';

const altTextLimit = 2000;

export interface ActionParts {
  generations: Generations;
  authority: Authority;
  uses: LedgerUses;
  locks: Locks;
  storage: StorageService;
  /** Stops this process's run, when it has one. */
  abort: (id: string) => void;
  /** Names of the providers each lane can be given to. */
  providers: Record<Lane, readonly string[]>;
  /** What making all of it anew would cost at most, in millionths of a US dollar. */
  estimate: (request: GenerationRequest) => number;
  now: () => Date;
  /** How often a lock is looked at again, in ms. */
  waitMs: number;
}

/** What people do to a generation that is there. MediaErrors without a field are about its state. */
export function createActions(parts: ActionParts): Actions {
  const { generations, authority, uses, locks, storage, abort, providers, estimate, now, waitMs } = parts;

  async function allowed(id: string, by: Actor): Promise<Generation> {
    const generation = await generations.find(id);
    if (!generation) throw invalid('There is no such generation.');
    await authority.checkChange(generation, by);
    return generation;
  }

  async function change(id: string, by: Actor, apply: (current: Generation) => Change | undefined) {
    const changed = await generations.change(id, (current) => {
      if (current.deletedAt) throw invalid('This generation was deleted.');
      const next = apply(current);
      return next && { ...next, by };
    });
    if (!changed) throw invalid('There is no such generation.');
    return changed;
  }

  /** For whoever was found to be allowed to. */
  async function stop(id: string, by: Actor): Promise<Generation> {
    const generation = await change(id, by, (current) =>
      hasEnded(current) ? undefined : { generation: cancelled(current, now()) },
    );
    abort(id);
    return generation;
  }

  return {
    async cancel(id, by) {
      await allowed(id, by);
      return stop(id, by);
    },

    async retry(id, { stage, provider }, by) {
      await allowed(id, by);
      return change(id, by, (current) => {
        checkRetry(current, stage, provider);
        const again = reopened(current, stage);
        if (again.charge) again.charge = chargedAgain(again.charge, estimate(again.request));
        if (provider !== undefined) {
          if (!isLane(stage)) {
            throw invalid('Only the image and the audio can be given to another provider.', 'provider');
          }
          if (!providers[stage].includes(provider)) {
            const known = providers[stage].join(', ');
            throw invalid(`There is no ${stage} provider "${provider}". Available: ${known}.`, 'provider');
          }
          again.request = { ...again.request, providers: { ...again.request.providers, [stage]: provider } };
        }
        return { generation: again, enqueue: true };
      });
    },

    async editAltText(id, altText, by) {
      await allowed(id, by);
      const folded = altText.replace(/\s+/g, ' ').trim();
      if (folded === '') throw invalid('The alt text is empty. Say in a sentence what the picture shows.', 'altText');
      if (folded.length > altTextLimit)
        throw invalid(`The alt text can have at most ${altTextLimit} characters.`, 'altText');
      if (folded.includes('\0') || !folded.isWellFormed())
        throw invalid('The alt text holds characters that are not text.', 'altText');
      return change(id, by, (current) => {
        if (!hasEnded(current)) throw invalid('It is still being made. Edit the alt text when it is ready.');
        if (!current.image) throw invalid('There is no picture to describe.');
        const image = { ...current.image, altText: folded };
        return { generation: withContentHash({ ...current, image }), enqueue: true };
      });
    },

    async remove(id, by) {
      const before = await allowed(id, by);
      if (publishedFile(before, 'image') ?? publishedFile(before, 'audio')) await authority.checkUnpublish(before, by);
      const generation = await stop(id, by);
      // A run that is being given up may still be storing a file; it goes when the run has let go.
      const release = await waitForLock(locks, `generation:${id}`, waitMs, AbortSignal.timeout(60_000)).catch(() => {
        throw invalid('It is still being stopped. Try to delete it again in a minute.');
      });
      try {
        const current = (await generations.find(id)) ?? generation;
        const published = [
          ...Object.values(current.publication?.files ?? {}),
          ...(current.publication?.replaces ?? []),
        ];
        for (const file of [...draftFiles(current), ...published]) await storage.deleteFile(file);
        for (const file of await uses.release(id)) await storage.deleteFile(file);
        await change(id, by, (last) => ({ generation: tombstone(last, now()), enqueue: true }));
        // An approval may have been putting them up meanwhile; it sees the tombstone from now on.
        for (const file of published) await storage.withdraw(file);
      } finally {
        await release();
      }
    },
  };
}

function checkRetry(current: Generation, stage: Stage, provider: string | undefined): void {
  if (!hasEnded(current)) throw invalid('It is still being made. Retry when it has ended, or cancel it first.');
  const { state, fellBackFrom, provider: used } = current.stages[stage];
  if (state === 'waiting') {
    const failed = allStages.find((name) => current.stages[name].state === 'failed') ?? 'prompt';
    throw invalid(`The ${stage} stage has not been tried, because the ${failed} stage failed. Retry that one.`);
  }
  if (state !== 'done') return;
  if (isLane(stage) && (fellBackFrom !== undefined || (provider !== undefined && provider !== used))) return;
  throw invalid(`The ${stage} stage is done already. Ask for a fresh generation to get another result.`);
}

/** It is not known yet which of its calls will be made again, so the budget must bear all of them. */
function chargedAgain(charge: Charge, estimateMicroUsd: number): Charge {
  const microUsd = charge.microUsd + estimateMicroUsd;
  return { ...charge, generations: 1, microUsd, measured: charge.measured && estimateMicroUsd === 0 };
}

function isLane(stage: Stage): stage is Lane {
  return stage === 'image' || stage === 'audio';
}

import type { AudioService } from './audio-service.ts';
import type { ChangeFeed } from './change-feed.ts';
import { invalid, MediaError } from './errors.ts';
import { charged, newGeneration } from './generation.ts';
import { createGenerationRun, type RunParts } from './generation-run.ts';
import { sha256OfJson } from './hash.ts';
import type { ChannelPolicies } from './ports/desk-state.ts';
import type { Generation, GenerationRequest } from './ports/generation.ts';
import type { Origin, Requests } from './ports/newsroom.ts';
import type { Quotas } from './ports/quota.ts';
import type { Generations, Locks } from './ports/state.ts';
import { budgetWarning, dayOf } from './quota.ts';
import { parseRequest, type RequestDefaults, settledDefaults } from './request.ts';
import { createTrackProgress } from './track-progress.ts';

export interface MediaServiceParts extends RunParts {
  generations: Generations;
  feed: ChangeFeed;
  locks: Locks;
  audio: AudioService;
  defaults: RequestDefaults;
  /** What channels have settled goes before those. */
  policies: Pick<ChannelPolicies, 'get'>;
  /** What a request will cost at most, in millionths of a US dollar. */
  estimate: (request: GenerationRequest) => number;
  quotas: Quotas;
  /** Lower-case letters and digits, unguessable. */
  newId: () => string;
  now: () => Date;
  /** How often what other machines change is looked at, in ms. */
  lookMs: number;
}

export interface MediaService extends Requests {
  /**
   * Carries one accepted generation to its end, from wherever it stands. Rejects only when the work
   * must be handed back: `signal` aborted, the database away, or another machine at it.
   */
  generateMedia(id: string, signal: AbortSignal): Promise<void>;
  /** What a request of this channel is made with when it names nothing else. */
  defaultsIn(where: Pick<Origin, 'workspace' | 'channel'>): Promise<RequestDefaults>;
  /** Stops this process's run of a generation, when it has one. */
  abort(id: string): void;
}

export function createMediaService(parts: MediaServiceParts): MediaService {
  const { generations, feed, locks, audio, defaults, policies, metrics, quotas, newId, now, lookMs } = parts;
  const run = createGenerationRun(parts);
  const running = new Map<string, AbortController>();

  return {
    async accept(input, origin) {
      const { requestKey, ...where } = origin;
      const known = { voices: await audio.voices(), speakers: audio.speakers };
      const usual = await defaultsIn(origin, known);
      const request = parseRequest(input, { ...known, defaults: usual, nonce: newId });
      const generation = newGeneration({ id: newId(), ...where, request, linkSalt: newId(), now: now() });
      const microUsd = parts.estimate(request);
      generation.charge = { day: dayOf(generation.createdAt), generations: 1, microUsd, measured: microUsd === 0 };
      const accepted = await generations.accept(generation, requestKey);
      if (!accepted.created) {
        sameRequest(accepted.generation, request);
        return accepted;
      }
      const warning = await warningFor(generation);
      return warning === undefined ? accepted : { ...accepted, warning };
    },

    defaultsIn: async (where) => defaultsIn(where, { voices: await audio.voices(), speakers: audio.speakers }),

    find: (id) => generations.find(id),

    trackProgress: createTrackProgress(generations, feed, lookMs),

    async generateMedia(id, signal) {
      const release = await locks.tryHold(`generation:${id}`);
      if (!release) throw new Error(`Generation ${id} is being worked on by another process.`);
      const cancel = new AbortController();
      running.set(id, cancel);
      const stopLooking = lookForCancel(id, cancel);
      try {
        await run(id, AbortSignal.any([signal, cancel.signal]), () => cancel.abort(cancelledError()));
        await countCancelled(id);
      } catch (error) {
        if (!cancel.signal.aborted) throw error;
        await countCancelled(id); // its row says so already
      } finally {
        stopLooking();
        running.delete(id);
        await release();
      }
    },

    abort(id) {
      running.get(id)?.abort(cancelledError());
    },
  };

  async function defaultsIn(
    { workspace, channel }: Pick<Origin, 'workspace' | 'channel'>,
    known: Parameters<typeof settledDefaults>[2],
  ): Promise<RequestDefaults> {
    const { defaults: settled } = await policies.get(workspace, channel);
    return settledDefaults(defaults, settled, known);
  }

  /** Of a budget that is nearly used up; nothing where nothing costs money. */
  async function warningFor({ charge, ...where }: Generation): Promise<string | undefined> {
    if (!charge?.microUsd || quotas.limits.budgetMicroUsd === undefined) return undefined;
    return budgetWarning(quotas.limits, (await quotas.used({ ...where, day: charge.day })).workspace);
  }

  async function countCancelled(id: string): Promise<void> {
    const generation = await generations.find(id);
    if (generation?.state !== 'cancelled' || !generation.finishedAt) return;
    const cost = await parts.spent(id);
    await generations.change(id, (current) => ({ generation: charged(current, cost) }));
    const seconds = (Date.parse(generation.finishedAt) - Date.parse(generation.createdAt)) / 1000;
    metrics.generationEnded({ state: generation.state, seconds });
  }

  /** Somebody may have cancelled it on another machine. */
  function lookForCancel(id: string, cancel: AbortController): () => void {
    const timer = setInterval(async () => {
      const generation = await generations.find(id).catch(() => undefined); // away now, looked at again soon
      if (generation?.state === 'cancelled') cancel.abort(cancelledError());
    }, lookMs);
    return () => clearInterval(timer);
  }
}

/** A key stands for one request: with another one it is a mistake of whoever chose it. */
function sameRequest(earlier: Generation, { nonce: _nonce, ...request }: GenerationRequest): void {
  const { nonce: _earlierNonce, providers: _providers, ...asked } = earlier.request;
  if (earlier.deletedAt || sha256OfJson(asked) === sha256OfJson(request)) return;
  throw invalid(
    `This key was used before, for "${asked.headline}". Use a new key for another request.`,
    'Idempotency-Key',
  );
}

function cancelledError(): MediaError {
  return new MediaError('This request was cancelled.', { code: 'cancelled' });
}

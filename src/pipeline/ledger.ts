import { MediaError, remembered, StateError, sentenceOf } from './errors.ts';
import { sha256OfJson } from './hash.ts';
import { waitForLock } from './locks.ts';
import type { MediaFile } from './ports/generation.ts';
import type { Stage } from './ports/media.ts';
import type { CallOptions, Cost, Provider } from './ports/providers.ts';
import type { LedgerEntry, LedgerKey, LedgerStore, LedgerUses, Locks } from './ports/state.ts';
import type { CallProvider } from './provider-calls.ts';
import { createSingleFlight } from './single-flight.ts';

export interface Step {
  workspace: string;
  generationId: string;
  /** Which try of the generation's lane this is: paid attempts that broke off are counted within it. */
  run: string;
  stage: Stage;
  /** `prompt`, `image`, `audio`, `moderation`. */
  name: string;
  provider: Provider;
  /** What the call will cost at most. */
  estimate?: Cost | undefined;
  /** Opaque id of whoever asked. */
  requester?: string;
  onPartial?: (bytes: Uint8Array) => void;
  /** Everything that determines the result. */
  input: unknown;
  signal: AbortSignal;
  onProgress?: (progress: number) => void;
}

/** A step's result: JSON, and bytes when it made a file. */
export interface Made<Output> {
  output: Output;
  bytes?: Uint8Array;
  cost?: Cost | undefined;
}

export type Taken<Output> = Made<Output> & {
  /** An equal step of another run in this workspace had been done, or was being done: nothing was called for this one. */
  cached: boolean;
};

/** How long keeping what was paid for may take, in ms. */
const keepMs = 60_000;

/** Where results' bytes are kept until nothing refers to them. */
export interface ResultFiles {
  keep(workspace: string, bytes: Uint8Array, signal: AbortSignal): Promise<MediaFile>;
  /** `undefined` when they are no longer there. */
  fetch(file: MediaFile, signal: AbortSignal): Promise<Uint8Array | undefined>;
}

export interface Ledger {
  /** Takes the step's result from the ledger, or from whoever is making it now, or makes it. */
  take<Output>(step: Step, make: (options: CallOptions) => Promise<Made<Output>>): Promise<Taken<Output>>;
}

/**
 * Resume, result cache and single flight in one: a step is done when its row says so, whoever did
 * it; while someone is at it the others wait; and `started` is written before money can be spent.
 */
export function createLedger(parts: {
  store: LedgerStore;
  uses: LedgerUses;
  locks: Locks;
  files: ResultFiles;
  call: CallProvider;
  /** How often a step that another machine is making is looked at again. */
  waitMs: number;
}): Ledger {
  const { store, uses, locks, files, call, waitMs } = parts;
  const flights = createSingleFlight();

  async function finished<Output>(
    key: LedgerKey,
    run: string,
    signal: AbortSignal,
  ): Promise<Taken<Output> | undefined> {
    const done = (await remembered(store.attempts(key))).findLast(({ state }) => state === 'done');
    if (!done) return undefined;
    const output = done.output as Output;
    const cached = done.run !== run;
    if (!done.file) return { output, cached };
    const bytes = await files.fetch(done.file, signal);
    return bytes && { output, bytes, cached };
  }

  async function makeOnce<Output>(
    step: Step,
    key: LedgerKey,
    options: { signal: AbortSignal; onProgress: (progress: number) => void },
    make: (options: CallOptions) => Promise<Made<Output>>,
  ): Promise<Taken<Output>> {
    const release = await waitForLock(
      locks,
      `ledger:${key.workspace}:${key.step}:${key.inputHash}`,
      waitMs,
      options.signal,
    );
    try {
      const earlier = await finished<Output>(key, step.run, options.signal);
      if (earlier) return earlier;
      const maybePaid = await settleBroken(store, key, step);
      const { provider, workspace, stage, estimate } = step;
      const { requester, onPartial } = step;
      const watching = { ...(requester ? { requester } : {}), ...(onPartial ? { onPartial } : {}) };
      const estimated = estimate ? { estimateMicroUsd: estimate.microUsd } : {};
      const { attempt, made } = await call(
        { provider, workspace, stage, step: step.name, signal: options.signal, maybePaid },
        async ({ signal }) => {
          const attempt = await remembered(store.begin(key, { run: step.run, provider: provider.name, ...estimated }));
          try {
            const made = await make({ signal, workspace, ...watching, onProgress: options.onProgress });
            return { attempt, made };
          } catch (error) {
            // A call that was given up on its way may be charged all the same.
            const known = error instanceof MediaError && error.code !== 'cancelled';
            const outcome = known ? error.outcome : 'unknown';
            await remembered(store.end(key, attempt, { state: 'failed', outcome, ...modelOf(provider) }));
            throw error;
          }
        },
      );
      // Paid for: neither the call's deadline nor a cancelled request may throw it away now.
      await keep(step, key, attempt, made);
      options.signal.throwIfAborted();
      const { cost: _cost, ...rest } = made;
      return { ...rest, cached: false };
    } finally {
      await release();
    }
  }

  /**
   * Storing is tried again inside. When it fails for good the answer is lost, but asking the provider
   * again would only pay for another one that cannot be stored either.
   */
  async function keep<Output>(
    { workspace, stage, provider }: Step,
    key: LedgerKey,
    attempt: number,
    { output, bytes, cost }: Made<Output>,
  ): Promise<void> {
    const paid = { ...(cost ? { cost } : {}), ...modelOf(provider) };
    try {
      const file = bytes && (await files.keep(workspace, bytes, AbortSignal.timeout(keepMs)));
      await remembered(store.end(key, attempt, { state: 'done', output, ...(file ? { file } : {}), ...paid }));
    } catch (cause) {
      if (cause instanceof StateError) throw cause;
      await remembered(store.end(key, attempt, { state: 'failed', outcome: 'final', ...paid }));
      const why = sentenceOf(cause);
      throw new MediaError(`The ${stage} was made but could not be stored: ${why}`, { code: 'storage', stage, cause });
    }
  }

  return {
    async take<Output>(step: Step, make: (options: CallOptions) => Promise<Made<Output>>): Promise<Taken<Output>> {
      const key: LedgerKey = {
        workspace: step.workspace,
        step: step.name,
        inputHash: inputHashOf(step),
      };
      await remembered(uses.refer(step.generationId, key));
      const { promise, joined } = flights.join(
        JSON.stringify(key),
        { signal: step.signal, ...(step.onProgress ? { onProgress: step.onProgress } : {}) },
        (options) => makeOnce(step, key, options, make),
      );
      const taken = await promise;
      return joined ? { ...taken, cached: true } : taken;
    },
  };
}

function inputHashOf({ provider: { name, recipe }, input }: Step): string {
  return sha256OfJson({ provider: name, ...(recipe === undefined ? {} : { recipe }), input });
}

function modelOf({ model }: Provider): { model?: string } {
  return model === undefined ? {} : { model };
}

/**
 * Closes attempts whose process died, and counts how many calls of this run may have been paid.
 * Calls that cost nothing are never counted.
 */
async function settleBroken(store: LedgerStore, key: LedgerKey, step: Step): Promise<number> {
  const attempts = await remembered(store.attempts(key));
  const broken = attempts.filter(({ state }) => state === 'started');
  for (const { attempt } of broken) {
    await remembered(store.end(key, attempt, { state: 'failed', outcome: 'unknown', ...modelOf(step.provider) }));
  }
  if (!step.provider.paid) return 0;
  const unknown = (entry: LedgerEntry) =>
    entry.run === step.run && (entry.state === 'started' || entry.outcome === 'unknown');
  const maybePaid = attempts.filter(unknown).length;
  if (maybePaid < 2) return maybePaid;
  throw new MediaError(
    `The ${step.provider.name} ${step.stage} provider was asked twice and may have charged for it, so it is not asked again.`,
    { code: 'api', outcome: 'final', stage: step.stage },
  );
}

import { setTimeout as sleep } from 'node:timers/promises';
import Bottleneck from 'bottleneck';
import pRetry, { type RetryContext } from 'p-retry';
import { orAborted } from './abort.ts';
import { MediaError, StateError } from './errors.ts';
import type { Stage } from './ports/media.ts';
import type { Metrics } from './ports/metrics.ts';
import type { Provider } from './ports/providers.ts';

export interface CallPolicy {
  /** Starts of calls per workspace and paid provider in a minute. */
  perMinute: number;
  /** Calls of one workspace to one provider at the same time. */
  atOnce: number;
  /** One attempt's deadline. */
  timeoutMs: number;
  /** The first pause between attempts; doubles, with jitter. */
  pauseMs: number;
  /** The longest Retry-After that is waited for; a longer one counts as exhausted. */
  longestPauseMs: number;
}

export interface ProviderCall {
  provider: Provider;
  workspace: string;
  stage: Stage;
  signal: AbortSignal;
  /** Attempts of this run that may have been paid already, e.g. before a crash. */
  maybePaid?: number;
  /** Doing it twice is the same as doing it once and costs nothing more, as with storing a file. */
  idempotent?: boolean;
}

/** The one door through which the pipeline reaches any provider. */
export type CallProvider = <Result>(
  call: ProviderCall,
  attempt: (options: { signal: AbortSignal }) => Promise<Result>,
) => Promise<Result>;

const tries = { unpaid: 5, unknown: 2 } as const;

/** Waits for what a Retry-After asks beyond the usual pause; rejects when the signal aborts. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

const pauseFor: Pause = (ms, signal) => sleep(ms, undefined, { signal });

/**
 * Each attempt waits for the workspace's turn, has a deadline of its own, and ends as a MediaError
 * when it fails. What may pass by itself is tried again: 5 times when nothing was paid, once more
 * when it may have been. The last error comes out unchanged, so that the caller can fall back.
 */
export function createProviderCalls(policy: CallPolicy, metrics: Metrics, pause: Pause = pauseFor): CallProvider {
  const minute = 60_000;
  const paid = new Bottleneck.Group({
    reservoir: policy.perMinute,
    reservoirRefreshAmount: policy.perMinute,
    reservoirRefreshInterval: minute,
    maxConcurrent: policy.atOnce,
    timeout: 5 * minute,
  });
  // What costs nothing is only kept from crowding this machine.
  const free = new Bottleneck.Group({ maxConcurrent: policy.atOnce, timeout: 5 * minute });

  return async function callProvider<Result>(
    call: ProviderCall,
    attempt: (options: { signal: AbortSignal }) => Promise<Result>,
  ): Promise<Result> {
    const limiter = (call.provider.paid ? paid : free).key(`${call.stage}:${call.provider.name}:${call.workspace}`);
    let maybePaid = call.maybePaid ?? 0;

    const once = async () => {
      call.signal.throwIfAborted();
      // Bottleneck cannot take a waiting job back: a cancelled one leaves when its turn comes.
      const turn = limiter.schedule(async () => {
        call.signal.throwIfAborted();
        return measured(call, metrics, () => withDeadline(call, policy.timeoutMs, attempt));
      });
      return orAborted(turn, call.signal);
    };

    return pRetry(once, {
      retries: tries.unpaid - 1,
      minTimeout: policy.pauseMs,
      maxTimeout: policy.longestPauseMs,
      randomize: true,
      signal: call.signal,
      async shouldRetry({ error, retryDelay }: RetryContext) {
        if (!(error instanceof MediaError) || error.outcome === 'final') return false;
        if (error.outcome === 'unknown' && !call.idempotent && ++maybePaid >= tries.unknown) return false;
        const asked = error.retryAfterMs ?? 0;
        if (asked > policy.longestPauseMs) return false;
        if (asked > retryDelay) await pause(asked - retryDelay, call.signal);
        return true;
      },
    }).catch((error: unknown) => {
      throw call.signal.aborted ? call.signal.reason : error;
    });
  };
}

async function withDeadline<Result>(
  { signal, stage, provider }: ProviderCall,
  timeoutMs: number,
  attempt: (options: { signal: AbortSignal }) => Promise<Result>,
): Promise<Result> {
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    const seconds = Math.round(timeoutMs / 1000);
    const message = `The ${provider.name} ${stage} provider did not answer within ${seconds} seconds.`;
    deadline.abort(new MediaError(message, { code: 'timeout', outcome: 'unknown', stage }));
  }, timeoutMs);
  const either = AbortSignal.any([signal, deadline.signal]);
  try {
    return await orAborted(attempt({ signal: either }), either);
  } catch (error) {
    if (either.aborted) throw either.reason;
    if (error instanceof MediaError || error instanceof StateError) throw error;
    throw new MediaError(`The ${provider.name} ${stage} provider failed in a way that was not expected.`, {
      code: 'api',
      outcome: 'unknown',
      stage,
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

async function measured<Result>(call: ProviderCall, metrics: Metrics, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const ended = (outcome: 'ok' | MediaError['outcome']) =>
    metrics.providerCall({
      provider: call.provider.name,
      stage: call.stage,
      outcome,
      seconds: (performance.now() - start) / 1000,
    });
  try {
    const result = await work();
    ended('ok');
    return result;
  } catch (error) {
    ended(error instanceof MediaError ? error.outcome : 'final');
    throw error;
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import pRetry, { type RetryContext } from 'p-retry';
import { orAborted } from './abort.ts';
import { type BreakerPolicy, type Breakers, createBreakers } from './breakers.ts';
import { MediaError, StateError } from './errors.ts';
import type { Stage } from './ports/media.ts';
import type { Metrics } from './ports/metrics.ts';
import type { Provider } from './ports/providers.ts';
import type { Turns } from './ports/turns.ts';

export interface CallPolicy {
  /** Starts of calls per workspace and paid provider in a minute. */
  perMinute: number;
  /** In place of it, by the provider's name. */
  rates?: Readonly<Record<string, number>>;
  /** Calls of one workspace to one provider at the same time. */
  atOnce: number;
  /** One attempt's deadline. */
  timeoutMs: number;
  /** The first pause between attempts; doubles, with jitter. */
  pauseMs: number;
  /** The longest Retry-After that is waited for; a longer one counts as exhausted. */
  longestPauseMs: number;
  breaker: BreakerPolicy;
}

export interface ProviderCall {
  provider: Provider;
  workspace: string;
  stage: Stage;
  /** What is asked for, when a stage asks one provider for several things; its stage unless told. */
  step?: string;
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

export interface ProviderCalls {
  call: CallProvider;
  health: Breakers['health'];
}

export interface ProviderCallParts {
  policy: CallPolicy;
  metrics: Metrics;
  turns: Turns;
  pause?: Pause;
}

const tries = { unpaid: 5, unknown: 2 } as const;

/** Waits for what a Retry-After asks beyond the usual pause; rejects when the signal aborts. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

const pauseFor: Pause = (ms, signal) => sleep(ms, undefined, { signal });

/**
 * Each attempt waits for the workspace's turn, has a deadline of its own, and ends as a MediaError
 * when it fails. What may pass by itself is tried again: 5 times when nothing was paid, once more
 * when it may have been. The last error comes out unchanged, so that the caller can fall back.
 * A provider that fails again and again is left alone for a while: that error is not tried again here.
 */
export function createProviderCalls({ policy, metrics, turns, pause = pauseFor }: ProviderCallParts): ProviderCalls {
  const breakers = createBreakers(policy.breaker, metrics);

  async function callProvider<Result>(
    call: ProviderCall,
    attempt: (options: { signal: AbortSignal }) => Promise<Result>,
  ): Promise<Result> {
    const { provider, stage, workspace, signal } = call;
    const step = call.step ?? stage;
    const to = { provider: provider.name, stage, step };
    const turn = {
      name: `${step}:${provider.name}:${workspace}`,
      atOnce: policy.atOnce,
      // What costs nothing is only kept from crowding the machines.
      ...(provider.paid ? { perMinute: policy.rates?.[provider.name] ?? policy.perMinute } : {}),
      // Two deadlines: the place of a machine that died comes back, that of a slow call is never given away.
      expiresMs: policy.timeoutMs * 2,
    };
    let maybePaid = call.maybePaid ?? 0;

    const once = async () => {
      signal.throwIfAborted();
      const asked = () => measured(call, metrics, () => withDeadline(call, policy.timeoutMs, attempt));
      // Nobody stands in for the local ones, and resting mends nothing in this program.
      const guarded = () => (provider.name === 'local' ? asked() : breakers.guard(to, asked));
      // Nobody waits for a turn that would only tell them that the provider is left alone.
      return breakers.resting(to) ? guarded() : turns.take(turn, guarded, signal);
    };

    return pRetry(once, {
      retries: tries.unpaid - 1,
      minTimeout: policy.pauseMs,
      maxTimeout: policy.longestPauseMs,
      randomize: true,
      signal: call.signal,
      async shouldRetry({ error, retryDelay }: RetryContext) {
        if (!(error instanceof MediaError) || error.outcome === 'final' || breakers.resting(to)) return false;
        if (error.outcome === 'unknown' && !call.idempotent && ++maybePaid >= tries.unknown) return false;
        const asked = error.retryAfterMs ?? 0;
        if (asked > policy.longestPauseMs) return false;
        if (asked > retryDelay) await pause(asked - retryDelay, call.signal);
        return true;
      },
    }).catch((error: unknown) => {
      throw call.signal.aborted ? call.signal.reason : error;
    });
  }

  return { call: callProvider, health: breakers.health };
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

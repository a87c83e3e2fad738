import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
} from 'cockatiel';
import { MediaError } from './errors.ts';
import type { Stage } from './ports/media.ts';
import type { Metrics } from './ports/metrics.ts';

export interface BreakerPolicy {
  /** So many failures one after the other, and the provider is left alone. */
  failures: number;
  /** For how long, in ms; then one call tries whether it is back. */
  restMs: number;
}

/** One service of a provider: its pictures may be away while its checks answer. */
export interface Asked {
  provider: string;
  stage: Stage;
  /** `image`, `moderation-image`: what the ledger calls it. */
  step: string;
}

/** How a provider is doing, as this process sees it. */
export interface ProviderHealth extends Asked {
  /** `resting`: it is not asked. `trying`: one call finds out whether it is back. */
  state: 'well' | 'resting' | 'trying';
}

export interface Breakers {
  /** Runs the call unless the provider is being left alone: then it throws MediaError `unpaid` at once. */
  guard<Result>(to: Asked, call: () => Promise<Result>): Promise<Result>;
  resting(to: Asked): boolean;
  /** Of every provider that was asked. */
  health(): ProviderHealth[];
}

const states = {
  [CircuitState.Closed]: 'well',
  [CircuitState.Open]: 'resting',
  [CircuitState.Isolated]: 'resting',
  [CircuitState.HalfOpen]: 'trying',
} as const;

/** Keeps calls away from a provider that fails again and again: people get the next one at once instead of waiting. */
export function createBreakers(
  { failures, restMs }: BreakerPolicy,
  metrics: Pick<Metrics, 'providerHealth'>,
): Breakers {
  const all = new Map<string, Asked & { breaker: CircuitBreakerPolicy }>();

  function breakerOf({ provider, stage, step }: Asked): CircuitBreakerPolicy {
    const key = `${step}:${provider}`;
    const known = all.get(key);
    if (known) return known.breaker;
    const breaker = circuitBreaker(handleWhen(isOutage), {
      halfOpenAfter: restMs,
      breaker: new ConsecutiveBreaker(failures),
    });
    breaker.onStateChange((state) => metrics.providerHealth({ provider, step, state: states[state] }));
    all.set(key, { provider, stage, step, breaker });
    return breaker;
  }

  return {
    async guard(to, call) {
      try {
        return await breakerOf(to).execute(call);
      } catch (error) {
        if (!(error instanceof BrokenCircuitError)) throw error;
        const seconds = Math.round(restMs / 1000);
        throw new MediaError(
          `The ${to.provider} ${to.stage} provider has failed several times and is left alone for ${seconds} seconds.`,
          { code: 'api', outcome: 'unpaid', stage: to.stage, cause: error },
        );
      }
    },
    resting: (to) => breakerOf(to).state === CircuitState.Open,
    health: () =>
      [...all.values()].map(({ provider, stage, step, breaker }) => ({
        provider,
        stage,
        step,
        state: states[breaker.state],
      })),
  };
}

/** A limit that was reached, words it may not use and a request that was cancelled say nothing about its health. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof MediaError)) return false;
  return error.outcome !== 'final' && error.retryAfterMs === undefined && error.code !== 'cancelled';
}

import { afterEach, describe, expect, it, vi } from 'vitest';
import { MediaError, type MediaErrorDetails, StateError } from '../../src/pipeline/errors.ts';
import { createProviderCalls, type ProviderCall } from '../../src/pipeline/provider-calls.ts';
import { createLocalTurns } from '../../src/pipeline/turns.ts';
import { createFakeMetrics } from '../helpers/fake-metrics.ts';
import { policy } from '../helpers/fake-pipeline.ts';

const never = new AbortController().signal;
const base: ProviderCall = { provider: { name: 'cloud', paid: true }, workspace: 'w1', stage: 'image', signal: never };

function setUp(changes: Partial<typeof policy> = {}) {
  const metrics = createFakeMetrics();
  const pauses: number[] = [];
  const { call, health } = createProviderCalls({
    ...{ policy: { ...policy, ...changes }, metrics, turns: createLocalTurns() },
    pause: async (ms) => void pauses.push(ms),
  });
  return { call, health, metrics, pauses };
}

const failing = (outcome: MediaErrorDetails['outcome'], more: Partial<MediaErrorDetails> = {}) =>
  new MediaError(`It is ${outcome}.`, { code: 'api', ...(outcome ? { outcome } : {}), ...more });

/** Calls that end one after the other as the list says, and how many were made. */
function script(...ends: unknown[]) {
  const attempts = { made: 0 };
  const attempt = async () => {
    const end = ends[Math.min(attempts.made++, ends.length - 1)];
    if (end instanceof Error) throw end;
    return end;
  };
  return { attempts, attempt };
}

describe('what happens after a failed call', () => {
  it.each([
    ['nothing was paid: 5 tries', 'unpaid', 5],
    ['it may have been paid: once more', 'unknown', 2],
    ['asking again gives the same answer: never again', 'final', 1],
  ] as const)('%s', async (_name, outcome, made) => {
    const { call, metrics } = setUp();
    const error = failing(outcome);
    const { attempts, attempt } = script(error);
    await expect(call(base, attempt)).rejects.toBe(error);
    expect(attempts.made).toBe(made);
    expect(metrics.calls).toEqual(Array(made).fill({ provider: 'cloud', stage: 'image', outcome }));
  });

  it('a later try may succeed', async () => {
    const { call, metrics } = setUp();
    const { attempt } = script(failing('unpaid'), failing('unknown'), failing('unpaid'), 'picture');
    await expect(call(base, attempt)).resolves.toBe('picture');
    expect(metrics.calls.map(({ outcome }) => outcome)).toEqual(['unpaid', 'unknown', 'unpaid', 'ok']);
  });

  it('a second possible payment ends it, whatever was free in between', async () => {
    const { call } = setUp();
    const { attempts, attempt } = script(failing('unknown'), failing('unpaid'), failing('unknown'), 'picture');
    await expect(call(base, attempt)).rejects.toThrow('It is unknown.');
    expect(attempts.made).toBe(3);
  });

  it('counts what may have been paid before this process', async () => {
    const { call } = setUp();
    const { attempts, attempt } = script(failing('unknown'));
    await expect(call({ ...base, maybePaid: 1 }, attempt)).rejects.toThrow('unknown');
    expect(attempts.made).toBe(1);
  });

  it('what is idempotent may be done 5 times', async () => {
    const { call } = setUp();
    const { attempts, attempt } = script(failing('unknown'));
    await expect(call({ ...base, idempotent: true }, attempt)).rejects.toThrow('unknown');
    expect(attempts.made).toBe(5);
  });

  it('an error that is none of ours counts as possibly paid and keeps its cause', async () => {
    const { call } = setUp();
    const cause = new TypeError('x is not a function');
    const { attempts, attempt } = script(cause);
    await expect(call(base, attempt)).rejects.toMatchObject({ name: 'MediaError', outcome: 'unknown', cause });
    expect(attempts.made).toBe(2);
  });

  it('a database that is away is not the provider’s failure: nothing is tried again', async () => {
    const { call } = setUp();
    const away = new StateError('away');
    const { attempts, attempt } = script(away);
    await expect(call(base, attempt)).rejects.toBe(away);
    expect(attempts.made).toBe(1);
  });
});

describe('Retry-After', () => {
  it('is waited for', async () => {
    const { call, pauses } = setUp();
    const { attempt } = script(failing('unpaid', { retryAfterMs: 7000 }), 'picture');
    await expect(call(base, attempt)).resolves.toBe('picture');
    expect(pauses).toEqual([7000]);
  });

  it('that is too long ends it', async () => {
    const { call, pauses } = setUp({ longestPauseMs: 5000 });
    const { attempts, attempt } = script(failing('unpaid', { retryAfterMs: 5001 }), 'picture');
    await expect(call(base, attempt)).rejects.toMatchObject({ retryAfterMs: 5001 });
    expect(attempts.made).toBe(1);
    expect(pauses).toEqual([]);
  });

  it('is not waited for once the request is cancelled', async () => {
    const abort = new AbortController();
    const waiting = Promise.withResolvers<void>();
    const { call } = createProviderCalls({
      ...{ policy, metrics: createFakeMetrics(), turns: createLocalTurns() },
      pause: (_ms, signal) => {
        waiting.resolve();
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
    });
    const { attempts, attempt } = script(failing('unpaid', { retryAfterMs: 7000 }), 'picture');
    const result = call({ ...base, signal: abort.signal }, attempt);
    await waiting.promise;
    abort.abort(new Error('cancelled'));
    await expect(result).rejects.toThrow('cancelled');
    expect(attempts.made).toBe(1);
  });
});

describe('a provider that fails again and again', () => {
  afterEach(() => void vi.useRealTimers());
  const breaker = { failures: 3, restMs: 30_000 };
  const alone = 'The cloud image provider has failed several times and is left alone for 30 seconds.';

  it('is left alone: nobody asks it or waits for it, and the next provider is up to it', async () => {
    const { call, health, metrics } = setUp({ breaker });
    const { attempts, attempt } = script(failing('unpaid'));
    await expect(call(base, attempt)).rejects.toThrow('It is unpaid.');
    expect(attempts.made).toBe(3);
    await expect(call({ ...base, workspace: 'w2' }, attempt)).rejects.toMatchObject({
      message: alone,
      outcome: 'unpaid',
    });
    expect(attempts.made).toBe(3);
    expect(health()).toEqual([{ provider: 'cloud', stage: 'image', step: 'image', state: 'resting' }]);
    expect(metrics.health).toEqual([{ provider: 'cloud', step: 'image', state: 'resting' }]);
  });

  it('keeps nothing else waiting: no other step, stage or provider', async () => {
    const { call } = setUp({ breaker });
    await expect(call(base, script(failing('unpaid')).attempt)).rejects.toThrow();
    await expect(call({ ...base, stage: 'prompt' }, script('prompt').attempt)).resolves.toBe('prompt');
    await expect(call({ ...base, step: 'moderation-image' }, script('checked').attempt)).resolves.toBe('checked');
    const other = { ...base, provider: { name: 'other', paid: true } };
    await expect(call(other, script('picture').attempt)).resolves.toBe('picture');
  });

  it('is tried with one call when it has rested, and asked as usual when that one went well', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { call, health } = setUp({ breaker });
    await expect(call(base, script(failing('unpaid')).attempt)).rejects.toThrow();
    vi.setSystemTime(Date.now() + breaker.restMs);
    await expect(call(base, script('picture').attempt)).resolves.toBe('picture');
    expect(health()).toMatchObject([{ state: 'well' }]);
  });

  it('is left alone again when that one call fails', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { call } = setUp({ breaker });
    await expect(call(base, script(failing('unpaid')).attempt)).rejects.toThrow();
    vi.setSystemTime(Date.now() + breaker.restMs);
    const { attempts, attempt } = script(failing('unpaid'));
    await expect(call(base, attempt)).rejects.toThrow('It is unpaid.');
    await expect(call(base, attempt)).rejects.toThrow(alone);
    expect(attempts.made).toBe(1);
  });

  it.each([
    ['refusals', failing('final')],
    ['limits it asked us to keep', failing('unpaid', { retryAfterMs: 1 })],
  ])('is not said of %s', async (_name, error) => {
    const { call, health } = setUp({ breaker });
    for (let times = 0; times < 5; times++) await expect(call(base, script(error).attempt)).rejects.toBe(error);
    expect(health()).toMatchObject([{ state: 'well' }]);
  });
});

describe('the deadline', () => {
  it('aborts a call that does not answer, which may have been paid', async () => {
    const { call, metrics } = setUp({ timeoutMs: 5 });
    const signals: AbortSignal[] = [];
    const result = call(base, ({ signal }) => {
      signals.push(signal);
      return new Promise(() => {});
    });
    await expect(result).rejects.toMatchObject({ code: 'timeout', outcome: 'unknown', stage: 'image' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(metrics.calls.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
  });

  it('is one of its own for each try', async () => {
    const { call } = setUp({ timeoutMs: 5 });
    let made = 0;
    const result = call(base, () => (++made === 1 ? new Promise<string>(() => {}) : Promise.resolve('picture')));
    await expect(result).resolves.toBe('picture');
  });
});

describe('cancelling', () => {
  it('aborts the call in flight with its own reason', async () => {
    const { call } = setUp();
    const abort = new AbortController();
    const began = Promise.withResolvers<AbortSignal>();
    const result = call({ ...base, signal: abort.signal }, ({ signal }) => {
      began.resolve(signal);
      return new Promise(() => {});
    });
    const signal = await began.promise;
    const reason = new MediaError('Cancelled.', { code: 'cancelled' });
    abort.abort(reason);
    await expect(result).rejects.toBe(reason);
    expect(signal.aborted).toBe(true);
  });

  it('makes no call for what was cancelled before', async () => {
    const { call } = setUp();
    const { attempts, attempt } = script('picture');
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(call({ ...base, signal }, attempt)).rejects.toThrow('cancelled');
    expect(attempts.made).toBe(0);
  });

  it('leaves the queue at once, and its call is never made', async () => {
    const { call } = setUp({ atOnce: 1 });
    const gate = Promise.withResolvers<string>();
    const first = call(base, () => gate.promise);
    const abort = new AbortController();
    const queued = script('never');
    const second = call({ ...base, signal: abort.signal }, queued.attempt);
    const third = call(base, async () => 'third');
    abort.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
    gate.resolve('first');
    await expect(Promise.all([first, third])).resolves.toEqual(['first', 'third']);
    expect(queued.attempts.made).toBe(0);
  });
});

describe('turns', () => {
  it('so many calls of one workspace run at once, and no more', async () => {
    const { call } = setUp({ atOnce: 2 });
    const gate = Promise.withResolvers<void>();
    const two = Promise.withResolvers<void>();
    let made = 0;
    const attempt = async () => {
      if (++made === 2) two.resolve();
      await gate.promise;
    };
    const all = [1, 2, 3, 4, 5].map(() => call(base, attempt));
    await two.promise;
    // Another workspace's turn comes and goes meanwhile.
    await call({ ...base, workspace: 'w2' }, async () => undefined);
    expect(made).toBe(2);
    gate.resolve();
    await Promise.all(all);
    expect(made).toBe(5);
  });

  it('a workspace with a full limiter does not hold up another', async () => {
    const { call } = setUp({ atOnce: 1 });
    const gate = Promise.withResolvers<string>();
    const noisy = [1, 2, 3].map(() => call(base, () => gate.promise));
    await expect(call({ ...base, workspace: 'w2' }, async () => 'quiet')).resolves.toBe('quiet');
    gate.resolve('noisy');
    await expect(Promise.all(noisy)).resolves.toEqual(['noisy', 'noisy', 'noisy']);
  });

  it('starts of paid calls are counted by the minute, free ones are not', async () => {
    const { call } = setUp({ perMinute: 2 });
    const abort = new AbortController();
    const free = { ...base, provider: { name: 'local', paid: false } };
    await Promise.all([1, 2, 3, 4].map(() => call(free, async () => 'free')));
    await Promise.all([1, 2].map(() => call(base, async () => 'paid')));
    const third = script('paid');
    const waiting = call({ ...base, signal: abort.signal }, third.attempt);
    // Another workspace's turn comes and goes meanwhile.
    await call({ ...base, workspace: 'w2' }, async () => 'paid');
    expect(third.attempts.made).toBe(0);
    abort.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });
});

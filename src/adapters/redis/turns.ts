import Bottleneck from 'bottleneck';
import { Redis } from 'ioredis';
import { orAborted } from '../../pipeline/abort.ts';
import type { Allowance, Turn, Turns } from '../../pipeline/ports/turns.ts';
import { createLocalTurns, idleMs, limitsOf } from '../../pipeline/turns.ts';

export interface SharedTurnsOptions {
  /** `redis://127.0.0.1:6379` */
  url: string;
  /** Hears a sentence each time Redis goes away or comes back. */
  say: (sentence: string) => void;
  /** Tells apart programs that share one Redis without belonging together. */
  prefix?: string;
}

const connectMs = 3000;
const pulseMs = 6000;
/** Over Redis a multiple of five seconds. */
const refillMs = 10_000;

/**
 * Limits that every machine with the same Redis counts together. While Redis is away each machine keeps its
 * own limits and goes on: what waits for a shared turn then takes a local one.
 */
export function createSharedTurns({ url, say, prefix = 'newsmedia' }: SharedTurnsOptions): Turns {
  const local = createLocalTurns();
  const redis = new Redis(url, {
    connectTimeout: connectMs,
    // What was sent to a lost connection waits for the next one; whoever waits for the answer goes on alone.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 200, 5000),
  });
  const waiting = new Set<() => void>();
  const limiters = new Map<string, Bottleneck>();
  let there = false;
  let closed = false;

  const connection = new Bottleneck.IORedisConnection({ client: redis });
  connection.on('error', gone);
  redis.on('ready', () => {
    there = true;
    say('Redis is there: rate limits are shared between the machines.');
  });
  redis.on('close', lost);
  // A connection that hangs without closing would keep everybody waiting.
  const pulse = setInterval(() => void checkPulse(), pulseMs);
  pulse.unref();
  async function checkPulse(): Promise<void> {
    if (!there) return;
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error('Redis does not answer.')), pulseMs / 2);
    await Promise.race([redis.ping(), late.promise])
      .catch(() => redis.disconnect(true))
      .finally(() => clearTimeout(timer));
  }
  // Every failed try to connect ends here too; `close` has told it already.
  redis.on('error', () => {});

  function lost(): void {
    if (!there || closed) return;
    there = false;
    say('Redis is away: each machine keeps its own rate limits until it is back.');
    for (const goOn of [...waiting]) goOn();
  }

  const idOf = (turn: Turn) => `${prefix}:${turn.name}:${turn.atOnce}:${turn.perMinute ?? 'any'}`;

  function forget(id: string, limiter: Bottleneck): void {
    if (limiters.get(id) !== limiter) return; // somebody else has seen it, too
    limiters.delete(id);
    void leave(limiter);
  }

  function limiterOf(turn: Turn): Bottleneck {
    return limiterNamed(idOf(turn), limitsOf(turn));
  }

  function limiterNamed(id: string, limits: Bottleneck.ConstructorOptions): Bottleneck {
    const known = limiters.get(id);
    if (known) return known;
    const limiter = new Bottleneck({ ...limits, id, connection, timeout: idleMs });
    limiter.on('error', gone);
    limiters.set(id, limiter);
    return limiter;
  }

  return {
    take<Result>(turn: Turn, work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
      if (!there) return local.take(turn, work, signal);
      const result = Promise.withResolvers<Result>();
      let begun = false;
      /** True for whoever is first: the shared turn, or the local one after Redis was lost. */
      const begin = () => {
        waiting.delete(goAlone);
        const first = !begun;
        begun = true;
        return first;
      };
      const goAlone = () => {
        if (begin()) local.take(turn, work, signal).then(result.resolve, result.reject);
      };
      const together = (again: boolean) => {
        const limiter = limiterOf(turn);
        limiter
          // The result is not handed through Bottleneck: giving the place back may fail after the work is done.
          .schedule({ expiration: turn.expiresMs }, async () => {
            if (!begin()) return;
            if (signal.aborted) result.reject(signal.reason);
            else await work().then(result.resolve, result.reject);
          })
          .catch(() => {
            // A Redis that was restarted has forgotten the limiter, and only a new one makes it known again.
            forget(idOf(turn), limiter);
            if (begun) return;
            if (again && there) together(false);
            else goAlone();
          });
      };
      waiting.add(goAlone);
      together(true);
      return orAborted(result.promise, signal).finally(() => waiting.delete(goAlone));
    },
    async spend(allowance) {
      if (!there) return 0;
      const id = `${prefix}:${allowance.name}`;
      const limiter = limiterNamed(id, reservoirOf(allowance));
      const spent = (async () => {
        if ((await limiter.incrementReservoir(-1)) >= 0) return 0;
        await limiter.incrementReservoir(1);
        return refillMs;
      })();
      const away = Promise.withResolvers<number>();
      // Without Redis each machine goes on with its own count.
      const goOn = () => away.resolve(0);
      waiting.add(goOn);
      return Promise.race([spent, away.promise])
        .catch(() => {
          forget(id, limiter);
          return 0;
        })
        .finally(() => waiting.delete(goOn));
    },
    shared: () => there,
    async close() {
      closed = true;
      clearInterval(pulse);
      await leave(connection);
      redis.disconnect();
      await local.close();
    },
  };
}

/** Without waiting for what is queued: it goes on alone. */
async function leave(one: { disconnect(flush?: boolean): Promise<void> }): Promise<void> {
  await Promise.resolve(one.disconnect(false)).catch(gone);
}

/** A full reservoir and a minute of refilling together are what the platform grants in any minute. */
function reservoirOf({ perMinute, burst }: Allowance): Bottleneck.ConstructorOptions {
  return {
    reservoir: burst,
    reservoirIncreaseInterval: refillMs,
    reservoirIncreaseAmount: Math.max(1, Math.floor(((perMinute - burst) * refillMs) / 60_000)),
    reservoirIncreaseMaximum: burst,
  };
}

function gone(): void {
  // the connection is lost, which `close` has said already
}

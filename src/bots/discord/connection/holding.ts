import { z } from 'zod';
import type { Secrets } from '../../../pipeline/ports/chat-state.ts';
import type { Locks } from '../../../pipeline/ports/state.ts';
import { type Clock, pause, within } from '../../desk/clock.ts';
import type { DiscordLog } from '../parts.ts';
import { type Gateway, isTokenRefused, tokenRefused } from './gateway.ts';
import { beatEveryMs, createHeartbeat } from './heartbeat.ts';

export interface HoldingParts {
  /** Makes a connection. */
  open: () => Gateway;
  locks: Locks;
  secrets: Pick<Secrets, 'get' | 'put'>;
  clock: Clock;
  log: DiscordLog;
}

/** The connection to Discord: one machine of all has it at a time, and another takes over when it goes. */
export interface Holding {
  /** Resolves when this machine is connected, or stands by, or has to try again. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Throws a sentence while this machine should be hearing people and does not. */
  ready(): void;
  /** To be told of each new session, by its id. */
  began(session: string): void;
  /** Of a channel that the connection knows: the one it belongs to when it is a thread. */
  placed(channel: string): { parent: string | undefined } | undefined;
}

type State = 'stopped' | 'waiting' | 'holding' | { refused: string };

const lockName = 'discord:gateway';
const holderName = 'discord:gateway-session';
/** How often a machine that stands by looks whether the lock is free. */
const lookMs = 2000;
/** How often the holder looks whether another one has taken over: it may have hung, or lost its lock unknowingly. */
const overtakenMs = beatEveryMs;
/** By then the one that has taken over has the lock, too. */
const restMs = 3 * overtakenMs;
const firstPauseMs = 1000;
const longestPauseMs = 60_000;
const startMs = 5000;
const readyMs = 30_000;
const kept = z.object({ session: z.string() });

export function createHolding({ open, locks, secrets, clock, log }: HoldingParts): Holding {
  let state: State = 'stopped';
  let gateway: Gateway | undefined;
  /** When it began not to be connected. */
  let downSince: number | undefined;
  let running = new AbortController();
  let work: Promise<void> = Promise.resolve();
  let settled = Promise.withResolvers<void>();
  const own = new Set<string>();
  const heartbeat = createHeartbeat({ secrets, clock, log });
  let release: (() => Promise<void>) | undefined;
  /** Its newest session, until the others can know of it. */
  let unnoted: string | undefined;

  async function run(signal: AbortSignal): Promise<void> {
    while (await hold(signal)) {
      state = 'holding';
      downSince = clock.now();
      const held = new AbortController();
      const beating = heartbeat.beat(AbortSignal.any([signal, held.signal]));
      try {
        await stayConnected(signal);
      } finally {
        held.abort();
        await beating;
        heartbeat.forget();
        await letGo();
      }
      if (isRefused()) return;
      state = 'waiting';
      await pause(clock, restMs, signal);
    }
  }

  /** False when it is time to stop. */
  async function hold(signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted) {
      state = 'waiting';
      try {
        release = await locks.tryHold(lockName);
        if (release) return true;
        if (await heartbeat.isStill()) {
          // Both would do no harm: what comes twice is done once.
          log.warn({}, 'The machine that is connected to Discord does not move any more; this one takes over.');
          return true;
        }
      } catch (err) {
        log.warn({ err }, 'Whether another machine is connected to Discord could not be found out.');
      }
      settled.resolve();
      await pause(clock, lookMs, signal);
    }
    return false;
  }

  /** Until it is time to stop, another machine has taken over, or Discord will never let us in. */
  async function stayConnected(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures++) {
      gateway = open();
      const stopped = aborted(signal);
      try {
        await Promise.race([gateway.connected, gateway.ended.then(refuse), stopped]);
        settled.resolve();
        if (isRefused() || signal.aborted) return;
        downSince = undefined;
        log.info({}, 'Connected to Discord.');
        const why = await Promise.race([gateway.ended, overtaken(signal), stopped]);
        if (why !== undefined) refuse(why);
        return;
      } catch (err) {
        if (isTokenRefused(err)) refuse(tokenRefused());
        if (isRefused()) return;
        log.warn({ err }, 'Discord could not be reached; it is tried again.');
      } finally {
        settled.resolve();
        await closed(gateway);
      }
      await pause(clock, Math.min(longestPauseMs, firstPauseMs * 2 ** failures), signal);
    }
  }

  function isRefused(): boolean {
    return typeof state === 'object';
  }

  function refuse(sentence: string): void {
    if (isRefused()) return;
    state = { refused: sentence };
    log.error({}, sentence);
  }

  /** When a session of another machine is the newest. */
  async function overtaken(signal: AbortSignal): Promise<undefined> {
    while (!signal.aborted) {
      await pause(clock, overtakenMs, signal);
      // What stands there may be of whoever was here before.
      if (unnoted !== undefined) await note(unnoted);
      if (unnoted !== undefined) continue;
      // Still with the one that does not move, when this one has taken over from it.
      release ??= await locks.tryHold(lockName).catch(() => undefined);
      const { data } = kept.safeParse(await secrets.get(holderName).catch(() => undefined));
      if (!data || own.has(data.session)) continue;
      log.warn({}, 'Another machine has taken over the connection to Discord; this one stands by.');
      return undefined;
    }
    return undefined;
  }

  async function note(session: string): Promise<void> {
    try {
      await secrets.put(holderName, { session });
      if (unnoted === session) unnoted = undefined;
    } catch (err) {
      log.warn({ err }, 'That this machine is connected to Discord could not be noted.');
    }
  }

  async function closed(one: Gateway): Promise<void> {
    await one.close().catch((err: unknown) => log.debug({ err }, 'a connection to Discord could not be ended'));
    gateway = undefined;
  }

  async function letGo(): Promise<void> {
    await release?.().catch((err: unknown) => log.debug({ err }, 'the lock of the connection to Discord was lost'));
    release = undefined;
  }

  return {
    async start() {
      running = new AbortController();
      settled = Promise.withResolvers();
      work = run(running.signal).catch((err: unknown) => {
        log.error({ err }, 'The connection to Discord has ended.');
      });
      await within(clock, startMs, settled.promise);
    },
    async stop() {
      running.abort();
      await work;
      state = 'stopped';
    },
    ready() {
      if (typeof state === 'object') throw new Error(state.refused);
      if (state !== 'holding') return;
      const lost = downSince ?? gateway?.lostAt();
      if (lost === undefined || clock.now() - lost <= readyMs) return;
      throw new Error('Discord has not been connected for more than 30 seconds.');
    },
    began(session) {
      own.add(session);
      unnoted = session;
      void note(session);
    },
    placed: (channel) => gateway?.placed(channel),
  };
}

function aborted(signal: AbortSignal): Promise<undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }));
}

import { type Clock, pause } from '../../desk/clock.ts';
import type { SlackLog } from '../parts.ts';
import type { Installations, KeptInstallation } from './installations.ts';

/** What workspaces gave us, also what the database could not take yet. */
export interface KeptTokens {
  /** As it is now; `undefined` when it is not installed there. */
  find(team: string): Promise<KeptInstallation | undefined>;
  /** The same as it was a few seconds ago at most. */
  findLately(team: string): Promise<KeptInstallation | undefined>;
  /**
   * Keeps `next` in place of `before`, whose refresh token is spent. Never rejects: without the database it is served
   * from here, and kept later. Only for whoever is `alone` with the workspace.
   */
  replace(before: KeptInstallation, next: KeptInstallation): Promise<void>;
  /** Only for whoever is `alone`. */
  remove(team: string): Promise<void>;
  /** Tries once more to keep what is not kept, then no more. Never rejects. */
  stop(): Promise<void>;
}

/** While nobody else can spend what is spent. */
const soonMs = [200, 400, 800, 1600];
const laterMs = [5000, 10_000, 30_000, 60_000];

interface Unkept {
  next: KeptInstallation;
  /** The refresh token that the database still has. */
  spent: string | undefined;
}

export function createKeptTokens({
  installations,
  clock,
  log,
}: {
  installations: Installations;
  clock: Clock;
  log: SlackLog;
}): KeptTokens {
  const unkept = new Map<string, Unkept>();
  let running = new AbortController();

  async function find(team: string): Promise<KeptInstallation | undefined> {
    const held = unkept.get(team);
    if (!held) return installations.find(team);
    let kept: KeptInstallation | undefined;
    try {
      kept = await installations.find(team);
    } catch {
      return held.next; // the database is away still, which is why it is held; the log says so
    }
    if (kept && kept.bot.refreshToken === held.spent) return held.next;
    // Installed anew, or removed: what is held is old.
    if (unkept.get(team) === held) unkept.delete(team);
    return kept;
  }

  /** True when nothing of this workspace is left to be kept. */
  async function write(team: string): Promise<boolean> {
    const held = unkept.get(team);
    if (!held) return true;
    try {
      await installations.keep(held.next);
      unkept.delete(team);
      return true;
    } catch (err) {
      log.warn({ team, err }, 'The renewed access to a Slack workspace could not be kept; it is tried again.');
      return false;
    }
  }

  function writeAlone(team: string): Promise<boolean> {
    const work = async () => {
      await find(team);
      return write(team);
    };
    return installations.alone(team, work).catch((err: unknown) => {
      log.warn({ team, err }, 'The renewed access to a Slack workspace could not be kept; it is tried again.');
      return false;
    });
  }

  async function insist(team: string, signal: AbortSignal): Promise<void> {
    for (let failed = 0; !signal.aborted; failed++) {
      await pause(clock, laterMs[Math.min(failed, laterMs.length - 1)] ?? 0, signal);
      if (signal.aborted) return;
      if (await writeAlone(team)) return log.info({ team }, 'The access to a Slack workspace is kept now.');
    }
  }

  return {
    find,
    findLately: (team) => (unkept.has(team) ? find(team) : installations.findLately(team)),
    async replace(before, next) {
      const team = next.team.id;
      const { signal } = running;
      unkept.set(team, { next, spent: unkept.get(team)?.spent ?? before.bot.refreshToken });
      for (const waitMs of soonMs) {
        if (await write(team)) return;
        await pause(clock, waitMs, signal);
      }
      if (await write(team)) return;
      log.error(
        { team },
        'The renewed access to a Slack workspace is only in memory: the database does not take it. If this program ends before it does, the workspace must install Newsmedia again.',
      );
      void insist(team, signal);
    },
    async remove(team) {
      await installations.remove(team);
      unkept.delete(team);
    },
    async stop() {
      running.abort();
      running = new AbortController();
      await Promise.all([...unkept.keys()].map(writeAlone));
    },
  };
}

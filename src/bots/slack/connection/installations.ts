import type { Installation, InstallationStore } from '@slack/oauth';
import { z } from 'zod';
import { waitForLock } from '../../../pipeline/locks.ts';
import type { Secrets } from '../../../pipeline/ports/chat-state.ts';
import type { Locks } from '../../../pipeline/ports/state.ts';
import { ChatError } from '../../desk/chat.ts';
import type { Clock } from '../../desk/clock.ts';

const prefix = 'slack:installation:';
const lookMs = 250;
const longestWaitMs = 20_000;
const latelyMs = 5000;

/** What is kept of an installation: only the bot's side, nobody's own token. */
const shape = z.object({
  team: z.object({ id: z.string().min(1), name: z.string().optional() }),
  bot: z.object({
    token: z.string().min(1),
    userId: z.string().min(1),
    scopes: z.array(z.string()),
    /** Only with token rotation. */
    refreshToken: z.string().optional(),
    /** In seconds since 1970. */
    expiresAt: z.number().optional(),
  }),
});
export type KeptInstallation = z.infer<typeof shape>;

/** The workspaces that installed the app, with their tokens; kept encrypted. */
export interface Installations {
  /** `undefined` when it is not installed there. */
  find(team: string): Promise<KeptInstallation | undefined>;
  /** The same, unless another process has changed it within the last five seconds; one look for all who ask then. */
  findLately(team: string): Promise<KeptInstallation | undefined>;
  keep(installation: KeptInstallation): Promise<void>;
  remove(team: string): Promise<void>;
  teams(): Promise<string[]>;
  /** Nobody else changes this one meanwhile, in no process. With `now`, `undefined` when somebody does already. */
  alone<Result>(team: string, work: () => Promise<Result>): Promise<Result>;
  alone<Result>(team: string, work: () => Promise<Result>, now: 'now'): Promise<Result | undefined>;
}

export interface InstallationsParts {
  secrets: Secrets;
  locks: Locks;
  clock: Pick<Clock, 'now'>;
}

export function createInstallations({ secrets, locks, clock }: InstallationsParts): Installations {
  /** By team. */
  const looks = new Map<string, { at: number; found: Promise<KeptInstallation | undefined> }>();

  async function find(team: string): Promise<KeptInstallation | undefined> {
    const kept = await secrets.get(prefix + team);
    return kept === undefined ? undefined : shape.parse(kept);
  }

  function look(team: string): Promise<KeptInstallation | undefined> {
    const known = looks.get(team);
    if (known && clock.now() - known.at < latelyMs) return known.found;
    const entry = { at: clock.now(), found: find(team) };
    looks.set(team, entry);
    const forget = (kept?: KeptInstallation) => {
      // That it is not there may change any moment, in any process.
      if (!kept && looks.get(team) === entry) looks.delete(team);
    };
    entry.found.then(forget, () => forget());
    return entry.found;
  }

  /** Also a look that began before the change and ended after it is void. */
  async function change(team: string, work: Promise<void>): Promise<void> {
    try {
      await work;
    } finally {
      looks.delete(team);
    }
  }

  async function hold(name: string): Promise<() => Promise<void>> {
    const tooLong = AbortSignal.timeout(longestWaitMs);
    try {
      return await waitForLock(locks, name, lookMs, tooLong);
    } catch (cause) {
      if (!tooLong.aborted) throw cause;
      throw new ChatError('The access to a Slack workspace is being changed elsewhere for too long.', 'passing', {
        cause,
      });
    }
  }

  return {
    find,
    findLately: look,
    async keep(installation) {
      const { id } = installation.team;
      await change(id, secrets.put(prefix + id, shape.parse(installation)));
    },
    remove: (team) => change(team, secrets.remove(prefix + team)),
    async teams() {
      return (await secrets.names(prefix)).map((name) => name.slice(prefix.length));
    },
    async alone<Result>(team: string, work: () => Promise<Result>, now?: 'now') {
      const name = prefix + team;
      const release = await (now ? locks.tryHold(name) : hold(name));
      if (!release) return undefined as Result;
      try {
        return await work();
      } finally {
        await release();
      }
    },
  };
}

/** For the library that leads people through an installation; everything else uses `Installations`. */
export function installationStore(installations: Installations): InstallationStore {
  return {
    async storeInstallation(installation) {
      const { team, bot } = shape.parse(installation);
      await installations.alone(team.id, () => installations.keep({ team, bot }));
    },
    async fetchInstallation({ teamId }) {
      const kept = teamId === undefined ? undefined : await installations.find(teamId);
      if (!kept) throw new Error(`Newsmedia is not installed in the Slack workspace ${teamId}.`);
      return kept as Installation<'v2', false>;
    },
    async deleteInstallation({ teamId }) {
      if (teamId !== undefined) await installations.alone(teamId, () => installations.remove(teamId));
    },
  };
}

import { createHash } from 'node:crypto';
import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Secrets } from '../../../pipeline/ports/chat-state.ts';
import { type Clock, pause } from '../../desk/clock.ts';
import type { DiscordLog } from '../parts.ts';
import { problemOf } from '../problems.ts';
import type { Rest } from '../rest.ts';
import { commandDefinitions } from './commands.ts';

export interface RegisteringParts {
  rest: Rest;
  secrets: Pick<Secrets, 'get' | 'put'>;
  clock: Clock;
  log: DiscordLog;
}

const tries = 6;
const firstPauseMs = 2000;

/** Registers the commands and tries again while Discord is away. Never rejects: what is registered already works. */
export function createRegistering(parts: RegisteringParts) {
  const { clock, log } = parts;
  return async function register(application: string, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        if (await registerCommands(parts, application)) log.info({}, 'The commands were registered with Discord.');
        return;
      } catch (err) {
        const problem = problemOf(err, 'register its commands');
        if (problem.problem === 'gone' || failures + 1 >= tries) {
          return log.error(
            { err: problem },
            'The commands could not be registered with Discord; older ones still work.',
          );
        }
        await pause(clock, Math.max(problem.retryAfterMs ?? 0, firstPauseMs * 2 ** failures), signal);
      }
    }
  };
}

/** Discord gives a command another version whenever it is changed, whoever changes it. */
const listed = z.array(z.object({ id: z.string(), version: z.string().default(''), name: z.string() }));
const kept = z.object({ definition: z.string(), listed: z.array(z.string()) });

/**
 * Registers the commands, for all servers at once, when their definition or what Discord has of them is another than
 * the last time: Discord takes only so many changes a day. True when it did; throws what `rest` throws.
 */
export async function registerCommands(
  { rest, secrets }: Pick<RegisteringParts, 'rest' | 'secrets'>,
  application: string,
  commands: object[] = commandDefinitions,
): Promise<boolean> {
  const name = `discord:commands:${application}`;
  const route = Routes.applicationCommands(application);
  const definition = createHash('sha256').update(JSON.stringify(commands)).digest('hex');
  const there = namesOf(await rest.get(route));
  const { data: before } = kept.safeParse(await secrets.get(name));
  if (before?.definition === definition && before.listed.join() === there.join()) return false;
  const now = namesOf(await rest.put(route, { body: commands }));
  await secrets.put(name, { definition, listed: now });
  return true;
}

function namesOf(answer: unknown): string[] {
  return listed
    .parse(answer)
    .map(({ id, version, name }) => `${name} ${id} ${version}`)
    .toSorted();
}

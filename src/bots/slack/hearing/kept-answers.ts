import type { Actor } from '../../../pipeline/ports/generation.ts';
import { channelRefOf } from '../names.ts';
import type { Hearing } from './hearing.ts';

/** Who did something where, and the address that Slack gave for answering them. */
export interface Answerable {
  team: string;
  user: string;
  name?: string | undefined;
  channel: string;
  url?: string | undefined;
}

/** Whoever asked. Where the channel shows no message of ours, the kept address lets the result reach them. */
export async function keepAnswer(
  { people, answers, log }: Pick<Hearing, 'people' | 'answers' | 'log'>,
  { team, user, name, channel, url }: Answerable,
): Promise<Actor> {
  const actor = await people.actorOf(team, user, name);
  try {
    if (url !== undefined) await answers.keep(actor, channelRefOf(team, channel), url);
  } catch (err) {
    log.warn({ team, err }, 'The address for private answers could not be kept.');
  }
  return actor;
}

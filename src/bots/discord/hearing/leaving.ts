import { stopWork } from '../../desk/recent-pages.ts';
import { workspaceOf } from '../names.ts';
import type { Hearing } from './hearing.ts';
import { guildLeft } from './payloads.ts';

/**
 * The app was removed from a server: stops the work that nobody there can see any more. Media and audit stay until the
 * host removes them. Never rejects.
 */
export async function hearLeaving(
  hearing: Pick<Hearing, 'recent' | 'cancel' | 'log'>,
  payload: unknown,
): Promise<void> {
  const { log } = hearing;
  const { data, error } = guildLeft.safeParse(payload);
  if (!data) return log.error({ err: error }, 'That a server was left could not be read.');
  // Discord is not well there; the server comes back by itself.
  if (data.unavailable) return;
  const guild = data.id;
  try {
    const stopped = await stopWork(hearing, workspaceOf(guild));
    log.info({ guild, stopped }, 'A server removed the app: its work is stopped.');
  } catch (err) {
    log.error({ guild, err }, 'The work of a server that removed the app could not be stopped.');
  }
}

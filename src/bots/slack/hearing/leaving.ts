import type { App } from '@slack/bolt';
import { hasEnded } from '../../../pipeline/generation.ts';
import { workspaceOf } from '../names.ts';
import type { Hearing } from './hearing.ts';
import { eventListening } from './listening.ts';
import { deliveryKeys, once } from './once.ts';
import { appLeft } from './payloads.ts';

const pageSize = 100;

/**
 * The app was removed, or its token revoked: forgets the token and stops the work that nobody there can see any more.
 * Media and audit stay until the host removes them.
 */
export function hearLeaving(app: App, hearing: Hearing): void {
  const { teams, deliveries, log } = hearing;
  const listener = eventListening(hearing, appLeft, async (said, team) => {
    const { type, tokens } = said.event;
    // The tokens of people are not ours.
    if (type === 'tokens_revoked' && !tokens?.bot?.length) return;
    await once(deliveries, deliveryKeys(team, said), async () => {
      await teams.forget(team);
      const stopped = await stopWork(hearing, team);
      log.info({ team, stopped }, 'A workspace removed the app: its token is forgotten and its work stopped.');
    });
  });
  app.event('app_uninstalled', listener);
  app.event('tokens_revoked', listener);
}

/** How many were stopped. Looks back until a whole page had ended: work is done in the order it was asked for. */
async function stopWork({ recent, cancel }: Pick<Hearing, 'recent' | 'cancel'>, team: string): Promise<number> {
  let stopped = 0;
  for (let seen = 0; ; seen += pageSize) {
    const found = await recent({ workspace: workspaceOf(team), limit: seen + pageSize });
    const working = found.slice(seen).filter((generation) => !hasEnded(generation));
    for (const { id } of working) await cancel(id);
    stopped += working.length;
    if (working.length === 0 || found.length < seen + pageSize) return stopped;
  }
}

import type { App } from '@slack/bolt';
import { stopWork } from '../../desk/recent-pages.ts';
import { workspaceOf } from '../names.ts';
import type { Hearing } from './hearing.ts';
import { eventListening } from './listening.ts';
import { deliveryKeys, once } from './once.ts';
import { appLeft } from './payloads.ts';

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
      // Late, or delivered again after the app was installed anew.
      if (!(await teams.forget(team)))
        return log.info({ team }, 'A workspace still has the app: nothing is forgotten.');
      const stopped = await stopWork(hearing, workspaceOf(team));
      log.info({ team, stopped }, 'A workspace removed the app: its token is forgotten and its work stopped.');
    });
  });
  app.event('app_uninstalled', listener);
  app.event('tokens_revoked', listener);
}

import type { App, BlockAction } from '@slack/bolt';
import { openMakeForm } from '../forms/making.ts';
import { actorIdOf, workspaceOf } from '../names.ts';
import type { Hearing } from './hearing.ts';
import { homeMakeId, homeView, mostShown } from './home-view.ts';
import { eventListening, listening } from './listening.ts';
import { click, homeOpened } from './payloads.ts';

/** The App Home: what the app can do, and the media of whoever looks, and only theirs. */
export function hearHome(app: App, hearing: Hearing): void {
  const { teams, recent, links, log } = hearing;
  app.event(
    'app_home_opened',
    eventListening(hearing, homeOpened, async ({ event }, team) => {
      if (event.tab !== 'home') return;
      const { user } = event;
      const own = await recent({ workspace: workspaceOf(team), requester: actorIdOf(user), limit: mostShown });
      const client = await teams.client(team);
      try {
        await client.views.publish({ user_id: user, view: homeView(own, links) });
      } catch (err) {
        log.warn({ team, err }, 'The App Home could not be shown.');
      }
    }),
  );
  app.action<BlockAction>(
    homeMakeId,
    listening<typeof click, void>(hearing, click, async ({ user, trigger_id: trigger }, { team, ack }) => {
      await ack();
      await openMakeForm(hearing, { team, user: user.id, trigger }, {});
    }),
  );
}

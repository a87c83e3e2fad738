import type { App } from '@slack/bolt';
import { channelRefOf, messageRefOf } from '../names.ts';
import type { Hearing } from './hearing.ts';
import { eventListening, starting } from './listening.ts';
import { deliveryKeys, once } from './once.ts';
import { reaction as reactionEvent } from './payloads.ts';

/** ✅ and ❌ on a card. */
export function hearReactions(app: App, hearing: Hearing): void {
  const { desk, teams, people, deliveries } = hearing;
  const listener = eventListening(hearing, reactionEvent, async (said, team) => {
    const { type, user, reaction, item, item_user: author, event_ts } = said.event;
    const { channel, ts } = item;
    if (item.type !== 'message' || channel === undefined || ts === undefined) return;
    const bot = await teams.botUser(team);
    // Most reactions are to what people wrote, and cost nothing here.
    if (user === bot || (author !== undefined && author !== bot)) return;
    const running = desk();
    if (!running) throw new Error(starting);
    await once(deliveries, deliveryKeys(team, said), async () =>
      running.onReaction({
        actor: await people.actorOf(team, user),
        channel: channelRefOf(team, channel),
        message: messageRefOf(team, channel, ts),
        requestKey: ['slack', team, type, channel, ts, user, reaction, event_ts].join(':'),
        reaction,
        added: type === 'reaction_added',
      }),
    );
  });
  app.event('reaction_added', listener);
  app.event('reaction_removed', listener);
}

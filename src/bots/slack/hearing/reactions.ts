import type { App } from '@slack/bolt';
import { reactionKey } from '../../desk/heard-reactions.ts';
import { starting } from '../../desk/reply-of.ts';
import { actorIdOf, channelRefOf, messageRefOf } from '../names.ts';
import type { Hearing } from './hearing.ts';
import { eventListening } from './listening.ts';
import { deliveryKeys, once } from './once.ts';
import { reaction as reactionEvent } from './payloads.ts';
import { isPerson } from './persons.ts';
import { createReactionOrder } from './reaction-order.ts';

/** ✅ and ❌ on a card. */
export function hearReactions(app: App, hearing: Hearing): void {
  const { desk, teams, people, lookups, deliveries } = hearing;
  const order = createReactionOrder(hearing);
  const listener = eventListening(hearing, reactionEvent, async (said, team) => {
    const { type, user, reaction, item, item_user: author, event_ts } = said.event;
    const { channel, ts } = item;
    if (item.type !== 'message' || channel === undefined || ts === undefined) return;
    const bot = await teams.botUser(team);
    // Most reactions are to what people wrote; they cost one look at the installation in five seconds.
    if (user === bot || (author !== undefined && author !== bot)) return;
    const running = desk();
    if (!running) throw new Error(starting);
    if (!(await isPerson(lookups, team, user))) return;
    await once(deliveries, deliveryKeys(team, said), async () => {
      const message = messageRefOf(team, channel, ts);
      const added = type === 'reaction_added';
      const turn = { reaction: reactionKey(message, actorIdOf(user), reaction), added, at: event_ts };
      await order.note(turn);
      if (await order.isOutdated(turn)) return;
      const spoken = {
        actor: await people.actorOf(team, user),
        channel: channelRefOf(team, channel),
        ...{ message, reaction, added },
        requestKey: ['slack', team, type, channel, ts, user, reaction, event_ts].join(':'),
      };
      await running.onReaction(spoken);
      // Taken away while this was heard: whoever heard that found nothing to take back yet.
      if (added && (await order.isOutdated(turn))) await running.onReaction({ ...spoken, added: false });
    });
  });
  app.event('reaction_added', listener);
  app.event('reaction_removed', listener);
}

import type { App } from '@slack/bolt';
import type { Reply } from '../../desk/chat.ts';
import { starting } from '../../desk/reply-of.ts';
import { channelRefOf } from '../names.ts';
import { plainOf } from '../showing/escape.ts';
import type { Hearing } from './hearing.ts';
import { eventListening } from './listening.ts';
import { deliveryKeys, once } from './once.ts';
import { mention } from './payloads.ts';
import { tellPrivately } from './privately.ts';

const notAddressed =
  'Do you want a picture and a narration? Begin your message with my name, and write the headline after it.';

/** What stands alone after a mention and is no headline. */
const askedAlone = ['help', 'status', 'styles', 'voices', 'settings'];

/** `@Newsmedia Storm closes port`: the way to make media inside a thread. */
export function hearMentions(app: App, hearing: Hearing): void {
  const { desk, teams, people, deliveries } = hearing;
  app.event(
    'app_mention',
    eventListening(hearing, mention, async (said, team) => {
      const { user, bot_id, subtype, channel, ts, thread_ts: thread, text: written } = said.event;
      // Other apps and workflows start nothing: two of them would talk for ever.
      if (user === undefined || bot_id !== undefined || subtype === 'bot_message') return;
      const running = desk();
      if (!running) throw new Error(starting);
      const bot = await teams.botUser(team);
      const text = plainOf(withoutMention(written, bot)).trim();
      // Somebody who speaks of us, or thanks us, asks for nothing.
      const addressed = new RegExp(`^\\s*<@${bot}[|>]`).test(written);
      const asked = text === '' ? 'help' : askedAlone.find((name) => name === text.toLowerCase());

      let reply: Reply = {};
      const first = await once(deliveries, deliveryKeys(team, said), async () => {
        if (!addressed) {
          reply = { text: notAddressed };
          return;
        }
        reply = await running.onCommand({
          command: asked === undefined ? 'newsmedia' : 'newsdesk',
          text: asked ?? text,
          actor: await people.actorOf(team, user),
          channel: channelRefOf(team, channel),
          requestKey: `slack:${team}:mention:${channel}:${ts}`,
          ...(thread === undefined ? {} : { thread }),
        });
      });
      if (first) await tellPrivately(hearing, { team, user, channel, thread }, reply);
    }),
  );
}

function withoutMention(text: string, bot: string): string {
  return text.replace(new RegExp(`<@${bot}(?:\\|[^<>]*)?>`, 'g'), ' ');
}

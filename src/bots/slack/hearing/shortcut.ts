import type { App } from '@slack/bolt';
import { placeIn } from '../forms/make-form.ts';
import { openMakeForm } from '../forms/making.ts';
import { plainOf } from '../showing/escape.ts';
import type { Hearing } from './hearing.ts';
import { keepAnswer } from './kept-answers.ts';
import { listening } from './listening.ts';
import { wordsOf } from './message-words.ts';
import { messageShortcut } from './payloads.ts';
import { tellPrivately } from './privately.ts';

/** As manifest.yml names it. */
export const makeMediaShortcut = 'make_media';

const noWords =
  'There are no words in this message, so there is nothing to make media from. Choose one with text, or write /newsmedia and a headline.';

/** “Make media from this”: the form, filled in; what it makes appears in the message's thread. */
export function hearShortcut(app: App, hearing: Hearing): void {
  app.shortcut(
    { type: 'message_action', callback_id: makeMediaShortcut },
    listening<typeof messageShortcut, void>(hearing, messageShortcut, async (said, { team, ack, respond }) => {
      await ack();
      const { user, message, trigger_id: trigger, response_url: url } = said;
      const channel = said.channel.id;
      const thread = message.thread_ts;
      const asker = { team, user: user.id, channel, thread, respond };
      const words = wordsOf(message, plainOf);
      if (!words) return tellPrivately(hearing, asker, { text: noWords });
      const opened = openMakeForm(hearing, { ...asker, trigger }, placeIn(said.channel, thread), words);
      const name = user.name ?? user.username;
      await Promise.all([opened, keepAnswer(hearing, { team, user: user.id, name, channel, url })]);
    }),
  );
}

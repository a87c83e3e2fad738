import type { App } from '@slack/bolt';
import type { Hearing } from './hearing.ts';
import { eventListening } from './listening.ts';
import { deliveryKeys, remember } from './once.ts';
import { memberJoined } from './payloads.ts';

/** No word of a person stands in it. */
const greeting = [
  'Hello! I turn a headline into a picture and a narration, for you to approve.',
  '• Write `/newsmedia Storm closes port of Rotterdam`, or `/newsmedia` alone for a form. In a thread, mention me or use “Make media from this”.',
  '• An editor presses Approve or reacts with :white_check_mark: to publish, and presses Reject or reacts with :x: to turn it down.',
  '• `/newsdesk help` says everything else, `/newsdesk settings` who decides here.',
].join('\n');

/**
 * From a channel that the app is in reactions arrive. One friendly message when somebody invited it; joining by itself,
 * as it does to hear reactions, it is quiet.
 */
export function hearInvitations(app: App, { teams, channels, deliveries, log }: Hearing): void {
  app.event(
    'member_joined_channel',
    eventListening({ log }, memberJoined, async (said, team) => {
      const { user, channel, inviter } = said.event;
      if (user !== (await teams.botUser(team))) return;
      channels.note(team, channel, true);
      if (inviter === undefined) return;
      // Claimed first: rather no greeting than two.
      if (!(await remember(deliveries, deliveryKeys(team, said)))) return;
      try {
        const client = await teams.client(team);
        await client.chat.postMessage({ channel, text: greeting, unfurl_links: false });
      } catch (err) {
        log.warn({ team, err }, 'The greeting could not be posted.');
      }
    }),
  );
}

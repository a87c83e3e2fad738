import type { App } from '@slack/bolt';
import type { Teams } from '../parts.ts';
import type { Channels } from '../showing/channels.ts';

/** Somebody invited the app to a channel: from now on reactions arrive from there. */
export function hearMembership(app: App, channels: Pick<Channels, 'note'>, teams: Pick<Teams, 'botUser'>): void {
  app.event('member_joined_channel', async ({ event, context: { teamId } }) => {
    if (teamId === undefined || event.user !== (await teams.botUser(teamId))) return;
    channels.note(teamId, event.channel, true);
  });
}

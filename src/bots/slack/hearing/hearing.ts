import type { App } from '@slack/bolt';
import type { RequestDefaults } from '../../../pipeline/request.ts';
import type { Desk } from '../../desk/chat.ts';
import { hearAsking } from '../forms/asking.ts';
import { hearMakeForm } from '../forms/making.ts';
import { hearSettings } from '../forms/settings.ts';
import type { SlackParts, Teams } from '../parts.ts';
import type { Lookups } from '../people/lookups.ts';
import type { People } from '../people/people.ts';
import type { Answers } from '../showing/answers.ts';
import type { Channels } from '../showing/channels.ts';
import { hearButtons } from './buttons.ts';
import { hearCommands } from './commands.ts';
import { hearInvitations } from './greeting.ts';
import { hearHome } from './home.ts';
import { hearLeaving } from './leaving.ts';
import { hearMentions } from './mentions.ts';
import { hearReactions } from './reactions.ts';
import { hearShortcut } from './shortcut.ts';
import { answerUnknown } from './unknown.ts';

/** What hearing needs. */
export interface Hearing
  extends Pick<
    SlackParts,
    'publicUrl' | 'deliveries' | 'secrets' | 'find' | 'recent' | 'links' | 'voices' | 'cancel' | 'clock' | 'log'
  > {
  /** `undefined` until the desk has started. */
  desk: () => Desk | undefined;
  teams: Teams;
  people: People;
  lookups: Pick<Lookups, 'user' | 'groups'>;
  answers: Pick<Answers, 'keep'>;
  /** Hears where the app was invited. */
  channels: Pick<Channels, 'note'>;
  /** What forms show at first. */
  defaults?: Partial<RequestDefaults>;
  /** The same for one channel. */
  defaultsIn?: SlackParts['defaultsIn'];
}

/**
 * Hears all that people do in Slack and gives it to the desk. The receiver acknowledges events when their listeners
 * have finished, and not when they failed; everything else is acknowledged here.
 */
export function hear(app: App, hearing: Hearing): void {
  app.use(answerUnknown(hearing));
  hearCommands(app, hearing);
  hearMakeForm(app, hearing);
  hearShortcut(app, hearing);
  hearMentions(app, hearing);
  hearButtons(app, hearing);
  hearAsking(app, hearing);
  hearSettings(app, hearing);
  hearReactions(app, hearing);
  hearHome(app, hearing);
  hearInvitations(app, hearing);
  hearLeaving(app, hearing);
}

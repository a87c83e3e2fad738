import type { RequestListener } from 'node:http';
import type { ChannelRef, Chat } from './bots/desk/chat.ts';
import { platformOf } from './bots/desk/refs.ts';
import { type MayManage, type PersonNamed, personAmong } from './bots/desk/settings.ts';
import type { SlackParts } from './bots/slack/parts.ts';
import type { WebChat } from './bots/web/chat.ts';
import { plainDirectory } from './pipeline/editors.ts';
import type { Directory, People } from './pipeline/ports/desk-state.ts';

/** The platforms that run here, as one. */
export interface Chats {
  all: readonly Chat[];
  /** What must see requests as they came, by the beginning of their path. */
  listeners: { path: string; listener: RequestListener }[];
  /** Who is meant by an editor's id, on whichever platform. */
  directory: Directory;
  personNamed: PersonNamed;
  mayManage: MayManage;
  /** Who may change them although the channel names editors, e.g. because those have left. */
  mayOverrule: MayManage;
  /** Where people reach the desk, for the banner. */
  ways: string[];
  /** Asks each platform whether it lets us in; throws a sentence when it never will, else answers with warnings. */
  check(): Promise<string[]>;
}

export interface ChatsOptions {
  web: WebChat;
  people: People;
  /** Only when its settings are there: its SDK is loaded only then. */
  slack?: SlackParts;
}

export async function openChats({ web, people, slack: slackParts }: ChatsOptions): Promise<Chats> {
  const slack = slackParts && (await import('./bots/slack/slack.ts')).createSlack(slackParts);
  const named = personAmong(() => people.list());
  /** Slack's, when the workspace or channel is there. */
  const slackOf = (ref: ChannelRef) => (slack && platformOf(ref) === slack.chat.platform ? slack.directory : undefined);
  const plain: Directory = {
    ...plainDirectory,
    async nameOf(editor, workspace) {
      const person = (await people.list()).find(({ id }) => id === editor);
      return person?.name ?? plainDirectory.nameOf(editor, workspace);
    },
  };
  const directoryOf = (workspace: string) => slackOf(workspace) ?? plain;

  return {
    all: [web, ...(slack ? [slack.chat] : [])],
    listeners: slack?.listener ? [{ path: '/slack', listener: slack.listener }] : [],
    directory: {
      holds: (editor, by, workspace) => directoryOf(workspace).holds(editor, by, workspace),
      nameOf: (editor, workspace) => directoryOf(workspace).nameOf(editor, workspace),
    },
    personNamed: (channel, written) => (slackOf(channel)?.personNamed ?? named)(channel, written),
    async mayManage(actor, channel) {
      const there = slackOf(channel);
      if (there) return there.mayManage(actor, channel);
      return (await people.list()).some((person) => person.id === actor.id && person.role === 'editor');
    },
    mayOverrule: async (actor, channel) => slackOf(channel)?.mayOverrule(actor, channel) ?? false,
    ways: ['web desk', ...(slack ? [`Slack (${slackParts?.settings.appToken ? 'Socket Mode' : 'HTTP'})`] : [])],
    check: async () => slack?.check() ?? [],
  };
}

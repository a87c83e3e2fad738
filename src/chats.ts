import type { RequestListener } from 'node:http';
import type { ChannelRef, Chat } from './bots/desk/chat.ts';
import { platformOf } from './bots/desk/refs.ts';
import { type MayManage, type PersonNamed, personAmong } from './bots/desk/settings.ts';
import type { DiscordParts } from './bots/discord/parts.ts';
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
  /** By platform: rejects with a sentence while people there are not heard. */
  ready: Record<string, () => Promise<void>>;
}

export interface ChatsOptions {
  web: WebChat;
  people: People;
  /** Each only when its settings are there: its SDK is loaded only then. */
  slack?: SlackParts;
  discord?: DiscordParts;
}

/** A chat service of others. */
interface Outside {
  chat: Chat;
  directory: Directory & { personNamed: PersonNamed; mayManage: MayManage; mayOverrule: MayManage };
  listener?: RequestListener;
  check(): Promise<string[]>;
  ready?(): Promise<void>;
}

export async function openChats({ web, people, slack, discord }: ChatsOptions): Promise<Chats> {
  const outside: Outside[] = [];
  const ways = ['web desk'];
  if (slack) {
    outside.push((await import('./bots/slack/slack.ts')).createSlack(slack));
    ways.push(`Slack (${slack.settings.appToken ? 'Socket Mode' : 'HTTP'})`);
  }
  if (discord) {
    outside.push((await import('./bots/discord/discord.ts')).createDiscord(discord));
    ways.push('Discord');
  }
  const there = (ref: ChannelRef) => outside.find(({ chat }) => chat.platform === platformOf(ref))?.directory;
  const named = personAmong(() => people.list());
  const plain: Directory = {
    ...plainDirectory,
    async nameOf(editor, workspace) {
      const person = (await people.list()).find(({ id }) => id === editor);
      return person?.name ?? plainDirectory.nameOf(editor, workspace);
    },
  };

  return {
    all: [web, ...outside.map(({ chat }) => chat)],
    listeners: outside.flatMap(({ chat, listener }) => (listener ? [{ path: `/${chat.platform}`, listener }] : [])),
    directory: {
      holds: (editor, by, workspace) => (there(workspace) ?? plain).holds(editor, by, workspace),
      nameOf: (editor, workspace) => (there(workspace) ?? plain).nameOf(editor, workspace),
    },
    personNamed: (channel, written) => (there(channel)?.personNamed ?? named)(channel, written),
    async mayManage(actor, channel) {
      const directory = there(channel);
      if (directory) return directory.mayManage(actor, channel);
      return (await people.list()).some((person) => person.id === actor.id && person.role === 'editor');
    },
    mayOverrule: async (actor, channel) => there(channel)?.mayOverrule(actor, channel) ?? false,
    ways,
    check: async () => (await Promise.all(outside.map((one) => one.check()))).flat(),
    ready: Object.fromEntries(outside.flatMap(({ chat, ready }) => (ready ? [[chat.platform, ready]] : []))),
  };
}

import type { Clock } from '../../../src/bots/desk/clock.ts';
import type { Changes } from './changes.ts';
import type { Thing } from './json.ts';
import type { Overwrite } from './permissions.ts';
import type { Snowflakes } from './snowflakes.ts';

/** All that this Discord knows; what tests assert. Times are in ms since 1970. */
export interface World {
  readonly clock: Clock;
  readonly newId: Snowflakes;
  readonly changes: Changes;
  /** Without a slash at the end. */
  url: string;
  readonly application: { id: string; name: string };
  /** What `Authorization: Bot …` must say. */
  token: string;
  readonly bot: User;
  /** Whether it may read what others write, without being mentioned. */
  readsContent: boolean;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  /** Also threads and direct messages. */
  readonly channels: Map<string, Channel>;
  /** Tells every gateway session that asked for it; whether anybody was connected to hear. */
  tell(event: string, data: Thing, about?: { dm?: boolean }): boolean;
}

export interface User {
  id: string;
  name: string;
  bot: boolean;
  /** Takes no direct messages from the bot. */
  closed: boolean;
}

export interface Guild {
  id: string;
  name: string;
  ownerId: string;
  locale: string;
  roles: Map<string, Role>;
  members: Map<string, Member>;
}

export interface Role {
  id: string;
  name: string;
  permissions: bigint;
  position: number;
  mentionable: boolean;
}

export interface Member {
  user: User;
  nick?: string;
  /** Ids, without the role of everyone. */
  roles: Set<string>;
  joinedAt: number;
}

export const channelTypes = { text: 0, dm: 1, thread: 11, privateThread: 12, forum: 15 } as const;

export interface Channel {
  id: string;
  type: (typeof channelTypes)[keyof typeof channelTypes];
  name: string;
  guildId?: string;
  /** Of a thread. */
  parentId?: string;
  ownerId?: string;
  archived: boolean;
  locked: boolean;
  overwrites: Overwrite[];
  /** Of a private thread: the ids of those who are in it. Nobody else sees it, whatever they may in its channel. */
  members?: Set<string>;
  /** The person in a direct message. */
  recipient?: User;
  /** By id, oldest first; also ephemeral and deleted ones. */
  messages: Map<string, Message>;
}

export interface Message {
  id: string;
  channelId: string;
  guildId?: string;
  author: User;
  content: string;
  embeds: Thing[];
  components: Thing[];
  /** All of them, also those an embed shows, which Discord leaves out of its answers. */
  attachments: Attachment[];
  /** Discord's bits: 64 ephemeral, 128 thinking, 32768 components V2. */
  flags: number;
  createdAt: number;
  /** When each edit came. */
  edits: number[];
  /** Emoji to the ids of who reacted. */
  reactions: Map<string, Set<string>>;
  /** The same for super reactions; nobody is in both. */
  superReactions: Map<string, Set<string>>;
  /** Whom it would have notified. */
  pinged: Pinged;
  /** Only this person sees it. */
  ephemeralFor?: string;
  /** The interaction it answers. */
  interactionId?: string;
  replyTo?: string;
  /** The thread that was started from it. */
  threadId?: string;
  deleted: boolean;
}

export interface Pinged {
  everyone: boolean;
  users: string[];
  roles: string[];
}

export interface Attachment {
  id: string;
  filename: string;
  /** The alt text. */
  description?: string;
  contentType: string;
  bytes: Uint8Array;
  uploadedAt: number;
}

export const flags = { suppressEmbeds: 4, ephemeral: 64, thinking: 128, componentsV2: 32_768 } as const;

export const isThread = ({ type }: Channel): boolean =>
  type === channelTypes.thread || type === channelTypes.privateThread;

/** Where its permissions are kept. */
export function homeOf(world: World, channel: Channel): Channel {
  return (channel.parentId && world.channels.get(channel.parentId)) || channel;
}

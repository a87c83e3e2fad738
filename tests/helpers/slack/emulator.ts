import { randomBytes } from 'node:crypto';
import { createEmulator } from 'emulate';
import type { Showable } from './seen.ts';

/** One Slack workspace: a channel `news`, a channel `sport`, a private channel `secret`; the bot is in none of them. */
export interface Workspace {
  /** `T1` */
  readonly id: string;
  readonly name: string;
  readonly bot: Bot;
  readonly people: Readonly<Record<PersonName, Person>>;
  readonly channels: Readonly<Record<ChannelName, Channel>>;
  /** The emulator itself, for the wall. */
  readonly url: string;
  /** A Web API call; throws `chat.postMessage: not_in_channel`. By Ana, who is in every channel, unless told. */
  call(method: string, body: object, token?: string): Promise<Answer>;
  /** What stands in a channel, oldest first; with `thread` that message and its replies. */
  messages(channel: string, thread?: string): Promise<SlackMessage[]>;
  /** The newest state of a message; throws when it is gone. */
  message(channel: string, ts: string): Promise<SlackMessage>;
  /** What the bot wrote to this person alone, oldest first. */
  directMessages(person: Person): Promise<SlackMessage[]>;
  isMember(channel: string, user: string): Promise<boolean>;
  /** The bot, when not told who. */
  invite(channel: string, user?: string): Promise<void>;
  remove(channel: string, user?: string): Promise<void>;
  bytes(file: SlackFile): Promise<Uint8Array>;
  /** The emulator calls every team by one id; makes it this workspace's in what it answered. */
  ours(text: string): string;
  close(): Promise<void>;
}

export type PersonName = 'ana' | 'ben' | 'cara';
export type ChannelName = 'news' | 'sport' | 'secret';

export interface Person {
  /** `U…` */
  id: string;
  name: string;
  token: string;
}
export interface Bot {
  id: string;
  botId: string;
  appId: string;
  token: string;
}
export interface Channel {
  id: string;
  name: string;
  private: boolean;
}
export interface SlackFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  url_private: string;
}
export interface SlackMessage extends Showable {
  channel: string;
  ts: string;
  text: string;
  user: string;
  thread_ts?: string;
  files?: SlackFile[];
  reactions?: { name: string; users: string[] }[];
}
export interface Answer extends Record<string, unknown> {
  ok: boolean;
  error?: string;
}

/** The app as Slack knows it, in every workspace. */
export const app = { id: 'A1NEWSMEDIA', name: 'Newsmedia', clientId: '111.222', clientSecret: 'client-secret' };
/** How often a test may look. */
const mostCalls = 100_000;
/** What the emulator calls its only team. */
const anyTeam = 'T000000001';

export async function openWorkspace(id: string, name = `Herald ${id}`): Promise<Workspace> {
  const names: PersonName[] = ['ana', 'ben', 'cara'];
  const token = (who: string) => `${who === 'bot' ? 'xoxb' : 'xoxp'}-${id}-${who}-${randomBytes(6).toString('hex')}`;
  const tokens = Object.fromEntries(names.map((one) => [one, token(one)]));
  const bot: Bot = { id: `U${id}BOT`, botId: `B${id}BOT`, appId: app.id, token: token('bot') };
  // The emulator answers 5,000 calls of a token that it was told of here, and as many of all others together.
  const readers = Array.from({ length: mostCalls / 5000 }, (_, index) => `${tokens.ana}-${index}`);
  const everybody = [bot.token, ...Object.values(tokens), ...readers];
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      tokens: Object.fromEntries(everybody.map((one) => [one, { login: 'admin' }])),
      slack: {
        team: { name, domain: name.toLowerCase().replaceAll(' ', '-') },
        users: names.map((one) => ({
          name: one,
          real_name: one[0]?.toUpperCase() + one.slice(1),
          is_admin: one === 'cara',
        })),
        channels: [{ name: 'news' }, { name: 'sport' }, { name: 'secret', is_private: true }],
        oauth_apps: [
          {
            ...{ client_id: app.clientId, client_secret: app.clientSecret, app_id: app.id, name: app.name },
            ...{ redirect_uris: [], bot_id: bot.botId, bot_user_id: bot.id, bot_name: 'newsmedia' },
          },
        ],
        tokens: [
          { token: bot.token, type: 'bot', user_id: bot.id, bot_id: bot.botId, bot_user_id: bot.id, app_id: app.id },
          ...names.map((one) => ({ token: tokens[one], type: 'user', user: one, app_id: app.id })),
          ...readers.map((token) => ({ token, type: 'user', user: 'ana', app_id: app.id })),
        ],
      },
    },
  });
  const url = emulator.url.replace('localhost', '127.0.0.1');
  const ours = (text: string): string => text.replaceAll(anyTeam, id);

  let calls = 0;
  async function call(method: string, body: object, by = readers[calls++ % readers.length]): Promise<Answer> {
    const response = await fetch(`${url}/api/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${by}` },
      body: JSON.stringify(body),
    });
    const answer = JSON.parse(ours(await response.text())) as Answer;
    if (!answer.ok) throw new Error(`${method}: ${answer.error}`);
    return answer;
  }

  const users = (await call('users.list', {})).members as { id: string; name: string }[];
  const listed = await call('conversations.list', { types: 'public_channel,private_channel' });
  const known = listed.channels as { id: string; name: string; is_private: boolean }[];
  const person = (one: PersonName): Person => ({
    id: users.find((user) => user.name === one)?.id ?? '',
    name: one,
    token: tokens[one] ?? '',
  });
  const channel = (one: ChannelName): Channel => {
    const found = known.find((each) => each.name === one);
    return { id: found?.id ?? '', name: one, private: found?.is_private ?? false };
  };
  async function messages(channelId: string, thread?: string): Promise<SlackMessage[]> {
    const by = channelId.startsWith('D') ? bot.token : undefined;
    const answer = thread
      ? await call('conversations.replies', { channel: channelId, ts: thread, limit: 1000 }, by)
      : await call('conversations.history', { channel: channelId, limit: 1000 }, by);
    const list = answer.messages as SlackMessage[];
    return list.map((message) => ({ ...message, channel: channelId })).toSorted((a, b) => (a.ts < b.ts ? -1 : 1));
  }

  return {
    ...{ id, name, url, bot, call, ours, messages },
    people: { ana: person('ana'), ben: person('ben'), cara: person('cara') },
    channels: { news: channel('news'), sport: channel('sport'), secret: channel('secret') },
    async message(channelId, ts) {
      const by = channelId.startsWith('D') ? bot.token : undefined;
      const { message } = await call('reactions.get', { channel: channelId, timestamp: ts }, by);
      return { ...(message as SlackMessage), channel: channelId };
    },
    async directMessages({ id: user }) {
      const ims = (await call('conversations.list', { types: 'im' }, bot.token)).channels as {
        id: string;
        user: string;
      }[];
      const im = ims.find((one) => one.user === user);
      return im ? messages(im.id) : [];
    },
    async isMember(channelId, user) {
      const { members } = await call('conversations.members', { channel: channelId });
      return (members as string[]).includes(user);
    },
    async invite(channelId, user = bot.id) {
      await call('conversations.invite', { channel: channelId, users: user });
    },
    async remove(channelId, user = bot.id) {
      await call('conversations.kick', { channel: channelId, user });
    },
    async bytes(file) {
      const response = await fetch(`${url}${new URL(file.url_private).pathname}`, {
        headers: { Authorization: `Bearer ${bot.token}` },
      });
      return new Uint8Array(await response.arrayBuffer());
    },
    close: () => emulator.close(),
  };
}

import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../../../src/bots/desk/clock.ts';
import { type Changes, createChanges } from './changes.ts';
import { type Commands, createCommands } from './commands.ts';
import { openDirectMessage } from './direct-messages.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { createHttp } from './http.ts';
import type { Interaction } from './interactions.ts';
import { addMessage, removeMessage } from './messages.ts';
import type { PermissionName } from './permissions.ts';
import { createPerson, type Person } from './person.ts';
import { createRates, type Rates } from './rates.ts';
import { type LoggedRequest, summary } from './requests.ts';
import { accountRoutes } from './routes/account.ts';
import { answerRoutes } from './routes/answers.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { followupRoutes } from './routes/followups.ts';
import { guildRoutes } from './routes/guilds.ts';
import { messageRoutes } from './routes/messages.ts';
import { reactionRoutes } from './routes/reactions.ts';
import {
  addChannel,
  addGuild,
  addRole,
  addUser,
  removeChannel,
  removeGuild,
  removeRole,
  setAvailable,
  setPermissions,
} from './seed.ts';
import { createSnowflakes } from './snowflakes.ts';
import { addToThread, createThread, setArchived } from './threads.ts';
import { type Channel, channelTypes, type Guild, type Message, type Role, type User, type World } from './world.ts';

/**
 * A Discord of our own on 127.0.0.1: HTTP and gateway, as strict as Discord. Its state is what tests assert.
 * It starts with the guild `Newsroom`, its channels `news` and `desk`, and the bot in it.
 */
export interface DiscordServer extends Pick<Faults, 'fail' | 'hold'>, Pick<Changes, 'until'> {
  readonly url: string;
  /** For DISCORD_API_URL, and for `rest: {api}`. */
  readonly apiUrl: string;
  /** For DISCORD_TOKEN. */
  readonly token: string;
  readonly application: { id: string; name: string };
  readonly bot: User;
  /** The one that was there from the start. */
  readonly guild: Guild;
  readonly news: Channel;
  readonly desk: Channel;
  readonly guilds: ReadonlyMap<string, Guild>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly commands: Commands;
  /** Everything people did, oldest first. */
  readonly interactions: readonly Interaction[];
  /** Every call that came, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Those that were refused, for whatever reason; a bot with manners has none. */
  readonly refused: readonly LoggedRequest[];
  readonly gateway: Gateway;
  readonly rates: Rates;
  /** What broke in this server itself; nothing should. */
  readonly problems: readonly string[];
  /** Whoever has this name, a member of the guild; comes when first named. */
  person(name: string, guild?: Guild): Person;
  /** What everybody in the channel can read (`news` unless told), oldest first. */
  messages(channel?: Channel): Message[];
  /** What the bot wrote to a person, oldest first. */
  directMessages(person: Person): Message[];
  addGuild(name: string, given?: { locale?: string }): Guild;
  removeGuild(guild: Guild): void;
  /** An outage, and its end: the guild cannot be reached, which is no removal. */
  setAvailable(guild: Guild, available: boolean): void;
  addChannel(name: string, kind?: 'text' | 'forum', guild?: Guild): Channel;
  removeChannel(channel: Channel): void;
  /** A private one when it names who is in it; the bot is not, unless named. */
  addThread(parent: Channel, name: string, members?: readonly User[]): Channel;
  /** Somebody mentions them in a private thread. */
  addToThread(thread: Channel, user: User): void;
  archive(thread: Channel, given?: { locked?: boolean }): void;
  unarchive(thread: Channel): void;
  addRole(name: string, permissions?: readonly PermissionName[], guild?: Guild): Role;
  removeRole(role: Role, guild?: Guild): void;
  /** In a channel; of the bot unless told. */
  deny(channel: Channel, permissions: readonly PermissionName[], who?: User | Role): void;
  allow(channel: Channel, permissions: readonly PermissionName[], who?: User | Role): void;
  /** A moderator deletes it. */
  removeMessage(message: Message): void;
  /** A message of another bot. */
  otherBotWrites(content: string, channel?: Channel): Message;
  /** From now on only this token is good. */
  setToken(token: string): void;
  close(): Promise<void>;
}

export interface DiscordServerOptions {
  /** Of the 3 s, 15 min and 1 h, and of rates; real unless told. */
  clock?: Clock;
  /** How often the gateway wants to hear from clients, in ms. */
  heartbeatMs?: number;
}

export async function createDiscordServer(options: DiscordServerOptions = {}): Promise<DiscordServer> {
  const { clock = systemClock, heartbeatMs = 41_250 } = options;
  const requests: LoggedRequest[] = [];
  const interactions: Interaction[] = [];
  const problems: string[] = [];
  const newId = createSnowflakes(clock);
  const changes = createChanges(() => summary(requests));
  const applicationId = newId();
  const bot: User = { id: applicationId, name: 'Newsmedia', bot: true, closed: false };
  const world: World = {
    ...{ clock, newId, changes, url: '', application: { id: applicationId, name: 'Newsmedia' }, bot },
    readsContent: false,
    token: `${Buffer.from(applicationId).toString('base64url')}.test.discord-token`,
    ...{ users: new Map([[bot.id, bot]]), guilds: new Map(), channels: new Map() },
    tell(event, data, about) {
      const heard = gateway.dispatch(event, data, about);
      changes.happened();
      return heard;
    },
  };
  const gateway = createGateway(world, heartbeatMs);
  const [rates, faults, commands] = [createRates(clock), createFaults(), createCommands(clock, newId, applicationId)];
  const routes = [
    ...[...accountRoutes(world, gateway), ...commandRoutes(world, commands), ...guildRoutes(world)],
    ...[...channelRoutes(world), ...messageRoutes(world, rates), ...reactionRoutes(world)],
    ...[...answerRoutes(world, interactions), ...followupRoutes(world, interactions)],
  ];
  const http = createHttp({ world, routes, rates, faults, requests, problems });
  http.on('upgrade', gateway.upgrade);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  world.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const guild = addGuild(world, 'Newsroom');
  const [news, desk] = [addChannel(world, guild, 'news'), addChannel(world, guild, 'desk')];
  const people = new Map<string, Person>();

  return {
    ...{ url: world.url, apiUrl: `${world.url}/api`, application: world.application, bot, guild, news, desk },
    ...{ guilds: world.guilds, channels: world.channels, commands, interactions, requests, gateway, rates, problems },
    ...{ fail: faults.fail, hold: faults.hold, until: changes.until },
    get token() {
      return world.token;
    },
    get refused() {
      return requests.filter(({ status }) => status !== undefined && status >= 400);
    },
    person(name, where = guild) {
      const key = `${where.id} ${name}`;
      const known = people.get(key);
      if (known) return known;
      const user = [...world.users.values()].find((one) => one.name === name) ?? addUser(world, name);
      const person = createPerson({ world, commands, interactions }, where, user);
      people.set(key, person);
      return person;
    },
    messages: (channel = news) =>
      [...channel.messages.values()].filter(({ deleted, ephemeralFor }) => !deleted && !ephemeralFor),
    directMessages: ({ user }) =>
      [...openDirectMessage(world, user).messages.values()].filter(({ deleted }) => !deleted),
    addGuild: (name, given) => addGuild(world, name, given),
    removeGuild: (gone) => removeGuild(world, gone),
    setAvailable: (one, available) => setAvailable(world, one, available),
    addChannel: (name, kind = 'text', where = guild) => addChannel(world, where, name, channelTypes[kind]),
    removeChannel: (channel) => removeChannel(world, channel),
    addThread: (parent, name, members) =>
      createThread(world, parent, { name, ownerId: guild.ownerId, ...(members ? { members } : {}) }),
    addToThread: (thread, user) => addToThread(world, thread, user),
    archive: (thread, { locked = false } = {}) => setArchived(world, thread, true, locked),
    unarchive: (thread) => setArchived(world, thread, false, false),
    addRole: (name, permissions = [], where = guild) => addRole(world, where, name, permissions),
    removeRole: (role, where = guild) => removeRole(world, where, role),
    deny: (channel, permissions, who = bot) => setPermissions(world, channel, who, { deny: permissions }),
    allow: (channel, permissions, who = bot) => setPermissions(world, channel, who, { allow: permissions }),
    removeMessage: (message) => removeMessage(world, message),
    otherBotWrites: (content, channel = news) =>
      addMessage(world, channel, { author: addUser(world, 'another bot', true), content }),
    setToken(token) {
      world.token = token;
    },
    async close() {
      faults.clear();
      gateway.end();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

import { apiChannel, apiMember, apiMessage, apiRole, apiUser } from './api-objects.ts';
import { isSelect } from './checks/components.ts';
import type { Commands } from './commands.ts';
import {
  createInteraction,
  type Interaction,
  inputsIn,
  interactionTypes,
  type NewInteraction,
} from './interactions.ts';
import { type Thing, text } from './json.ts';
import { pingedBy } from './mentions.ts';
import { addMessage } from './messages.ts';
import { interactionPayload } from './people/interaction-payload.ts';
import { type FilledModal, fillModal, pick, picksThings } from './people/modal-values.ts';
import { type Entered, enter, findOptions } from './people/typed-options.ts';
import { addReaction, removeReaction } from './reactions.ts';
import { join, leave, setRoles } from './seed.ts';
import { seen } from './seen.ts';
import { wakeThread } from './threads.ts';
import {
  type Channel,
  channelTypes,
  type Guild,
  type Member,
  type Message,
  type Role,
  type User,
  type World,
} from './world.ts';

/** A person at a screen. What they do reaches the program as Discord would tell it. */
export interface Person {
  readonly user: User;
  readonly member: Member;
  readonly id: string;
  /** `command('newsdesk digest', {at: '09:00'})`. What Discord's form would not let them send is an error. */
  command(line: string, options?: Readonly<Record<string, Entered>>, channel?: Channel): Interaction;
  /** Types into an option that completes: `autocomplete('newsmedia', 'style', 'mon')`; resolves with what is offered. */
  autocomplete(
    line: string,
    option: string,
    typed: string,
    others?: Readonly<Record<string, Entered>>,
    channel?: Channel,
  ): Promise<Interaction['choices']>;
  /** Clicks the button that reads so, or has this custom id. */
  click(message: Message, button: string): Interaction;
  /** Picks from a select, by custom id or placeholder; values or labels. */
  select(message: Message, select: string, values: readonly string[]): Interaction;
  /** Fills in the form that this opened for them, by label or custom id, and sends it. */
  submitModal(opened: Interaction, filled?: FilledModal): Interaction;
  /** Uses a command of a message's menu. */
  contextMenu(name: string, message: Message): Interaction;
  react(message: Message, emoji: string, given?: { burst?: boolean }): void;
  unreact(message: Message, emoji: string): void;
  /** Writes a message of their own. */
  writes(content: string, channel?: Channel): Message;
  /** From now on exactly these roles. */
  hasRoles(...roles: Role[]): void;
  /** They leave the guild. */
  leaves(): void;
  /** No more direct messages from the bot, or again. */
  closesMessages(closed?: boolean): void;
  /** What only they can read, oldest first: ephemeral messages that are still there, and direct ones. */
  readonly told: Message[];
  /** The same as they read it. */
  hears(): string[];
}

export interface PersonParts {
  world: World;
  commands: Commands;
  interactions: Interaction[];
}

export function createPerson({ world, commands, interactions }: PersonParts, guild: Guild, user: User): Person {
  const member = join(world, guild, user);
  /** Where they are unless told: the guild's first channel. */
  const home = (): Channel => {
    const all = [...world.channels.values()];
    const found = all.find(({ guildId, type }) => guildId === guild.id && type === channelTypes.text);
    if (!found) throw new Error(`${guild.name} has no channel.`);
    return found;
  };

  function interact(given: Omit<NewInteraction, 'user'>): Interaction {
    const interaction = createInteraction(world, { ...given, user });
    interactions.push(interaction);
    interaction.delivered = world.tell('INTERACTION_CREATE', interactionPayload(world, interaction));
    world.changes.happened();
    return interaction;
  }

  function typed(line: string, entered: Readonly<Record<string, Entered>>, channel: Channel, focused?: string): Thing {
    const [name = '', ...path] = line.split(' ');
    const command = commands.find(channel.guildId, 1, name);
    if (!command) throw new Error(`Discord shows no command /${name}.`);
    const { wrap, options } = findOptions(command, path);
    const filled = enter(world, guild, options, entered, focused);
    return {
      ...{ id: command.id, name, type: 1, options: wrap(filled.options) },
      ...(Object.keys(filled.resolved).length > 0 ? { resolved: filled.resolved } : {}),
    };
  }

  const channelOf = (message: Message): Channel => {
    const channel = world.channels.get(message.channelId);
    if (!channel || message.deleted) throw new Error('This message is gone.');
    return channel;
  };
  const visible = (message: Message): void => {
    channelOf(message);
    if (message.ephemeralFor !== undefined && message.ephemeralFor !== user.id) {
      throw new Error(`${user.name} does not see this message.`);
    }
  };

  function use(message: Message, wanted: string, values?: readonly string[]): Interaction {
    visible(message);
    const parts = inputsIn({ components: message.components });
    const reads = (part: Thing): boolean => [part.custom_id, part.label, part.placeholder].includes(wanted);
    const part = parts.find((one) => reads(one) && isSelect(one) === (values !== undefined));
    const labels = parts.map((one) => one.label ?? one.placeholder ?? one.custom_id).join(', ');
    if (!part) throw new Error(`There is nothing that reads ${wanted}; there is: ${labels}.`);
    if (part.disabled === true) throw new Error(`${wanted} is disabled.`);
    const chosen = values ? { values: pick(wanted, part, values) } : {};
    const data = { id: 1, custom_id: part.custom_id, component_type: part.type, ...chosen };
    const resolved = values && picksThings(part) ? { resolved: resolve(values) } : {};
    const channel = channelOf(message);
    return interact({ type: interactionTypes.component, data: { ...data, ...resolved }, channel, source: message });
  }

  function resolve(ids: readonly string[]): Thing {
    const table = <Value>(from: Map<string, Value>, draw: (value: Value) => Thing): Thing =>
      Object.fromEntries(ids.flatMap((id) => (from.has(id) ? [[id, draw(from.get(id) as Value)]] : [])));
    return {
      users: table(world.users, apiUser),
      members: table(guild.members, apiMember),
      roles: table(guild.roles, apiRole),
      channels: table(world.channels, (channel) => ({ ...apiChannel(world, channel), permissions: '0' })),
    };
  }

  const told = (): Message[] =>
    [...world.channels.values()]
      .flatMap((channel) => [...channel.messages.values()].map((message) => ({ channel, message })))
      .filter(({ channel, message }) => message.ephemeralFor === user.id || channel.recipient === user)
      .map(({ message }) => message)
      .filter(({ deleted, author }) => !deleted && author === world.bot)
      .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));

  return {
    ...{ user, member, id: user.id },
    command: (line, options = {}, channel = home()) =>
      interact({ type: interactionTypes.command, data: typed(line, options, channel), channel }),
    async autocomplete(line, option, text_, others = {}, channel = home()) {
      const data = typed(line, { ...others, [option]: text_ }, channel, option);
      const interaction = interact({ type: interactionTypes.autocomplete, data, channel });
      await world.changes.until(() => interaction.answered);
      return interaction.choices;
    },
    click: (message, button) => use(message, button),
    select: (message, select, values) => use(message, select, values),
    submitModal(opened, filled = {}) {
      if (!opened.modal || opened.user !== user) throw new Error(`${user.name} has no such form open.`);
      const components = fillModal(opened.modal, filled);
      const values = inputsIn({ components }).flatMap(({ values: picked }) => (picked as string[] | undefined) ?? []);
      const resolved = inputsIn(opened.modal).some(picksThings) ? { resolved: resolve(values) } : {};
      const { source, channel } = opened;
      return interact({
        type: interactionTypes.modal,
        data: { custom_id: text(opened.modal.custom_id), components, ...resolved },
        channel,
        ...(source ? { source } : {}),
      });
    },
    contextMenu(name, message) {
      visible(message);
      const command = commands.find(guild.id, 3, name);
      if (!command) throw new Error(`Discord shows no command “${name}” on messages.`);
      const resolved = { messages: { [message.id]: apiMessage(world, message) } };
      const data = { id: command.id, name, type: 3, target_id: message.id, resolved };
      return interact({ type: interactionTypes.command, data, channel: channelOf(message) });
    },
    react: (message, emoji, given) => addReaction(world, message, emoji, user, given),
    unreact: (message, emoji) => removeReaction(world, message, emoji, user),
    writes(content, channel = home()) {
      if (channel.type === channelTypes.forum) throw new Error('In a forum one opens a thread.');
      const message = addMessage(world, channel, { author: user, content, pinged: pingedBy({ content }) });
      wakeThread(world, channel);
      return message;
    },
    hasRoles: (...roles) => setRoles(world, guild, member, roles),
    leaves: () => leave(world, guild, user),
    closesMessages(closed = true) {
      user.closed = closed;
    },
    get told() {
      return told();
    },
    hears: () => told().map(seen),
  };
}

import { apiMessageForBot } from './api-objects.ts';
import { attachmentsAfter } from './attachments.ts';
import { type CallBody, refuseLarge } from './body.ts';
import { checkMessage, flagsAfter, refuseEmpty } from './checks/message.ts';
import { createForm } from './form.ts';
import { type Thing, text, things } from './json.ts';
import { pingedBy } from './mentions.ts';
import { type Channel, channelTypes, flags, type Message, type User, type World } from './world.ts';

export interface Writing {
  body: Thing;
  files: CallBody['files'];
  /** Where errors about the body are said to be: `data` in an interaction's answer. */
  under?: string;
}

export interface Authorship {
  author: User;
  /** What it answers; only then may it be ephemeral. */
  interactionId?: string;
  /** Who sees it when it is ephemeral. */
  viewer?: User;
  ephemeral?: boolean;
  replyTo?: Message;
}

/** Puts a message into a channel, or refuses as Discord does. */
export function writeMessage(world: World, channel: Channel, writing: Writing, about: Authorship): Message {
  const { body, files } = writing;
  const form = createForm();
  const at = writing.under ? form.in(writing.under) : form;
  const attachments = attachmentsAfter(world, [], body, files, at);
  const bits =
    flagsAfter(body, undefined, at, about.interactionId !== undefined) | (about.ephemeral ? flags.ephemeral : 0);
  checkMessage(body, at, { v2: Boolean(bits & flags.componentsV2), attachments });
  form.refuse();
  refuseLarge(files);
  refuseEmpty(body, attachments);
  return addMessage(world, channel, {
    ...{ author: about.author, content: text(body.content).trim(), flags: bits, attachments },
    ...{ embeds: things(body.embeds), components: things(body.components) },
    pinged: pingedBy(body, about.replyTo?.author.id),
    ...(about.interactionId === undefined ? {} : { interactionId: about.interactionId }),
    ...(bits & flags.ephemeral && about.viewer ? { ephemeralFor: about.viewer.id } : {}),
    ...(about.replyTo ? { replyTo: about.replyTo.id } : {}),
  });
}

export function addMessage(world: World, channel: Channel, given: Partial<Message> & { author: User }): Message {
  const message: Message = {
    ...{ id: world.newId(), channelId: channel.id, content: '', embeds: [], components: [], attachments: [] },
    ...{
      flags: 0,
      createdAt: world.clock.now(),
      edits: [],
      reactions: new Map(),
      superReactions: new Map(),
      deleted: false,
    },
    pinged: { everyone: false, users: [], roles: [] },
    ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
    ...given,
  };
  channel.messages.set(message.id, message);
  tell(world, 'MESSAGE_CREATE', message);
  return message;
}

/** Changes what the request names and keeps the rest; files pile up unless `attachments` says what stays. */
export function editMessage(world: World, message: Message, { body, files, under }: Writing): Message {
  const form = createForm();
  const at = under ? form.in(under) : form;
  const attachments = attachmentsAfter(world, message.attachments, body, files, at);
  const bits = flagsAfter(body, message.flags, at, false);
  const after = {
    content: body.content === undefined ? message.content : text(body.content).trim(),
    embeds: body.embeds === undefined ? message.embeds : things(body.embeds),
    components: body.components === undefined ? message.components : things(body.components),
  };
  // What stays was good when it came; a picture whose file is taken away is dead from then on, as on Discord.
  checkMessage(body, at, { v2: Boolean(bits & flags.componentsV2), attachments });
  form.refuse();
  refuseLarge(files);
  refuseEmpty(after, attachments);
  // What fills a "thinking …" is its first content and no edit.
  if (!(message.flags & flags.thinking)) message.edits.push(world.clock.now());
  Object.assign(message, after, { attachments, flags: bits & ~flags.thinking });
  tell(world, 'MESSAGE_UPDATE', message);
  return message;
}

export function removeMessage(world: World, message: Message): void {
  message.deleted = true;
  if (message.ephemeralFor) return;
  const { id, channelId, guildId } = message;
  world.tell('MESSAGE_DELETE', { id, channel_id: channelId, guild_id: guildId }, where(world, message));
}

function tell(world: World, event: string, message: Message): void {
  if (message.ephemeralFor) return;
  const guild = message.guildId === undefined ? {} : { guild_id: message.guildId };
  world.tell(event, { ...apiMessageForBot(world, message), ...guild }, where(world, message));
}

export const where = (world: World, { channelId }: Message): { dm: boolean } => ({
  dm: world.channels.get(channelId)?.type === channelTypes.dm,
});

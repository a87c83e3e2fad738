/** What Discord sends, as far as it is used here; everything else in it is ignored. */
import { z } from 'zod';
import { isSnowflake } from '../names.ts';

const id = z.string().refine(isSnowflake, 'It is no id of Discord.');
/** Absent and null are the same to Discord. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | undefined => value ?? undefined);

const user = z.object({
  id,
  username: z.string().default(''),
  global_name: maybe(z.string()),
  bot: maybe(z.boolean()),
});
export const member = z.object({ user, nick: maybe(z.string()) });

/** What every interaction has; `data` is read by whoever hears it. */
export const interaction = z.object({
  id,
  application_id: id,
  type: z.number(),
  token: z.string().min(1),
  /** Absent in a direct message. */
  guild_id: maybe(id),
  channel: maybe(z.object({ id, type: z.number(), parent_id: maybe(id) })),
  channel_id: maybe(id),
  member: maybe(member),
  user: maybe(user),
  /** Of a button or select, and of a form that one opened. */
  message: maybe(z.looseObject({ id, flags: maybe(z.number()) })),
  data: z.unknown(),
});
export type Interaction = z.infer<typeof interaction>;

const optionValue = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
export type GivenOption = z.infer<typeof optionValue>;

const embed = z.looseObject({
  title: maybe(z.string()),
  description: maybe(z.string()),
  author: maybe(z.looseObject({ name: maybe(z.string()) })),
  fields: maybe(z.array(z.looseObject({ name: maybe(z.string()), value: maybe(z.string()) }))),
});
export const message = z.looseObject({
  content: maybe(z.string()),
  embeds: maybe(z.array(embed)),
  mentions: maybe(z.array(user)),
  /** A forwarded message has its words here. */
  message_snapshots: maybe(
    z.array(z.looseObject({ message: z.looseObject({ content: maybe(z.string()), embeds: maybe(z.array(embed)) }) })),
  ),
});
export type MessageContent = z.infer<typeof message>;

export const command = z.object({
  type: z.number().default(1),
  name: z.string(),
  options: maybe(z.array(optionValue.extend({ options: maybe(z.array(optionValue)) }))),
  target_id: maybe(id),
  resolved: maybe(z.looseObject({ messages: maybe(z.record(z.string(), message)) })),
});
export type Command = z.infer<typeof command>;

export const component = z.object({
  custom_id: z.string(),
  values: maybe(z.array(z.string())),
});

const input = z.object({
  custom_id: z.string(),
  value: maybe(z.string()),
  values: maybe(z.array(z.string())),
});
export const submission = z.object({
  custom_id: z.string(),
  /** Each field stands in a label. */
  components: z.array(z.looseObject({ component: input.optional().catch(undefined) })),
  resolved: maybe(z.looseObject({ roles: maybe(z.record(z.string(), z.unknown())) })),
});
export type Submission = z.infer<typeof submission>;

export const reaction = z.object({
  user_id: id,
  channel_id: id,
  message_id: id,
  /** Absent in a direct message. */
  guild_id: maybe(id),
  /** `id` when it is one of a guild's own. */
  emoji: z.object({ id: maybe(id), name: maybe(z.string()) }),
  /** Who reacted; not told when one is taken away. */
  member: maybe(member),
  /** Who wrote the message; not told when one is taken away. */
  message_author_id: maybe(id),
});

export const guildLeft = z.object({
  id,
  /** There when Discord has lost sight of it for a while. */
  unavailable: maybe(z.boolean()),
});

export const sessionBegun = z.object({
  session_id: z.string(),
  user: z.object({ id }),
  application: z.object({ id }),
  guilds: z.array(z.object({ id })),
  /** Number and count. */
  shard: maybe(z.array(z.number())),
});

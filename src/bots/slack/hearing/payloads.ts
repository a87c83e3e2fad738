/** What Slack hands in, as far as it is used: Bolt checks who sent it, its types do not check what it is. */
import { z } from 'zod';

/** Refs join ids with colons, so no id may have one. */
const id = z.string().regex(/^[\w-]{1,64}$/);
/** `1700000000.000100`: names a message in its channel. */
const ts = z.string().regex(/^\d{1,16}\.\d{1,16}$/);
const url = z.string().min(1).max(3000).optional();
const longestText = 50_000;
const text = z.string().max(longestText).default('');
const trigger = z.string().min(1).max(300);
const user = z.object({ id, username: z.string().optional(), name: z.string().optional() });
/** Absent and null are the same to Slack. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | undefined => value ?? undefined);

export const slashCommand = z.object({
  command: z.string(),
  text,
  trigger_id: trigger,
  channel_id: id,
  channel_name: z.string().default(''),
  user_id: id,
  user_name: z.string().optional(),
  response_url: url,
});

export const click = z.object({
  user,
  trigger_id: trigger,
  /** Absent for a click in the App Home. */
  channel: maybe(z.object({ id })),
  container: z
    .object({ thread_ts: maybe(ts), channel_id: maybe(id) })
    .partial()
    .default({}),
  actions: z.array(z.object({ action_id: z.string(), value: maybe(z.string().max(2000)) })).min(1),
});

export const messageShortcut = z.object({
  user,
  trigger_id: trigger,
  channel: z.object({ id, name: z.string().optional() }),
  response_url: url,
  message: z.looseObject({
    ts,
    thread_ts: maybe(ts),
    text: maybe(z.string().max(longestText)),
    blocks: maybe(z.array(z.unknown())),
    attachments: maybe(z.array(z.unknown())),
  }),
});

const entered = z.object({
  value: maybe(z.string().max(10_000)),
  selected_option: maybe(z.object({ value: z.string() })),
  selected_options: maybe(z.array(z.object({ value: z.string() })).max(1000)),
  selected_users: maybe(z.array(id).max(1000)),
  selected_conversation: maybe(id),
});

export const viewSubmission = z.object({
  user,
  view: z.object({
    id,
    callback_id: z.string(),
    private_metadata: z.string().max(3000).default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), entered)) }),
  }),
});
export type SubmittedView = z.infer<typeof viewSubmission>['view'];

/** What every event is wrapped in. */
const delivered = <Event extends z.ZodType>(event: Event) => z.object({ event_id: z.string().optional(), event });

export const mention = delivered(
  z.object({
    type: z.literal('app_mention'),
    /** Absent when no person wrote it. */
    user: maybe(id),
    bot_id: maybe(z.string()),
    subtype: maybe(z.string()),
    channel: id,
    ts,
    thread_ts: maybe(ts),
    event_ts: maybe(z.string()),
    text,
  }),
);

export const reaction = delivered(
  z.object({
    type: z.enum(['reaction_added', 'reaction_removed']),
    user: id,
    reaction: z.string().min(1).max(200),
    item: z.object({ type: z.string(), channel: maybe(id), ts: maybe(ts) }),
    /** Who wrote the message; absent for some bots. */
    item_user: maybe(id),
    event_ts: maybe(z.string()),
  }),
);

export const homeOpened = delivered(z.object({ type: z.literal('app_home_opened'), user: id, tab: maybe(z.string()) }));

export const memberJoined = delivered(
  z.object({
    type: z.literal('member_joined_channel'),
    user: id,
    channel: id,
    /** Absent when somebody, or the app, joined by themselves. */
    inviter: maybe(id),
    event_ts: maybe(z.string()),
  }),
);

export const appLeft = delivered(
  z.object({
    type: z.enum(['app_uninstalled', 'tokens_revoked']),
    tokens: maybe(z.object({ bot: maybe(z.array(z.string())) })),
    event_ts: maybe(z.string()),
  }),
);

/** What a window carries from its opening to its submission. */
export function carried<Schema extends z.ZodType>(schema: Schema) {
  const json = z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'It is not JSON.' });
      return z.NEVER;
    }
  });
  return json.pipe(schema);
}

import { z } from 'zod';

/**
 * What Slack takes as an app manifest (version 1, the one for apps that run elsewhere), as far as this app uses it.
 * Stricter than Slack's own published schema in one thing: scopes and events must be ones that exist here too, for
 * Slack's takes any word and the mistake shows only when somebody installs the app.
 */
const url = (longest: number) =>
  z
    .string()
    .regex(/^https?:\/\//)
    .max(longest);
const text = (longest: number, shortest = 1) => z.string().min(shortest).max(longest);
/** As JSON Schema's `uniqueItems`. */
const unique = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .array(item)
    .max(most)
    .refine((items) => new Set(items).size === items.length, 'has something twice');

/** Events a bot may subscribe to, without those of messages, and what each needs. */
export const eventScopes: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  channel_archive: ['channels:read'],
  channel_left: ['channels:read'],
  channel_rename: ['channels:read'],
  file_shared: ['files:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  reaction_added: ['reactions:read'],
  reaction_removed: ['reactions:read'],
  subteam_members_changed: ['usergroups:read'],
  team_join: ['users:read'],
  tokens_revoked: [],
};

const botScopes = [
  'app_mentions:read',
  'channels:history',
  'channels:join',
  'channels:manage',
  'channels:read',
  'chat:write',
  'chat:write.customize',
  'chat:write.public',
  'commands',
  'emoji:read',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'groups:write',
  'im:history',
  'im:read',
  'im:write',
  'links:read',
  'links:write',
  'mpim:read',
  'mpim:write',
  'reactions:read',
  'reactions:write',
  'team:read',
  'usergroups:read',
  'users:read',
] as const;

const shortcut = z.strictObject({
  name: text(24),
  type: z.enum(['message', 'global']),
  callback_id: text(255),
  description: text(150),
});

const slashCommand = z.strictObject({
  command: z.string().min(2).max(32).startsWith('/'),
  url: url(3000).optional(),
  description: text(2000),
  usage_hint: text(1000).optional(),
  should_escape: z.boolean().optional(),
});

export const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.int().optional() }),
  display_information: z.strictObject({
    name: text(35),
    description: text(140).optional(),
    long_description: text(4000, 175).optional(),
    // Slack's schema says how long it is, its app pages what it is.
    background_color: z
      .string()
      .regex(/^#([0-9a-fA-F]{3}){1,2}$/)
      .optional(),
  }),
  features: z.strictObject({
    app_home: z
      .strictObject({
        home_tab_enabled: z.boolean().optional(),
        messages_tab_enabled: z.boolean().optional(),
        messages_tab_read_only_enabled: z.boolean().optional(),
      })
      .optional(),
    bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean().optional() }).optional(),
    shortcuts: z.array(shortcut).min(1).max(10).optional(),
    slash_commands: z.array(slashCommand).min(1).max(50).optional(),
  }),
  oauth_config: z.strictObject({
    redirect_urls: unique(z.string().max(2500), 1000).optional(),
    scopes: z.strictObject({ bot: unique(z.enum(botScopes), 255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z
      .strictObject({
        request_url: url(3500).optional(),
        bot_events: unique(z.enum(Object.keys(eventScopes)), 100).optional(),
      })
      .optional(),
    interactivity: z
      .strictObject({
        is_enabled: z.boolean(),
        request_url: url(3500).optional(),
        message_menu_options_url: url(3500).optional(),
      })
      .optional(),
    org_deploy_enabled: z.boolean().optional(),
    socket_mode_enabled: z.boolean().optional(),
    token_rotation_enabled: z.boolean().optional(),
  }),
});

export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Every setting of the program, in the order `.env.example` lists them. `read` checks one value and
 * says what a valid one is; what settings mean together is checked in `config.ts`.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { defaultArtStyle } from './pipeline/art-styles.ts';
import { sensitiveTopics } from './pipeline/sensitive-topics.ts';
import {
  isApiUrl,
  isHost,
  isOrigin,
  isPostgresUrl,
  list,
  oneOf,
  optional,
  rates,
  styleMix,
  text,
  topicRules,
  urlOf,
  wholeNumber,
} from './setting-values.ts';

export interface Setting {
  /** The heading it stands under in `.env.example`. */
  group: string;
  /** What it does, for people; the first sentence is enough to know whether one needs it. */
  about: string;
  /** A value of the right form; must pass `read`. */
  example: string;
  /** Makes a fresh value for messages, where `example` is public and therefore refused. */
  make?: () => string;
  /** Its value must never be shown. */
  secret?: true;
  /** Gets `undefined` when the setting is empty; its message continues "PORT must …". */
  read: z.ZodType;
}

const provider = (about: string) => ({ group: 'Providers', about, example: 'local', read: z.string().optional() });
const quota = (whose: string) => ({
  group: 'Limits',
  about: `How many generations ${whose} may make in a day (UTC). Empty: no limit.`,
  example: '100',
  read: z
    .string()
    .regex(/^\d{1,6}$/, 'must be a whole number up to 999999')
    .transform(Number)
    .optional(),
});
const listens = 'Where it listens';
const state = 'What it remembers';
const limits = 'Limits';
const desk = 'Newsroom defaults';
const slack = { group: 'Slack' };
const discord = { group: 'Discord' };
const openai = { group: 'OpenAI' };
const google = { group: 'Google Text-to-Speech' };
const supabase = { group: 'Supabase Storage' };
const secret = true;

export const settings = {
  PORT: {
    group: listens,
    about: 'Port of the web desk and the API; 0 takes any free one.',
    example: '3000',
    read: wholeNumber(0, 65535, 3000),
  },
  HOST: {
    group: listens,
    about: 'Address to listen on. Anything but loopback needs ACCESS_TOKEN.',
    example: '127.0.0.1',
    read: z.string().refine(isHost, 'must be a host name or an address, without scheme and port').prefault('127.0.0.1'),
  },
  PUBLIC_URL: {
    group: listens,
    about: 'The address people reach the program under; links are written with it. Empty: made of HOST and PORT.',
    example: 'https://newsmedia.example.org',
    read: z
      .string()
      .refine(isOrigin, 'must be an http:// or https:// address without a path')
      .transform((value) => new URL(value).origin)
      .optional(),
  },
  ACCESS_TOKEN: {
    group: listens,
    about:
      'Opens the desk, the API and the metrics to people who are not on this machine: at least 16 characters, no spaces.',
    example: 'change-me-to-something-long',
    make: () => randomBytes(24).toString('hex'),
    secret,
    read: optional((value) => /^\S{16,}$/.test(value), 'must be at least 16 characters without spaces'),
  },
  LOG_LEVEL: {
    group: listens,
    about: 'How much the log says: fatal, error, warn, info, debug, trace or silent.',
    example: 'info',
    read: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  },
  DATA_DIR: {
    group: state,
    about: 'Folder of the embedded database, the media and the keys. One program at a time may use it.',
    example: './data',
    read: z
      .string()
      .refine((value) => !value.includes('\0'), 'must be a folder')
      .prefault('./data'),
  },
  DATABASE_URL: {
    group: state,
    about: 'A Postgres database. Empty: an embedded one in DATA_DIR.',
    example: 'postgres://newsmedia:password@127.0.0.1:5432/newsmedia',
    secret,
    read: optional(isPostgresUrl, 'must be a postgres:// or postgresql:// address'),
  },
  ENCRYPTION_KEY: {
    group: state,
    about:
      'Encrypts secrets and signs links: 32 bytes as base64, from "openssl rand -base64 32". Empty: made and kept in DATA_DIR. Required with DATABASE_URL.',
    example: 'bWFrZS15b3VyLW93bi1rZXktb2YtMzItYnl0ZXMtISE=',
    make: () => randomBytes(32).toString('base64'),
    secret,
    read: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes as base64 (44 characters)')
      .transform((value): Uint8Array => new Uint8Array(Buffer.from(value, 'base64')))
      .optional(),
  },
  REDIS_URL: {
    group: state,
    about: 'Shares the rate limits between several machines. Empty: each machine counts for itself.',
    example: 'redis://127.0.0.1:6379',
    secret,
    read: optional(
      (value) => ['redis:', 'rediss:'].includes(urlOf(value)?.protocol ?? ''),
      'must be a redis:// or rediss:// address',
    ),
  },
  ROLE: {
    group: state,
    about:
      'What this process does: all, gateway (answers people) or worker (makes media). Other than all needs DATABASE_URL and STORAGE_PROVIDER=supabase.',
    example: 'all',
    read: oneOf(['all', 'gateway', 'worker'], 'all'),
  },
  CONCURRENCY: {
    group: limits,
    about: 'How many generations this process works on at once.',
    example: '4',
    read: wholeNumber(1, 256, 4),
  },
  RATE_PER_MINUTE: {
    group: limits,
    about: 'How many calls a minute one workspace may make to one provider.',
    example: '60',
    read: wholeNumber(1, 100_000, 60),
  },
  RATES_PER_MINUTE: {
    group: limits,
    about: 'The same for single providers, in place of RATE_PER_MINUTE.',
    example: 'openai:20,google:100',
    read: rates,
  },
  QUOTA_PER_USER: quota('one person'),
  QUOTA_PER_CHANNEL: quota('one channel'),
  QUOTA_PER_WORKSPACE: quota('one workspace'),
  BUDGET_PER_DAY: {
    group: limits,
    about:
      'US dollars that one workspace may spend on providers in a day (UTC). Warns from 80%, then stops what costs money. Empty: no limit.',
    example: '25.00',
    read: z
      .string()
      .regex(/^\d{1,6}(\.\d{1,2})?$/, 'must be an amount in US dollars')
      .transform((value) => Math.round(Number(value) * 1_000_000))
      .optional(),
  },
  PROVIDER_TIMEOUT_SECONDS: {
    group: limits,
    about: 'How long one call to a provider may take before it is given up.',
    example: '120',
    read: wholeNumber(1, 3600, 120),
  },
  SHUTDOWN_GRACE_SECONDS: {
    group: limits,
    about:
      'How long running work may take to finish after SIGTERM; after that it is handed back and done after the restart.',
    example: '20',
    read: wholeNumber(0, 3600, 20),
  },
  NEWSROOM_NAME: {
    group: desk,
    about:
      'Whose media these are, as people know the newsroom: written into every picture and sound, up to 80 characters.',
    example: 'Rotterdam Courant',
    read: optional(
      (value) => value.length <= 80 && !/[\p{Cc}\p{Bidi_Control}]/u.test(value),
      'must be a name of at most 80 characters on one line',
    ),
  },
  DEFAULT_ART_STYLE: {
    group: desk,
    about: 'Art style of requests that name none; a style or a mix such as Monet:0.7+Dali:0.3.',
    example: defaultArtStyle,
    read: styleMix.prefault(defaultArtStyle),
  },
  DEFAULT_VOICE: {
    group: desk,
    about: 'Voice of requests that name none, with its provider.',
    example: 'local/slt',
    read: z
      .string()
      .regex(/^[a-z0-9-]+\/[\w.-]+$/i, 'must be a provider and its voice')
      .optional(),
  },
  BLOCKED_WORDS_FILE: {
    group: desk,
    about: 'A text file of words and phrases, one a line, that headlines may not contain; lines after # are comments.',
    example: './blocked-words.txt',
    read: text,
  },
  ON_FLAGGED: {
    group: desk,
    about: 'What becomes of words and pictures that moderation flags: block, or hold until an editor has looked.',
    example: 'block',
    read: oneOf(['block', 'hold'], 'block'),
  },
  SENSITIVE_TOPICS: {
    group: desk,
    about: `Topics to take care with: ${sensitiveTopics.join(', ')}; each illustration-only or editor-first.`,
    example: 'death:illustration-only,elections:editor-first',
    read: topicRules,
  },
  STYLE_MUST: {
    group: desk,
    about: 'What every picture prompt by a model must keep to; sentences with semicolons between them.',
    example: 'Calm colours; wide compositions',
    read: list(';'),
  },
  STYLE_NEVER: {
    group: desk,
    about: 'What no picture prompt by a model may ask for; words or phrases with semicolons between them.',
    example: 'weapons; flags',
    read: list(';'),
  },
  IMAGE_PROVIDER: provider('Who draws: openai, or local. Empty: openai when its key is set.'),
  AUDIO_PROVIDER: provider('Who speaks: google, or local. Empty: google when its key is set.'),
  PROMPT_PROVIDER: provider('Who writes the picture prompt: openai, or local. Empty: openai when its key is set.'),
  MODERATION_PROVIDER: provider(
    'Who checks words and pictures: openai after our own list of words, or local, the list alone.',
  ),
  STORAGE_PROVIDER: provider('Who keeps the media: supabase, or local (in DATA_DIR).'),
  SLACK_BOT_TOKEN: {
    ...slack,
    secret,
    about:
      'Bot token of the one workspace that installed the app. Needs SLACK_APP_TOKEN or SLACK_SIGNING_SECRET beside it; docs/slack.md has the steps.',
    example: 'xoxb-your-bot-token',
    read: optional(
      (value) => /^xoxb-\S+$/.test(value),
      'must be a bot token, which begins with xoxb- (in the app’s settings under "OAuth & Permissions"); one that begins with xoxe ends after twelve hours: turn token rotation off, or use SLACK_CLIENT_ID',
    ),
  },
  SLACK_APP_TOKEN: {
    ...slack,
    secret,
    about: 'App-level token with connections:write: turns on Socket Mode, which needs no public address.',
    example: 'xapp-your-app-token',
    read: optional(
      (value) => /^xapp-\S+$/.test(value),
      'must be an app-level token, which begins with xapp- (in the app’s settings under "Basic Information")',
    ),
  },
  SLACK_SIGNING_SECRET: {
    ...slack,
    secret,
    about: 'Checks that requests to /slack/events really come from Slack. Not needed with SLACK_APP_TOKEN.',
    example: 'your-signing-secret',
    read: optional(
      (value) => /^(?!x(ox|app))\S{8,}$/.test(value),
      'must be the signing secret of the app (under "Basic Information"), not a token',
    ),
  },
  SLACK_CLIENT_ID: {
    ...slack,
    about: 'For several workspaces, in place of SLACK_BOT_TOKEN: they install the app at /slack/install.',
    example: '1234567890.1234567890',
    read: optional((value) => /^[\w.-]+$/.test(value), 'must be the client id of the app (under "Basic Information")'),
  },
  SLACK_CLIENT_SECRET: {
    ...slack,
    secret,
    about: 'For several workspaces: proves that the app is yours.',
    example: 'your-client-secret',
    read: optional(
      (value) => /^\S{8,}$/.test(value),
      'must be the client secret of the app (under "Basic Information")',
    ),
  },
  SLACK_API_URL: {
    ...slack,
    about: 'Address of Slack’s API.',
    example: 'https://slack.com/api/',
    read: z
      .string()
      .refine(isApiUrl, 'must be an https:// address (http:// only on this machine)')
      .transform((value) => (value.endsWith('/') ? value : `${value}/`))
      .prefault('https://slack.com/api/'),
  },
  DISCORD_TOKEN: {
    ...discord,
    secret,
    about: 'Token of the bot; docs/discord.md has the steps.',
    example: 'your-bot-id.and-two.more-parts',
    read: optional(
      (value) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value),
      'must be the bot’s token: three parts with dots between them (in the developer portal under "Bot"; not the client secret or public key)',
    ),
  },
  DISCORD_API_URL: {
    ...discord,
    about: 'Address of Discord’s API.',
    example: 'https://discord.com/api',
    read: z
      .string()
      .refine(isApiUrl, 'must be an https:// address (http:// only on this machine)')
      .transform((value) => value.replace(/\/+$/, ''))
      .refine((value) => !/\/v\d+$/.test(value), 'must end before the version: https://discord.com/api')
      .prefault('https://discord.com/api'),
  },
  OPENAI_API_KEY: {
    ...openai,
    secret,
    about: 'Key for pictures, prompts and moderation.',
    example: 'sk-your-key',
    read: optional((value) => /^\S{4,}$/.test(value), 'must be a key without spaces'),
  },
  OPENAI_BASE_URL: {
    ...openai,
    about: 'Address of the API.',
    example: 'https://api.openai.com/v1',
    read: optional(isApiUrl, 'must be an https:// address (http:// only on this machine)'),
  },
  OPENAI_IMAGE_MODELS: {
    ...openai,
    about: 'Image models, best first: when one fails, the next is asked, and then the local illustrator.',
    example: 'gpt-image-2.6-flare,gpt-image-2.5-flare,gpt-image-2',
    read: list(',').prefault('gpt-image-2.6-flare,gpt-image-2.5-flare,gpt-image-2'),
  },
  OPENAI_TEXT_MODEL: {
    ...openai,
    about: 'Model that writes prompts.',
    example: 'gpt-6-luna',
    read: z.string().prefault('gpt-6-luna'),
  },
  GOOGLE_TTS_API_KEY: {
    ...google,
    secret,
    about: 'Key for voices.',
    example: 'AIza-your-key',
    read: optional((value) => /^\S{4,}$/.test(value), 'must be a key without spaces'),
  },
  GOOGLE_APPLICATION_CREDENTIALS: {
    ...google,
    about: 'A service account file instead of the key.',
    example: './google.json',
    read: text,
  },
  GOOGLE_TTS_ENDPOINT: {
    ...google,
    about: 'Address of the API.',
    example: 'http://127.0.0.1:9000',
    read: optional(isApiUrl, 'must be an https:// address (http:// only on this machine)'),
  },
  CUSTOM_VOICES: {
    ...google,
    about: 'Whether custom voices may speak, off or on; npm run voices keeps them with their consent.',
    example: 'on',
    read: oneOf(['off', 'on'], 'off'),
  },
  SUPABASE_URL: {
    ...supabase,
    about: 'Address of the project.',
    example: 'https://abc.supabase.co',
    read: optional(isApiUrl, 'must be an https:// address (http:// only on this machine)'),
  },
  SUPABASE_SERVICE_ROLE_KEY: {
    ...supabase,
    secret,
    about: 'Key that may write to Storage.',
    example: 'sb_secret_your-key',
    read: optional((value) => /^\S{4,}$/.test(value), 'must be a key without spaces'),
  },
  SUPABASE_BUCKET: {
    ...supabase,
    about: 'Bucket of published media; drafts live in <bucket>-drafts.',
    example: 'newsmedia',
    read: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{1,50}$/, 'must be 2 to 51 lower-case letters, digits and dashes')
      .prefault('newsmedia'),
  },
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as SettingName[];
export const settingOf = (name: SettingName): Setting => settings[name];
/** The end of every problem: a line that can be pasted. */
export const exampleOf = (name: SettingName): string => {
  const { example, make } = settingOf(name);
  return `Example: ${name}=${make?.() ?? example}`;
};
export type Values = { [Name in SettingName]: z.output<(typeof settings)[Name]['read']> };

import type { DiscordSettings } from './bots/discord/parts.ts';
import type { SlackSettings } from './bots/slack/parts.ts';
import type { Values } from './settings.ts';

/** Accounts outside; each is there only when its settings are. */
export interface Accounts {
  readonly slack?: SlackSettings;
  readonly discord?: DiscordSettings;
  readonly openai?: {
    readonly apiKey: string;
    readonly baseUrl: string | undefined;
    /** Best first. */
    readonly imageModels: readonly string[];
    readonly textModel: string;
  };
  readonly google?: {
    readonly apiKey: string | undefined;
    /** Path of a service account file. */
    readonly credentials: string | undefined;
    readonly endpoint: string | undefined;
    readonly customVoices: boolean;
  };
  readonly supabase?: { readonly url: string; readonly key: string; readonly bucket: string };
}

/** Accounts with the outside providers; a key nobody chose a provider for does no harm. */
export function accountsOf(values: Values): Accounts {
  const { OPENAI_API_KEY: apiKey, SUPABASE_URL: url, SUPABASE_SERVICE_ROLE_KEY: key } = values;
  const { DISCORD_TOKEN: token } = values;
  const { GOOGLE_TTS_API_KEY: ttsKey, GOOGLE_APPLICATION_CREDENTIALS: credentials } = values;
  return {
    ...(apiKey === undefined
      ? {}
      : {
          openai: {
            apiKey,
            baseUrl: values.OPENAI_BASE_URL,
            imageModels: values.OPENAI_IMAGE_MODELS ?? [],
            textModel: values.OPENAI_TEXT_MODEL,
          },
        }),
    ...(ttsKey === undefined && credentials === undefined
      ? {}
      : {
          google: {
            apiKey: ttsKey,
            credentials,
            endpoint: values.GOOGLE_TTS_ENDPOINT,
            customVoices: values.CUSTOM_VOICES === 'on',
          },
        }),
    ...slackOf(values),
    ...(token === undefined ? {} : { discord: { token, apiUrl: values.DISCORD_API_URL } }),
    ...(url === undefined || key === undefined ? {} : { supabase: { url, key, bucket: values.SUPABASE_BUCKET } }),
  };
}

function slackOf(values: Values): Pick<Accounts, 'slack'> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: id, SLACK_CLIENT_SECRET: secret } = values;
  if (botToken === undefined && id === undefined) return {};
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl } = values;
  return {
    slack: {
      apiUrl,
      ...(botToken === undefined ? {} : { botToken }),
      ...(appToken === undefined ? {} : { appToken }),
      ...(signingSecret === undefined ? {} : { signingSecret }),
      ...(id === undefined || secret === undefined ? {} : { client: { id, secret } }),
    },
  };
}

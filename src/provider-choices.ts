/** Which adapter each port uses, and why. */
import type { SettingName, Values } from './settings.ts';

interface Choices {
  setting: SettingName & `${string}_PROVIDER`;
  /** Names of adapters, the one without an account first. */
  names: readonly ['local', string];
  /** Any of these makes the outside adapter the default. */
  keys: readonly [SettingName, ...SettingName[]];
  /** What it needs beside one of its keys. */
  needs?: readonly SettingName[];
}

export type Port = 'image' | 'audio' | 'prompt' | 'moderation' | 'storage';
export const ports = ['image', 'audio', 'prompt', 'moderation', 'storage'] as const satisfies Port[];

const openai = { names: ['local', 'openai'], keys: ['OPENAI_API_KEY'] } as const;
export const providerChoices: Readonly<Record<Port, Choices>> = {
  image: { setting: 'IMAGE_PROVIDER', ...openai },
  audio: {
    setting: 'AUDIO_PROVIDER',
    names: ['local', 'google'],
    keys: ['GOOGLE_TTS_API_KEY', 'GOOGLE_APPLICATION_CREDENTIALS'],
  },
  prompt: { setting: 'PROMPT_PROVIDER', ...openai },
  moderation: { setting: 'MODERATION_PROVIDER', ...openai },
  storage: {
    setting: 'STORAGE_PROVIDER',
    names: ['local', 'supabase'],
    keys: ['SUPABASE_SERVICE_ROLE_KEY'],
    needs: ['SUPABASE_URL'],
  },
};

export interface ProviderChoice {
  /** A name in that adapter folder. */
  readonly name: string;
  /** For the banner: "no OPENAI_API_KEY is set". */
  readonly why: string;
}

/** The adapter of one port, or a sentence why the one asked for cannot be had. */
export function chooseProvider(port: Port, values: Values): ProviderChoice | { problem: string } {
  const { setting, names, keys, needs = [] } = providerChoices[port];
  const [local, outside] = names;
  const asked = values[setting]?.toString().toLowerCase();
  if (asked === local) return { name: local, why: `${setting}=${local}` };
  if (asked !== undefined && asked !== outside) {
    return {
      problem: `${setting} names a provider that does not exist; available: ${names.join(', ')}. Example: ${setting}=${local}`,
    };
  }
  const key = keys.find((name) => values[name] !== undefined);
  if (key === undefined) {
    if (asked === undefined) return { name: local, why: `no ${keys[0]} is set` };
    return {
      problem: `${setting}=${outside} needs ${keys.join(' or ')}. Set it, or do without. Example: ${setting}=${local}`,
    };
  }
  const missing = needs.find((name) => values[name] === undefined);
  if (missing !== undefined)
    return { problem: `${missing} is required with ${key}. Set it, or do without. Example: ${setting}=${local}` };
  return { name: outside, why: asked === undefined ? `${key} is set` : `${setting}=${outside}` };
}

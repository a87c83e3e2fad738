/** Which adapter each port uses, and why. */
import type { SettingName, Values } from './settings.ts';

interface Choices {
  setting: SettingName & `${string}_PROVIDER`;
  /** Names of adapters that exist, the one without an account first. */
  now: readonly [string, ...string[]];
  /** Known names whose adapter does not exist yet: refused. */
  later: readonly string[];
  /** Any of these makes an outside adapter the default. */
  keys: readonly SettingName[];
}

export type Port = 'image' | 'audio' | 'prompt' | 'moderation' | 'storage';
export const ports = ['image', 'audio', 'prompt', 'moderation', 'storage'] as const satisfies Port[];

const openai = { now: ['local'], later: ['openai'], keys: ['OPENAI_API_KEY'] } as const;
export const providerChoices: Readonly<Record<Port, Choices>> = {
  image: { setting: 'IMAGE_PROVIDER', ...openai },
  audio: {
    setting: 'AUDIO_PROVIDER',
    now: ['local'],
    later: ['google'],
    keys: ['GOOGLE_TTS_API_KEY', 'GOOGLE_APPLICATION_CREDENTIALS'],
  },
  prompt: { setting: 'PROMPT_PROVIDER', ...openai },
  moderation: { setting: 'MODERATION_PROVIDER', ...openai },
  storage: {
    setting: 'STORAGE_PROVIDER',
    now: ['local'],
    later: ['supabase'],
    keys: ['SUPABASE_SERVICE_ROLE_KEY'],
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
  const { setting, now, later, keys } = providerChoices[port];
  const asked = values[setting]?.toString().toLowerCase();
  if (asked !== undefined) {
    if (now.includes(asked)) return { name: asked, why: `${setting}=${asked}` };
    const which = later.includes(asked)
      ? `${setting}=${asked} is not available in this version`
      : `${setting} names a provider that does not exist`;
    return { problem: `${which}; available: ${now.join(', ')}. Example: ${setting}=${now[0]}` };
  }
  const key = keys.find((name) => values[name] !== undefined);
  const outside = now.find((name) => name !== 'local');
  if (key === undefined) return { name: now[0], why: `no ${keys[0]} is set` };
  if (outside !== undefined) return { name: outside, why: `${key} is set` };
  return { name: now[0], why: `${key} is set, but ${later.join(', ')} is not in this version` };
}

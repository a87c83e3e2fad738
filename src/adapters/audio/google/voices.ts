/** Google's list of voices, as people read it. */
import { z } from 'zod';
import { MediaError } from '../../../pipeline/errors.ts';
import type { Voice } from '../../../pipeline/ports/providers.ts';
import { rankOf } from './families.ts';

export interface GoogleVoice extends Voice {
  family: string;
  /** Google's name for it: `en-GB-Neural2-B`. */
  name: string;
  /** As Google writes it, which is not always BCP 47: `cmn-CN`. */
  languageCode: string;
}

export interface VoiceList {
  /** From Google once a day. Throws what `ask` throws when it never answered. */
  all(): Promise<readonly GoogleVoice[]>;
  /** The last list, without asking. */
  known(): readonly GoogleVoice[] | undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** After a failure the old list does for so long, in ms. */
const LATER_MS = 5 * 60 * 1000;

/** `now` is in ms since 1970. */
export function createVoiceList(ask: () => Promise<unknown>, now: () => number): VoiceList {
  let list: readonly GoogleVoice[] | undefined;
  let goodUntil = 0;
  let asking: Promise<readonly GoogleVoice[]> | undefined;

  async function refresh(): Promise<readonly GoogleVoice[]> {
    try {
      const found = voicesIn(await ask());
      // An empty list is a slip of somebody's, not the end of all voices.
      if (found.length > 0 || !list) list = found;
      goodUntil = now() + DAY_MS;
      return list;
    } catch (error) {
      if (!list) throw error;
      goodUntil = now() + LATER_MS;
      return list;
    } finally {
      asking = undefined;
    }
  }

  return {
    async all() {
      if (list && now() < goodUntil) return list;
      asking ??= refresh();
      return asking;
    },
    known: () => list,
  };
}

const listed = z.object({
  voices: z.array(
    z
      .object({ name: z.string(), ssmlGender: z.string().catch('') })
      .nullable()
      .catch(null),
  ),
});

function voicesIn(answer: unknown): GoogleVoice[] {
  const read = listed.safeParse(answer);
  if (!read.success)
    throw new MediaError('Google’s list of voices could not be read.', {
      code: 'api',
      outcome: 'unpaid',
      stage: 'audio',
    });
  return read.data.voices
    .flatMap((voice) => (voice ? (voiceNamed(voice.name, genders[voice.ssmlGender]) ?? []) : []))
    .sort(
      (a, b) =>
        weight(a.language) - weight(b.language) ||
        a.language.localeCompare(b.language) ||
        rankOf(a.family) - rankOf(b.family) ||
        a.name.localeCompare(b.name),
    );
}

const genders: Readonly<Record<string, string>> = { MALE: 'male', FEMALE: 'female', NEUTRAL: 'neutral' };
const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** The first of all is who speaks when another provider's voice failed. */
function weight(language: string): number {
  if (language === 'en-US') return 0;
  return language.startsWith('en-') ? 1 : 2;
}

/** `undefined` for what is no name of a voice that can be asked for by its name alone. */
export function voiceNamed(name: string, gender?: string): GoogleVoice | undefined {
  const parts = /^([a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3}))-(([A-Za-z0-9-]+)-[A-Za-z0-9]+)$/.exec(name);
  const [, languageCode = '', short = '', family = ''] = parts ?? [];
  if (!parts) return undefined;
  const [language = languageCode] = Intl.getCanonicalLocales(languageCode);
  // "English (India)" within our brackets would be one pair too many.
  const spoken = (languageNames.of(language) ?? language).replace(/ \((.+)\)$/, ', $1');
  const label = `${short} (${[spoken, ...(gender ? [gender] : [])].join(', ')})`;
  return { id: `google/${name}`, label, language, family, name, languageCode };
}

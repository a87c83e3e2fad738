/** Voices made from a person's recordings: only with that person's recorded consent. */
import { MediaError } from '../../../pipeline/errors.ts';
import type { Voice } from '../../../pipeline/ports/providers.ts';

export interface CustomVoice {
  /** Letters, digits and dashes; the voice is `google/custom-<id>`. */
  id: string;
  label: string;
  /** BCP 47. */
  language: string;
  /** Decrypted; gone once the voice is revoked. */
  voiceCloningKey?: string;
  /** Who agreed, when (ISO 8601), and where the recording of it is. */
  consent?: { who: string; when: string; recording: string };
  /** ISO 8601; from then on nothing is spoken with it. */
  revokedAt?: string;
}

/** Asked before each narration, so that a revoked voice is silent at once. */
export type CustomVoices = () => Promise<readonly CustomVoice[]>;

const PREFIX = 'google/custom-';

export const isCustom = (voiceId: string): boolean => voiceId.startsWith(PREFIX);

/** For the list of voices: those that may speak. */
export function offered(voices: readonly CustomVoice[]): Voice[] {
  return voices
    .filter((voice) => problemWith(voice) === undefined)
    .map(({ id, label, language }) => ({ id: PREFIX + id, label, language: canonical(language) }));
}

/** Throws MediaError: `validation` when there is no such voice, `final` when it may not speak. */
export function allowed(voices: readonly CustomVoice[], voiceId: string): CustomVoice & { voiceCloningKey: string } {
  const voice = voices.find(({ id }) => PREFIX + id === voiceId);
  const problem = voice ? problemWith(voice) : 'is not set up';
  if (!voice || problem !== undefined)
    throw new MediaError(`The custom voice "${voice?.label ?? voiceId}" ${problem}. Choose another voice.`, {
      code: 'validation',
      stage: 'audio',
      field: 'voiceId',
    });
  return { ...voice, language: canonical(voice.language), voiceCloningKey: voice.voiceCloningKey as string };
}

function problemWith({ consent, revokedAt, voiceCloningKey, language }: CustomVoice): string | undefined {
  if (revokedAt !== undefined) return `was revoked on ${revokedAt.slice(0, 10)} and speaks no more`;
  if (!consent || [consent.who, consent.when, consent.recording].some((part) => part.trim() === ''))
    return 'has no complete record of consent: who agreed, when, and the recording';
  if (!voiceCloningKey) return 'has no key';
  return canonical(language) === '' ? `has a language that does not exist: "${language}"` : undefined;
}

function canonical(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? '';
  } catch {
    return '';
  }
}

import { z } from 'zod';
import type { CustomVoice } from './adapters/audio/google/custom-voices.ts';
import type { Secrets } from './pipeline/ports/chat-state.ts';

/** Voices made from a person's recordings, each with that person's consent; keys and consent are sealed. */
export interface CustomVoiceStore {
  list(): Promise<CustomVoice[]>;
  /** Throws an Error with a sentence when the record is not complete, or the id was used before. */
  add(record: unknown): Promise<CustomVoice>;
  /** The key and the consent are forgotten; that there was such a voice, and since when not, stays. */
  revoke(id: string, now: Date): Promise<CustomVoice>;
}

const prefix = 'voice:google:';
const words = (what: string) =>
  z
    .string({ error: `${what} is missing.` })
    .trim()
    .min(1, `${what} is missing.`);
const record = z.strictObject({
  id: z
    .string({ error: '"id" is missing.' })
    .regex(/^[a-z0-9-]{1,40}$/, '"id" is 1 to 40 lower-case letters, digits and dashes.'),
  label: words('"label", what people call the voice,'),
  language: words('"language", e.g. en-GB,'),
  voiceCloningKey: words('"voiceCloningKey", from Google,'),
  consent: z.strictObject(
    {
      who: words('"consent.who", the person whose voice it is,'),
      when: z.iso.datetime({ error: '"consent.when" is a time such as 2026-01-02T10:00:00Z.' }),
      recording: words('"consent.recording", where the recording of the consent is kept,'),
    },
    { error: '"consent" is missing: who agreed, when, and the recording.' },
  ),
});

export function createCustomVoiceStore(secrets: Secrets): CustomVoiceStore {
  async function find(id: string): Promise<CustomVoice | undefined> {
    return (await secrets.get(prefix + id)) as CustomVoice | undefined;
  }

  return {
    async list() {
      const names = await secrets.names(prefix);
      const voices = await Promise.all(names.map((name) => secrets.get(name) as Promise<CustomVoice | undefined>));
      return voices.filter((voice) => voice !== undefined);
    },

    async add(given) {
      const parsed = record.safeParse(given);
      if (!parsed.success) throw new Error(`The voice was not added. ${parsed.error.issues[0]?.message}`);
      const known = await find(parsed.data.id);
      if (known) {
        const since = known.revokedAt ? `was revoked on ${known.revokedAt.slice(0, 10)}` : 'is there already';
        throw new Error(`The voice "${known.id}" ${since}. Choose another id.`);
      }
      await secrets.put(prefix + parsed.data.id, parsed.data);
      return parsed.data;
    },

    async revoke(id, now) {
      const known = await find(id);
      if (!known) throw new Error(`There is no custom voice "${id}".`);
      const { label, language, revokedAt = now.toISOString() } = known;
      const revoked = { id, label, language, revokedAt };
      await secrets.put(prefix + id, revoked);
      return revoked;
    },
  };
}

/** Narration by Google Text-to-Speech. */
import { MediaError } from '../../../pipeline/errors.ts';
import type { AudioConfig } from '../../../pipeline/ports/media.ts';
import type { AudioProvider } from '../../../pipeline/ports/providers.ts';
import { taughtBy } from '../taught.ts';
import { createSpeechClient, type Spoken } from './client.ts';
import type { Credentials } from './credentials.ts';
import { allowed, type CustomVoices, isCustom, offered } from './custom-voices.ts';
import { unknownVoice } from './failure.ts';
import { costOf, createMarkKnowledge, type MarkKnowledge } from './families.ts';
import type { Fetch } from './http-failure.ts';
import { passagesOf } from './passages.ts';
import type { EncoderPool } from './pool.ts';
import { createReader, type Speaker } from './reader.ts';
import { createVoiceList, voiceNamed } from './voices.ts';
import { wordTimesOf } from './word-times.ts';

export type { Credentials } from './credentials.ts';
export type { CustomVoice, CustomVoices } from './custom-voices.ts';
export { createEncoderPool, type EncoderPool } from './pool.ts';

export interface GoogleAudioOptions {
  credentials: Credentials;
  /** Where Google is, e.g. `http://127.0.0.1:9000`; its own address when absent. */
  endpoint?: string;
  /** Closed by whoever made it. */
  pool: EncoderPool;
  /** None when absent. */
  customVoices?: CustomVoices;
  fetch?: Fetch;
  now: () => Date;
  /** A request's deadline, in ms; an article takes several requests. */
  timeoutMs?: number;
}

/** Of the whole work; the rest is making the file. */
const SPEAKING = 0.9;

/**
 * Word times come from marks where the voice times them; otherwise there are none, and `wav` lets somebody
 * else measure them. Sound is asked for as PCM and encoded here: its length is exact and parts join without gaps.
 */
export function createGoogleAudioProvider(options: GoogleAudioOptions): AudioProvider {
  const { credentials, endpoint, pool, customVoices = async () => [], fetch = globalThis.fetch, timeoutMs } = options;
  const now = () => options.now().getTime();
  const client = createSpeechClient({ credentials, endpoint, fetch, now, timeoutMs: timeoutMs ?? 60_000 });
  const list = createVoiceList(client.listVoices, now);
  const knowledge = createMarkKnowledge();
  const reader = createReader(client, knowledge);

  async function speakerFor(voiceId: string): Promise<Speaker> {
    if (isCustom(voiceId)) {
      const { language, voiceCloningKey } = allowed(await customVoices(), voiceId);
      return {
        voiceId,
        language,
        family: 'custom',
        selection: { languageCode: language, voiceClone: { voiceCloningKey } },
      };
    }
    const voice = voiceNamed(voiceId.replace(/^google\//, ''));
    const known = list.known();
    if (!voice || (known && !known.some(({ id }) => id === voiceId))) throw unknownVoice(voiceId);
    const { name, languageCode, language, family } = voice;
    return { voiceId, language, family, selection: { languageCode, name } };
  }

  return {
    name: 'google',
    paid: true,
    canBeTaught: true,
    async voices() {
      const own = offered(await customVoices());
      return [...(await list.all()).map(({ id, label, language }) => ({ id, label, language })), ...own];
    },
    async generate({ text, voiceId, format, quality, pronunciations = [] }, options) {
      const { signal, onProgress } = options;
      signal.throwIfAborted();
      const speaker = await speakerFor(voiceId);
      const { passages, spoken, done } = await reader.read(text, speaker, taughtBy(pronunciations), {
        ...options,
        onProgress: (progress) => onProgress?.(SPEAKING * progress),
      });
      const words = wordTimesOf(passages, spoken);
      const { rate } = spoken[0] as Spoken;
      const parts = spoken.map(({ samples }) => samples);
      const job = { parts, rate, format, quality, plain: words === undefined };
      const { bytes, durationMs, wav } = await pool.run(job, { signal }).catch((cause: unknown) => {
        signal.throwIfAborted();
        throw new MediaError('Google spoke, but its sound could not be made into a file.', {
          code: 'api',
          outcome: 'unknown',
          stage: 'audio',
          cause,
        });
      });
      done();
      onProgress?.(1);
      const billed = passages.reduce((sum, passage) => sum + passage.billed, 0);
      return {
        bytes,
        format,
        durationMs,
        ...(words ? { words } : {}),
        ...(wav ? { wav } : {}),
        model: speaker.family === 'custom' ? 'Google custom voice' : `Google ${speaker.family}`,
        digitalSource: 'trainedAlgorithmicMedia',
        cost: costOf(speaker.family, billed),
      };
    },
    estimate: (config) => ({ ...estimate(config, knowledge.timesMarks), measured: false }),
  };
}

function estimate({ text, voiceId, pronunciations = [] }: AudioConfig, timesMarks: MarkKnowledge['timesMarks']) {
  const voice = voiceNamed(voiceId.replace(/^google\//, ''));
  const family = isCustom(voiceId) ? 'custom' : (voice?.family ?? '');
  const language = voice?.language ?? 'en';
  try {
    const passages = passagesOf(text, {
      language,
      marked: timesMarks(family, language),
      taught: taughtBy(pronunciations),
    });
    return costOf(
      family,
      passages.reduce((sum, { billed }) => sum + billed, 0),
    );
  } catch {
    return costOf(family, 0); // it will be refused before any call
  }
}

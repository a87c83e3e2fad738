import nock from 'nock';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createGoogleAudioProvider, type GoogleAudioOptions } from '../../../../src/adapters/audio/google/index.ts';
import { createEncoderPool } from '../../../../src/adapters/audio/google/pool.ts';
import { encodeWav } from '../../../../src/adapters/audio/wav.ts';
import type { AudioConfig } from '../../../../src/pipeline/ports/media.ts';
import type { AudioProvider, CallOptions, ProvidedAudio } from '../../../../src/pipeline/ports/providers.ts';

export const origin = 'https://texttospeech.googleapis.com';
export const speechPath = '/v1beta1/text:synthesize';
export const voicesPath = '/v1beta1/voices';
export const apiKey = 'AIza-very-secret-0123456789';
export const now = () => new Date('2026-11-22T10:00:00.000Z');

/** What synthesize is asked; the client writes enumerations as numbers. */
export interface SpeechBody {
  input: { ssml?: string; text?: string };
  voice: { languageCode: string; name?: string; voiceClone?: { voiceCloningKey: string } };
  audioConfig: { audioEncoding: number; sampleRateHertz: number };
  enableTimePointing?: number[];
}

/** How long this service speaks at a word. */
export const WORD_MS = 200;

/** The answer of the real shape: a hum of 200 ms a word, and the time of each mark. */
export function speechAnswer({ input, audioConfig, enableTimePointing = [] }: SpeechBody) {
  const marks = [...(input.ssml ?? '').matchAll(/<mark name="([^"]+)"\/>/g)].map((match) => match[1] as string);
  const words = input.text === undefined ? marks.length : input.text.trim().split(/\s+/).length;
  const length = (words * WORD_MS * audioConfig.sampleRateHertz) / 1000;
  const hum = Float32Array.from({ length }, (_, i) => 0.4 * Math.cos(i / 20));
  return {
    audioContent: Buffer.from(encodeWav(hum, audioConfig.sampleRateHertz)).toString('base64'),
    timepoints: enableTimePointing.includes(1)
      ? marks.map((markName, i) => ({ markName, timeSeconds: (i * WORD_MS) / 1000 }))
      : [],
    audioConfig: { ...audioConfig, speakingRate: 1, pitch: 0, volumeGainDb: 0, effectsProfileId: [] },
  };
}

const listed = (name: string, ssmlGender: string) => ({
  languageCodes: [/^[a-z]+-[A-Z]+/.exec(name)?.[0] ?? 'en-US'],
  ...{ name, ssmlGender, naturalSampleRateHertz: 24_000 },
});

export const voicesAnswer = {
  voices: [
    listed('cmn-CN-Wavenet-A', 'FEMALE'),
    listed('en-IN-Standard-C', 'MALE'),
    listed('en-GB-Studio-B', 'MALE'),
    listed('en-GB-Neural2-B', 'MALE'),
    listed('en-US-Chirp3-HD-Achernar', 'FEMALE'),
    listed('en-US-Neural2-A', 'MALE'),
    listed('nl-NL-Standard-A', 'SSML_VOICE_GENDER_UNSPECIFIED'),
    // Only speaks with a model's name beside its own.
    listed('Achernar', 'FEMALE'),
  ],
};

/** The error body Google sends. */
export function googleError(code: number, message: string, status: string, details: object[] = []) {
  return { error: { code, message, status, ...(details.length > 0 ? { details } : {}) } };
}

export const errorInfo = (reason: string) => ({
  ...{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' },
  metadata: { service: 'texttospeech.googleapis.com' },
});

/** Speaks well, whatever is asked, and keeps what was asked. */
export function speaking(times = 1, change: (answer: ReturnType<typeof speechAnswer>) => object = (answer) => answer) {
  const asked: SpeechBody[] = [];
  nock(origin)
    .post(speechPath)
    .query(true)
    .times(times)
    .reply(async (request: Request) => {
      const body = (await request.json()) as SpeechBody;
      asked.push(body);
      return [200, change(speechAnswer(body))];
    });
  return asked;
}

/** Answers once with a failure. */
export function failing(status: number, body: nock.Body = '', headers: Record<string, string> = {}) {
  return nock(origin).post(speechPath).query(true).reply(status, body, headers);
}

/** Intercepts nothing that goes to loopback, and lets nothing else out. */
export function useNock(): void {
  beforeAll(() => {
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
    nock.enableNetConnect('127.0.0.1');
  });
  afterEach(() => nock.cleanAll());
  afterAll(() => nock.restore());
}

/** One thread for a whole test file. */
export function useGoogle() {
  const pool = createEncoderPool();
  afterAll(() => pool.close());
  const google = (options: Partial<GoogleAudioOptions> = {}): AudioProvider =>
    createGoogleAudioProvider({ credentials: { apiKey }, pool, now, ...options });
  const speak = (
    config: Partial<AudioConfig> = {},
    provider = google(),
    options: Partial<CallOptions> = {},
  ): Promise<ProvidedAudio> =>
    provider.generate(
      { text: 'Storm closes port.', voiceId: 'google/en-GB-Neural2-B', format: 'wav', quality: 'medium', ...config },
      { signal: new AbortController().signal, workspace: 'w1', ...options },
    );
  return { google, speak, pool };
}

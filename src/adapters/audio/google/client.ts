/** Google's Text-to-Speech, version v1beta1 (the one that times marks), over REST. */
import { protos, v1beta1 } from '@google-cloud/text-to-speech';
import { z } from 'zod';
import { readWav, type Sound } from '../wav.ts';
import { authorise, type Credentials, settingOf } from './credentials.ts';
import { toMediaError, UnreadableAnswer } from './failure.ts';
import { type Fetch, refusing } from './http-failure.ts';
import type { Passage } from './passages.ts';

/** A voice as Google wants it named. */
export type VoiceSelection =
  | { languageCode: string; name: string }
  | { languageCode: string; voiceClone: { voiceCloningKey: string } };

export interface Spoken extends Sound {
  /** In seconds, by the mark's name; empty when no times came back. */
  marks: ReadonlyMap<string, number>;
}

/** Each call is one request, never repeated; throws MediaError, or the signal's reason. */
export interface SpeechClient {
  speak(input: Passage['input'], voice: VoiceSelection, voiceId: string, signal: AbortSignal): Promise<Spoken>;
  /** As Google answers; a free call that people wait for. */
  listVoices(): Promise<unknown>;
}

export interface ClientOptions {
  credentials: Credentials;
  /** Where Google is, e.g. `http://127.0.0.1:9000`; its own address when absent. */
  endpoint?: string | undefined;
  fetch: Fetch;
  /** ms since 1970. */
  now: () => number;
  /** A request's deadline, in ms. */
  timeoutMs: number;
}

const { SSML_MARK } = protos.google.cloud.texttospeech.v1beta1.SynthesizeSpeechRequest.TimepointType;
/** Long enough for two thousand voices. */
const LIST_TIMEOUT_MS = 10_000;
/** What Google speaks at by itself, in Hz. */
const RATE = 24_000;

/** Of Google's client. */
interface CallOptions {
  timeout: number;
  signal?: AbortSignal;
  retry: { retryCodes: number[] };
}

const answer = z.object({
  audioContent: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0, 'there is no sound in it'),
  timepoints: z.array(z.object({ markName: z.string(), timeSeconds: z.number().nonnegative() })),
});

/** Nothing is read or opened before the first call. */
export function createSpeechClient(options: ClientOptions): SpeechClient {
  const setting = settingOf(options.credentials);
  let opened: Promise<v1beta1.TextToSpeechClient> | undefined;

  async function call<Answer>(
    { voiceId, signal, timeout }: { voiceId?: string; signal?: AbortSignal; timeout: number },
    work: (client: v1beta1.TextToSpeechClient, options: CallOptions) => Promise<Answer>,
  ): Promise<Answer> {
    signal?.throwIfAborted();
    try {
      opened ??= open(options);
      const client = await opened.catch((error: unknown) => {
        opened = undefined; // the file may be mended
        throw error;
      });
      // Its own retries are off: who calls us retries.
      return await work(client, { timeout, retry: { retryCodes: [] }, ...(signal ? { signal } : {}) });
    } catch (error) {
      throw signal?.aborted ? signal.reason : toMediaError(error, { setting, ...(voiceId ? { voiceId } : {}) });
    }
  }

  return {
    speak: (input, voice, voiceId, signal) =>
      call({ voiceId, signal, timeout: options.timeoutMs }, async (client, callOptions) => {
        const [response] = await client.synthesizeSpeech(
          {
            input,
            voice,
            audioConfig: { audioEncoding: 'LINEAR16', sampleRateHertz: RATE },
            enableTimePointing: 'ssml' in input ? [SSML_MARK] : [],
          },
          callOptions,
        );
        return spokenIn(response);
      }),
    listVoices: () =>
      call({ timeout: LIST_TIMEOUT_MS }, async (client, callOptions) => (await client.listVoices({}, callOptions))[0]),
  };
}

async function open({ credentials, endpoint, fetch, now }: ClientOptions): Promise<v1beta1.TextToSpeechClient> {
  const authClient = await authorise(credentials, refusing(fetch, now));
  const client = new v1beta1.TextToSpeechClient({
    fallback: true,
    authClient,
    // Stated, or it would be taken from the environment.
    universeDomain: authClient.universeDomain,
    ...(endpoint === undefined ? {} : addressOf(endpoint)),
  });
  // Later calls would leave a failure of this one unhandled.
  await client.initialize();
  return client;
}

function addressOf(endpoint: string): { protocol: string; apiEndpoint: string; port: number } {
  const { protocol, hostname, port } = new URL(endpoint);
  const usual = protocol === 'https:' ? 443 : 80;
  return { protocol: protocol.slice(0, -1), apiEndpoint: hostname, port: port === '' ? usual : Number(port) };
}

function spokenIn(response: unknown): Spoken {
  const read = answer.safeParse(response);
  if (!read.success) throw new UnreadableAnswer('the answer has not the shape of speech');
  const { audioContent, timepoints } = read.data;
  const marks = new Map(timepoints.map(({ markName, timeSeconds }) => [markName, timeSeconds]));
  try {
    return { ...readWav(audioContent), marks };
  } catch (error) {
    throw new UnreadableAnswer(error instanceof Error ? error.message : 'the sound cannot be read');
  }
}

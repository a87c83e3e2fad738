import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nock from 'nock';
import { afterAll, describe, expect, it } from 'vitest';
import type { CustomVoice } from '../../../../src/adapters/audio/google/index.ts';
import { createGoogleAudioProvider } from '../../../../src/adapters/audio/google/index.ts';
import { createEncoderPool } from '../../../../src/adapters/audio/google/pool.ts';
import { readWav } from '../../../../src/adapters/audio/wav.ts';
import { createMediaCodec } from '../../../../src/adapters/codec/index.ts';
import { checkAlignment, spokenWords } from '../../../../src/pipeline/alignment.ts';
import { audioProviderContract } from '../../audio-provider-contract.ts';
import {
  apiKey,
  failing,
  googleError,
  now,
  origin,
  speaking,
  speechAnswer,
  speechPath,
  useGoogle,
  useNock,
  voicesAnswer,
  WORD_MS,
} from './speech-api.ts';

useNock();
const { google, speak } = useGoogle();

audioProviderContract('google', () => {
  const pool = createEncoderPool();
  const fetch: typeof globalThis.fetch = async (url, init) =>
    Response.json(String(url).includes('/voices') ? voicesAnswer : speechAnswer(JSON.parse(String(init?.body))));
  return { provider: createGoogleAudioProvider({ credentials: { apiKey }, pool, fetch, now }), close: pool.close };
});

describe('what Google is asked', () => {
  it('is SSML with a mark before each word, in the voice’s language, as plain sound', async () => {
    const asked = speaking();
    const text = 'Storm & "flood" close <port>: $3 billion gone.\n\nNobody hurt.';
    await speak({ text });
    expect(asked).toEqual([
      {
        input: {
          ssml:
            '<speak><p><mark name="w0"/>Storm <mark name="w1"/>&amp; "<mark name="w2"/>flood" ' +
            '<mark name="w3"/>close &lt;<mark name="w4"/>port&gt;: <mark name="w5"/>$3 <mark name="w6"/>billion ' +
            '<mark name="w7"/>gone. </p><p><mark name="w8"/>Nobody <mark name="w9"/>hurt.</p></speak>',
        },
        voice: { languageCode: 'en-GB', name: 'en-GB-Neural2-B' },
        audioConfig: { audioEncoding: 1, sampleRateHertz: 24_000 },
        enableTimePointing: [1],
      },
    ]);
  });

  it('says the words that the newsroom taught its way', async () => {
    const asked = speaking();
    const { words = [] } = await speak({
      text: 'Thargoid found',
      pronunciations: [{ word: 'Thargoid', say: 'thar-goyd' }],
    });
    expect(asked[0]?.input.ssml).toContain('<sub alias="thar-goyd">Thargoid</sub>');
    expect(words.map((word) => word.text)).toEqual(['Thargoid', 'found']);
  });

  it('cannot be changed by what the text says', async () => {
    const asked = speaking();
    const text = '</p></speak><mark name="w9"/> <audio src="http://evil"/> \u0000\uD800 &amp; end';
    const { words = [] } = await speak({ text });
    const ssml = asked[0]?.input.ssml ?? '';
    const tags = new Set([...ssml.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/\d+/, '')));
    expect([...tags].sort()).toEqual(['</p>', '</speak>', '<mark name="w"/>', '<p>', '<speak>']);
    expect(ssml).not.toContain('\u0000');
    expect(ssml.isWellFormed()).toBe(true);
    expect(words.map((word) => word.text)).toEqual(spokenWords(text).map((word) => word.text));
  });

  it('carries the key in a header, never in the address', async () => {
    const scope = nock(origin, { reqheaders: { 'x-goog-api-key': apiKey } })
      .post((path) => path.startsWith(speechPath) && !path.includes(apiKey))
      .reply(200, speechAnswer({ ...body, input: { ssml: '<mark name="w0"/>' } }));
    await speak({ text: 'Storm' });
    expect(scope.isDone()).toBe(true);
  });

  it('is in the language as Google writes it', async () => {
    const asked = speaking();
    const { words = [] } = await speak({ text: '鹿特丹港关闭', voiceId: 'google/cmn-CN-Wavenet-A' });
    expect(asked[0]?.voice).toEqual({ languageCode: 'cmn-CN', name: 'cmn-CN-Wavenet-A' });
    expect(words.map((word) => word.text).join('')).toBe('鹿特丹港关闭');
  });

  it('is nothing when there is nothing to say', async () => {
    await expect(speak({ text: '—…!? 🌪' })).rejects.toMatchObject({ code: 'validation', field: 'headline' });
    await expect(speak({ text: 'a'.repeat(6000) })).rejects.toMatchObject({
      code: 'validation',
      message: expect.stringContaining('"aaaaaaaaaaaaaaaaaaaa" is too long'),
    });
  });

  const body = { voice: { languageCode: 'en-GB' }, audioConfig: { audioEncoding: 1, sampleRateHertz: 24_000 } };
});

describe('what comes back', () => {
  it('has a time for each word, to the next one’s, from the marks', async () => {
    speaking(1, (answer) => ({
      ...answer,
      timepoints: [0.05, 0.21, 0.4].map((timeSeconds, i) => ({ markName: `w${i}`, timeSeconds })),
    }));
    const audio = await speak({ text: ' Storm closes port.' });
    expect(audio).toMatchObject({ durationMs: 600, format: 'wav', model: 'Google Neural2' });
    expect(audio.words).toEqual([
      { text: 'Storm', startMs: 50, endMs: 210, charStart: 1, charEnd: 6 },
      { text: 'closes', startMs: 210, endMs: 400, charStart: 7, charEnd: 13 },
      { text: 'port', startMs: 400, endMs: 600, charStart: 14, charEnd: 18 },
    ]);
    expect(audio).not.toHaveProperty('wav');
  });

  it('has no times rather than some that were made up, when a mark is missing', async () => {
    speaking(1, (answer) => ({ ...answer, timepoints: [{ markName: 'w0', timeSeconds: 0 }] }));
    const audio = await speak({ format: 'mp3' });
    expect(audio).not.toHaveProperty('words');
    expect(readWav(audio.wav as Uint8Array)).toMatchObject({ rate: 24_000, samples: { length: 0.6 * 24_000 } });
  });

  it('is a file of the rate or the bit rate that was asked for', async () => {
    speaking(6);
    const codec = createMediaCodec();
    const rates = [];
    const sizes = [];
    for (const quality of ['low', 'medium', 'high'] as const) {
      rates.push(readWav((await speak({ quality })).bytes).rate);
      const { bytes, durationMs } = await speak({ quality, format: 'mp3', text: 'Storm closes port. '.repeat(10) });
      expect(await codec.inspect(bytes)).toEqual({ kind: 'audio', format: 'mp3', durationMs });
      sizes.push(bytes.length);
    }
    expect(rates).toEqual([8_000, 24_000, 48_000]);
    const [low = 0, medium = 0, high = 0] = sizes;
    expect([medium / low, high / medium]).toEqual([expect.closeTo(2, 0), expect.closeTo(2, 0)]);
  });

  it('says how far it is', async () => {
    speaking();
    const seen: number[] = [];
    await speak({}, google(), { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([0.9, 1]);
  });
});

describe('a text that is too long for one request', () => {
  const article = Array.from({ length: 90 }, (_, i) => `The port closed ${i} times last year, said the mayor.`).join(
    ' ',
  );

  it('is asked for in order, in parts that fit and end with a sentence, and comes back as one', async () => {
    const asked = speaking(10);
    const audio = await speak({ text: article, format: 'mp3' });
    expect(asked.length).toBeGreaterThan(2);
    for (const { input } of asked) {
      expect(Buffer.byteLength(input.ssml ?? '')).toBeLessThanOrEqual(5000);
      expect(input.ssml).toMatch(/^<speak><p><mark name="w0"\/>The .*mayor\. ?<\/p><\/speak>$/);
    }
    const words = audio.words ?? [];
    checkAlignment({ source: 'provider', words }, article, audio.durationMs);
    expect(words).toHaveLength(spokenWords(article).length);
    const pauses = audio.durationMs - words.length * WORD_MS;
    expect(pauses).toBe((asked.length - 1) * 150);
    // The first word of the second part is heard after the first part and the breath between them.
    const first = [...(asked[0]?.input.ssml ?? '').matchAll(/<mark/g)].length;
    expect(words[first]?.startMs).toBe(first * WORD_MS + 150);
    expect(words[first - 1]?.endMs).toBe(first * WORD_MS);
  });

  it('is paid for once: after a failure only the rest is asked for', async () => {
    const provider = google();
    const before = speaking(2);
    failing(503);
    const error = await speak({ text: article }, provider).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ outcome: 'unpaid' });
    const after = speaking(10);
    const audio = await speak({ text: article }, provider);
    checkAlignment({ source: 'provider', words: audio.words ?? [] }, article, audio.durationMs);
    const sent = [...before, ...after].map(({ input }) => input.ssml);
    expect([before.length, new Set(sent).size]).toEqual([2, sent.length]);
    expect(sent.join('').match(/<mark/g)).toHaveLength(spokenWords(article).length);
  });

  it('is spoken anew once it is in a file, and never with what another workspace paid for', async () => {
    const provider = google();
    speaking(1);
    failing(503);
    await expect(speak({ text: article }, provider)).rejects.toMatchObject({ outcome: 'unpaid' });
    const other = speaking(10);
    await speak({ text: article, format: 'mp3', quality: 'low' }, provider, { workspace: 'w2' });
    const parts = other.length;
    await speak({ text: article, format: 'mp3', quality: 'low' }, provider, { workspace: 'w2' });
    expect(other).toHaveLength(2 * parts);
  });
});

describe('voices that do not time words', () => {
  it.each(['en-US-Chirp3-HD-Achernar', 'en-GB-Studio-B'])('like %s are asked with plain text', async (name) => {
    const asked = speaking();
    const text = 'Storm & flood\n\nclose <port>.';
    const audio = await speak({ text, voiceId: `google/${name}` });
    expect(asked).toMatchObject([{ input: { text } }]);
    expect(asked[0]).not.toHaveProperty('enableTimePointing');
    expect(audio).not.toHaveProperty('words');
    expect(audio.wav).toBeDefined();
  });

  it.each([
    '`<mark>` tags are not currently supported by Quartz voices.',
    'This voice currently does not support SSML input. Please try again with text only input.',
  ])('are learnt from their refusal, once for all of their kind: %s', async (message) => {
    const provider = google();
    failing(400, googleError(400, message, 'INVALID_ARGUMENT'));
    const asked = speaking(2);
    await speak({ voiceId: 'google/en-GB-Quartz-A' }, provider);
    await speak({ voiceId: 'google/en-US-Quartz-B', text: 'Again' }, provider);
    expect(asked.map(({ input }) => input)).toEqual([{ text: 'Storm closes port.' }, { text: 'Again' }]);
    expect(nock.isDone()).toBe(true);
  });

  it('are learnt from an answer without times, for their language', async () => {
    const provider = google();
    const asked = speaking(5, (answer) => ({ ...answer, timepoints: [] }));
    expect(await speak({ voiceId: 'google/en-GB-Neural2-B' }, provider)).not.toHaveProperty('words');
    for (const voiceId of ['google/en-GB-Neural2-A', 'google/en-US-Neural2-A', 'google/en-GB-Wavenet-A'])
      await speak({ voiceId }, provider);
    expect(asked.map(({ input }) => Object.keys(input)[0])).toEqual(['ssml', 'text', 'ssml', 'ssml']);
  });

  it('are not taken for it because a single mark got lost', async () => {
    const provider = google();
    const asked = speaking(2, (answer) => ({ ...answer, timepoints: [] }));
    for (let i = 0; i < 2; i += 1) await speak({ text: 'Storm' }, provider);
    expect(asked.map(({ input }) => Object.keys(input)[0])).toEqual(['ssml', 'ssml']);
  });

  it('are not taken for it because of another refusal', async () => {
    failing(400, googleError(400, 'Request contains an invalid argument.', 'INVALID_ARGUMENT'));
    await expect(speak()).rejects.toMatchObject({ code: 'api', outcome: 'final' });
    expect(nock.isDone()).toBe(true);
  });
});

describe('what a narration costs', () => {
  it.each([
    // <speak><p></p></speak> is 22 characters of markup; marks are free.
    ['en-GB-Neural2-B', (22 + 24) * 16, true],
    ['en-GB-Standard-A', (22 + 24) * 4, true],
    ['en-GB-Chirp3-HD-Kore', 14 * 30, true],
    ['en-GB-Studio-B', 14 * 160, true],
    ['en-GB-Quartz-A', (22 + 24) * 30, false],
  ])('by %s', async (name, microUsd, measured) => {
    speaking();
    const config = { text: 'Storm & <port>', voiceId: `google/${name}`, format: 'mp3', quality: 'low' } as const;
    const provider = google();
    expect(provider.estimate?.(config)).toEqual({ microUsd, measured: false });
    expect((await speak(config, provider)).cost).toEqual({ microUsd, measured });
  });

  it('is known beforehand for a long text too, and is nothing for what will be refused', async () => {
    const asked = speaking(10);
    const config = { text: 'Port closed. '.repeat(400), voiceId: 'google/en-GB-Neural2-B' } as const;
    const provider = google();
    const estimate = provider.estimate?.({ ...config, format: 'mp3', quality: 'low' });
    expect((await speak(config, provider)).cost?.microUsd).toBe(estimate?.microUsd);
    expect(asked.length).toBeGreaterThan(1);
    expect(provider.estimate?.({ ...config, text: '!', format: 'mp3', quality: 'low' })?.microUsd).toBe(0);
  });
});

describe('custom voices', () => {
  const consent = { who: 'Anna de Wit', when: '2026-10-01T09:00:00Z', recording: 'consent/anna.wav' };
  const anna: CustomVoice = { id: 'anna', label: 'Anna', language: 'nl-NL', voiceCloningKey: 'cloned', consent };
  const withVoices = (...voices: CustomVoice[]) => google({ customVoices: async () => voices });
  const byAnna = { text: 'Storm sluit haven', voiceId: 'google/custom-anna' };

  it('speak with their key, and cost what they cost', async () => {
    const asked = speaking();
    const audio = await speak(byAnna, withVoices(anna));
    expect(asked).toMatchObject([
      { input: { text: byAnna.text }, voice: { languageCode: 'nl-NL', voiceClone: { voiceCloningKey: 'cloned' } } },
    ]);
    expect(audio).toMatchObject({ model: 'Google custom voice', cost: { microUsd: 17 * 60, measured: true } });
  });

  it('are off unless they are set up', async () => {
    await expect(speak(byAnna)).rejects.toMatchObject({ code: 'validation', message: /is not set up/ });
  });

  it.each<[string, Partial<CustomVoice>, RegExp]>([
    ['without consent', { consent: { ...consent, recording: ' ' } }, /"Anna" has no complete record of consent/],
    ['after being revoked', { revokedAt: '2026-11-20T10:00:00Z' }, /was revoked on 2026-11-20/],
    ['without a key', { voiceCloningKey: '' }, /has no key/],
    ['in no language', { language: '!' }, /has a language that does not exist/],
  ])('are silent and not offered %s', async (_name, change, sentence) => {
    const provider = withVoices({ ...anna, ...change });
    await expect(speak(byAnna, provider)).rejects.toMatchObject({ code: 'validation', field: 'voiceId' });
    await expect(speak(byAnna, provider)).rejects.toThrow(sentence);
    nock(origin).get('/v1beta1/voices').query(true).reply(200, voicesAnswer);
    expect((await provider.voices()).map(({ id }) => id)).not.toContain('google/custom-anna');
  });

  it('are silent at once when they are revoked while the program runs', async () => {
    const voices = [anna];
    const provider = google({ customVoices: async () => voices });
    speaking();
    await speak(byAnna, provider);
    voices[0] = { ...anna, revokedAt: '2026-11-22T10:00:00Z' };
    await expect(speak(byAnna, provider)).rejects.toThrow('revoked');
  });

  it('are offered beside Google’s own', async () => {
    nock(origin).get('/v1beta1/voices').query(true).reply(200, voicesAnswer);
    expect((await withVoices(anna).voices()).at(-1)).toEqual({
      ...{ id: 'google/custom-anna', label: 'Anna', language: 'nl-NL' },
    });
  });
});

describe('a service account', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'newsmedia-google-'));
  afterAll(() => rm(directory, { recursive: true, force: true }));
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const account = {
    ...{ type: 'service_account', client_email: 'desk@news.iam.gserviceaccount.com', private_key_id: 'k1' },
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
  async function withFile(content: unknown) {
    const file = join(directory, `${Math.random()}.json`);
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return google({ credentials: { file } });
  }

  it('signs its requests itself and asks nobody for a token', async () => {
    let token = '';
    nock(origin)
      .post(speechPath)
      .query(true)
      .reply(async (request: Request) => {
        token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
        return [200, speechAnswer(await request.json())];
      });
    await speak({}, await withFile(account));
    const [head = '', payload = '', signature = ''] = token.split('.');
    expect(verify('sha256', Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(
      true,
    );
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      iss: account.client_email,
      scope: 'https://www.googleapis.com/auth/cloud-platform',
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{nope', /GOOGLE_APPLICATION_CREDENTIALS is not the JSON file of a service account/],
    ['somebody else’s login', { type: 'authorized_user', refresh_token: 'r' }, /is not the JSON file/],
    ['a broken key', { ...account, private_key: '-----BEGIN PRIVATE KEY-----\nsecret\n' }, /private key that cannot/],
  ])('with %s is refused by a sentence that holds nothing of it', async (_name, content, sentence) => {
    const thrown: unknown = await speak({}, await withFile(content)).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'api', outcome: 'final', message: expect.stringMatching(sentence) });
    expect(JSON.stringify([thrown, String((thrown as Error).cause)])).not.toContain('secret');
  });

  it('whose file is missing is named, and is found once it is there', async () => {
    const file = join(directory, 'late.json');
    const provider = google({ credentials: { file } });
    await expect(speak({}, provider)).rejects.toThrow(
      'GOOGLE_APPLICATION_CREDENTIALS names a file that cannot be read',
    );
    await writeFile(file, JSON.stringify(account));
    speaking();
    await speak({}, provider);
  });
});

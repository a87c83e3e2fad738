import type { Hono } from 'hono';
import { encodeWav } from '../../../src/adapters/audio/wav.ts';

const rate = 24_000;
const msPerWord = 250;

/** Voices and speech as Google answers them: a quarter of a second of a quiet tone a word, each mark at its word. */
export function googleApi(app: Hono): void {
  app.get('/v1beta1/voices', (c) =>
    c.json({
      voices: ['en-GB-Neural2-B', 'en-US-Neural2-F'].map((name) => ({
        languageCodes: [name.slice(0, 5)],
        name,
        ssmlGender: name.endsWith('B') ? 'MALE' : 'FEMALE',
        naturalSampleRateHertz: rate,
      })),
    }),
  );

  app.post('/v1beta1/*', async (c) => {
    if (!c.req.path.endsWith('text:synthesize')) return c.json({ error: { code: 404, message: 'Not found' } }, 404);
    const { input } = await c.req.json<{ input: { ssml?: string; text?: string } }>();
    const marks = [...(input.ssml ?? '').matchAll(/<mark name="([^"]+)"/g)].map(([, name]) => name);
    const count = Math.max(1, marks.length);
    return c.json({
      audioContent: Buffer.from(tone(count * msPerWord)).toString('base64'),
      timepoints: marks.map((markName, index) => ({ markName, timeSeconds: (index * msPerWord) / 1000 })),
      audioConfig: { audioEncoding: 'LINEAR16', sampleRateHertz: rate },
    });
  });
}

/** A wav file of a 220 Hz tone. */
function tone(ms: number): Uint8Array {
  const length = Math.round((rate * ms) / 1000);
  return encodeWav(
    Float32Array.from({ length }, (_, at) => 0.25 * Math.sin((2 * Math.PI * 220 * at) / rate)),
    rate,
  );
}

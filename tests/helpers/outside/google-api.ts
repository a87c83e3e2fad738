import type { Hono } from 'hono';

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
  const samples = Math.round((rate * ms) / 1000);
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i++)
    file.writeInt16LE(Math.round(8000 * Math.sin((2 * Math.PI * 220 * i) / rate)), 44 + i * 2);
  return file;
}

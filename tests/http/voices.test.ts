import { afterEach, expect, it } from 'vitest';
import { type HttpProgram, startHttpProgram } from '../helpers/http-program.ts';

const sound = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
const audio = {
  voices: async () => [
    { id: 'local/slt', label: 'Sally', language: 'en-US' },
    { id: 'google/en-US-Neural2-F', label: 'Neural2 F', language: 'en-US' },
  ],
  hasSample: (id: string) => id.startsWith('local/'),
  sample: async (id: string) => (id === 'local/slt' ? ({ bytes: sound, format: 'mp3' } as const) : undefined),
};
const accessToken = 'a-token-of-some-length';
const away = { 'X-Forwarded-For': '1.2.3.4' };
const bearer = { ...away, Authorization: `Bearer ${accessToken}` };

let program: HttpProgram;
const start = async (given: Parameters<typeof startHttpProgram>[0] = {}) => {
  program = await startHttpProgram({ audio, ...given });
};
afterEach(() => program.server.close());

it('voices are listed, with where those that cost nothing can be heard', async () => {
  await start();
  expect((await program.send('/api/voices')).json).toEqual({
    voices: [
      { id: 'local/slt', label: 'Sally', language: 'en-US', sample: program.links.sample('local/slt') },
      { id: 'google/en-US-Neural2-F', label: 'Neural2 F', language: 'en-US' },
    ],
  });
});

it('a sample is sent as a whole and in parts', async () => {
  await start();
  const whole = await program.send('/api/voices/local/slt/sample');
  expect([whole.status, whole.headers['content-type'], [...whole.bytes]]).toEqual([200, 'audio/mpeg', [...sound]]);
  const part = await program.send('/api/voices/local/slt/sample', { headers: { Range: 'bytes=2-4' } });
  expect([part.status, part.headers['content-range'], [...part.bytes]]).toEqual([206, 'bytes 2-4/10', [2, 3, 4]]);
  const beyond = await program.send('/api/voices/local/slt/sample', { headers: { Range: 'bytes=10-' } });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
});

it.each(['/api/voices/google/en-US-Neural2-F/sample', '/api/voices/local/nobody/sample'])(
  '%s is not there',
  async (path) => {
    await start();
    expect((await program.send(path)).status).toBe(404);
  },
);

it('from elsewhere a voice is heard by its own link, or by whoever may use the desk', async () => {
  await start({ accessToken });
  const plain = '/api/voices/local/slt/sample';
  const link = program.links.sample('local/slt');
  const { search } = new URL(link);
  expect((await program.send(link, { headers: away })).status).toBe(200);
  expect((await program.send(plain, { headers: bearer })).status).toBe(200);
  for (const path of [plain, `${plain}?k=wrong`, `/api/voices/local/rms/sample${search}`, `/api/voices${search}`]) {
    expect((await program.send(path, { headers: away })).status).toBe(401);
  }
  expect((await program.send('/api/voices', { headers: bearer })).status).toBe(200);
});

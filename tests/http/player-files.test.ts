import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachment, fileNameOf } from '../../src/http/player-file-name.ts';
import { type HttpProgram, startHttpProgram } from '../helpers/http-program.ts';

let program: HttpProgram;
beforeEach(async () => {
  program = await startHttpProgram();
});
afterEach(() => program.server.close());

async function finished(body: { headline: string; text?: string }, without?: 'image' | 'audio') {
  const { id } = (await program.send('/api/generations', { method: 'POST', body })).json;
  await program.newsroom.finish(id, without);
  const page = new URL(program.links.page(program.newsroom.get(id)));
  return { id, file: (name: string) => `/g/${id}/${name}${page.search}` };
}

const texts = ['captions.vtt', 'captions.srt', 'transcript.txt', 'alignment.json'];
const approve = (id: string) =>
  program.send(`/api/generations/${id}/approval`, { method: 'POST', body: { decision: 'approved' } });

describe('the files of a narration', () => {
  it.each([
    ['captions.vtt', 'text/vtt', 'vtt', /^WEBVTT\n\n1\n00:00:00\.000 --> 00:00:00\.900\nStorm <00:00:00\.300>closes /],
    ['captions.srt', 'application/x-subrip', 'srt', /^1\n00:00:00,000 --> 00:00:00,900\nStorm closes port\n/],
    ['transcript.txt', 'text/plain', 'txt', /^Storm closes port\n$/],
    ['alignment.json', 'application/json', 'json', /"characters":\["S","t","o"/],
  ])('%s is a download with the headline as its name', async (name, type, extension, content) => {
    const { file } = await finished({ headline: 'Storm closes port' });
    const answer = await program.send(file(name));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="storm-closes-port.${extension}"`);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.text).toMatch(content);
  });

  it('are of what is read: the headline and the article text', async () => {
    const { file } = await finished({ headline: 'Storm', text: 'Ferries wait. <b>Nobody</b> hurt & all well.' });
    expect((await program.send(file('transcript.txt'))).text).toBe(
      'Storm\n\nFerries wait. <b>Nobody</b> hurt & all well.\n',
    );
    const times = (await program.send(file('alignment.json'))).json;
    expect(times.source).toBe('provider');
    expect(times.characters.join('')).toBe('Storm\n\nFerries wait. <b>Nobody</b> hurt & all well.');
    expect(times.character_start_times_seconds).toHaveLength(times.characters.length);
  });

  it('say so where times are estimated', async () => {
    const { id, file } = await finished({ headline: 'Storm closes port' });
    program.newsroom.change(id, (now) =>
      now.audio ? { ...now, audio: { ...now.audio, alignment: { ...now.audio.alignment, source: 'estimated' } } } : now,
    );
    expect((await program.send(file('captions.vtt'))).text).toContain('NOTE Word times are estimated');
    expect((await program.send(file('alignment.json'))).json.source).toBe('estimated');
  });

  it('need the key until they are published, and none after', async () => {
    const { id } = await finished({ headline: 'Storm closes port' });
    for (const name of texts) expect((await program.send(`/g/${id}/${name}`)).status).toBe(404);
    await approve(id);
    for (const name of texts) expect((await program.send(`/g/${id}/${name}`)).status).toBe(200);
  });

  it('are not there without a narration', async () => {
    const { file } = await finished({ headline: 'Storm closes port' }, 'audio');
    for (const name of texts) expect((await program.send(file(name))).status).toBe(404);
  });

  it('give the public no times of a newer narration than the published one', async () => {
    const { id } = await finished({ headline: 'Storm closes port' });
    await approve(id);
    program.newsroom.change(id, (now) =>
      now.audio
        ? { ...now, contentHash: 'newer', audio: { ...now.audio, file: { ...now.audio.file, key: 'local/new.mp3' } } }
        : now,
    );
    expect((await program.send(`/g/${id}/captions.vtt`)).status).toBe(404);
    expect((await program.send(`/g/${id}/transcript.txt`)).status).toBe(200);
    const page = (await program.send(`/g/${id}`)).text;
    expect(page).not.toContain('captions.vtt');
    expect(page).not.toContain('data-start');
  });
});

describe('downloads of picture and narration', () => {
  it.each([
    ['image', 'image/webp', 'webp', 1000],
    ['audio', 'audio/mpeg', 'mp3', 2000],
  ])(
    '%s comes with the headline as its name, for the key and for the public',
    async (target, type, extension, size) => {
      const { id, file } = await finished({ headline: 'Storm closes port' });
      const links = [`${file(target)}&download`];
      expect((await program.send(`/g/${id}/${target}?download`)).status).toBe(404);
      await approve(id);
      links.push(`/g/${id}/${target}?download`);
      for (const link of links) {
        const answer = await program.send(link);
        expect(answer.status).toBe(200);
        expect(answer.headers['content-type']).toBe(type);
        expect(answer.headers['content-disposition']).toBe(`attachment; filename="storm-closes-port.${extension}"`);
        expect(answer.bytes).toHaveLength(size);
      }
    },
  );
});

describe('a name for a file', () => {
  it.each([
    ['Storm closes port of Rotterdam!', 'storm-closes-port-of-rotterdam.vtt'],
    ['  “It’s” 4.2% — <b>really</b>?  ', 'its-4-2-b-really-b.vtt'],
    ['../../etc/passwd', 'etc-passwd.vtt'],
    ['Überflutung in Köln', 'überflutung-in-köln.vtt'],
    ['\u202ecod.exe \u0000', 'cod-exe.vtt'],
    ['🌊 🌊', 'newsmedia-g1.vtt'],
    ['x'.repeat(500), `${'x'.repeat(60)}.vtt`],
    [`${'word '.repeat(30)}`, `${Array(12).fill('word').join('-')}.vtt`],
  ])('is made of the words of %j', (headline, name) => {
    expect(fileNameOf({ id: 'g1', headline }, 'vtt')).toBe(name);
  });

  it('travels in a header in a plain and in its true form', () => {
    expect(attachment('storm.vtt')).toBe('attachment; filename="storm.vtt"');
    expect(attachment('überflutung-in-köln.vtt')).toBe(
      `attachment; filename="uberflutung-in-koln.vtt"; filename*=UTF-8''%C3%BCberflutung-in-k%C3%B6ln.vtt`,
    );
    expect(attachment('عاصفة.mp3')).toMatch(
      /^attachment; filename="newsmedia\.mp3"; filename\*=UTF-8''(%[0-9A-F]{2})+\.mp3$/,
    );
  });
});

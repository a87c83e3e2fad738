import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpProgram, startHttpProgram } from '../helpers/http-program.ts';

let program: HttpProgram;
beforeEach(async () => {
  program = await startHttpProgram();
});
afterEach(() => program.server.close());

const hostile = "\"><script>alert(1)</script> & 'x'";

async function published(headline = 'Storm closes port'): Promise<{ id: string; draft: string }> {
  const { id, url } = (await program.send('/api/generations', { method: 'POST', body: { headline } })).json;
  await program.newsroom.finish(id);
  await program.send(`/api/generations/${id}/approval`, { method: 'POST', body: { decision: 'approved' } });
  return { id, draft: url };
}

/** `content` by name or property of every meta element. */
function metaOf(page: string): Record<string, string> {
  const found = [...page.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)];
  return Object.fromEntries(found.map(([, name, content]) => [name, content]));
}

describe('what other sites show of a page', () => {
  it('is headline, picture and sound by absolute addresses, once it is published', async () => {
    const { id } = await published();
    const { text } = await program.send(`/g/${id}`);
    const meta = metaOf(text);
    expect(text).toContain(`<link rel="canonical" href="${program.url}/g/${id}">`);
    expect(meta.robots).toBe('index, follow, max-image-preview:large');
    expect(meta['og:title']).toBe('Storm closes port');
    expect(meta['og:url']).toBe(`${program.url}/g/${id}`);
    expect(meta['og:image']).toMatch(new RegExp(`^${program.url}/media/public/local/${id}/.+\\.webp$`));
    expect(meta['og:image:alt']).toBe('Waves over a harbour wall');
    expect(meta['og:audio']).toMatch(/^http.+\.mp3$/);
    expect(meta['twitter:card']).toBe('summary_large_image');
  });

  it('is the preview every site can show, which leads to its file without a key', async () => {
    const { id } = await published();
    const preview = { key: `local/${id}/preview.jpg`, hash: 'c', size: 5, contentType: 'image/jpeg' };
    program.newsroom.change(id, (now) => (now.image ? { ...now, image: { ...now.image, preview } } : now));
    const meta = metaOf((await program.send(`/g/${id}`)).text);
    expect(meta['og:image']).toBe(`${program.url}/g/${id}/preview`);
    expect(meta['og:image:type']).toBe('image/jpeg');
    expect((await program.send(meta['og:image'] ?? '')).headers.location).toContain('preview.jpg');
    await program.send(`/api/generations/${id}`, { method: 'PATCH', body: { altText: 'Newer words' } });
    expect((await program.send(`/g/${id}/preview`)).status).toBe(404);
  });

  it('is nothing while it is a draft, nor for whoever opens it by its key', async () => {
    const { id, draft } = await published();
    for (const url of [draft, program.links.page({ ...program.newsroom.get(id), contentHash: 'newer' })]) {
      const { text, headers } = await program.send(url);
      expect(metaOf(text)).toEqual({
        viewport: expect.any(String),
        'color-scheme': 'light dark',
        robots: 'noindex',
      });
      expect(text).not.toContain('canonical');
      expect(headers['x-robots-tag']).toBe('noindex');
    }
  });

  it('has hostile headlines as text', async () => {
    const { id } = await published(hostile);
    const { text } = await program.send(`/g/${id}`);
    expect(text).not.toContain('<script>alert');
    expect(metaOf(text)['og:title']).toBe('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;x&#39;');
  });
});

describe('how it was made', () => {
  it('tells the public about machine, approval and fingerprints, but not about people or prompts', async () => {
    const { id, draft } = await published();
    program.newsroom.change(id, (now) => ({
      ...now,
      requester: { id: 'desk:ana', name: 'Ana Reporter', verified: false },
      approval: { ...now.approval, by: { id: 'desk:eva', name: 'Eva Editor', verified: true } },
      prompt: { prompt: 'A secret prompt', altText: '', metadata: { style: 'Monet', timestamp: '', version: '1' } },
    }));
    const outside = (await program.send(`/g/${id}`)).text;
    const inside = (await program.send(draft)).text;
    for (const text of [outside, inside]) {
      expect(text).toContain('Local illustrator (local), made by rules, without a trained model');
      expect(text).toContain('Published 2 January 2026 at 04:00 UTC.');
      expect(text).toContain(program.newsroom.get(id).contentHash);
    }
    expect(outside).toContain('Looked at and approved by an editor, 2 January 2026 at 04:00 UTC.');
    expect(inside).toContain('By Ana Reporter (not verified) in the channel general');
    expect(inside).toContain('Approved by Eva Editor, 2 January 2026 at 04:00 UTC, for exactly this content.');
    expect(inside).toContain('A secret prompt');
    for (const word of ['Ana', 'Eva', 'secret prompt', 'Requested']) expect(outside).not.toContain(word);
  });

  it('says what stood in, what was taken from before, and why something was rejected', async () => {
    const { id, url } = (await program.send('/api/generations', { method: 'POST', body: { headline: 'Storm' } })).json;
    await program.newsroom.finish(id);
    program.newsroom.change(id, (now) => ({
      ...now,
      stages: { ...now.stages, image: { ...now.stages.image, fellBackFrom: 'openai' } },
      ...(now.image
        ? { image: { ...now.image, metadata: { ...now.image.metadata, cached: true, notes: ['A nearby style.'] } } }
        : {}),
    }));
    const body = { decision: 'rejected', reason: 'Wrong <port>' };
    await program.send(`/api/generations/${id}/approval`, { method: 'POST', body });
    const { text } = await program.send(url);
    for (const sentence of [
      'It stood in for openai.',
      'Taken from an equal earlier request',
      'A nearby style.',
      'Rejected by Operator, 2 January 2026 at 04:00 UTC: Wrong &lt;port&gt;',
    ]) {
      expect(text).toContain(sentence);
    }
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpProgram, startHttpProgram } from '../helpers/http-program.ts';

let program: HttpProgram;
beforeEach(async () => {
  program = await startHttpProgram();
});
afterEach(() => program.server.close());

const asBrowser = { headers: { Accept: 'text/html' } };
const hostile = '<script>alert("1")</script> & \'x\' \u202etfel ../ <!channel>';
const escaped = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; \u202etfel ../ &lt;!channel&gt;';

async function make(headline = 'Storm closes port'): Promise<{ id: string; url: string }> {
  return (await program.send('/api/generations', { method: 'POST', body: { headline } })).json;
}

async function finished(without?: 'image' | 'audio') {
  const made = await make();
  await program.newsroom.finish(made.id, without);
  return made;
}

async function approve(id: string) {
  await program.send(`/api/generations/${id}/approval`, { method: 'POST', body: { decision: 'approved' } });
}

describe('the page of a generation', () => {
  it('shows picture, narration, transcript, approval and how they were made', async () => {
    const { text, status, headers } = await program.send((await finished()).url, asBrowser);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('private, no-store');
    for (const part of [
      '<h1 dir="auto">Storm closes port</h1>',
      'alt="Waves over a harbour wall"',
      '<audio controls',
      'AI-generated picture',
      'AI-generated voice',
      '<span class="word" data-start="300" data-end="600">closes</span>',
      'By Operator in the channel general',
      'Waiting for approval',
      'Local illustrator (local), made by rules',
      'Local voice (local), made by a trained AI model',
      'Word times were measured by the voice itself.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('never calls estimated word times measured', async () => {
    const { id, url } = await finished();
    program.newsroom.change(id, (now) =>
      now.audio ? { ...now, audio: { ...now.audio, alignment: { ...now.audio.alignment, source: 'estimated' } } } : now,
    );
    expect((await program.send(url)).text).toContain('Word times are estimated, not measured.');
  });

  it('shows hostile text literally and has no inline script or style', async () => {
    const { id, url } = await make(hostile);
    await program.newsroom.finish(id);
    program.newsroom.change(id, (now) => ({
      ...now,
      error: hostile,
      ...(now.image ? { image: { ...now.image, altText: hostile } } : {}),
    }));
    for (const page of [await program.send(url)]) {
      expect(page.text).toContain(escaped);
      expect(page.text).not.toContain('<script>alert');
      expect(page.text).not.toMatch(/<script(?![^>]* src="\/assets\/)|<style|\sstyle=|\son\w+=/);
      expect(page.headers['content-security-policy']).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      );
      expect(page.headers['content-security-policy']).not.toContain('unsafe');
    }
  });

  it('has the headers that keep its key to itself', async () => {
    const { headers } = await program.send((await finished()).url);
    expect(headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it('shows the stages while it is in the making, and follows them', async () => {
    const { id, url } = await make();
    program.newsroom.advance(id, 'image', { state: 'running', progress: 0.4 });
    const { text } = await program.send(url);
    expect(text).toContain('value="40"');
    expect(text).toContain('data-live');
    expect(text).toContain('/assets/player.js');
  });

  it('shows what there is when a lane failed, and why', async () => {
    const { text } = await program.send((await finished('audio')).url);
    expect(text).toContain('No audio today.');
    expect(text).toContain('<figure');
    expect(text).not.toContain('<audio');
  });

  it('keeps what is held behind a click', async () => {
    const { id, url } = await finished();
    program.newsroom.change(id, (now) => ({ ...now, state: 'held' }));
    expect((await program.send(url)).text).toContain('<summary>Held');
  });

  it.each(['', '?k=', '?k=wrong', '?k=%00'])('is not there for a draft with the key "%s"', async (query) => {
    const { id } = await finished();
    for (const name of ['', '/image', '/audio', '/preview', '/captions.vtt', '/alignment.json', '/image?download&']) {
      const path = name.endsWith('&') ? `/g/${id}${name}${query.slice(1)}` : `/g/${id}${name}${query}`;
      const refused = await program.send(path, asBrowser);
      expect(refused.status).toBe(404);
      expect(refused.text).toBe((await program.send(`/g/none${query}`, asBrowser)).text);
      expect(refused.text).not.toContain('Storm');
    }
  });

  it('needs no key once it is published, and shows permanent addresses', async () => {
    const { id } = await finished();
    await approve(id);
    const { status, text } = await program.send(`/g/${id}`);
    expect(status).toBe(200);
    expect(text).toContain('Published');
    expect(text).toContain(`src="/media/public/local/${id}/`);
  });

  it('keeps showing strangers what is out while newer content waits, and not the newer content', async () => {
    const { id, url } = await finished();
    await approve(id);
    await program.send(`/api/generations/${id}`, { method: 'PATCH', body: { altText: 'Newer words' } });
    const page = await program.send(`/g/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('Newer words');
    expect((await program.send(`/g/${id}/image`)).headers.location).toContain('/media/public/');
    const draft = program.links.page(program.newsroom.get(id));
    expect(draft.split('?')[0]).toBe(url.split('?')[0]);
    expect((await program.send(draft)).text).toContain('Newer words');
  });

  it('says that the public files of what was withdrawn are gone', async () => {
    const { id } = await finished();
    await approve(id);
    const { image } = (await program.send(`/api/generations/${id}`)).json;
    program.newsroom.change(id, (now) => ({
      ...now,
      ...(now.publication ? { publication: { ...now.publication, withdrawnAt: '2026-01-03T00:00:00.000Z' } } : {}),
    }));
    const key = new URL(image.url).pathname.slice('/media/public/'.length);
    await program.storage.remove({ key, visibility: 'public' });
    expect((await program.send(image.url)).status).toBe(410);
    for (const path of ['', '/image', '/captions.vtt', '/transcript.txt']) {
      expect((await program.send(`/g/${id}${path}`)).status).toBe(410);
    }
    const page = await program.send(`/g/${id}`, asBrowser);
    expect([page.status, page.headers['cache-control']]).toEqual([410, 'no-store']);
    expect(page.text).toContain('withdrawn');
    expect(page.text).not.toContain('Storm');
    expect((await program.send(program.links.page(program.newsroom.get(id)))).status).toBe(200);
  });

  it('says that it was deleted to those who could see it, and nothing to others', async () => {
    const { id, url } = await finished();
    await program.send(`/api/generations/${id}`, { method: 'DELETE' });
    expect((await program.send(url, asBrowser)).status).toBe(410);
    expect((await program.send(url.replace('?', '/image?'))).status).toBe(410);
    expect((await program.send(`/g/${id}`, asBrowser)).status).toBe(404);
  });
});

describe('capability links', () => {
  it.each([
    ['image', 'image/webp'],
    ['audio', 'audio/mpeg'],
  ] as const)('lead to a freshly signed %s', async (target, type) => {
    const { id } = await finished();
    const link = await program.links.media(program.newsroom.get(id), target);
    expect(link).toMatch(new RegExp(`/g/${id}/${target}\\?k=[\\w-]{43}$`));
    const answer = await program.send(link);
    expect(answer.status).toBe(302);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers.location).toContain('signature=');
    expect((await program.send(answer.headers.location ?? '')).headers['content-type']).toBe(type);
  });

  it('lead nowhere for a file that was never made, or once the salt has changed', async () => {
    const { id } = await finished('audio');
    expect((await program.send(await program.links.media(program.newsroom.get(id), 'audio'))).status).toBe(404);
    const link = await program.links.media(program.newsroom.get(id), 'image');
    program.newsroom.change(id, (now) => ({ ...now, linkSalt: 'another' }));
    expect((await program.send(link)).status).toBe(404);
  });
});

describe('around the page', () => {
  it('has assets that are asked for again, mostly answered 304', async () => {
    for (const [name, type] of [
      ['style.css', 'text/css'],
      ['player.js', 'text/javascript'],
      ['player-words.js', 'text/javascript'],
      ['player.css', 'text/css'],
      ['icon.svg', 'image/svg+xml'],
    ]) {
      const answer = await program.send(`/assets/${name}`);
      expect(answer.headers['content-type']).toContain(type);
      const again = await program.send(`/assets/${name}`, { headers: { 'If-None-Match': answer.headers.etag ?? '' } });
      expect(again.status).toBe(304);
    }
    expect((await program.send('/assets/../player.ts')).status).toBe(404);
  });

  it('has a page for what is not there, escaped like every other', async () => {
    const answer = await program.send('/<script>', asBrowser);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.text).toContain('Nothing here');
  });
});

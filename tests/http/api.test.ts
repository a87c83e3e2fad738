import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpProgram, type SendOptions, startHttpProgram } from '../helpers/http-program.ts';

let program: HttpProgram;
beforeEach(async () => {
  program = await startHttpProgram();
});
afterEach(() => program.server.close());

const post = (path: string, body: unknown, headers: SendOptions['headers'] = {}) =>
  program.send(`/api/generations${path}`, { method: 'POST', body, headers });

async function make(): Promise<string> {
  return (await post('', { headline: 'Storm closes port' })).json.id;
}

describe('POST /api/generations', () => {
  it('accepts a headline for the operator and says where it will be', async () => {
    const answer = await post('', { headline: 'Storm closes port' });
    expect(answer.status).toBe(202);
    expect(answer.json).toEqual({ id: 'g1', url: program.links.page(program.newsroom.get('g1')) });
    expect(answer.headers.location).toBe('/api/generations/g1');
    expect(program.newsroom.origins[0]).toMatchObject({
      requester: { id: 'operator', name: 'Operator', verified: true },
      workspace: 'local',
      channel: 'general',
    });
  });

  it('hands everything but the channel to the pipeline', async () => {
    const input = {
      headline: 'Storm closes port',
      text: 'Text',
      artStyle: 'Monet:0.7+Dali:0.3',
      voiceId: 'local/rms',
      image: { format: 'png', quality: 'low', resolution: { width: 512, height: 256 } },
      audio: { format: 'wav', quality: 'medium' },
      fresh: true,
    };
    await post('', { ...input, channel: 'sport' });
    expect(program.newsroom.inputs).toEqual([input]);
    expect(program.newsroom.origins[0]?.channel).toBe('sport');
  });

  it('starts nothing twice with the same Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': 'key-1' };
    const first = await post('', { headline: 'Storm' }, headers);
    const second = await post('', { headline: 'Storm' }, headers);
    expect(second).toMatchObject({ status: 202, json: first.json });
    expect(program.newsroom.origins.map(({ requestKey }) => requestKey)).toEqual(['api:key-1']);
  });

  it('starts another each time without one', async () => {
    expect(await make()).not.toBe(await make());
  });

  it.each(['a b', 'é', 'x'.repeat(201)])('refuses the Idempotency-Key %j', async (key) => {
    const sent = Buffer.from(key).toString('latin1');
    const answer = await post('', { headline: 'Storm' }, { 'Idempotency-Key': sent });
    expect(answer).toMatchObject({ status: 400, json: { error: { code: 'validation', field: 'Idempotency-Key' } } });
  });

  it.each([
    [{}, 'headline'],
    [{ headline: 'Storm', colour: 'red' }, 'colour'],
    [{ headline: 'Storm', requester: 'editor' }, 'requester'],
    [{ headline: 'Storm', channel: 'a b' }, 'channel'],
    [{ headline: 'Storm', channel: 5 }, 'channel'],
  ])('refuses %j, naming the field', async (body, field) => {
    const answer = await post('', body);
    expect(answer.status).toBe(400);
    expect(answer.json.error).toMatchObject({ code: 'validation', field, message: expect.stringMatching(/\.$/) });
    expect(program.newsroom.origins).toEqual([]);
  });

  it.each(['{"headline": ', 'headline', '[]', '"text"', 'null'])('refuses the body %s', async (body) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await program.send('/api/generations', { method: 'POST', body, headers });
    expect(answer).toMatchObject({ status: 400, json: { error: { code: 'validation' } } });
  });

  it('refuses a body over 64 KB', async () => {
    expect((await post('', { headline: 'x'.repeat(70_000) })).status).toBe(413);
  });

  it.each([
    '<script>alert(1)</script>',
    '<!channel> "quoted"',
    '../../etc/passwd',
    '\u202eright to left',
    '地震 السلام',
  ])('keeps %j as it is', async (headline) => {
    const { id } = (await post('', { headline })).json;
    expect((await program.send(`/api/generations/${id}`)).json.headline).toBe(headline);
  });
});

describe('GET /api/generations/:id', () => {
  it('shows it as it is, without secrets', async () => {
    const id = await make();
    program.newsroom.advance(id, 'prompt', { state: 'running', progress: 0.5 });
    const answer = await program.send(`/api/generations/${id}`);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json).toMatchObject({
      id,
      state: 'running',
      status: { stage: 'prompt', progress: 0.5 },
      stages: { image: { state: 'waiting', progress: 0, attempt: 1 } },
      approval: { state: 'pending' },
      headline: 'Storm closes port',
      prompt: null,
    });
    expect(answer.text).not.toContain('salt-of');
  });

  it('gives links that lead to the files', async () => {
    const id = await make();
    await program.newsroom.finish(id);
    const { image, audio } = (await program.send(`/api/generations/${id}`)).json;
    for (const [url, type] of [
      [image.url, 'image/webp'],
      [audio.url, 'audio/mpeg'],
    ]) {
      const file = await fetch(url);
      expect([file.status, file.headers.get('content-type')]).toEqual([200, type]);
      await file.body?.cancel();
    }
  });

  it.each(['none', '..%2f..%2fetc', '%00', 'x'.repeat(65), "'--"])('answers 404 for %s', async (id) => {
    expect(await program.send(`/api/generations/${id}`)).toMatchObject({
      status: 404,
      json: { error: { code: 'not_found' } },
    });
  });

  it('answers 404 in JSON for addresses that do not exist', async () => {
    expect(await program.send('/api/nothing', { headers: { Accept: 'text/html' } })).toMatchObject({
      status: 404,
      json: { error: { code: 'not_found' } },
    });
  });
});

describe('what one can do to a generation', () => {
  it('cancels, without a body too', async () => {
    const id = await make();
    expect((await program.send(`/api/generations/${id}/cancel`, { method: 'POST' })).json.state).toBe('cancelled');
  });

  it('retries one stage of an ended generation', async () => {
    const id = await make();
    await program.newsroom.finish(id, 'audio');
    const answer = await post(`/${id}/retry`, { stage: 'audio', provider: 'local' });
    expect(answer).toMatchObject({ status: 202, json: { id, stages: { audio: { state: 'waiting', attempt: 2 } } } });
  });

  it('answers 409 to what does not fit its state', async () => {
    const id = await make();
    const answer = await post(`/${id}/retry`, { stage: 'audio' });
    expect(answer).toMatchObject({ status: 409, json: { error: { code: 'conflict' } } });
  });

  it.each([
    [{ stage: 'paint' }, 'stage'],
    [{}, 'stage'],
    [{ stage: 'audio', provider: '../x' }, 'provider'],
    [{ stage: 'audio', provider: 'nobody' }, 'provider'],
    [{ stage: 'audio', by: 'ana' }, 'by'],
  ])('refuses the retry %j', async (body, field) => {
    const id = await make();
    await program.newsroom.finish(id, 'audio');
    expect(await post(`/${id}/retry`, body)).toMatchObject({ status: 400, json: { error: { field } } });
  });

  it('approves and publishes to permanent addresses', async () => {
    const id = await make();
    await program.newsroom.finish(id);
    const { json } = await post(`/${id}/approval`, { decision: 'approved', reason: 'Good' });
    expect(json.approval).toMatchObject({ state: 'approved', by: { id: 'operator' }, reason: 'Good' });
    expect(json.publication.publishedAt).toBeDefined();
    expect(json.publication.files).toBeUndefined();
    expect(json.url).toBe(`${program.url}/g/${id}`);
    const file = await program.send(json.image.url);
    expect(file).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=31536000, immutable' } });
  });

  it('approves for later when it is told when, and says so in words', async () => {
    const id = await make();
    await program.newsroom.finish(id);
    const publishAt = '2026-01-05T09:00:00+01:00';
    const { json } = await post(`/${id}/approval`, { decision: 'approved', publishAt });
    expect(json.publication).toMatchObject({ publishAt, zone: 'UTC' });
    expect(json.publication.publishedAt).toBeUndefined();
    expect(json.approval.line).toBe('Approved by Operator; goes out on Mon 5 Jan at 08:00 (UTC).');
    expect(json.url).toContain('?k=');
    expect((await program.send(`/g/${id}`)).status).toBe(404);
  });

  it.each(['18:00', '2026-12-01', '2026-12-01T09:00:00', 7])(
    'refuses %j as a time of publication',
    async (publishAt) => {
      const id = await make();
      await program.newsroom.finish(id);
      const answer = await post(`/${id}/approval`, { decision: 'approved', publishAt });
      expect(answer).toMatchObject({ status: 400, json: { error: { field: 'publishAt' } } });
      expect(program.newsroom.get(id).approval.state).toBe('pending');
    },
  );

  it('approves what was rejected only when it is told which rejection that overrules', async () => {
    const id = await make();
    await program.newsroom.finish(id);
    const { json } = await post(`/${id}/approval`, { decision: 'rejected', reason: 'Too dark.' });
    expect((await post(`/${id}/approval`, { decision: 'approved' })).status).toBe(409);
    const after = await post(`/${id}/approval`, { decision: 'approved', overrules: json.approval.at });
    expect(after).toMatchObject({ status: 200, json: { approval: { state: 'approved' } } });
  });

  it('approves only the content that was seen, when it is told which', async () => {
    const id = await make();
    await program.newsroom.finish(id);
    const { contentHash } = program.newsroom.get(id);
    await program.send(`/api/generations/${id}`, { method: 'PATCH', body: { altText: 'Other words' } });
    expect((await post(`/${id}/approval`, { decision: 'approved', contentHash })).status).toBe(409);
  });

  it('takes who decides from the connection, never from the body', async () => {
    const id = await make();
    await program.newsroom.finish(id);
    const answer = await post(`/${id}/approval`, { decision: 'approved', by: { id: 'editor' } });
    expect(answer).toMatchObject({ status: 400, json: { error: { field: 'by' } } });
  });

  it('edits the alt text', async () => {
    const id = await make();
    await program.newsroom.finish(id);
    const edit = (altText: unknown) => program.send(`/api/generations/${id}`, { method: 'PATCH', body: { altText } });
    expect((await edit('A ship')).json.image.altText).toBe('A ship');
    expect(await edit(' ')).toMatchObject({ status: 400, json: { error: { field: 'altText' } } });
    expect(await edit(5)).toMatchObject({ status: 400, json: { error: { field: 'altText' } } });
  });

  it('deletes, and answers 410 from then on', async () => {
    const id = await make();
    await program.newsroom.finish(id);
    expect((await program.send(`/api/generations/${id}`, { method: 'DELETE' })).status).toBe(204);
    for (const path of ['', '/events']) {
      expect(await program.send(`/api/generations/${id}${path}`)).toMatchObject({
        status: 410,
        json: { error: { code: 'gone' } },
      });
    }
    expect((await post(`/${id}/cancel`, {})).status).toBe(410);
  });

  it('describes an unexpected error without its internals, and reports it', async () => {
    const id = await make();
    const failure = new Error('connect postgres://secret');
    program.newsroom.find = () => Promise.reject(failure);
    const answer = await program.send(`/api/generations/${id}`);
    expect(answer).toMatchObject({ status: 500, json: { error: { code: 'internal' } } });
    expect(answer.text).not.toContain('secret');
    expect(program.reports).toEqual([failure]);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../src/pipeline/authority.ts';
import type { Publication } from '../../src/pipeline/ports/generation.ts';
import { type HttpProgram, startHttpProgram } from '../helpers/http-program.ts';

let program: HttpProgram;
afterEach(() => program.server.close());

const eva = { id: 'desk:eva', name: 'Eva', verified: true };

async function finished(given: Parameters<typeof startHttpProgram>[0] = {}) {
  program = await startHttpProgram(given);
  const answer = await program.send('/api/generations', { method: 'POST', body: { headline: 'Storm closes port' } });
  await program.newsroom.finish(answer.json.id);
  return { id: answer.json.id as string, draft: answer.json.url as string };
}

describe('the page of what is approved', () => {
  it('for later tells the newsroom when, and is not there for the public', async () => {
    const { id, draft } = await finished();
    const decision = { decision: 'approved', publishAt: '2026-01-05T17:00:00.000Z' } as const;
    await program.newsroom.decide(id, decision, eva);
    expect((await program.send(draft)).text).toContain('Approved by Eva; goes out on Mon 5 Jan at 17:00 (UTC).');
    for (const path of ['', '/image', '/audio', '/preview', '/captions.vtt', '/image?download']) {
      expect((await program.send(`/g/${id}${path}`)).status).toBe(404);
    }
  });

  it('for later and then called off was never public', async () => {
    const { id, draft } = await finished();
    const decision = { decision: 'approved', publishAt: '2026-01-05T17:00:00.000Z' } as const;
    await program.newsroom.decide(id, decision, eva);
    const withdrawn = { withdrawnAt: '2026-01-03T08:00:00.000Z', withdrawnBy: eva };
    program.newsroom.change(id, (now) => ({
      ...now,
      publication: { ...(now.publication as Publication), ...withdrawn },
    }));
    const { text } = await program.send(draft);
    expect(text).toContain('Called off by Eva on 3 January 2026 at 08:00 UTC, before it went out.');
    expect(text).not.toContain('Taken down');
  });

  it('at once, while it is not up yet, is being published', async () => {
    const { id, draft } = await finished();
    await program.newsroom.decide(id, { decision: 'approved', publishAt: '2026-01-02T04:00:00.000Z' }, eva);
    program.newsroom.change(id, ({ publication, ...now }) => {
      const { zone: _zone, ...due } = publication as Publication;
      return { ...now, publication: due };
    });
    expect((await program.send(draft)).text).toContain('Being published.');
  });

  it('by one of two says so, and when it is to go out', async () => {
    const { id, draft } = await finished();
    program.newsroom.change(id, (now) => {
      const at = '2026-01-02T04:00:00.000Z';
      const given = [{ by: eva, at, publishAt: '2026-01-05T17:00:00.000Z', zone: 'Europe/Amsterdam' }];
      return { ...now, approval: { state: 'pending', contentHash: now.contentHash ?? '', given } };
    });
    expect((await program.send(draft)).text).toContain(
      'Approved by Eva to go out on Mon 5 Jan at 18:00 (Europe/Amsterdam); one more approval is needed.',
    );
  });
});

it('the words of the channel stand where ours were', async () => {
  const label = 'Made with AI by <our> desk';
  const { id, draft } = await finished({ policies: { get: async () => ({ ...defaultPolicy, label }) } });
  await program.newsroom.decide(id, { decision: 'approved' }, eva);
  for (const address of [draft, `/g/${id}`]) {
    const { text } = await program.send(address);
    expect(text.split('Made with AI by &lt;our&gt; desk').length).toBeGreaterThanOrEqual(4);
    expect(text).not.toMatch(/AI-generated (picture|voice)|are AI-generated/);
  }
});

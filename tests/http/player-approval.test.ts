import { afterEach, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../src/pipeline/authority.ts';
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

  it('by one of two says so', async () => {
    const { id, draft } = await finished();
    program.newsroom.change(id, (now) => {
      const given = [{ by: eva, at: '2026-01-02T04:00:00.000Z' }];
      return { ...now, approval: { state: 'pending', contentHash: now.contentHash ?? '', given } };
    });
    expect((await program.send(draft)).text).toContain('Approved by Eva (1 of 2).');
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

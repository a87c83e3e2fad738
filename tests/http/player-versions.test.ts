import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import { type HttpProgram, startHttpProgram } from '../helpers/http-program.ts';

const accessToken = 'a-token-of-the-host';
/** Of a reader somewhere in the world. */
const outside = { Host: 'news.example.org', 'X-Forwarded-For': '203.0.113.7' };

let program: HttpProgram;
beforeEach(async () => {
  program = await startHttpProgram({ accessToken, publicUrl: 'https://news.example.org' });
});
afterEach(() => program.server.close());

interface Given {
  parent?: string;
  channel?: string;
  workspace?: string;
  style?: string;
  made?: boolean;
  without?: 'image' | 'audio';
}

/** One version, asked for by Ana. */
async function version(given: Given = {}): Promise<string> {
  const { parent, channel = 'general', workspace = 'local', style = 'Monet' } = given;
  const requester = { id: 'desk:ana', name: 'Ana Lima', verified: true };
  const requestKey = `key${program.newsroom.all().length}`;
  const { generation } = await program.newsroom.accept(
    { headline: 'Storm closes port', artStyle: style },
    { requester, workspace, channel, requestKey },
  );
  const { id } = generation;
  program.newsroom.change(id, (now) => ({
    ...now,
    request: { ...now.request, artStyle: style },
    createdAt: `2026-01-02T03:0${program.newsroom.all().length}:00.000Z`,
    ...(parent === undefined ? {} : { parentId: parent }),
  }));
  if (given.made !== false) await program.newsroom.finish(id, given.without);
  return id;
}

async function published(given: Given = {}): Promise<string> {
  const id = await version(given);
  await program.newsroom.decide(id, { decision: 'approved' }, { id: 'operator', name: 'Operator', verified: true });
  return id;
}

const of = (id: string): Generation => program.newsroom.get(id);
const keyOf = (id: string): string =>
  new URL(program.links.page({ ...of(id), contentHash: 'x' })).searchParams.get('k') ?? '';

/** The strip of a page as this visitor sees it, and the whole page. */
async function look(id: string, visitor: 'public' | 'by key' | 'person' | 'host') {
  const cookie = async (subject: string) => {
    const { Hono } = await import('hono');
    const app = new Hono().get('/', (c) => {
      program.access.signInAs(c, subject);
      return c.text('');
    });
    return (await app.request('/')).headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const headers = {
    ...outside,
    ...(visitor === 'person' ? { Cookie: await cookie('desk:ana') } : {}),
    ...(visitor === 'host' ? { Authorization: `Bearer ${accessToken}` } : {}),
  };
  const page = await program.send(`/g/${id}${visitor === 'by key' ? `?k=${keyOf(id)}` : ''}`, { headers });
  const strip = /<section class="versions"[\s\S]*?<\/section>/.exec(page.text)?.[0] ?? '';
  const links = [...strip.matchAll(/<a class="version" href="([^"]*)"/g)].map(([, href]) => href);
  return { page, strip, links };
}

describe('who sees which versions', () => {
  it('the public sees those that are published, by their public address, and nobody’s name', async () => {
    const first = await published();
    const second = await published({ parent: first, style: 'Dali' });
    await version({ parent: first, style: 'noir' });
    const { strip, links } = await look(first, 'public');
    expect(links).toEqual([`/g/${second}`]);
    expect(strip).toContain('This version');
    expect(strip).toContain('aria-current="page"');
    expect(strip).toContain('Dal');
    for (const secret of ['Noir', 'Ana', 'Waiting', 'local/slt', 'k=']) expect(strip).not.toContain(secret);
  });

  it('no link, picture or key of a draft is anywhere in a public page', async () => {
    const first = await published();
    const draft = await version({ parent: first });
    const withdrawn = await published({ parent: first });
    await program.newsroom.unpublish(withdrawn, of(withdrawn).requester);
    const newer = await published({ parent: draft });
    program.newsroom.change(newer, (now) => ({
      ...now,
      contentHash: 'newer',
      ...(now.image ? { image: { ...now.image, placeholder: 'data:image/png;base64,U0VDUkVU' } } : {}),
    }));
    const { page, links } = await look(first, 'public');
    expect(page.status).toBe(200);
    // Its earlier content is still up.
    expect(links).toEqual([`/g/${newer}`]);
    for (const secret of [draft, withdrawn, keyOf(draft), keyOf(newer), keyOf(first), 'U0VDUkVU', '?k=']) {
      expect(page.text).not.toContain(secret);
    }
  });

  it.each(['by key', 'person', 'host'] as const)('%s, drafts are there with their own links', async (visitor) => {
    const first = await published();
    const draft = await version({ parent: first, style: 'Dali' });
    const failed = await version({ parent: draft, without: 'image' });
    const { strip, links } = await look(first, visitor);
    expect(links).toEqual([`/g/${draft}?k=${keyOf(draft)}`, `/g/${failed}?k=${keyOf(failed)}`]);
    expect(strip).toContain('Waiting for approval');
    expect(strip).toContain('Ana Lima');
    expect(strip).toContain('local/slt');
    for (const link of links) expect((await program.send(link ?? '', { headers: outside })).status).toBe(200);
  });

  it('a wrong key shows what the public sees', async () => {
    const first = await published();
    await version({ parent: first });
    const { text } = await program.send(`/g/${first}?k=wrong`, { headers: outside });
    expect(text).not.toContain('class="versions"');
  });

  it.each(['by key', 'person', 'host', 'public'] as const)(
    'of another channel only what is published is shown to a visitor %s',
    async (visitor) => {
      const first = await published();
      const elsewhere = await version({ parent: first, channel: 'sport' });
      const there = await published({ parent: first, channel: 'sport' });
      const { page, links } = await look(first, visitor);
      expect(links).toEqual([`/g/${there}`]);
      expect(page.text).not.toContain(elsewhere);
      expect(page.text).not.toContain(keyOf(there));
    },
  );

  it('people of the desk see no drafts of another workspace', async () => {
    const first = await published({ workspace: 'slack:T1' });
    const draft = await version({ workspace: 'slack:T1', parent: first });
    expect((await look(first, 'person')).page.text).not.toContain(draft);
    expect((await look(first, 'host')).links).toHaveLength(1);
  });

  it('another workspace is never shown, whatever its parent says', async () => {
    const first = await published();
    const foreign = await published({ parent: first, workspace: 'slack:T2' });
    expect((await look(first, 'by key')).page.text).not.toContain(foreign);
  });

  it('deleted ones are never there, and one alone has no strip', async () => {
    const first = await published();
    const second = await version({ parent: first });
    await program.newsroom.remove(second, of(second).requester);
    for (const visitor of ['public', 'by key', 'person', 'host'] as const) {
      const { page, strip } = await look(first, visitor);
      expect(strip).toBe('');
      expect(page.text).not.toContain(second);
    }
  });

  it('a held one shows no picture', async () => {
    const first = await published();
    const held = await version({ parent: first });
    program.newsroom.change(held, (now) => ({ ...now, state: 'held' }));
    const { strip, links } = await look(first, 'by key');
    expect(links).toHaveLength(1);
    expect(strip).toContain('Held for an editor');
    expect(strip).not.toContain(`/g/${held}/`);
  });

  it('text of people stays text', async () => {
    const first = await published();
    const second = await version({ parent: first });
    program.newsroom.change(second, (now) => ({ ...now, requester: { ...now.requester, name: '<b>"Ana"</b>' } }));
    expect((await look(first, 'by key')).strip).toContain('&lt;b&gt;&quot;Ana&quot;&lt;/b&gt;');
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { operator } from '../../../src/pipeline/authority.ts';
import type { Generation } from '../../../src/pipeline/ports/generation.ts';
import { createFakeChannelPolicies } from '../../helpers/fake-desk-state.ts';
import { exampleFile, exampleGeneration, exampleImage } from '../../helpers/generation-example.ts';
import { startWebDesk } from '../../helpers/web-desk.ts';

type Running = Awaited<ReturnType<typeof startWebDesk>>;
const open: Running[] = [];

async function start(generations: Generation[], given: Parameters<typeof startWebDesk>[0] = {}): Promise<Running> {
  const running = await startWebDesk({ ...given, generations });
  open.push(running);
  return running;
}

afterEach(async () => {
  for (const running of open.splice(0)) await running.server.close();
});

/** Ready and waiting; `day` of January 2026. */
function made(
  id: string,
  headline: string,
  given: Partial<Generation> & { day?: number; style?: string } = {},
): Generation {
  const { day = 2, style = 'Monet', ...changed } = given;
  return {
    ...exampleGeneration({ id, request: { headline, artStyle: style } }),
    ...{
      state: 'ready',
      contentHash: 'c'.repeat(64),
      createdAt: `2026-01-${String(day).padStart(2, '0')}T12:00:00.000Z`,
    },
    requester: { id: 'desk:ana', name: 'Ana Lima', verified: true },
    image: { ...exampleImage(exampleFile(id, 'a', 'webp', 1000)), placeholder: 'data:image/png;base64,AAAA' },
    ...changed,
  };
}

const headlines = (page: string) => [...page.matchAll(/<h2><a [^>]*>([^<]*)<\/a>/g)].map(([, text]) => text);
const look = async (running: Running, query = '') => (await running.send(`/gallery${query}`)).text;

describe('what it shows', () => {
  test('newest first: picture over its stand-in, headline that leads to the player page, state, who, when, style', async () => {
    const running = await start([
      made('g1', 'Storm closes port', { day: 1 }),
      made('g2', 'Rents rise', { style: 'noir' }),
    ]);
    const page = await look(running);
    expect(headlines(page)).toEqual(['Rents rise', 'Storm closes port']);
    expect(page).toMatch(/<a href="\/g\/g1\?k=[\w-]+" dir="auto">Storm closes port/);
    expect(page).toContain('src="data:image/png;base64,AAAA"');
    expect(page).toMatch(/src="\/g\/g1\/image\?k=[\w-]+" alt="Waves over a harbour wall"/);
    expect(page).toContain('Waiting for a decision');
    expect(page).toContain('Ana Lima');
    expect(page).toContain('<time datetime="2026-01-01T12:00:00.000Z">');
    expect(page).toContain('Noir');
  });

  test('only this desk’s own channels: no other workspace, and nothing deleted', async () => {
    const running = await start([
      made('g1', 'Ours'),
      made('g2', 'Of Slack', { workspace: 'slack:T1', channel: 'general' }),
      made('g3', 'Deleted', { deletedAt: '2026-01-03T00:00:00.000Z' }),
    ]);
    expect(headlines(await look(running))).toEqual(['Ours']);
    expect(headlines(await look(running, '?channel=general'))).toEqual(['Ours']);
  });

  test('that a picture is made by AI, in its channel’s words where it has some', async () => {
    const policies = createFakeChannelPolicies();
    await policies.change('local', 'world', (now) => ({ ...now, label: 'AI <by us>' }), operator);
    const all = [
      made('g1', 'Ours', { channel: 'world', day: 1 }),
      made('g2', 'Usual'),
      made('g3', 'Held', { state: 'held' }),
    ];
    const running = await start(all, { policies });
    const labels = [...(await look(running)).matchAll(/class="gallery-label" dir="auto">([^<]*)</g)];
    expect(labels.map(([, label]) => label)).toEqual(['AI-generated', 'AI &lt;by us&gt;']);
  });

  test('no picture of what is held', async () => {
    const running = await start([made('g1', 'Held', { state: 'held' })]);
    const page = await look(running);
    expect(page).toContain('Not shown until an editor has looked');
    expect(page).not.toContain('/g/g1/image');
    expect(page).not.toContain('base64,AAAA');
  });

  test('text of people stays text', async () => {
    const hostile = `<img src=x onerror=alert(1)>"'&`;
    const running = await start([made('g1', hostile, { requester: { id: 'desk:x', name: hostile, verified: true } })]);
    for (const page of [
      await look(running),
      await look(running, `?q=${encodeURIComponent(hostile)}&person=${encodeURIComponent(hostile)}`),
    ]) {
      expect(page).not.toContain('<img src=x');
    }
  });

  test('has nothing inline, and no script at all', async () => {
    const page = await look(await start([made('g1', 'Storm')]));
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });
});

describe('its filters', () => {
  const all = [
    made('g1', 'Storm closes port', { day: 1 }),
    made('g2', 'Storm over Lisbon', { day: 2, style: 'noir:0.6+Dali:0.4', channel: 'world' }),
    made('g3', 'Rents rise', { day: 3, requester: { id: 'desk:ben', name: 'Ben Okri', verified: true } }),
    made('g4', 'Ferries wait', { day: 4, approval: { state: 'rejected' } }),
  ];

  test.each([
    ['?q=storm', ['Storm over Lisbon', 'Storm closes port']],
    ['?q=storm+lis', ['Storm over Lisbon']],
    ['?style=Dali', ['Storm over Lisbon']],
    ['?person=okri', ['Rents rise']],
    ['?state=rejected', ['Ferries wait']],
    ['?channel=world', ['Storm over Lisbon']],
    ['?since=2026-01-02&until=2026-01-03', ['Rents rise', 'Storm over Lisbon']],
    [
      '?q=&channel=&style=&person=&since=&until=&state=',
      ['Ferries wait', 'Rents rise', 'Storm over Lisbon', 'Storm closes port'],
    ],
    ['?q=nothing', []],
  ])('%s', async (query, expected) => {
    expect(headlines(await look(await start(all), query))).toEqual(expected);
  });

  test('stay filled in', async () => {
    const page = await look(
      await start(all),
      '?q=storm&channel=world&style=noir&person=ana&since=2026-01-01&state=waiting',
    );
    expect(page).toContain('value="storm"');
    expect(page).toContain('<option value="world" selected>');
    expect(page).toContain('<option value="noir" selected>');
    expect(page).toContain('<option value="waiting" selected>');
    expect(page).toContain('value="2026-01-01"');
    expect(page).toContain('href="/gallery?channel=world">Clear</a>');
  });

  test.each([
    '?style=Nobody',
    '?state=odd',
    '?since=yesterday',
    '?since=2026-02-31',
    '?channel=no%20spaces',
    '?after=%27',
    `?q=${'x'.repeat(201)}`,
  ])('%s is refused in a sentence', async (query) => {
    const { status, json } = await (await start(all)).send(`/gallery${query}`);
    expect(status).toBe(400);
    expect(json.error.message).toMatch(/\.$/);
  });
});

test('many are shown page by page, with the filters kept, and no one twice', async () => {
  const many = Array.from({ length: 55 }, (_, n) => made(`g${n + 10}`, `Storm ${n}`, { day: 1 + (n % 28) }));
  const running = await start(many);
  const seen: (string | undefined)[] = [];
  let address: string | undefined = '/gallery?q=storm';
  let pages = 0;
  while (address !== undefined) {
    const { text } = await running.send(address.replaceAll('&amp;', '&'));
    seen.push(...headlines(text));
    address = /rel="next" href="([^"]+)"/.exec(text)?.[1];
    if (address !== undefined) expect(address).toContain('q=storm');
    pages += 1;
  }
  expect(pages).toBe(3);
  expect(new Set(seen).size).toBe(55);
  expect(seen).toHaveLength(55);
});

test('is for people of the desk alone', async () => {
  const running = await start([made('g1', 'Storm')], {
    publicUrl: 'https://news.example.org',
    accessToken: 'a long access token',
  });
  const stranger = await running.send('/gallery');
  expect(stranger.status).toBe(401);
  expect(stranger.text).not.toContain('Storm');
  const headers = { Authorization: 'Bearer a long access token' };
  expect(headlines((await running.send('/gallery', { headers })).text)).toEqual(['Storm']);
});

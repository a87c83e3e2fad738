import { beforeEach, describe, expect, it } from 'vitest';
import { parseFind } from '../../../src/bots/desk/find-options.ts';
import { createDeskWorld, type DeskWorld } from '../../helpers/desk-world.ts';

const now = Date.parse('2026-11-23T23:30:00Z');
const find = (text: string, zone = 'UTC') => parseFind(text, zone, now);

describe('what is looked for', () => {
  it('reads words and options in any order', () => {
    expect(find('storm style:claude-monet harbour by:"Ana Lima" state:Approved in:everywhere')).toEqual({
      ...{ words: ['storm', 'harbour'], artStyle: 'Monet', by: 'Ana Lima', state: 'approved', everywhere: true },
    });
  });

  it('reads days on the channel’s clock, the last one with it', () => {
    expect(find('since:2026-11-01 until:2026-11-02', 'Europe/Amsterdam')).toMatchObject({
      since: new Date('2026-10-31T23:00:00Z'),
      until: new Date('2026-11-02T23:00:00Z'),
    });
    // There it is the 24th already.
    expect(find('since:yesterday', 'Europe/Amsterdam').since).toEqual(new Date('2026-11-22T23:00:00Z'));
    expect(find('since:today', 'America/New_York').since).toEqual(new Date('2026-11-23T05:00:00Z'));
  });

  it('takes a colon that ends a word, and a time, as words', () => {
    expect(find('Breaking: 12:30 storm').words).toEqual(['Breaking:', '12:30', 'storm']);
  });

  it.each([
    ['stile:Monet', 'Did you mean style:Monet? There is style, by, since, until, state, in.'],
    ['state:aproved', 'Did you mean state:approved?'],
    ['style:Monnet', 'The closest is Monet.'],
    ['style:Monet+Dali', 'Name one style'],
    ['since:2026-02-30', '“2026-02-30” is no day.'],
    ['since:monday', '“monday” is no day.'],
    ['since:2026-11-02 until:2026-11-01', 'is after that of until'],
    ['in:everywher', 'Write in:everywhere'],
  ])('refuses %s in a sentence', (text, sentence) => {
    expect(() => find(text)).toThrow(sentence);
  });
});

describe('/newsdesk find', () => {
  let world: DeskWorld;
  beforeEach(() => {
    world = createDeskWorld();
  });
  const lines = async (text: string): Promise<string[]> =>
    (await world.newsdesk(`find ${text}`)).sections?.flatMap((section) => section.lines) ?? [];

  it('answers with title, who, when, what became of it and its page', async () => {
    const id = await world.ready();
    const [line] = await lines('storm state:waiting by:ana style:monet');
    expect(line).toMatch(/^“Storm closes port” by Ana, Fri 2 Jan 2026 at 03:04 \(UTC\), waiting: http/);
    expect(line).toContain(`/g/${id}?k=`);
  });

  it('says of what was approved for at once and is not up yet that it is being published', async () => {
    const id = await world.ready();
    await world.act('approve', id);
    expect((await lines('storm'))[0]).toContain(', published: http');
    const publication = { contentHash: 'c', publishAt: '2026-01-02T03:05:00.000Z', files: {} };
    world.newsroom.change(id, (now) => ({ ...now, publication }));
    expect((await lines('storm'))[0]).toContain(', being published: http');
  });

  it('shows ten and counts the others', async () => {
    for (let i = 0; i < 12; i++) await world.ready();
    const found = await lines('storm');
    expect(found).toHaveLength(11);
    expect(found.at(-1)).toBe('and 2 more');
  });

  it('says so when there is nothing, and how to search', async () => {
    expect((await world.newsdesk('find volcano')).text).toBe('Nothing was found.');
  });

  describe('of another channel', () => {
    const elsewhere = { channel: 'fake:T1:C2' };
    const published = {
      contentHash: 'c',
      publishAt: '2026-01-02T03:05:00.000Z',
      publishedAt: '2026-01-02T03:05:00.000Z',
    };
    const ids = async (text: string, where = elsewhere) =>
      (await world.newsdesk(`find ${text}`, where)).sections
        ?.flatMap((section) => section.lines)
        .filter((line) => line.startsWith('“')) ?? [];

    it('a draft is never found', async () => {
      await world.ready();
      for (const text of ['storm', 'storm in:everywhere', 'in:everywhere state:waiting', 'in:everywhere by:ana']) {
        expect(await ids(text)).toEqual([]);
      }
    });

    it('what is published is found where it is asked for, by its public address', async () => {
      const id = await world.ready();
      world.newsroom.change(id, (one) => ({
        ...{ ...one, contentHash: 'c', approval: { state: 'approved' }, publication: { ...published, files: {} } },
      }));
      expect(await ids('storm')).toEqual([]);
      const [line] = await ids('storm in:everywhere');
      expect(line).toMatch(new RegExp(`published: http://127.0.0.1:3000/g/${id}$`));
      expect(await ids('in:everywhere state:approved')).toHaveLength(1);
      expect(await ids('in:everywhere state:rejected')).toEqual([]);
    });

    it('is found however much the own channel has published', async () => {
      const publication = { ...published, files: {} };
      const approval = { state: 'approved' } as const;
      for (let i = 0; i < 52; i++) {
        world.newsroom.change(await world.ready(), (one) => ({ ...one, contentHash: 'c', approval, publication }));
      }
      const id = await world.ready();
      world.newsroom.change(id, (one) => ({
        ...{ ...one, contentHash: 'c', approval, publication, channel: 'C2', createdAt: '2026-01-01T00:00:00.000Z' },
      }));
      const { sections } = await world.newsdesk('find storm in:everywhere');
      expect(sections?.map(({ title, lines }) => [title, lines.length])).toEqual([
        ['Found, newest first', 11],
        ['Published by other channels, newest first', 1],
      ]);
      expect(sections?.[1]?.lines[0]).toContain(`/g/${id}`);
    });

    it('a newer draft of what is published is not', async () => {
      const id = await world.ready();
      const publication = { ...published, files: {} };
      world.newsroom.change(id, (one) => ({ ...one, contentHash: 'd', approval: { state: 'pending' }, publication }));
      expect(await ids('storm in:everywhere')).toEqual([]);
    });

    it('nothing of another workspace is', async () => {
      const id = await world.ready();
      const publication = { ...published, files: {} };
      world.newsroom.change(id, (one) => ({ ...one, contentHash: 'c', approval: { state: 'approved' }, publication }));
      expect(await ids('storm in:everywhere', { channel: 'fake:T2:C1' })).toEqual([]);
    });
  });
});

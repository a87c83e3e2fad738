import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isActionName } from '../../../../src/bots/desk/action-names.ts';
import type { Card, CardAction } from '../../../../src/bots/desk/card.ts';
import type { Digest, DigestItem } from '../../../../src/bots/desk/digest.ts';
import { readButton } from '../../../../src/bots/discord/showing/button-id.ts';
import { drawReply } from '../../../../src/bots/discord/showing/reply.ts';
import { exampleCard, exampleLane, exampleReadyCard } from '../../../helpers/card-example.ts';
import { things } from '../../../helpers/discord/json.ts';
import { seen } from '../../../helpers/discord/seen.ts';
import type { Message } from '../../../helpers/discord/world.ts';
import { hostileTexts } from '../../../helpers/hostile-texts.ts';
import { type ChatWorld, openChatWorld } from '../chat-world.ts';
import { ourMarks, readMarkdown } from '../markdown.ts';

/** Our Discord refuses what Discord refuses: too long, too many, empty, an id twice. */
let world: ChatWorld;
beforeAll(async () => {
  world = await openChatWorld();
});
afterAll(async () => {
  expect(world.logged).toEqual([]);
  expect(world.server.problems).toEqual([]);
  await world.close();
});

const discordTexts = [
  '@everyone <@1> **x** [a](b) <t:0:R> </x:1> https://example.org/x',
  '# heading\n## more\n-# small\n- point\n+ point\n1. one\n> quote\n>>> long quote',
  '<:custom:123> <a:wave:123> :fire: <#5> <@&6> <id:customize>',
  '\\*escaped\\* \\',
  '¯\\_(ツ)_/¯',
];
const texts = [...hostileTexts(), ...discordTexts];

async function shown(shown: Card | Digest): Promise<Message> {
  // A process of its own each time: one alone sends at most 50 calls in a second.
  const ref = await world.chat().post(world.ref(), shown);
  const message = world.server.messages().find(({ id }) => ref.endsWith(`:${id}`));
  if (!message) throw new Error('Nothing was posted.');
  return message;
}

/** Discord takes the white space at the ends away, and what cannot be sent was left out. */
const typed = (text: string) => text.toWellFormed().trim();
const headline = (message: Message) => readMarkdown(String(message.embeds[0]?.title));
const descriptions = (message: Message) =>
  message.embeds.map(({ description = '' }) => readMarkdown(String(description), ourMarks)).join('\n');

let count = 0;
function everywhere(text: string): Partial<Card> {
  count += 1;
  return {
    ...{ generationId: `g${count}`, title: text, summary: text, note: text, label: text },
    facts: [{ name: text, value: text }],
    approval: { state: 'pending', line: text },
  };
}

describe.each(texts)('%j', (text) => {
  test('is shown as it was typed while it runs', async () => {
    const lane = exampleLane('image', { state: 'failed', label: text, by: text, error: text });
    const message = await shown(exampleCard({ ...everywhere(text), lanes: [lane] }));
    expect(headline(message)).toBe(typed(text));
    expect(descriptions(message)).toContain(typed(text));
  });

  test('is shown as it was typed at the end, on its buttons and in a digest', async () => {
    const card = exampleReadyCard({
      ...everywhere(text),
      links: [{ label: text, url: 'https://newsmedia.example.org/g/1' }],
    });
    const message = await shown({ ...card, actions: card.actions.map((one) => ({ ...one, label: text })) });
    expect(headline(message)).toBe(typed(text));
    expect(descriptions(message)).toContain(typed(text));
    for (const { name, value } of things(message.embeds[0]?.fields)) {
      expect(readMarkdown(String(name))).toBe(typed(text));
      expect(readMarkdown(String(value))).toBe(typed(text));
    }
    const digest = await shown(exampleDigest([item({ title: text, line: text })], { id: `d${count}`, note: text }));
    expect(descriptions(digest)).toContain(typed(text));
  });

  test('is told as it was typed', () => {
    const [first] = drawReply({ text, sections: [{ title: text, lines: [text] }] }, 'https://newsmedia.example.org');
    expect(readMarkdown(first?.content ?? '', ourMarks)).toContain(typed(text));
    expect(first?.allowed_mentions).toEqual({ parse: [] });
  });
});

const page = 'https://newsmedia.example.org/g/g1?k=x';
const contentHash = 'f'.repeat(64);

function item(given: Partial<DigestItem> = {}): DigestItem {
  count += 1;
  return {
    ...{
      generationId: `i${count}`,
      revision: 3,
      title: 'Storm closes port',
      line: 'Ana, Monet',
      url: page,
      contentHash,
    },
    image: { url: 'https://newsmedia.example.org/g/g1/image?k=x', altText: 'Waves' },
    actions: [
      { name: 'approve', label: 'Approve', tone: 'good' },
      { name: 'reject', label: 'Reject', tone: 'bad', asks: 'reason' },
    ],
    ...given,
  };
}

function plain(): DigestItem {
  const { image: _picture, ...rest } = item();
  return { ...rest, actions: [] };
}

function exampleDigest(items: DigestItem[], given: Partial<Digest> = {}): Digest {
  return {
    ...{
      kind: 'digest',
      id: '2026-11-23',
      day: '2026-11-23',
      title: 'Daily digest, Monday 23 November 2026',
      summary: '3 waiting.',
    },
    ...{ sections: [{ title: 'Waiting', items }], facts: [{ name: 'Spent yesterday', value: '1.20 dollars' }] },
    ...given,
  };
}

const long = (word: string) => `${word} `.repeat(2000);
const labels = (message: Message) =>
  message.components.flatMap((row) => things(row.components)).map(({ label }) => label);

describe.each(['word', '***', '👩🏽‍🚒', '<@1>'])('the longest card, of %j', (word) => {
  const text = long(word);
  const facts = Array.from({ length: 40 }, () => ({ name: text, value: text }));

  test('fits while it runs', async () => {
    const lanes = (['prompt', 'image', 'audio', 'storage'] as const).map((stage) =>
      exampleLane(stage, { state: 'failed', label: text, by: text, error: text }),
    );
    const message = await shown(exampleCard({ ...everywhere(text), facts, lanes }));
    expect(readMarkdown(String(message.embeds[0]?.title))).toMatch(/…$/);
    expect(readMarkdown(String(message.embeds[0]?.description), ourMarks)).toContain('…');
  });

  test('fits at the end, with more buttons and links than Discord shows', async () => {
    const { actions } = exampleReadyCard();
    const links = Array.from({ length: 9 }, (_one, index) => ({ label: text, url: `${page}${index}` }));
    const many: CardAction[] = [
      ...actions.map((one) => ({ ...one, label: text })),
      ...(['schedule', 'publish-now', 'undo', 'unpublish', 'supersede'] as const).map((name) => ({
        name,
        label: text,
      })),
      ...(['prompt', 'image', 'audio', 'storage'] as const).map((value) => ({
        name: 'retry' as const,
        label: text,
        value,
      })),
    ];
    const image = { url: page, altText: text, width: 1, height: 1 };
    const message = await shown(
      exampleReadyCard({ ...everywhere(text), facts, links, image, actions: many, contentHash }),
    );
    expect(labels(message).length).toBeGreaterThanOrEqual(many.length);
    expect(message.components.length).toBeLessThanOrEqual(5);
  });

  test('fits a digest of forty', async () => {
    const items = Array.from({ length: 20 }, () => item({ title: text, line: text }));
    const section = (title: string) => ({ title, items, more: text });
    const failed = Array.from({ length: 20 }, () =>
      item({ title: text, actions: [{ name: 'retry', label: 'Retry', value: 'image' }] }),
    );
    const message = await shown(
      exampleDigest([], {
        ...{ id: word, title: text, summary: text, note: text, facts },
        sections: [section(text), { ...section(text), items: failed }],
      }),
    );
    expect(message.embeds.length).toBeGreaterThan(1);
    expect(labels(message)).toContain('Approve 1');
  });

  test('fits a digest of five sections without pictures', async () => {
    const items = Array.from({ length: 20 }, () => ({ ...plain(), title: text, line: text }));
    const sections = ['Waiting', 'Held', 'Failed', 'Going out', 'Approved'].map((title) => ({ title, items }));
    const message = await shown(
      exampleDigest([], { id: `plain ${word}`, title: text, summary: text, facts, sections }),
    );
    expect(message.embeds.map(({ author }) => author)).toContainEqual({ name: 'Waiting' });
  });

  test('fits an answer, which says so when there is more', () => {
    const drawings = drawReply({ text, sections: [{ title: text, lines: Array.from({ length: 90 }, () => text) }] });
    expect(drawings.length).toBeLessThanOrEqual(5);
    for (const { content } of drawings) {
      expect(content.length).toBeGreaterThan(0);
      expect(content.length).toBeLessThanOrEqual(2000);
      readMarkdown(content, ourMarks);
    }
    expect(drawings.at(-1)?.content).toBe('There is more than Discord can show here.');
  });
});

describe('links', () => {
  const links = [
    { label: 'Player page', url: page },
    { label: 'Picture', url: `${page}&x=(1)` },
  ];
  const written = (message: Message) => String(message.embeds[0]?.description);

  test('are buttons where there is a row for them', async () => {
    const message = await shown(exampleReadyCard({ generationId: 'l1', links }));
    expect(labels(message).slice(-2)).toEqual(['Player page', 'Picture']);
    expect(written(message)).not.toContain('https:');
  });

  test('are written where all rows are taken, or there are too many of them', async () => {
    const actions = Array.from(
      { length: 25 },
      (_one, at): CardAction => ({ name: 'vary', label: 'Vary', value: 'abcdefghijklmnopqrstuvwxy'[at] ?? '' }),
    );
    const full = await shown(exampleReadyCard({ generationId: 'l2', links, actions }));
    expect(labels(full)).toHaveLength(25);
    expect(written(full)).toContain(`[Player page](${page}) · [Picture](${page}&x=%281%29)`);
    const many = Array.from({ length: 6 }, () => ({ label: 'Player page', url: page }));
    const longer = await shown(exampleReadyCard({ generationId: 'l3', links: many }));
    expect(written(longer).match(/Player page/g)).toHaveLength(6);
    expect(labels(longer)).not.toContain('Player page');
  });

  test('of a machine without a public name are written, as Discord refuses such buttons', async () => {
    const message = await shown(
      exampleReadyCard({ generationId: 'l4', links: [{ label: 'Player page', url: 'http://localhost:3000/g/1' }] }),
    );
    expect(written(message)).toContain('[Player page](http://localhost:3000/g/1)');
    expect(labels(message)).not.toContain('Player page');
  });
});

test('a link too long for a button is written, or left out where it fits nowhere', async () => {
  const longest = `${page}&x=`.padEnd(512, 'x');
  const button = await shown(exampleReadyCard({ generationId: 'l5', links: [{ label: 'Picture', url: longest }] }));
  expect(labels(button)).toContain('Picture');
  const longer = await shown(
    exampleReadyCard({ generationId: 'l6', links: [{ label: 'Picture', url: `${longest}x` }] }),
  );
  expect(labels(longer)).not.toContain('Picture');
  expect(String(longer.embeds[0]?.description)).toContain(`[Picture](${longest}x)`);
});

test('a digest shows a picture beside each item, and buttons with its number', async () => {
  const retry: CardAction = { name: 'retry', label: 'Retry', value: 'audio' };
  const sections = [
    { title: 'Approved', items: [item({ actions: [] })] },
    { title: 'Waiting', items: [item(), item()], more: 'and 7 more: /newsdesk find state:waiting' },
    { title: 'Failed', items: [item({ actions: [retry] })] },
  ];
  const message = await shown(exampleDigest([], { id: 'pictures', sections }));
  expect(labels(message)).toEqual(['Approve 2', 'Reject 2', 'Approve 3', 'Reject 3', 'Retry 4']);
  expect(message.embeds.filter(({ thumbnail }) => thumbnail)).toHaveLength(4);
  const read = seen(message);
  for (const one of ['1 · Storm', '4 · Storm', 'Waiting', 'and 7 more', 'Spent yesterday']) expect(read).toContain(one);
  const ids = message.components.flatMap((row) => things(row.components)).map(({ custom_id }) => String(custom_id));
  expect(readButton(ids.at(-1) ?? '')).toEqual({
    ...{ action: 'retry', generationId: sections[2]?.items[0]?.generationId, revision: 3, contentHash, value: 'audio' },
  });
});

test('an answer of many lines is told in several messages, and nothing is lost', () => {
  const lines = Array.from({ length: 120 }, (_one, index) => `Style number ${index} with its guidelines`);
  const drawings = drawReply({ text: 'All of them:', sections: [{ title: 'Styles', lines }] });
  expect(drawings.length).toBeGreaterThan(1);
  const told = drawings.map(({ content }) => content).join('\n');
  for (const line of lines) expect(told).toContain(line);
  expect(drawings.map(({ flags }) => flags)).toEqual(drawings.map(() => 64 | 4));
});

test('an answer without words says that it was done', () => {
  expect(drawReply({}).map(({ content }) => content)).toEqual(['Done.']);
});

test('only addresses of this program can be followed', () => {
  const text = 'See https://newsmedia.example.org/g/1?k=(x) and https://newsmedia.example.org.evil.example/g';
  const [said] = drawReply({ text }, 'https://newsmedia.example.org');
  expect(said?.content).toBe(
    'See <https://newsmedia.example.org/g/1?k=%28x> and https\\://newsmedia.example.org.evil.example/g'.replace(
      '%28x>',
      '%28x>)',
    ),
  );
});

test('actions are known by their names alone', () => {
  expect(['approve', 'publish-now', 'constructor', ''].map(isActionName)).toEqual([true, true, false, false]);
});

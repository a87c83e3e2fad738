import { describe, expect, test } from 'vitest';
import type { CardAction } from '../../../../src/bots/desk/card.ts';
import type { DigestSection } from '../../../../src/bots/desk/digest.ts';
import { drawDigest, drawDigestWords } from '../../../../src/bots/discord/showing/digest.ts';
import type { Drawing } from '../../../../src/bots/discord/showing/drawing.ts';
import { wordsIn } from '../../../../src/bots/discord/showing/embed-words.ts';
import { exampleDigest, exampleDigestItem } from '../../../helpers/digest-example.ts';

const names = ['Waiting', 'Held', 'Failed', 'In the making', 'Later', 'Approved', 'Called off', 'Rejected'];
const more = 'There is more than Discord can show here: /newsdesk find';
const undo: CardAction = { name: 'undo', label: 'Undo' };

/** Eight sections of five, each with a picture and two buttons. */
const full = (words = 'Storm closes port', each = 5): DigestSection[] =>
  names.map((title) => ({
    title,
    items: Array.from({ length: each }, (_one, at) =>
      exampleDigestItem(`${title.replaceAll(' ', '')}-${at}`, { title: words, line: words }),
    ),
  }));
const labelsIn = ({ components }: Pick<Drawing, 'components'>): (readonly string[])[] =>
  components.map((row) => row.components.map((one) => ('label' in one ? String(one.label) : '')));
const wordsOf = ({ embeds }: Drawing): number => embeds.reduce((sum, embed) => sum + wordsIn(embed), 0);
const textOf = ({ content, embeds }: Drawing): string =>
  [content, ...embeds.flatMap(({ title, description }) => [title, description])].join('\n');

describe.each([
  ['short', 'Storm closes port'],
  ['long', 'Storm closes the port of Rotterdam '.repeat(15)],
  ['escaped', '*_~`|<[]@'.repeat(60)],
])('the fullest digest, with %s words', (_name, words) => {
  const drawn = drawDigest(exampleDigest({ sections: full(words), note: words, label: words, summary: words }));

  test('has every section, within what Discord takes', () => {
    expect(drawn.embeds.flatMap(({ author }) => author?.name ?? [])).toEqual(names);
    expect(drawn.embeds.length).toBeLessThanOrEqual(10);
    expect(wordsOf(drawn)).toBeLessThanOrEqual(6000);
    for (const { description = '' } of drawn.embeds) expect(description.length).toBeLessThanOrEqual(4096);
  });

  test('says where some are left out, and has no button of those', () => {
    const text = textOf(drawn);
    const shown = Array.from({ length: 40 }, (_one, at) => at + 1).filter(
      (number) => text.includes(`**${number}** `) || text.includes(`${number} · `),
    );
    const incomplete = names.filter((_one, at) => [1, 2, 3, 4, 5].some((nth) => !shown.includes(at * 5 + nth)));
    expect(text.split(more).length - 1).toBe(incomplete.length);
    for (const label of labelsIn(drawn).flat()) expect(shown).toContain(Number(label.split(' ').at(-1)));
    expect(shown).toContain(1);
  });

  test('names the ones for whose buttons there is no room', () => {
    const numbers = labelsIn(drawn)
      .flat()
      .map((label) => Number(label.split(' ').at(-1)));
    expect(new Set(numbers).size).toBe(10);
    const last = drawn.embeds.at(-1)?.description?.split('\n').at(-1);
    expect(last).toMatch(/^There is no room for the buttons of [\d–, ]+: use those of their own messages\.$/);
  });

  test('is as complete where there are only words', () => {
    const { content, components } = drawDigestWords(
      exampleDigest({ sections: full(words), note: words, label: words, summary: words }),
    );
    expect(content.length).toBeLessThanOrEqual(2000);
    for (const name of names) expect(content).toContain(`**${name}**`);
    const numbers = labelsIn({ components })
      .flat()
      .map((label) => Number(label.split(' ').at(-1)));
    const [, from = 1, to = 0] = /buttons of (\d+)–(\d+): use those of their own messages\.$/.exec(content) ?? [];
    const named = Array.from({ length: 40 }, (_one, at) => at + 1).filter(
      (at) => at >= Number(from) && at <= Number(to),
    );
    const listed = [...content.matchAll(/^(\d+) · /gm)].map(([, number]) => Number(number));
    expect([...new Set(numbers), ...named.filter((at) => listed.includes(at))].toSorted((x, y) => x - y)).toEqual(
      listed,
    );
    expect(content.includes(more)).toBe(listed.length < 40);
  });
});

test('a section has pictures as long as each later one has room for itself', () => {
  const drawn = drawDigest(exampleDigest({ sections: full().slice(0, 3) }));
  // The head, all five of the first, two of the second and a line, and one line for the third.
  expect(drawn.embeds.flatMap(({ thumbnail }, at) => (thumbnail ? [at] : []))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(drawn.embeds).toHaveLength(10);
});

test('nothing is said to be left out where nothing is', () => {
  const drawn = drawDigest(exampleDigest({ sections: full('Storm', 1) }));
  expect(textOf(drawn)).not.toContain('room');
  expect(textOf(drawn)).not.toContain('There is more');
  expect(labelsIn(drawn).flat()).toHaveLength(16);
});

test('buttons fill every row that has room for all of one', () => {
  const actions = (count: number) => Array.from({ length: count }, () => undo);
  const items = [3, 3, 2, 2].map((count, at) => exampleDigestItem(`g${at}`, { actions: actions(count) }));
  const drawn = drawDigest(exampleDigest({ sections: [{ title: 'Waiting', items }] }));
  expect(labelsIn(drawn)).toEqual([
    ['Undo 1', 'Undo 1', 'Undo 1', 'Undo 3', 'Undo 3'],
    ['Undo 2', 'Undo 2', 'Undo 2', 'Undo 4', 'Undo 4'],
  ]);
});

test('says that the pictures are made by AI', () => {
  const digest = exampleDigest({ label: 'Made with AI by our desk' });
  expect(drawDigest(digest).embeds[0]?.footer?.text).toBe('Made with AI by our desk');
  expect(drawDigestWords(digest).content).toContain('Made with AI by our desk');
});

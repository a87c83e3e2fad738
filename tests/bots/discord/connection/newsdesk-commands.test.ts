import { expect, test } from 'vitest';
import { parseFind } from '../../../../src/bots/desk/find-options.ts';
import { lineOf, subcommands } from '../../../../src/bots/discord/connection/newsdesk-commands.ts';
import { readPronunciationOrder } from '../../../../src/pipeline/pronunciations.ts';

test('what Discord’s form of find asks for is what the desk reads', () => {
  const find = subcommands.find(({ name }) => name === 'find');
  if (!find) throw new Error('There is no find.');
  const line = lineOf(find, {
    words: 'storm harbour',
    style: 'Monet',
    person: 'Ana "the pen" Lima',
    since: '2026-11-01',
    until: '2026-11-30',
    state: 'approved',
    in: 'everywhere',
  });
  expect(parseFind(line.slice('find '.length), 'UTC', 0)).toMatchObject({
    ...{ words: ['storm', 'harbour'], artStyle: 'Monet', by: 'Ana the pen Lima', state: 'approved', everywhere: true },
  });
});

test('what Discord’s form of say asks for is what the desk reads', () => {
  const say = subcommands.find(({ name }) => name === 'say');
  if (!say) throw new Error('There is no say.');
  const ordered = (values: Record<string, string>) => readPronunciationOrder(lineOf(say, values).slice('say'.length));
  expect(ordered({})).toEqual({ order: 'list' });
  const entry = { word: 'Thargoid', say: 'thar goyd' };
  expect(ordered({ word: ' Thargoid', as: 'Thar goyd' })).toEqual({ order: 'add', entry });
  expect(ordered({ remove: 'Thargoid' })).toEqual({ order: 'remove', word: 'Thargoid' });
  for (const half of [{ word: 'Thargoid' }, { as: 'thar-goyd' }])
    expect(() => ordered(half)).toThrow('to teach a word');
});

test('what was left out is not in the line', () => {
  for (const one of subcommands) expect(lineOf(one, {})).toBe(one.name);
});

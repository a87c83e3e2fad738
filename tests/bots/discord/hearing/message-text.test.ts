import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../../src/bots/desk/message-words.ts';
import { textOfMessage } from '../../../../src/bots/discord/hearing/message-text.ts';
import { message } from '../../../../src/bots/discord/hearing/payloads.ts';

const textOf = (given: object) => textOfMessage(message.parse(given));

describe('the words of a message', () => {
  test('read as people saw them: names for ids, and no signs that only draw', () => {
    const mentions = [{ id: '1', username: 'ana', global_name: 'Ana Lima' }];
    expect(textOf({ content: '# **Storm** says <@1> <:wave:99> to ||all||', mentions })).toBe(
      'Storm says @Ana Lima :wave: to all',
    );
  });

  test('are those of its embeds, or of what was forwarded, when it has none of its own', () => {
    expect(textOf({ content: '', embeds: [{ title: 'Storm', description: 'At noon.' }] })).toBe('Storm\nAt noon.');
    expect(textOf({ content: '', message_snapshots: [{ message: { content: 'Forwarded' } }] })).toBe('Forwarded');
  });

  test('signs of arithmetic and broken markdown stay', () => {
    expect(textOf({ content: '2 ** 3 ** 4 and **open' })).toBe('2 ** 3 ** 4 and **open');
  });
});

test('what no longer fits into one field is told apart', () => {
  const words = wordsIn(`Storm\n${'word '.repeat(900)}`, 4000);
  expect(words?.text?.length).toBeLessThanOrEqual(4000);
  expect(words?.rest).toBeDefined();
});

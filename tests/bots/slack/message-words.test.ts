import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/bots/slack/hearing/message-words.ts';
import { plainOf } from '../../../src/bots/slack/showing/escape.ts';

const words = (message: Parameters<typeof wordsOf>[0]) => wordsOf(message, plainOf);

describe('the words of a message', () => {
  test('its first line is the headline, and the whole the article text when it says more', () => {
    expect(words({ text: 'Storm closes port' })).toEqual({ headline: 'Storm closes port' });
    expect(words({ text: '\n  Storm closes port \nAt noon.' })).toEqual({
      headline: 'Storm closes port',
      text: 'Storm closes port \nAt noon.',
    });
  });

  test('without a text they are those of the blocks, whichever these are', () => {
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'Storm &amp; flood' } };
    const rich = {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'The ' },
            { type: 'link', url: 'https://example.org', text: 'port' },
            { type: 'text', text: ' is closed' },
          ],
        },
      ],
    };
    const buttons = { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Press' } }] };
    expect(words({ text: '', blocks: [section, rich, buttons] })).toEqual({
      headline: 'Storm & flood',
      text: 'Storm & flood\nThe port is closed',
    });
  });

  test('without blocks they are those of the attachments', () => {
    expect(words({ text: '', attachments: [{ title: 'Storm', text: 'The port is closed' }] })?.headline).toBe('Storm');
    expect(words({ attachments: [{ fallback: 'A forwarded message' }] })?.headline).toBe('A forwarded message');
    expect(
      words({ attachments: [{ blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Flood' } }] }] }),
    ).toEqual({ headline: 'Flood' });
  });

  test('there are none in a picture, an empty block or what is no block', () => {
    for (const blocks of [[], [{ type: 'divider' }], [null, 7, 'x'.repeat(0)], [{ text: { text: { text: {} } } }]]) {
      expect(words({ text: '  ', blocks, attachments: [null, {}] })).toBeUndefined();
    }
  });

  test('a block nested without end is not followed for ever', () => {
    const endless: Record<string, unknown> = { type: 'section' };
    endless.text = endless;
    expect(words({ blocks: [endless] })).toBeUndefined();
  });

  test('a headline ends where a word does, and never in the middle of a character', () => {
    const long = words({ text: 'word '.repeat(200) });
    expect(long?.headline).toHaveLength(499);
    expect(long?.text).toHaveLength(999);
    const signs = words({ text: '😀'.repeat(400) });
    expect(signs?.headline.isWellFormed()).toBe(true);
    expect(words({ text: `x${'😀'.repeat(400)}` })?.headline.isWellFormed()).toBe(true);
  });

  test('a text longer than one field goes on in the next, and one longer than an article is cut', () => {
    const text = `Storm ${'word '.repeat(790)}`.trim();
    const inTwo = words({ text });
    expect(inTwo?.text?.length).toBeLessThanOrEqual(3000);
    expect(`${inTwo?.text} ${inTwo?.rest}`).toBe(text);
    expect(inTwo?.cut).toBeUndefined();

    const cut = words({ text: 'word '.repeat(3000) });
    expect((cut?.text?.length ?? 0) + (cut?.rest?.length ?? 0)).toBeLessThanOrEqual(5000);
    expect(cut?.cut).toBe(true);
  });
});

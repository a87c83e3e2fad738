import { describe, expect, test } from 'vitest';
import { drawReply, replyView } from '../../../src/bots/slack/showing/reply-blocks.ts';
import { hostileTexts } from '../../helpers/hostile-texts.ts';
import { checkMessage, checkView } from '../../helpers/slack/block-check.ts';
import { linksIn, pings, readAloud, seen } from '../../helpers/slack/seen.ts';

const own = 'https://newsmedia.example.org';
const visible = (text: string) => text.replaceAll('\u2060', '');

describe('an answer', () => {
  test('shows its text, headings and lines', () => {
    const reply = {
      text: 'These styles are there.',
      sections: [
        { title: 'Artists', lines: ['Monet', `Picture: ${own}/g/g1?k=a_b`] },
        { title: 'Nothing here', lines: [] },
      ],
    };
    const drawn = drawReply(reply, own);
    expect(seen(drawn).split('\n')).toEqual([
      'These styles are there.',
      'Artists',
      '• Monet',
      `• Picture: ${own}/g/g1?k=a_b`,
      'Nothing here',
    ]);
    expect(linksIn(drawn)).toEqual([{ label: `${own}/g/g1?k=a_b`, url: `${own}/g/g1?k=a_b` }]);
    expect(visible(readAloud(drawn))).toBe(
      `These styles are there.\nArtists\nMonet\nPicture: ${own}/g/g1?k=a_b\nNothing here`,
    );
    expect(checkMessage(drawn)).toEqual([]);
  });

  test('is never empty', () => {
    for (const reply of [{}, { text: '' }, { generationId: 'g1' }, { sections: [] }]) {
      expect(checkMessage(drawReply(reply, own))).toEqual([]);
      expect(checkView(replyView('Details', reply, own))).toEqual([]);
    }
  });

  test.each(hostileTexts())('%j shows as typed, pings nobody, forms no link', (text) => {
    const drawn = drawReply({ text, sections: [{ title: text, lines: [text, text] }] }, own);
    expect(checkMessage(drawn)).toEqual([]);
    expect(pings(drawn)).toEqual([]);
    expect(linksIn(drawn)).toEqual([]);
    expect(seen(drawn)).toContain(text);
    expect(visible(readAloud(drawn))).toContain(text);
  });

  test('with more than Slack takes says that there is more', () => {
    const sections = Array.from({ length: 80 }, (_, i) => ({
      title: `Section ${i}`,
      lines: Array(90).fill('&'.repeat(50)),
    }));
    const drawn = drawReply({ sections }, own);
    expect(checkMessage(drawn)).toEqual([]);
    expect(seen(drawn)).toContain('There is more than Slack can show here.');
    expect(JSON.stringify(drawn.blocks).length).toBeLessThan(30_000);
    expect(checkView(replyView('Details', { sections }, own))).toEqual([]);
  });

  test('keeps long sections whole, in parts', () => {
    const prompt = `${'A woodblock print of waves. '.repeat(200)}End.`;
    const view = replyView(
      'Details of what was made',
      { sections: [{ title: 'Prompt', lines: [prompt, 'Version 3'] }] },
      own,
    );
    expect(checkView(view)).toEqual([]);
    expect(seen(view).replaceAll('\n• ', '')).toContain(prompt);
    expect(seen(view)).toContain('Version 3');
  });

  test('many short sections all show', () => {
    const sections = Array.from({ length: 40 }, (_, i) => ({ title: `Section ${i}`, lines: ['One', 'Two'] }));
    expect(seen(drawReply({ sections }, own))).toContain('Section 39');
  });
});

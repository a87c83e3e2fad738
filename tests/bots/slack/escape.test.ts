import { describe, expect, test } from 'vitest';
import { escapeMrkdwn, plainOf, unescaped } from '../../../src/bots/slack/showing/escape.ts';
import { sentenceElements, sentenceMrkdwn } from '../../../src/bots/slack/showing/sentences.ts';
import { hostileTexts } from '../../helpers/hostile-texts.ts';
import { readMarkup } from '../../helpers/slack/mrkdwn.ts';

/** Invisible. */
const visible = (text: string) => text.replaceAll('\u2060', '');

describe('what goes out', () => {
  test.each(hostileTexts())('%j reads as it was typed and does nothing', (typed) => {
    const { shown, pings, links } = readMarkup(escapeMrkdwn(typed));
    expect(visible(shown)).toBe(typed);
    expect(pings).toEqual([]);
    expect(links).toEqual([]);
    // Whoever reads Slack's text without its markup gets the same.
    expect(visible(unescaped(escapeMrkdwn(typed)))).toBe(typed);
  });

  test('no sign of markup is left as it was', () => {
    const escaped = escapeMrkdwn('<!channel> & <https://evil.example|Player page>');
    expect(escaped).toBe('&lt;!channel&gt; &amp; &lt;https://evil.example|Player page&gt;');
    expect(visible(escapeMrkdwn(':fire: 12:30'))).toBe(':fire: 12:30');
    expect(escapeMrkdwn(':fire:')).not.toContain(':fire:');
    expect(escapeMrkdwn('12:30')).toBe('12:30');
  });
});

describe('what comes in', () => {
  test('was escaped once, so it is read once', () => {
    expect(unescaped('AT&amp;T &lt;b&gt;')).toBe('AT&T <b>');
    expect(unescaped('&amp;amp; &amp;lt;')).toBe('&amp; &lt;');
    expect(unescaped('&quot;&#39;')).toBe('&quot;&#39;');
  });

  test.each([
    ['Storm &amp; port', 'Storm & port'],
    ['Thanks <@U1|ana> and <@U2>', 'Thanks @ana and @U2'],
    ['in <#C1|general>, <#C2|> and <#C3>', 'in #general, #C2 and #C3'],
    ['see <https://a.example/x?y=1&amp;z=2|the report>', 'see the report'],
    [
      'see <http://a.example|a.example> or <https://b.example/x?y=1&amp;z=2>',
      'see a.example or https://b.example/x?y=1&z=2',
    ],
    [
      'write to <mailto:ana@a.example|ana@a.example> or <mailto:ben@a.example>',
      'write to ana@a.example or ben@a.example',
    ],
    [
      '<!subteam^S1|@eds> <!subteam^S2> <!here> <!channel|@channel> <!everyone|everyone>',
      '@eds @S2 @here @channel @everyone',
    ],
    ['at <!date^1700000000^{date}|14 Nov>', 'at 14 Nov'],
    ['typed &lt;@U1|ana&gt; and &lt;!channel&gt;', 'typed <@U1|ana> and <!channel>'],
    ['a < b > c', 'a < b > c'],
    ['<@U1|&lt;b&gt;>', '@<b>'],
  ])('%j is what people saw as %j', (sent, saw) => {
    expect(plainOf(sent)).toBe(saw);
  });
});

describe('a sentence of ours', () => {
  const own = 'https://newsmedia.example.org';
  const told = `Ben approved “Storm https://evil.example/x *now*”. It is published: ${own}/g/a_b?k=c_d&x=1.`;

  test('links to this program and to nothing else', () => {
    expect(sentenceElements(told, own)).toEqual([
      { type: 'text', text: 'Ben approved “Storm ' },
      { type: 'text', text: 'https://evil.example/x' },
      { type: 'text', text: ' *now*”. It is published: ' },
      { type: 'link', url: `${own}/g/a_b?k=c_d&x=1` },
      { type: 'text', text: '.' },
    ]);
    const { links, shown } = readMarkup(sentenceMrkdwn(told, own));
    expect(links.map(({ url }) => url)).toEqual([`${own}/g/a_b?k=c_d&x=1`]);
    expect(visible(shown)).toBe(told);
  });

  test('a host that only begins like ours is another one', () => {
    for (const url of ['https://newsmedia.example.org.evil.example/g', 'https://newsmedia.example.org@evil.example/']) {
      expect(sentenceElements(`See ${url}`, own).map(({ type }) => type)).not.toContain('link');
    }
  });

  test('is never empty, as Slack would refuse it', () => {
    expect(sentenceElements('  ', own)).toEqual([{ type: 'text', text: '–' }]);
    expect(sentenceMrkdwn('', own)).toBe('–');
  });
});

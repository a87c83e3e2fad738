import { describe, expect, it } from 'vitest';
import { breathsOf } from '../../../../src/adapters/audio/local/breaths.ts';
import { normalise } from '../../../../src/adapters/audio/local/normalise/index.ts';
import { checkAlignment } from '../../../../src/pipeline/alignment.ts';

/** `written=what is said`, word by word. */
const said = (text: string) => normalise(text).map(({ text, say }) => `${text}=${say.join(' ')}`);

describe('how written English is said', () => {
  it.each([
    ['UN', 'u n'],
    ['NATO', 'nato'],
    ['USA', 'u s ay'],
    ['U.S.', 'u s'],
    ['UNHCR', 'u n h c r'],
    ["EU's", "e u's"],
    ['MPs', "m p's"],
    ['COVID-19', 'covid nineteen'],
    ['F-16', 'f sixteen'],
    ['US-led', 'u s led'],
    ['AT&T', 'ay t and t'],
    ['€5m', 'five million euros'],
    ['£2.50', 'two pounds fifty'],
    ['$0.50', 'fifty cents'],
    ['$1', 'one dollar'],
    ['US$3.5bn', 'three point five billion u s dollars'],
    ['50€', 'fifty euros'],
    ['12,000', 'twelve thousand'],
    ['1,200,345.75', 'one million two hundred thousand three hundred forty five point seven five'],
    ['1.200.000', 'one million two hundred thousand'],
    ['20%', 'twenty percent'],
    ['-5°C', 'minus five degrees celsius'],
    ['1984', 'nineteen eighty four'],
    ['2006', 'two thousand six'],
    ['1990s', 'nineteen nineties'],
    ['2024–25', 'twenty twenty four to twenty five'],
    ['10–15', 'ten to fifteen'],
    ['21st', 'twenty first'],
    ['10:05', 'ten oh five'],
    ['9.30pm', 'nine thirty p m'],
    ['5km', 'five kilometers'],
    ['007', 'zero zero seven'],
    ['24/7', 'twenty four seven'],
    ['2024-05-01', 'may first twenty twenty four'],
    ['10-year-old', 'ten year old'],
    ['and/or', 'and or'],
    ['Zürich', 'zurich'],
    ['Łódź', 'lodz'],
    ['don’t', "don't"],
    ['#ClimateAction', 'hashtag climate action'],
    ['@bbc_news', 'at bbc news'],
    ['https://www.example.com/a/b?c=1', 'example dot com'],
    ['me@x.org', 'me at x dot org'],
    ['π', 'pi'],
  ])('%s: %s', (text, words) => {
    expect(said(text)).toEqual([`${text}=${words}`]);
  });

  it.each([
    ['$3 billion', ['$3=three', 'billion=billion dollars']],
    ['$3 fine', ['$3=three dollars', 'fine=fine']],
    ['Sun & sea', ['Sun=sun', '&=and', 'sea=sea']],
    ['5 km', ['5=five', 'km=kilometers']],
    ['5m people', ['5m=five million', 'people=people']],
    ['100m sprint', ['100m=one hundred meters', 'sprint=sprint']],
    ['World War II', ['World=world', 'War=war', 'II=two']],
    ['Charles III', ['Charles=charles', 'III=the third']],
    ['“Storm” — over', ['Storm=storm', 'over=over']],
    ['Storm 🌪 hits', ['Storm=storm', 'hits=hits']],
  ])('%s word by word', (text, words) => {
    expect(said(text)).toEqual(words);
  });

  it('takes capitals for shouting when the whole headline has them, but still spells EU', () => {
    expect(said('STORM HITS US AS EU MEETS')).toEqual([
      'STORM=storm',
      'HITS=hits',
      'US=us',
      'AS=as',
      'EU=e u',
      'MEETS=meets',
    ]);
  });

  it('breathes at the end of a sentence, not at the dot of "Dr." or of an initial', () => {
    const breaths = breathsOf(normalise('Dr. J. Smith left St. Louis, he said. Why? Nobody knows'));
    expect(breaths.map(({ text }) => text)).toEqual([
      'doctor j smith left saint louis, he said.',
      'why?',
      'nobody knows.',
    ]);
  });

  it('gives the voice plain words in pieces it can plan, however long the text', () => {
    const breaths = breathsOf(
      normalise(`${'x9$-’é '.repeat(700)} ${'word '.repeat(300)} ${'9'.repeat(5000)} ${'a'.repeat(5000)}`),
    );
    for (const { text } of breaths) {
      expect(text).toMatch(/^[a-z' ,]+[.?]$/);
      expect(text.length).toBeLessThan(1300);
    }
  });

  it('leaves out no word that has a letter or a digit, whatever stands around it', () => {
    const bits = [
      'a',
      'B',
      '7',
      '12',
      '.',
      ',',
      '-',
      '–',
      '—',
      "'",
      '’',
      '$',
      '€',
      '%',
      '&',
      '@',
      '#',
      '/',
      ':',
      ' ',
      ' ',
      '\n',
      '°',
      '😀',
      'é',
      'ß',
      '½',
      '(',
      '"',
      '+',
      's',
      'm',
      'km',
      'UN',
      '²',
      '_',
      '\u200f',
      '*',
    ];
    let seed = 7;
    const pick = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return bits[seed % bits.length] as string;
    };
    for (let round = 0; round < 3000; round += 1) {
      const text = `x ${Array.from({ length: 12 }, pick).join('')}`;
      const words = normalise(text);
      const alignment = {
        source: 'provider',
        words: words.map((word, i) => ({ ...word, startMs: i, endMs: i + 1 })),
      } as const;
      expect(() => checkAlignment(alignment, text, words.length), JSON.stringify(text)).not.toThrow();
      for (const { say } of words) expect(say.join(' '), JSON.stringify(text)).toMatch(/^[a-z' ]+$/);
    }
  });

  it('is done with 5,000 hostile characters in a moment', () => {
    const started = performance.now();
    for (const text of [
      `${'#'.repeat(4999)}a`,
      'a.'.repeat(2500),
      '1,'.repeat(2500),
      `${'$ '.repeat(2499)}a`,
      `${'-'.repeat(4999)}a`,
      "a'".repeat(2500),
      'A1'.repeat(2500),
    ])
      normalise(text);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

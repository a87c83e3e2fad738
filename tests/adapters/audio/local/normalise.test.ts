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
    ['3-1', 'three one'],
    ['2–0', 'two nil'],
    ['112–109', 'one hundred twelve one hundred nine'],
    ['3-4', 'three to four'],
    ['30-35°C', 'thirty to thirty five degrees celsius'],
    ['5.25%-5.5%', 'five point two five percent to five point five percent'],
    ['$3bn-$5bn', 'three billion dollars to five billion dollars'],
    ['€5-10m', 'five to ten million euros'],
    ['10am-4pm', 'ten ay m to four p m'],
    ['3/4', 'three quarters'],
    ['⅔', 'two thirds'],
    ['9/11', 'nine eleven'],
    ['4x4', 'four by four'],
    ['5×5', 'five by five'],
    ["6'2", 'six foot two'],
    ['911', 'nine one one'],
    ['555-1234', 'five five five one two three four'],
    ['PM2.5', 'p m two point five'],
    ['20p', 'twenty pence'],
    ['₹500cr', 'five hundred crore rupees'],
    ['3,000m', 'three thousand meters'],
    ['ESPN', 'e s p n'],
    ['e.g.', 'for example'],
    ['Ph.D', 'p h d'],
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
    ['World War I', ['World=world', 'War=war', 'I=one']],
    ['Super Bowl LVIII', ['Super=super', 'Bowl=bowl', 'LVIII=fifty eight']],
    ['Elizabeth I of England', ['Elizabeth=elizabeth', 'I=the first', 'of=of', 'England=england']],
    ['Charles and I', ['Charles=charles', 'and=and', 'I=i']],
    ['Size XL', ['Size=size', 'XL=x l']],
    ['May 3', ['May=may', '3=third']],
    ['3 May', ['3=the third of', 'May=may']],
    ['Feb 4', ['Feb=february', '4=fourth']],
    ['We may 3 times', ['We=we', 'may=may', '3=three', 'times=times']],
    ['0800 GMT', ['0800=oh eight hundred', 'GMT=g m t']],
    ['No. 10', ['No=number', '10=ten']],
    ['No. Ten', ['No=no', 'Ten=ten']],
    ['Mt Everest', ['Mt=mount', 'Everest=everest']],
    ['5 in 10', ['5=five', 'in=in', '10=ten']],
    ['10K race', ['10K=ten k', 'race=race']],
    ['Smith v Jones', ['Smith=smith', 'v=versus', 'Jones=jones']],
    ['$3-4 billion', ['$3-4=three to four', 'billion=billion dollars']],
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

  it('spells what no mouth can form, also while shouting', () => {
    expect(said('HSBC CUTS JOBS IN LONDON')[0]).toBe('HSBC=h s b c');
  });

  it('breathes at the end of a sentence, not at the dot of "Dr." or of an initial', () => {
    const breaths = breathsOf(normalise('Dr. J. Smith left St. Louis, he said. Why? Nobody knows'));
    expect(breaths.map(({ text }) => text)).toEqual([
      'doctor j smith left saint louis, he said.',
      'why?',
      'nobody knows.',
    ]);
  });

  it('rests between the groups of a telephone number', () => {
    expect(breathsOf(normalise('Call 020 7946 0958 now')).map(({ text }) => text)).toEqual([
      'call zero two zero, seven nine four six, zero nine five eight now.',
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
      '<',
      '≈',
      '×',
      'EUR ',
      ' 000',
      '\u00a0000',
      '+44 ',
      ' €',
      ' °C',
      '1.5B ',
      '1,000',
      'May ',
      'c. ',
      '3-6, ',
      '6-4(7',
      ')',
      '℃',
      '§',
      '\u200b',
      'Ⅷ',
      '⁶',
      'sq km',
    ];
    let seed = 7;
    const pick = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return bits[seed % bits.length] as string;
    };
    for (let round = 0; round < 6000; round += 1) {
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
      '1 000 '.repeat(800),
      `${'€/'.repeat(2499)}a`,
      '1 €'.repeat(1600),
      '0'.repeat(5000),
      '+12 34 '.repeat(700),
      '<1 '.repeat(1600),
      '6-4 '.repeat(1250),
      `${'6-4(3) '.repeat(700)}-`,
      'a $5 '.repeat(1000),
    ])
      normalise(text);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe('taught words', () => {
  const taught = [
    { word: 'Thargoid', say: 'thar-goyd' },
    { word: "O'Brien", say: 'oh bry en' },
    { word: 'Zürich', say: 'tsoo-rik' },
    { word: 'Путин', say: 'poo-tin' },
    { word: 'Coca-Cola', say: 'koh-kuh koh-luh' },
  ];
  const taughtly = (text: string) => normalise(text, taught).map(({ text, say }) => `${text}=${say.join(' ')}`);

  it('are said as taught, in any case, with an ending and as a part, and point at what is written', () => {
    const text = 'THARGOID’s anti-Thargoid O’Brien, Zürich visits Coca-Cola-style Thargoids';
    expect(taughtly(text)).toEqual([
      "THARGOID’s=thar goyd's",
      'anti-Thargoid=anti thar goyd',
      'O’Brien=oh bry en',
      'Zürich=tsoo rik',
      'visits=visits',
      'Coca-Cola-style=coca cola style',
      'Thargoids=thar goyds',
    ]);
    expect(taughtly('Coca-Cola')).toEqual(['Coca-Cola=koh kuh koh luh']);
    for (const { text: slice, charStart, charEnd } of normalise(text, taught))
      expect(text.slice(charStart, charEnd)).toBe(slice);
  });

  it('are said as taught in the plural and in hashtags, too', () => {
    expect(taughtly('Thargoids’ Zürichs, #Thargoid #ThargoidWar #StopThargoids @Thargoid')).toEqual([
      'Thargoids=thar goyds',
      'Zürichs=tsoo riks',
      '#Thargoid=hashtag thar goyd',
      '#ThargoidWar=hashtag thar goyd war',
      '#StopThargoids=hashtag stop thar goyds',
      '@Thargoid=at thar goyd',
    ]);
    const said = (word: string, say: string, written: string) =>
      normalise(written, [{ word, say }]).map((spoken) => spoken.say.join(' '));
    expect(said('Bosch', 'bosh', 'Bosches')).toEqual(['boshes']);
    expect(said('Davey', 'day-vy', 'Daveys')).toEqual(['day vies']);
    expect(said('Ros', 'roz', 'Ross')).toEqual(['ross']);
  });

  it('may be in a script that is unknown otherwise; what is not taught is still refused', () => {
    expect(taughtly('Путин speaks')).toEqual(['Путин=poo tin', 'speaks=speaks']);
    expect(() => normalise('Путин-Шторм', taught)).toThrow('cannot read Cyrillic');
  });

  it('cannot put anything but letters into the voice', () => {
    const odd = [
      { word: 'Storm', say: '-voice kal -o /tmp/x; <b>' },
      { word: 'port', say: '123 !' },
    ];
    expect(normalise('Storm port', odd).map(({ say }) => say.join(' '))).toEqual(['voice kal o tmp x b', 'port']);
  });
});

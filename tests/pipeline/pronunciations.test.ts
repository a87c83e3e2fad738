import { describe, expect, it } from 'vitest';
import {
  mostPronunciations,
  pronunciationsIn,
  readPronunciationOrder,
  withoutPronunciation,
  withPronunciation,
} from '../../src/pipeline/pronunciations.ts';
import { hostileTexts } from '../helpers/hostile-texts.ts';

const thargoid = { word: 'Thargoid', say: 'thar-goyd' };
const zurich = { word: 'Zürich', say: 'tsoo-rik' };

describe('/newsdesk say', () => {
  it.each([
    '"Thargoid" as "thar-goyd"',
    '“Thargoid” as “Thar-Goyd”',
    'Thargoid as thar-goyd',
    "'Thargoid'  AS  'thar-goyd'",
    '«Thargoid» as «thar-goyd»',
  ])('teaches a word: %s', (written) => {
    expect(readPronunciationOrder(written)).toEqual({ order: 'add', entry: thargoid });
  });

  it.each(['', '  ', 'list', 'LIST'])('lists: "%s"', (written) => {
    expect(readPronunciationOrder(written)).toEqual({ order: 'list' });
  });

  it.each(['remove "Thargoid"', 'delete Thargoid', 'Forget “Thargoid”'])('forgets a word: %s', (written) => {
    expect(readPronunciationOrder(written)).toEqual({ order: 'remove', word: 'Thargoid' });
  });

  it('takes words of any script, with apostrophes and hyphens, and sayings of several words', () => {
    expect(readPronunciationOrder('"Путин" as "poo tin"')).toMatchObject({ entry: { word: 'Путин', say: 'poo tin' } });
    expect(readPronunciationOrder('O’Brien as oh-bry’en')).toMatchObject({ entry: { say: "oh-bry'en" } });
    expect(readPronunciationOrder('"remove" as "ree-moov"')).toMatchObject({ entry: { word: 'remove' } });
  });

  it.each([
    ['Thargoid', 'to teach a word'],
    ['"Den Haag" as "den hahg"', 'One word at a time'],
    ['"!!!" as "wow"', 'not one word'],
    ['123 as one', 'not one word'],
    ['Thargoid as "thar2goyd"', 'letters a to z'],
    ['Thargoid as "θɑːɡɔɪd"', 'letters a to z'],
    ['Thargoid as ""', 'letters a to z'],
    ['Thargoid as "-voice kal"', 'letters a to z'],
    [`Thargoid as "${'a'.repeat(81)}"`, 'at most 80'],
    [`${'a'.repeat(61)} as b`, 'at most 60'],
  ])('refuses %s in a sentence', (written, sentence) => {
    expect(() => readPronunciationOrder(written)).toThrow(
      expect.objectContaining({ code: 'validation', message: expect.stringContaining(sentence) }),
    );
  });

  it('answers hostile texts with an order or a sentence, soon', () => {
    const texts = [...hostileTexts(), '"'.repeat(5000), `a${' as'.repeat(2000)}`, `a ${' '.repeat(5000)}as b`];
    const started = performance.now();
    for (const text of texts) {
      for (const written of [text, `${text} as x`, `x as ${text}`, `remove ${text}`]) {
        try {
          const read = readPronunciationOrder(written);
          if (read.order === 'add') expect(read.entry.say).toMatch(/^[a-z' -]+$/);
        } catch (error) {
          expect(error).toMatchObject({ code: 'validation' });
        }
      }
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('the list of taught words', () => {
  it('has each word once, whatever its case, in order', () => {
    const list = withPronunciation(withPronunciation([], zurich), thargoid);
    expect(list).toEqual([thargoid, zurich]);
    const again = { word: 'THARGOID', say: 'tar-goyd' };
    expect(withPronunciation(list, again)).toEqual([again, zurich]);
    expect(withoutPronunciation(list, 'zürich')).toEqual([thargoid]);
    expect(withoutPronunciation(list, 'Zu\u0308rich')).toEqual([thargoid]);
  });

  it('is full at some point, and says so', () => {
    const full = Array.from({ length: mostPronunciations }, (_, i) => ({ word: `w${i}x`, say: 'x' }));
    expect(() => withPronunciation(full, thargoid)).toThrow('Remove one first');
    expect(withPronunciation(full, { word: 'W7X', say: 'y' })).toHaveLength(mostPronunciations);
  });

  it('names the closest word when one to forget is not in it', () => {
    expect(() => withoutPronunciation([thargoid, zurich], 'Thargoyd')).toThrow('Did you mean "Thargoid"?');
    expect(() => withoutPronunciation([], 'Thargoyd')).toThrow('to teach a word');
  });

  it('gives a text only what it needs, so that its narration is found again whatever else was taught', () => {
    const list = [thargoid, zurich, { word: "O'Brien", say: 'oh-bry-en' }];
    expect(pronunciationsIn('Storm closes port', list)).toEqual([]);
    expect(pronunciationsIn('The THARGOID’s anti-Zürich plan', list)).toEqual([thargoid, zurich]);
    expect(pronunciationsIn('O’Brien resigns', list)).toEqual([list[2]]);
    expect(pronunciationsIn('Thargoids’ war', list)).toEqual([thargoid]);
    expect(pronunciationsIn('#ThargoidWar', list)).toEqual([thargoid]);
    expect(pronunciationsIn('#StopThargoids', list)).toEqual([thargoid]);
    expect(pronunciationsIn('Thargoidism', list)).toEqual([]);
  });
});

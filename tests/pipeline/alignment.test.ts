import { describe, expect, it } from 'vitest';
import { checkAlignment, estimateAlignment, spokenWords } from '../../src/pipeline/alignment.ts';
import type { AudioAlignment, WordTime } from '../../src/pipeline/ports/media.ts';

const text = 'Storm closes port, say $3 billion.';
const whole = (): WordTime[] =>
  spokenWords(text).map((word, i) => ({ ...word, startMs: i * 300, endMs: i * 300 + 250 }));
const provided = (words: WordTime[]): AudioAlignment => ({ source: 'provider', words });
/** The alignment with one word changed. */
const changed = (at: number, change: Partial<WordTime>) =>
  provided(whole().map((word, i) => (i === at ? { ...word, ...change } : word)));

describe('spokenWords', () => {
  it.each([
    ['“Storm closes”, he said…', ['Storm', 'closes', 'he', 'said']],
    ['$3 billion, €5m & 20% (C++) -5°C', ['$3', 'billion', '€5m', '&', '20%', 'C++', '-5°C']],
    ['U.S. exits. Why?', ['U.S.', 'exits', 'Why']],
    [
      'port—Rotterdam 2024–25 Paris–London wait...what',
      ['port', 'Rotterdam', '2024–25', 'Paris', 'London', 'wait', 'what'],
    ],
    ['#Flood @bbc_news https://x.org/a?b=1.', ['#Flood', '@bbc_news', 'https://x.org/a?b=1']],
    ['don’t 🌪storm', ['don’t', 'storm']],
    ['عاصفة تغلق', ['عاصفة', 'تغلق']],
    ['🌪 — …', []],
    ['', []],
  ])('%s', (written, words) => {
    const found = spokenWords(written);
    expect(found.map((word) => word.text)).toEqual(words);
    for (const word of found) expect(written.slice(word.charStart, word.charEnd)).toBe(word.text);
  });

  it('finds the words of scripts that put no spaces between them', () => {
    expect(spokenWords('风暴关闭港口').length).toBeGreaterThan(1);
    expect(spokenWords('พายุปิดท่าเรือ').length).toBeGreaterThan(1);
  });
});

describe('checkAlignment', () => {
  it('is content with exact slices, in order, inside the sound', () => {
    expect(() => checkAlignment(provided(whole()), text, 1750)).not.toThrow();
  });

  it.each<[string, AudioAlignment, RegExp]>([
    ['a word that is not the slice', changed(1, { text: 'Closes' }), /"Closes" is not what the text says/],
    ['a slice that is moved', changed(1, { charStart: 7 }), /not what the text says/],
    ['a slice outside the text', changed(5, { charEnd: 90, text: 'billions' }), /not what the text says/],
    ['an empty word', changed(1, { text: '', charStart: 6, charEnd: 6 }), /not what the text says/],
    ['a word that ends before it starts', changed(2, { endMs: 500 }), /"port" is heard from 600 to 500/],
    ['a word that starts before the last one ends', changed(2, { startMs: 540 }), /after a word that ends at 550/],
    ['a time that is no number', changed(2, { startMs: Number.NaN }), /"port" is heard/],
    ['a time before the sound', changed(0, { startMs: -1 }), /"Storm" is heard/],
    ['a word after the sound', changed(5, { endMs: 1751 }), /"billion" ends after the sound/],
    ['words in another order', provided([...whole()].reverse()), /./],
    ['a missing word', provided(whole().filter((_, i) => i !== 4)), /"\$3" has no time/],
    ['a missing last word', provided(whole().slice(0, -1)), /"billion" has no time/],
    ['no words at all', provided([]), /"Storm" has no time/],
  ])('refuses %s', (_, alignment, sentence) => {
    expect(() => checkAlignment(alignment, text, 1750)).toThrow(sentence);
  });

  it('throws a MediaError of the audio stage', () => {
    expect(() => checkAlignment(provided([]), text, 1)).toThrow(
      expect.objectContaining({ name: 'MediaError', code: 'api', stage: 'audio' }),
    );
  });

  it('lets a provider take two of our words as one, or one as two', () => {
    const split = provided([
      { text: 'twenty', startMs: 0, endMs: 1, charStart: 0, charEnd: 6 },
      { text: 'one', startMs: 1, endMs: 2, charStart: 7, charEnd: 10 },
      { text: 'left Rotterdam', startMs: 2, endMs: 3, charStart: 11, charEnd: 25 },
    ]);
    expect(() => checkAlignment(split, 'twenty-one left Rotterdam', 3)).not.toThrow();
  });
});

describe('estimateAlignment', () => {
  it.each([text, '“Quoted” — and  spaced\n\nout', '风暴关闭港口', 'a', '', '🌪', 'x '.repeat(2500)])(
    'keeps every promise: %s',
    (written) => {
      for (const durationMs of [0, 3, 1234.5, 60_000]) {
        const alignment = estimateAlignment(written, durationMs);
        expect(alignment.source).toBe('estimated');
        checkAlignment(alignment, written, durationMs);
      }
    },
  );

  it('shares the time by the number of characters', () => {
    const [short, long] = estimateAlignment('four twelveletter', 1700).words;
    expect(short).toMatchObject({ startMs: 0, endMs: 400 });
    expect(long).toMatchObject({ startMs: 500, endMs: 1700 });
  });
});

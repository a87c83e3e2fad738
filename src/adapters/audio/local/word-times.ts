/** Finds the words in a row of phones: an edit distance from how each word sounds alone to what was really said. */
import type { Phone } from './flite.ts';

/** In seconds. */
export interface Span {
  start: number;
  end: number;
}

const vowels = new Set('aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw'.split(' '));

/** A vowel said as another vowel is likely (the → "thee"); a vowel for a consonant is not. */
function cost(a: string, b: string): number {
  if (a === b) return 0;
  return vowels.has(a) === vowels.has(b) ? 0.6 : 1.5;
}

/**
 * One span for each word, monotone and without overlap. `expected` has each word's phones; silence is
 * in no word. A word that left no phone of its own gets an empty span where its neighbour ends.
 */
export function wordTimes(expected: readonly (readonly string[])[], heard: readonly Phone[]): Span[] {
  const sounds = heard.filter((phone) => phone.name !== 'pau');
  const plan = expected.flatMap((phones, word) => phones.map((name) => ({ name, word })));
  const owners = assign(plan, sounds);
  const spans: (Span | undefined)[] = expected.map(() => undefined);
  for (const [i, word] of owners.entries()) {
    const { start, end } = sounds[i] as Phone;
    spans[word] = { start: spans[word]?.start ?? start, end };
  }
  let clock = sounds[0]?.start ?? 0;
  return spans.map((span) => {
    const known = span ?? { start: clock, end: clock };
    clock = known.end;
    return known;
  });
}

/** For each heard phone the word it belongs to, never going back. */
function assign(plan: readonly { name: string; word: number }[], sounds: readonly Phone[]): number[] {
  const width = sounds.length + 1;
  const table = new Float64Array((plan.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] as number;
  const swap = (i: number, j: number) =>
    at(i - 1, j - 1) + cost((plan[i - 1] as { name: string }).name, (sounds[j - 1] as Phone).name);
  for (let i = 0; i <= plan.length; i += 1) {
    for (let j = 0; j <= sounds.length; j += 1) {
      if (i === 0 || j === 0) table[i * width + j] = i + j;
      else table[i * width + j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, swap(i, j));
    }
  }
  const owners = new Array<number>(sounds.length).fill(0);
  for (let i = plan.length, j = sounds.length; j > 0; ) {
    if (i > 0 && at(i, j) === swap(i, j)) {
      owners[j - 1] = plan[i - 1]?.word ?? 0;
      i -= 1;
      j -= 1;
    } else if (i === 0 || at(i, j) === at(i, j - 1) + 1) {
      // A sound nobody expected belongs to the word before it.
      owners[j - 1] = plan[Math.max(0, i - 1)]?.word ?? 0;
      j -= 1;
    } else i -= 1;
  }
  return owners;
}

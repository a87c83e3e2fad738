/** When each word is heard, from the times of the marks before them. */
import type { WordTime } from '../../../pipeline/ports/media.ts';
import type { Spoken } from './client.ts';
import { startsOf } from './joint.ts';
import type { Passage } from './passages.ts';

/** A word ends where the next one begins. `undefined` when a mark came back without its time: nothing is made up. */
export function wordTimesOf(
  passages: readonly Pick<Passage, 'words'>[],
  spoken: readonly Spoken[],
): WordTime[] | undefined {
  const rate = spoken[0]?.rate ?? 1;
  const lengths = spoken.map(({ samples }) => samples.length);
  const starts = startsOf(lengths, rate);
  const times: WordTime[] = [];
  for (const [i, { marks }] of spoken.entries()) {
    const words = passages[i]?.words ?? [];
    const start = starts[i] as number;
    const length = lengths[i] as number;
    const at = (word: number) => {
      const mark = word < words.length ? (marks.get(`w${word}`) ?? Number.NaN) * rate : length;
      return Math.floor(((start + Math.min(mark, length)) / rate) * 1000);
    };
    for (const [w, word] of words.entries()) times.push({ ...word, startMs: at(w), endMs: at(w + 1) });
  }
  return times.some(({ startMs, endMs }) => Number.isNaN(startMs + endMs)) ? undefined : times;
}

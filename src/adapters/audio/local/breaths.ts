import type { SpokenWord } from './normalise/index.ts';

/** What the voice is given at once: a sentence, or a part of a long one. */
export interface Breath {
  /** Lower-case words with commas, ending in `.` or `?`. */
  text: string;
  /** Silence after it, in ms. */
  restMs: number;
  /** The words in it; one that takes long to say is spread over several breaths. */
  words: BreathWord[];
}

export interface BreathWord {
  /** Which of the text's written words, from 0. */
  at: number;
  say: string[];
}

/** In characters. The voice plans its melody over a breath; the work to find the words in it grows with the square. */
const LONGEST = 240;
/** Past this a comma is a good place to breathe. */
const LONG = 160;
/** Silence after a sentence, and after a part of one, in ms. */
const REST_MS = { sentence: 440, part: 220 } as const;
/** Said words of one written word that stay together; only numbers of many digits have more. */
const TOGETHER = 16;

export function breathsOf(words: readonly SpokenWord[]): Breath[] {
  const breaths: Breath[] = [];
  let open: Breath | undefined;
  for (const [at, { say: all, pause }] of words.entries()) {
    for (let from = 0; from < all.length; from += TOGETHER) {
      const say = all.slice(from, from + TOGETHER);
      const said = say.join(' ');
      if (open && open.text.length + said.length > LONGEST) open = closed(open, '.', REST_MS.part);
      if (!open) {
        open = { text: '', restMs: 0, words: [] };
        breaths.push(open);
      }
      open.text += (open.text === '' ? '' : ' ') + said;
      open.words.push({ at, say });
    }
    if (!open) continue;
    if (pause === '.' || pause === '?') open = closed(open, pause, REST_MS.sentence);
    else if (pause === ',' && open.text.length > LONG) open = closed(open, '.', REST_MS.part);
    else open.text += pause;
  }
  if (open) closed(open, '.', REST_MS.sentence);
  return breaths;
}

function closed(breath: Breath, end: '.' | '?', restMs: number): undefined {
  breath.restMs = restMs;
  breath.text = breath.text.replace(/,$/, '') + end;
}

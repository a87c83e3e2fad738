/** A narration's words as files that players and editing tools read. */
import type { AudioAlignment, WordTime } from './ports/media.ts';

/** Each array has one entry for each character (code point) of the text; times are in seconds. */
export interface CharacterTimes {
  characters: string[];
  character_start_times_seconds: number[];
  character_end_times_seconds: number[];
}

interface Cue {
  startMs: number;
  endMs: number;
  /** Each word with the punctuation and space that follow it. */
  parts: { startMs: number; text: string }[];
}

/** What a reader takes in at a glance. */
const MAX_CHARS = 42;
const MAX_MS = 3000;
/** A shorter gap between two cues would flicker, so the earlier one stays. */
const BRIDGE_MS = 500;
/** A longer silence starts a new cue. */
const PAUSE_MS = 700;

/** WebVTT whose cues carry a timestamp before each word, for players that highlight as they read. */
export function toWebVtt(alignment: AudioAlignment, text: string): string {
  const note = alignment.source === 'estimated' ? ['NOTE Word times are estimated, not measured.'] : [];
  const cues = cuesOf(alignment, text).map((cue, i) => {
    let last = cue.startMs;
    const words = cue.parts.map(({ startMs, text: part }) => {
      // The format wants inner times strictly rising and inside the cue.
      const stamp = startMs > last && startMs < cue.endMs ? `<${clock(startMs, '.')}>` : '';
      if (stamp) last = startMs;
      return stamp + escapeVtt(part);
    });
    return `${i + 1}\n${clock(cue.startMs, '.')} --> ${clock(cue.endMs, '.')}\n${words.join('')}`;
  });
  return `${['WEBVTT', ...note, ...cues].join('\n\n')}\n`;
}

/** The same cues as SubRip, which knows neither word times nor escapes. */
export function toSrt(alignment: AudioAlignment, text: string): string {
  return cuesOf(alignment, text)
    .map((cue, i) => {
      const line = cue.parts.map((part) => part.text).join('');
      return `${i + 1}\n${clock(cue.startMs, ',')} --> ${clock(cue.endMs, ',')}\n${line.replaceAll('-->', '→')}\n`;
    })
    .join('\n');
}

/** Every character of `text` with its time: words are shared out evenly, what stands between two words fills the gap. */
export function toCharacterTimes(alignment: AudioAlignment, text: string): CharacterTimes {
  const marks: { char: number; ms: number }[] = [];
  for (const word of alignment.words)
    marks.push({ char: word.charStart, ms: word.startMs }, { char: word.charEnd, ms: word.endMs });
  const first = marks[0];
  const end = marks.at(-1);
  if (first && first.char > 0) marks.unshift({ char: 0, ms: 0 });
  if (end && end.char < text.length) marks.push({ char: text.length, ms: end.ms });
  let i = 0;
  const seconds = (char: number): number => {
    while (i + 1 < marks.length && (marks[i + 1]?.char ?? 0) <= char) i += 1;
    const from = marks[i] ?? { char: 0, ms: 0 };
    const to = marks[i + 1] ?? from;
    const share = to.char > from.char ? (char - from.char) / (to.char - from.char) : 0;
    return Math.round(from.ms + share * (to.ms - from.ms)) / 1000;
  };
  const characters = Array.from(text);
  const starts: number[] = [];
  let at = 0;
  for (const character of characters) {
    starts.push(seconds(at));
    at += character.length;
  }
  // A character lasts until the next one begins, so a pause belongs to the space or comma in it.
  const ends = [...starts.slice(1), seconds(text.length)];
  return {
    characters,
    character_start_times_seconds: starts,
    character_end_times_seconds: ends.slice(0, characters.length),
  };
}

function cuesOf(alignment: AudioAlignment, text: string): Cue[] {
  const cues: Cue[] = [];
  let chars = 0;
  let previous: WordTime | undefined;
  const pieces = piecesOf(alignment.words, text);
  for (const [i, word] of alignment.words.entries()) {
    const piece = pieces[i] ?? word.text;
    const cue = cues.at(-1);
    const fits =
      cue !== undefined &&
      previous !== undefined &&
      chars + piece.trimEnd().length <= MAX_CHARS &&
      word.endMs - cue.startMs <= MAX_MS &&
      word.startMs - previous.endMs <= PAUSE_MS &&
      !/[.?!…]["'”’)\]]*\s+$/u.test(cue.parts.at(-1)?.text ?? '');
    if (fits) cue.parts.push({ startMs: word.startMs, text: piece });
    else cues.push({ startMs: word.startMs, endMs: 0, parts: [{ startMs: word.startMs, text: piece }] });
    chars = fits ? chars + piece.length : piece.length;
    (cues.at(-1) as Cue).endMs = word.endMs;
    previous = word;
  }
  for (const [i, cue] of cues.entries()) {
    const next = cues[i + 1]?.startMs ?? Number.POSITIVE_INFINITY;
    if (next - cue.endMs <= BRIDGE_MS) cue.endMs = next;
    cue.endMs = Math.max(cue.endMs, cue.startMs + 1);
    const last = cue.parts.at(-1);
    if (last) last.text = last.text.trimEnd();
  }
  return cues;
}

/** The text cut into one piece a word, nothing lost: what opens a word (a quote, a bracket) goes with it, what closes it too. */
function piecesOf(words: readonly WordTime[], text: string): string[] {
  const cuts = [0];
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    const between = text.slice(word.charEnd, next?.charStart);
    const lastSpace = between.search(/\s\S*$/u);
    cuts.push(next ? word.charEnd + (lastSpace < 0 ? between.length : lastSpace + 1) : text.length);
  }
  // A line break would end a cue, and readers have no use for control characters.
  return words.map((_, i) =>
    text
      .slice(cuts[i], cuts[i + 1])
      .replace(/\s+/gu, ' ')
      .replace(/\p{Cc}/gu, ''),
  );
}

function escapeVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function clock(ms: number, decimal: '.' | ','): string {
  const whole = Math.round(ms);
  const pad = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, '0');
  return `${pad(whole / 3_600_000)}:${pad((whole / 60_000) % 60)}:${pad((whole / 1000) % 60)}${decimal}${pad(whole % 1000, 3)}`;
}

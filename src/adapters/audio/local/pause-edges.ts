/** Words beside a pause begin and end where the sound does: the synthesiser's plan knows of no fading. */
import type { Phone } from './flite.ts';
import { below, FRAME_MS, type Frames } from './frames.ts';
import type { Span } from './word-times.ts';

/** Quieter than the loud moments by so much nobody hears a word, in dB. */
const UNHEARD = 40;
/** How far the sound may be from the plan: a breath after an "oh", a mouth still closed before a "p". In ms. */
const FARTHEST_MS = 100;
/** Frames in a row that make a silence or a sound; one alone is a crackle. */
const RUN = 2;

/** The same spans, in seconds; those at the edge of a pause moved to the sound, but never across the pause. */
export function atPauseEdges(spans: readonly Span[], phones: readonly Phone[], frames: Frames): Span[] {
  const pauses = phones.filter(({ name }) => name === 'pau');
  const silence = below(frames, UNHEARD);
  const heard = (frame: number) => (frames.powers[frame] ?? 0) > silence;
  let clock = 0;
  return spans.map(({ start, end }) => {
    const before = pauses.find((pause) => pause.end === start);
    const after = pauses.find((pause) => pause.start === end);
    const begins = before && end > start ? onset(start, before, heard) : start;
    const ends = after && end > start ? Math.max(start, fading(end, after, heard)) : end;
    const span = { start: Math.max(clock, Math.min(begins, ends)), end: Math.max(clock, ends) };
    clock = span.end;
    return span;
  });
}

type Heard = (frame: number) => boolean;

const frameOf = (seconds: number) => Math.round((seconds * 1000) / FRAME_MS);
const secondsOf = (frame: number) => (frame * FRAME_MS) / 1000;
const REACH = FARTHEST_MS / FRAME_MS;

/** Where the sound that follows `pause` begins, near `planned`. */
function onset(planned: number, pause: Phone, heard: Heard): number {
  const from = frameOf(planned);
  const sounds = (frame: number) => Array.from({ length: RUN }, (_, i) => heard(frame + i)).every(Boolean);
  if (!sounds(from)) {
    for (let frame = from; frame < from + REACH; frame += 1) if (sounds(frame)) return secondsOf(frame);
    return planned;
  }
  let begin = from;
  for (let frame = from; frame >= Math.max(frameOf(pause.start), from - REACH) && begin - frame <= RUN; frame -= 1)
    if (heard(frame)) begin = frame;
  return Math.min(planned, secondsOf(begin));
}

/** Where the sound that runs into `pause` has died away, near `planned`. */
function fading(planned: number, pause: Phone, heard: Heard): number {
  const from = Math.floor((planned * 1000) / FRAME_MS);
  const latest = Math.min(from + REACH, frameOf(pause.end));
  let end = from;
  for (let frame = from; frame < latest && frame - end < RUN; frame += 1) if (heard(frame)) end = frame + 1;
  if (end > from) return secondsOf(end);
  for (let frame = from - 1; frame > from - REACH; frame -= 1)
    if (heard(frame) && heard(frame - 1)) return Math.min(planned, secondsOf(frame + 1));
  return planned;
}

/** A breath falls apart at its commas, where the voice rests for too short a time. */
import type { Phone } from './flite.ts';
import { FRAME_MS, type Frames } from './frames.ts';
import type { Part } from './spoken-part.ts';
import type { Span } from './word-times.ts';

/** What is said without a rest. */
export interface Stretch {
  part: Part;
  /** Of its words, in order; in seconds of the breath. */
  spans: Span[];
  /** Silence to add after it, in ms. */
  restMs: number;
}

/** A comma is heard as one from here on, in ms. */
const COMMA_MS = 240;

/** All of `part`, cut where it is quietest between the words on both sides of a comma. The last one has no rest. */
export function stretchesOf(
  part: Part,
  spans: readonly Span[],
  phones: readonly Phone[],
  frames: Frames,
  rate: number,
): Stretch[] {
  const stretches: Stretch[] = [];
  let from = part.from;
  let first = 0;
  for (const pause of phones.filter(({ name }) => name === 'pau')) {
    const next = spans.findIndex(({ start, end }) => start >= pause.start && end > start);
    const [before, after] = [spans[next - 1], spans[next]];
    const missing = Math.round(COMMA_MS - (pause.end - pause.start) * 1000);
    if (!before || !after || next <= first || missing <= 0) continue;
    const to = quietest(frames, before.end, after.start) * ((FRAME_MS * rate) / 1000);
    if (to <= from || to >= part.to) continue;
    stretches.push({ part: { from, to }, spans: spans.slice(first, next), restMs: missing });
    [from, first] = [to, next];
  }
  return [...stretches, { part: { from, to: part.to }, spans: spans.slice(first), restMs: 0 }];
}

/** Where the quietest frame between two moments begins; both in seconds. */
function quietest({ powers }: Frames, from: number, to: number): number {
  let found = Math.ceil((from * 1000) / FRAME_MS);
  for (let frame = found; frame * FRAME_MS < to * 1000; frame += 1)
    if ((powers[frame] ?? 0) < (powers[found] ?? 0)) found = frame;
  return found;
}

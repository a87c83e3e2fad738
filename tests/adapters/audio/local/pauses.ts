/** Where a wav is silent, found by its samples alone, and how far word times are from that. */
import { readWav } from '../../../../src/adapters/audio/wav.ts';
import type { WordTime } from '../../../../src/pipeline/ports/media.ts';

/** In ms. */
interface Pause {
  from: number;
  to: number;
}

const FRAME_MS = 5;
/** A closed mouth within a word ("a-pple") is shorter, in ms. */
const SHORTEST = 130;

/** Below the loud moments by `silence` dB nobody speaks. */
export function pausesIn(wav: Uint8Array, silence = 38): Pause[] {
  const { rate, samples } = readWav(wav);
  const frame = (rate * FRAME_MS) / 1000;
  const powers = Array.from({ length: Math.floor(samples.length / frame) }, (_, i) =>
    samples.subarray(i * frame, (i + 1) * frame).reduce((sum, sample) => sum + sample ** 2, 0),
  );
  const loud = powers.toSorted((a, b) => a - b)[Math.floor(powers.length * 0.95)] ?? 0;
  const pauses: Pause[] = [];
  let from: number | undefined;
  for (const [i, power] of [...powers, loud].entries()) {
    if (power < loud / 10 ** (silence / 10)) from ??= i * FRAME_MS;
    else if (from !== undefined) {
      const pause = { from, to: i * FRAME_MS };
      if (pause.to - pause.from >= SHORTEST || pause.from === 0 || i === powers.length) pauses.push(pause);
      from = undefined;
    }
  }
  return pauses;
}

/** How far, in ms, the word nearest to each edge of a pause begins or ends from it. */
export function offsAt(pauses: readonly Pause[], words: readonly WordTime[], lengthMs: number) {
  const nearest = (times: number[], edge: number) => Math.min(...times.map((time) => Math.abs(time - edge)));
  const starts = words.map(({ startMs }) => startMs);
  const ends = words.map(({ endMs }) => endMs);
  return {
    starts: pauses.filter(({ to }) => to < lengthMs - FRAME_MS).map(({ to }) => nearest(starts, to)),
    ends: pauses.filter(({ from }) => from > 0).map(({ from }) => nearest(ends, from)),
  };
}

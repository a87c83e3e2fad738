import { describe, expect, it } from 'vitest';
import type { Phone } from '../../../../src/adapters/audio/local/flite.ts';
import { framesOf } from '../../../../src/adapters/audio/local/frames.ts';
import { atPauseEdges } from '../../../../src/adapters/audio/local/pause-edges.ts';
import { stretchesOf } from '../../../../src/adapters/audio/local/stretches.ts';

const RATE = 16_000;

/** Steady sounds from one moment to another, in ms, with an amplitude each. */
function sound(lengthMs: number, ...parts: [fromMs: number, toMs: number, amplitude: number][]): Int16Array {
  const pcm = new Int16Array(lengthMs * 16);
  for (const [from, to, amplitude] of parts) pcm.fill(amplitude, from * 16, to * 16);
  return pcm;
}

const phones: Phone[] = [
  { name: 'pau', start: 0, end: 0.2 },
  { name: 'ow', start: 0.2, end: 0.5 },
  { name: 'pau', start: 0.5, end: 0.7 },
  { name: 'p', start: 0.7, end: 0.8 },
  { name: 'aa', start: 0.8, end: 1 },
  { name: 'pau', start: 1, end: 1.3 },
];
const spans = [
  { start: 0.2, end: 0.5 },
  { start: 0.7, end: 1 },
];
const edges = (pcm: Int16Array) => atPauseEdges(spans, phones, framesOf(pcm, RATE));

describe('words beside a pause', () => {
  it('end when their sound has died away, and begin when a closed mouth opens', () => {
    const pcm = sound(1300, [200, 500, 10_000], [500, 560, 300], [760, 1000, 10_000]);
    expect(edges(pcm)).toEqual([
      { start: 0.2, end: 0.56 },
      { start: 0.76, end: 1 },
    ]);
  });

  it('begin earlier when they are heard earlier', () => {
    expect(edges(sound(1300, [180, 500, 10_000], [650, 1000, 10_000]))).toEqual([
      { start: 0.18, end: 0.5 },
      { start: 0.65, end: 1 },
    ]);
  });

  it('end earlier when a closing mouth says nothing more', () => {
    expect(edges(sound(1300, [200, 440, 10_000], [700, 1000, 10_000]))[0]).toEqual({ start: 0.2, end: 0.44 });
  });

  it('stay where they were planned when the sound says nothing, a crackle or far too much', () => {
    expect(edges(sound(1300))).toEqual(spans);
    expect(edges(sound(1300, [200, 500, 10_000], [585, 590, 9000], [700, 1000, 10_000]))).toEqual(spans);
    const [first, second] = edges(sound(1300, [0, 1300, 10_000]));
    expect(first?.end).toBeLessThanOrEqual(0.6);
    expect(second?.start).toBeGreaterThanOrEqual(first?.end ?? 1);
  });

  it('take a short burst for a "p", but no crackle: neither alone before it, nor after a closed mouth', () => {
    const begin = (...parts: Parameters<typeof sound>[1][]) =>
      edges(sound(1300, [200, 500, 10_000], ...parts, [780, 1000, 10_000]))[1]?.start;
    expect(begin([730, 745, 9000])).toBe(0.73);
    expect(begin([710, 715, 9000])).toBe(0.78);
    expect(begin([660, 670, 9000], [700, 780, 9000])).toBe(0.7);
    const end = edges(sound(1300, [200, 440, 10_000], [470, 475, 9000], [700, 1000, 10_000]))[0]?.end;
    expect(end).toBe(0.44);
  });

  it('begin no later than planned where they are heard, also between two frames', () => {
    const near = phones.map((phone) => ({ ...phone, start: phone.start + 0.003, end: phone.end + 0.003 }));
    const moved = spans.map(({ start, end }) => ({ start: start + 0.003, end: end + 0.003 }));
    const pcm = sound(1300, [205, 500, 10_000], [705, 1000, 10_000]);
    for (const [i, { start }] of atPauseEdges(moved, near, framesOf(pcm, RATE)).entries())
      expect(start).toBe(moved[i]?.start);
  });

  it('stay in order when one has no sound of its own, and never end before they begin', () => {
    const pcm = sound(1300, [200, 400, 10_000], [500, 560, 300], [700, 1000, 10_000]);
    const words = [
      { start: 0.2, end: 0.5 },
      { start: 0.5, end: 0.5 },
      { start: 0.7, end: 1 },
    ];
    expect(atPauseEdges(words, phones, framesOf(pcm, RATE))).toEqual([
      { start: 0.2, end: 0.56 },
      { start: 0.56, end: 0.56 },
      { start: 0.7, end: 1 },
    ]);
    const unheard = [
      { start: 0.2, end: 0.45 },
      { start: 0.45, end: 0.5 },
    ];
    expect(atPauseEdges(unheard, phones, framesOf(sound(1300, [200, 420, 10_000]), RATE))[1]).toEqual({
      start: 0.45,
      end: 0.45,
    });
  });
});

describe('a comma', () => {
  const pcm = sound(1300, [200, 500, 10_000], [500, 560, 300], [700, 1000, 10_000]);
  const frames = framesOf(pcm, RATE);
  const part = { from: 2720, to: 17_600 };

  it('is where a breath falls apart, in the silence between the words, and gets the rest that is missing', () => {
    expect(stretchesOf(part, edges(pcm), phones, frames, RATE)).toEqual([
      { part: { from: 2720, to: 8960 }, spans: [{ start: 0.2, end: 0.56 }], restMs: 40 },
      { part: { from: 8960, to: 17_600 }, spans: [{ start: 0.7, end: 1 }], restMs: 0 },
    ]);
  });

  it('is cut where it is quietest, behind the last frame of the word before it', () => {
    const breathing = sound(1300, [200, 560, 10_000], [560, 620, 100], [650, 700, 50], [700, 1000, 10_000]);
    const cuts = (sounds: Int16Array, words: typeof spans) =>
      stretchesOf(part, words, phones, framesOf(sounds, RATE), RATE).map(({ part: { to } }) => to / 16);
    expect(cuts(breathing, edges(breathing))[0]).toBe(620);
    expect(cuts(sound(1300), [{ start: 0.2, end: 0.561 }, spans[1] as (typeof spans)[0]])[0]).toBe(565);
  });

  it('keeps a word without a sound with the one it follows, and is one even if the voice rests twice', () => {
    const silent = { start: 0.56, end: 0.56 };
    const [first, second] = edges(pcm);
    const words = [first, silent, second].filter((span) => span !== undefined);
    const twice = phones.flatMap((phone) =>
      phone.start === 0.5
        ? [
            { ...phone, end: 0.6 },
            { ...phone, start: 0.6 },
          ]
        : [phone],
    );
    for (const heard of [phones, twice])
      expect(stretchesOf(part, words, heard, frames, RATE).map((stretch) => stretch.spans)).toEqual([
        [first, silent],
        [second],
      ]);
  });

  it('beyond the part that is heard is none', () => {
    const short = { from: 2720, to: 8960 };
    expect(stretchesOf(short, spans, phones, frames, RATE)).toEqual([{ part: short, spans, restMs: 0 }]);
  });

  it('that is long enough is left as it is', () => {
    const slow = phones.map((phone) => (phone.start === 0.5 ? { ...phone, start: 0.45 } : phone));
    expect(stretchesOf(part, spans, slow, frames, RATE)).toEqual([{ part, spans, restMs: 0 }]);
  });
});

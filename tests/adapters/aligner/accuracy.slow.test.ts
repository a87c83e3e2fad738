import { afterAll, describe, expect, it } from 'vitest';
import { checkAlignment } from '../../../src/pipeline/alignment.ts';
import type { WordTime } from '../../../src/pipeline/ports/media.ts';
import { createStudio, quantile } from './accuracy.ts';
import { headlines } from './headlines.ts';

const studio = createStudio();
const aligner = studio.alignerWith('slt');
const { signal } = new AbortController();
afterAll(() => studio.close());

describe('words that the aligner finds', () => {
  it('begin where they are heard, several times closer than an estimate', async () => {
    const { measured, starts, estimates } = await studio.accuracy(headlines.slice(1, 13), 'rms', 'slt');
    expect(measured).toBeGreaterThanOrEqual(11);
    expect(quantile(starts, 0.5)).toBeLessThan(30);
    expect(quantile(starts, 0.9)).toBeLessThan(90);
    expect(quantile(starts, 0.5)).toBeLessThan(quantile(estimates, 0.5) / 3);
    expect(quantile(starts, 0.9)).toBeLessThan(quantile(estimates, 0.9) / 3);
  });

  it('are found in an article that is too long to be compared moment by moment', async () => {
    const article = headlines.slice(0, 12).join('\n');
    const { bytes, words: truth = [], durationMs } = await studio.speak(article, 'rms');
    expect(durationMs).toBeGreaterThan(42_000);
    const found = (await aligner.align(bytes, article, 'en-US', signal)) ?? [];
    checkAlignment({ source: 'forced', words: found }, article, durationMs);
    const off = found.map(({ startMs }, i) => Math.abs(startMs - (truth[i] as WordTime).startMs)).sort((a, b) => a - b);
    expect(quantile(off, 0.5)).toBeLessThan(30);
    expect(quantile(off, 0.9)).toBeLessThan(90);
  });
});

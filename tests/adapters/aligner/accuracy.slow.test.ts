import { afterAll, expect, it } from 'vitest';
import { createStudio, quantile } from './accuracy.ts';
import { headlines } from './headlines.ts';

const studio = createStudio();
afterAll(() => studio.close());

it('finds words within 30 ms at the median and 90 ms for nine in ten, over more than fifty sentences', async () => {
  expect(headlines.length).toBeGreaterThanOrEqual(50);
  const { measured, starts, estimates } = await studio.accuracy(headlines, 'rms', 'slt');
  const told = (list: number[]) => `median ${quantile(list, 0.5)} ms, p90 ${quantile(list, 0.9)} ms`;
  console.log(`${measured} of ${headlines.length} measured: ${told(starts)}; an estimate: ${told(estimates)}`);
  expect(measured).toBeGreaterThanOrEqual(0.9 * headlines.length);
  expect(quantile(starts, 0.5)).toBeLessThanOrEqual(30);
  expect(quantile(starts, 0.9)).toBeLessThanOrEqual(90);
}, 170_000);

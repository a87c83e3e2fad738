import { describe, expect, it } from 'vitest';
import { costOf, tokensIn } from '../../../src/adapters/openai/cost.ts';
import { imagePriceOf, textPriceOf } from '../../../src/adapters/openai/prices.ts';

describe('prices', () => {
  it('of a snapshot are those of its model', () => {
    expect(imagePriceOf('gpt-image-2-2026-04-21')).toEqual(imagePriceOf('gpt-image-2'));
    expect(textPriceOf('gpt-5.4-mini-2026-03-17')).toEqual(textPriceOf('gpt-5.4-mini'));
  });

  it('of one model are not taken for those of another with a longer name', () => {
    expect(textPriceOf('gpt-5.4-mini-turbo').known).toBe(false);
    expect(textPriceOf('gpt-5.4').input).not.toBe(textPriceOf('gpt-5.4-mini').input);
  });

  it.each(['house-model', '', 'constructor', '__proto__'])('of %j are not known, and assumed high', (model) => {
    expect(textPriceOf(model)).toMatchObject({ known: false, output: 50 });
    expect(imagePriceOf(model)).toMatchObject({ known: false, imageOutput: 32 });
  });
});

describe('a cost', () => {
  it('is a whole number of millionths, rounded up', () => {
    expect(costOf([[1, 0.1]], true)).toEqual({ microUsd: 1, measured: true });
    expect(costOf([], false)).toEqual({ microUsd: 0, measured: false });
  });

  it('is not one more because of how fractions are stored', () => {
    expect(costOf([[3, 0.1]], true).microUsd).toBe(1);
    expect(costOf([[30, 0.1]], true).microUsd).toBe(3);
    expect(
      costOf(
        [
          [600, 0.1],
          [400, 0.01],
        ],
        true,
      ).microUsd,
    ).toBe(64);
  });

  it('is estimated with more tokens than a text has', () => {
    expect(tokensIn('The storm closed the port.')).toBeGreaterThanOrEqual(7);
    expect(tokensIn('')).toBe(0);
  });
});

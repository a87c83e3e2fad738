import { describe, expect, it } from 'vitest';
import { sizeFor } from '../../../../src/adapters/image/openai/sizes.ts';

const sizeOf = (model: string, width: number, height: number) => {
  const size = sizeFor(model, { width, height });
  return `${size.width}x${size.height}`;
};

describe('the size asked for', () => {
  it.each([
    [1024, 1024, '1024x1024'],
    [1536, 864, '1536x864'],
    [1200, 630, '1200x640'],
    [1000, 1000, '1008x1008'],
    [256, 256, '816x816'],
    [2048, 2048, '2048x2048'],
    [2048, 256, '2048x688'],
    [256, 2048, '688x2048'],
  ])('is near %ix%i where any size goes', (width, height, size) => {
    for (const model of ['gpt-image-2', 'gpt-image-2-2026-04-21', 'gpt-image-2.5-flare', 'gpt-image-2.6-sunburst']) {
      expect(sizeOf(model, width, height)).toBe(size);
    }
  });

  it('is always one that the models take, and never smaller than wanted', () => {
    const sides = [256, 257, 300, 511, 640, 800, 1000, 1024, 1080, 1350, 1536, 1920, 2000, 2048];
    for (const width of sides) {
      for (const height of sides) {
        const size = sizeFor('gpt-image-2', { width, height });
        expect((size.width % 16) + (size.height % 16)).toBe(0);
        expect(size.width * size.height).toBeGreaterThanOrEqual(655_360);
        expect(size.width * size.height).toBeLessThanOrEqual(8_294_400);
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(3840);
        expect(Math.max(size.width / size.height, size.height / size.width)).toBeLessThanOrEqual(3);
        expect(size.width).toBeGreaterThanOrEqual(width);
        expect(size.height).toBeGreaterThanOrEqual(height);
      }
    }
  });

  it('stays inside the limits when more is wanted than there is', () => {
    expect(sizeOf('gpt-image-2', 8000, 8000)).toBe('2880x2880');
    expect(sizeOf('gpt-image-2', 8000, 4500)).toBe('3840x2160');
  });

  it.each([
    [1024, 1024, '1024x1024'],
    [640, 600, '1024x1024'],
    [1920, 1080, '1536x1024'],
    [1080, 1920, '1024x1536'],
    [2048, 256, '1536x1024'],
  ])('is the standard one nearest in shape to %ix%i elsewhere', (width, height, size) => {
    for (const model of [
      'gpt-image-1.5',
      'gpt-image-1-mini',
      'chatgpt-image-latest',
      'house-painter-9',
      'gpt-image-20x',
    ]) {
      expect(sizeOf(model, width, height)).toBe(size);
    }
  });
});

import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createLocalImageProvider, createPool } from '../../../../src/adapters/image/local/index.ts';
import type { ImageConfig, StyleMix } from '../../../../src/pipeline/ports/media.ts';
import { anImage, imageProviderContract } from '../../image-provider-contract.ts';

const pool = createPool();
const provider = createLocalImageProvider({ pool });
afterAll(() => pool.close());

function only(style: string): StyleMix {
  return [{ style, weight: 1 }];
}

function generate(config: Partial<ImageConfig>, signal = new AbortController().signal) {
  return provider.generate({ ...anImage, ...config }, { signal, workspace: 'w1' });
}

imageProviderContract('the local illustrator', async () => {
  const own = createPool({ threads: 1 });
  return { provider: createLocalImageProvider({ pool: own }), close: () => own.close() };
});

describe('the local illustrator', () => {
  it('draws the same picture for the same headline, style, seed and size, and another one for another seed', async () => {
    const [first, second, other] = await Promise.all([generate({}), generate({}), generate({ seed: 'another' })]);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, other.bytes)).not.toBe(0);
  });

  it.each([
    ['bauhaus', 256, 256],
    ['ukiyo-e', 256, 640],
    ['Dali', 640, 256],
    ['Monet', 300, 257],
    ['bauhaus', 2048, 2048],
    ['ukiyo-e', 2048, 256],
  ])('draws %s at %i × %i', async (style, width, height) => {
    const image = await generate({ style: only(style), resolution: { width, height } });
    expect(await sharp(image.bytes).metadata()).toMatchObject({ width, height, format: image.format });
  });

  it('names every style of a mix in the alt text, heaviest first', async () => {
    const image = await generate({
      style: [
        { style: 'bauhaus', weight: 0.5 },
        { style: 'Dali', weight: 0.3 },
        { style: 'noir', weight: 0.2 },
      ],
    });
    expect(image.altText).toContain('in the manner of Bauhaus, Dali and Noir');
    expect(image.notes).toEqual([]);
  });

  it('refuses a style it does not know, before anything is drawn', async () => {
    await expect(generate({ style: only('vorticism') })).rejects.toMatchObject({
      code: 'validation',
      field: 'artStyle',
    });
  });

  it('tells in the alt text what can be seen', async () => {
    const image = await generate({ style: only('ukiyo-e') });
    expect(image.altText).toMatch(
      /^An illustration in the manner of Ukiyo-e: a harbour under storm clouds.*a freighter.*an anchor\.$/,
    );
    expect(image.digitalSource).toBe('algorithmicMedia');
  });

  it.each(['عاصفة تغلق ميناء', '🌊🌊🌊', '東京で新しい橋', '<script>alert(1)</script>', '"\'&<>\\', 'a'])(
    'draws a neutral picture for %s',
    async (headline) => {
      const image = await generate({ headline, style: only('ukiyo-e') });
      expect(image.altText).toContain('a quiet landscape');
    },
  );

  it('stops at once when it is cancelled, with the reason it was given', async () => {
    const reason = new Error('the editor changed her mind');
    const cancel = new AbortController();
    const started = performance.now();
    let abortedAt = Number.POSITIVE_INFINITY;
    const drawing = provider.generate(
      { ...anImage, resolution: { width: 2048, height: 2048 } },
      {
        signal: cancel.signal,
        workspace: 'w1',
        onProgress() {
          if (cancel.signal.aborted) return;
          abortedAt = performance.now();
          cancel.abort(reason);
        },
      },
    );
    await expect(drawing).rejects.toBe(reason);
    expect(abortedAt).toBeGreaterThan(started);
    expect(performance.now() - abortedAt).toBeLessThan(500);
    // The pool goes on working with a new thread.
    expect((await generate({ style: only('bauhaus') })).bytes.length).toBeGreaterThan(0);
  });

  it('reports progress several times on the way', async () => {
    const seen: number[] = [];
    await provider.generate(anImage, {
      signal: new AbortController().signal,
      workspace: 'w1',
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.length).toBeGreaterThanOrEqual(4);
  });

  it('leaves the main thread free while it paints', async () => {
    await generate({});
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    await generate({ resolution: { width: 1024, height: 1024 } });
    clearInterval(beat);
    // A painting on this thread would hold it for most of a second.
    expect(longest).toBeLessThan(400);
  });
});

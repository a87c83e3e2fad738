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

/** Shares of 64 coarse colours. */
async function histogramOf(bytes: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(bytes).removeAlpha().resize(64, 64).raw().toBuffer({ resolveWithObject: true });
  const shares = new Array<number>(64).fill(0);
  for (let at = 0; at < data.length; at += info.channels) {
    const bin = ((data[at] ?? 0) >> 6) * 16 + ((data[at + 1] ?? 0) >> 6) * 4 + ((data[at + 2] ?? 0) >> 6);
    shares[bin] = (shares[bin] ?? 0) + 1 / (64 * 64);
  }
  return shares;
}

/** 0 for the same colours, 2 for no colour in common. */
function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, share, bin) => sum + Math.abs(share - (other[bin] ?? 0)), 0);
}

/** Mean difference between the strongest and the weakest channel, 0..255. */
async function colourfulness(bytes: Uint8Array): Promise<number> {
  const { data } = await sharp(bytes).removeAlpha().resize(64, 64).raw().toBuffer({ resolveWithObject: true });
  let sum = 0;
  for (let at = 0; at < data.length; at += 3) {
    const channels = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    sum += Math.max(...channels) - Math.min(...channels);
  }
  return sum / (data.length / 3);
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

  it('has four painters that are told apart by their colours alone', async () => {
    const images = await Promise.all(
      ['Monet', 'Dali', 'ukiyo-e', 'bauhaus'].map((style) => generate({ style: only(style) })),
    );
    const histograms = await Promise.all(images.map(({ bytes }) => histogramOf(bytes)));
    for (const [index, one] of histograms.entries()) {
      for (const other of histograms.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(0.5);
    }
  });

  it('fills the picture: no painter leaves one colour on most of it', async () => {
    for (const style of ['Monet', 'Dali', 'ukiyo-e', 'bauhaus']) {
      const { bytes } = await generate({ style: only(style), headline: 'Something nobody has a word for' });
      const { channels } = await sharp(bytes).stats();
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
    }
  });

  it('says when a nearby style stood in, and nothing when it has the style itself', async () => {
    const [nearby, own] = await Promise.all([generate({ style: only('VanGogh') }), generate({ style: only('Monet') })]);
    expect(nearby.notes).toEqual([
      'Drawn by the local illustrator in its Monet manner, the nearest it has to Van Gogh.',
    ]);
    expect(nearby.altText).toContain('in the manner of Monet');
    expect(own.notes).toEqual([]);
  });

  it('draws a mix in its heaviest style and says so', async () => {
    const image = await generate({
      style: [
        { style: 'bauhaus', weight: 0.7 },
        { style: 'Dali', weight: 0.3 },
      ],
    });
    expect(image.altText).toContain('in the manner of Bauhaus');
    expect(image.notes).toEqual([expect.stringContaining('the heaviest of the mix, Bauhaus.')]);
  });

  it('tells in the alt text what can be seen', async () => {
    const image = await generate({ style: only('ukiyo-e') });
    expect(image.altText).toMatch(
      /^An illustration in the manner of Ukiyo-e: a harbour under storm clouds.*a freighter.*an anchor\.$/,
    );
    expect(image.digitalSource).toBe('algorithmicMedia');
  });

  it.each(['Monet', 'Dali', 'ukiyo-e', 'bauhaus'])('is quieter in %s when the news is of death', async (style) => {
    const [sombre, plain] = await Promise.all([
      generate({ style: only(style), headline: 'Gunman kills nine at city festival' }),
      generate({ style: only(style), headline: 'City festival opens with music' }),
    ]);
    expect(await colourfulness(sombre.bytes)).toBeLessThan((await colourfulness(plain.bytes)) * 0.75);
  });

  it.each(['عاصفة تغلق ميناء', '🌊🌊🌊', '東京で新しい橋', '<script>alert(1)</script>', '"\'&<>\\', 'a'])(
    'draws a neutral picture for %s',
    async (headline) => {
      const image = await generate({ headline, style: only('ukiyo-e') });
      expect(image.altText).toContain('quiet hills by a lake');
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

import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImageConfig } from '../../src/pipeline/ports/media.ts';
import type { CallOptions, ImageProvider } from '../../src/pipeline/ports/providers.ts';

/** A provider under test, and how to let go of what it holds. */
export interface ProviderUnderTest {
  provider: ImageProvider;
  close?: () => Promise<void>;
}

export const anImage: ImageConfig = {
  prompt: 'An editorial illustration of a storm at sea.',
  headline: 'Storm closes port of Rotterdam',
  style: [{ style: 'Monet', weight: 1 }],
  resolution: { width: 320, height: 256 },
  format: 'webp',
  quality: 'medium',
  seed: 'contract',
};

function callWith(signal: AbortSignal = new AbortController().signal): CallOptions {
  return { signal, workspace: 'w1' };
}

/** What every ImageProvider promises. `makeProvider` gives one whose outside world answers well. */
export function imageProviderContract(name: string, makeProvider: () => Promise<ProviderUnderTest>): void {
  describe(`${name} as an image provider`, () => {
    let under: ProviderUnderTest;
    beforeAll(async () => {
      under = await makeProvider();
    });
    afterAll(async () => {
      await under.close?.();
    });

    it('says what it is called and whether it costs money', () => {
      expect(under.provider.name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(typeof under.provider.paid).toBe('boolean');
    });

    it('returns a whole picture in the format it names', async () => {
      const image = await under.provider.generate(anImage, callWith());
      const type = await fileTypeFromBuffer(image.bytes);
      expect(type?.ext).toBe(image.format);
      const { width, height } = await sharp(image.bytes, { failOn: 'warning' }).metadata();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(256);
    });

    it('says which model drew it and how', async () => {
      const image = await under.provider.generate(anImage, callWith());
      expect(image.model).not.toBe('');
      expect(['algorithmicMedia', 'trainedAlgorithmicMedia']).toContain(image.digitalSource);
    });

    it('does nothing for a request that is already cancelled', async () => {
      const reason = new Error('cancelled before it began');
      await expect(under.provider.generate(anImage, callWith(AbortSignal.abort(reason)))).rejects.toBe(reason);
    });

    it('reports progress between 0 and 1 that never falls', async () => {
      const seen: number[] = [];
      await under.provider.generate(anImage, { ...callWith(), onProgress: (progress) => seen.push(progress) });
      expect(seen.every((progress) => progress >= 0 && progress <= 1)).toBe(true);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
    });
  });
}

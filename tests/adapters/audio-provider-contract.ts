import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMediaCodec } from '../../src/adapters/codec/index.ts';
import { checkAlignment } from '../../src/pipeline/alignment.ts';
import { type AudioConfig, audioFormats, qualities } from '../../src/pipeline/ports/media.ts';
import type { AudioProvider, Voice } from '../../src/pipeline/ports/providers.ts';

/** A provider and how to let go of what it holds. */
export interface ProviderUnderTest {
  provider: AudioProvider;
  close?: () => Promise<void>;
}

const text = 'Storm closes port of Rotterdam.';
const codec = createMediaCodec();

/** What every voice must do, whoever speaks. */
export function audioProviderContract(
  name: string,
  makeProvider: () => ProviderUnderTest | Promise<ProviderUnderTest>,
): void {
  describe(`audio provider ${name}`, () => {
    let made: ProviderUnderTest;
    let voice: Voice;
    const generate = (config: Partial<AudioConfig> = {}, signal = new AbortController().signal) =>
      made.provider.generate(
        { text, voiceId: voice.id, format: 'mp3', quality: 'medium', ...config },
        { signal, workspace: 'w1' },
      );

    beforeAll(async () => {
      made = await makeProvider();
      voice = (await made.provider.voices())[0] as Voice;
    });
    afterAll(() => made.close?.());

    it('names its voices after itself, each with a label and a language', async () => {
      expect(made.provider.name).toBe(name);
      const voices = await made.provider.voices();
      expect(voices.length).toBeGreaterThan(0);
      expect(new Set(voices.map(({ id }) => id)).size).toBe(voices.length);
      for (const { id, label, language } of voices) {
        expect(id.startsWith(`${name}/`)).toBe(true);
        expect(label).not.toBe('');
        expect(Intl.getCanonicalLocales(language)).toEqual([language]);
      }
    });

    for (const format of audioFormats) {
      it(`answers ${format} when asked for ${format}, as long as it says`, async () => {
        const audio = await generate({ format });
        expect(audio.format).toBe(format);
        const facts = await codec.inspect(audio.bytes);
        expect(facts).toMatchObject({ kind: 'audio', format });
        // An mp3 may carry some silence its encoder added.
        expect(Math.abs((facts.kind === 'audio' ? facts.durationMs : 0) - audio.durationMs)).toBeLessThan(120);
      });
    }

    it('speaks in every quality', async () => {
      for (const quality of qualities) expect((await generate({ quality })).bytes.length).toBeGreaterThan(1000);
    });

    it('gives word times, if it gives any, that keep every promise of an alignment', async () => {
      const { words, durationMs } = await generate();
      if (words) checkAlignment({ source: 'provider', words }, text, durationMs);
    });

    it('says which model spoke and how its sound came about', async () => {
      const { model, digitalSource } = await generate();
      expect(model).not.toBe('');
      expect(['algorithmicMedia', 'trainedAlgorithmicMedia']).toContain(digitalSource);
    });

    it('refuses a voice it does not have, naming it', async () => {
      await expect(generate({ voiceId: `${name}/nobody` })).rejects.toMatchObject({
        name: 'MediaError',
        code: 'validation',
        message: expect.stringContaining(`${name}/nobody`),
      });
    });

    it('does nothing for a request that is cancelled already', async () => {
      const reason = new Error('cancelled');
      await expect(generate({}, AbortSignal.abort(reason))).rejects.toBe(reason);
    });
  });
}

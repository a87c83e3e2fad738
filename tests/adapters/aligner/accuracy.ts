/** How far word times are from the truth, where the truth is known: in sound that the local voice made. */
import { createForcedAligner } from '../../../src/adapters/aligner/index.ts';
import { createAlignerPool } from '../../../src/adapters/aligner/pool.ts';
import { createLocalAudioProvider, createVoicePool } from '../../../src/adapters/audio/local/index.ts';
import { estimateAlignment } from '../../../src/pipeline/alignment.ts';
import type { WordTime } from '../../../src/pipeline/ports/media.ts';
import type { Aligner, ProvidedAudio } from '../../../src/pipeline/ports/providers.ts';

export type LocalVoice = 'slt' | 'rms';

export interface Accuracy {
  /** Texts whose words were found. */
  measured: number;
  /** Between the start that was found and the true one, in ms, sorted. */
  starts: number[];
  /** The same for an estimate by the place in the text. */
  estimates: number[];
}

/** Two local voices: one is heard, the other one is what the aligner speaks with. */
export function createStudio() {
  const mouths = createVoicePool();
  const pool = createAlignerPool();
  const local = createLocalAudioProvider({ pool: mouths });
  const never = new AbortController().signal;

  const speak = (text: string, voice: LocalVoice, signal = never): Promise<ProvidedAudio> =>
    local.generate(
      { text, voiceId: `local/${voice}`, format: 'wav', quality: 'medium' },
      { signal, workspace: 'studio' },
    );
  const alignerWith = (voice: LocalVoice): Aligner =>
    createForcedAligner({ pool, render: (text, signal) => speak(text, voice, signal) });

  return {
    speak,
    alignerWith,
    async accuracy(texts: readonly string[], heard: LocalVoice, reference: LocalVoice): Promise<Accuracy> {
      const aligner = alignerWith(reference);
      const found: Accuracy = { measured: 0, starts: [], estimates: [] };
      for (const text of texts) {
        const { bytes, words: truth = [], durationMs } = await speak(text, heard);
        const off = (words: readonly WordTime[]) =>
          truth.map(({ startMs }, i) => Math.abs(startMs - (words[i]?.startMs ?? Number.POSITIVE_INFINITY)));
        found.estimates.push(...off(estimateAlignment(text, durationMs).words));
        const words = await aligner.align(bytes, text, 'en-US', never);
        if (!words) continue;
        found.measured += 1;
        found.starts.push(...off(words));
      }
      for (const list of [found.starts, found.estimates]) list.sort((a, b) => a - b);
      return found;
    },
    async close() {
      await Promise.all([mouths.close(), pool.close()]);
    },
  };
}

/** `share` 0.5 is the median; `sorted` rises. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The aligner's thread. */
import { resample } from '../audio/sound.ts';
import { readWav, toFloats } from '../audio/wav.ts';
import type { WithProgress } from '../worker-pool.ts';
import { trackOf } from './features.ts';
import type { AlignJob, AlignResult } from './job.ts';
import { carriedOver } from './spans.ts';
import { backwards, warp } from './warp.ts';

export default function align({ heard, known, words }: WithProgress<AlignJob>): AlignResult {
  const sounds = [readWav(heard), readWav(known)] as const;
  // Both with the same highs: a telephone line against a studio would differ in every moment.
  const rate = sounds.every((sound) => sound.rate >= 16_000) ? 16_000 : 8_000;
  const [theirs, ours] = sounds.map((sound) => trackOf(resample(toFloats(sound.samples), sound.rate, rate), rate)) as [
    ReturnType<typeof trackOf>,
    ReturnType<typeof trackOf>,
  ];
  const { map, cost } = warp(ours, theirs);
  const lengthMs = (sounds[0].samples.length / sounds[0].rate) * 1000;
  return {
    words: carriedOver(words, ours, theirs, map, lengthMs),
    fit: 1 - cost / warp(backwards(ours), theirs).cost,
  };
}

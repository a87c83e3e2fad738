import { invalid, MediaError } from '../../../pipeline/errors.ts';
import type { WordTime } from '../../../pipeline/ports/media.ts';
import type { AudioProvider, ProvidedAudio } from '../../../pipeline/ports/providers.ts';
import { breathsOf } from './breaths.ts';
import type { VoiceResult } from './job.ts';
import { normalise } from './normalise/index.ts';
import type { VoicePool } from './pool.ts';

export { createVoicePool } from './pool.ts';

import { voices } from './voices.ts';

/** Counts up when the same words sound otherwise, so that narrations kept from before are not mixed with new ones. */
const recipe = '5';

/**
 * Speaks English without any account. Text it cannot speak in full is refused (MediaError
 * `validation`) before any work. Word times come from the synthesiser itself.
 */
export function createLocalAudioProvider({
  pool,
  sampleMs = 60_000,
}: {
  pool: VoicePool;
  /** A sample that takes longer is given up, lest it keeps narrations from the thread. */
  sampleMs?: number;
}): AudioProvider {
  const samples = new Map<string, Promise<ProvidedAudio>>();

  const provider: AudioProvider = {
    name: 'local',
    paid: false,
    canBeTaught: true,
    recipe,
    async voices() {
      return voices.map(({ id, label, language }) => ({ id, label, language }));
    },
    sample(voiceId) {
      const kept = samples.get(voiceId) ?? speakSample(voiceId);
      samples.set(voiceId, kept);
      kept.catch(() => samples.delete(voiceId)); // the next one who asks tries again
      return kept;
    },
    async generate({ text, voiceId, format, quality, pronunciations }, { signal, onProgress }) {
      signal.throwIfAborted();
      const voice = voices.find(({ id }) => id === voiceId);
      if (!voice)
        throw invalid(
          `There is no local voice "${voiceId}". Choose one of ${voices.map(({ id }) => id).join(', ')}.`,
          'voiceId',
        );
      const words = normalise(text, pronunciations);
      const job = { voice: voice.flite, pace: voice.pace, breaths: breathsOf(words), format, quality };
      const { bytes, durationMs, times } = await pool.run(job, { signal, onProgress }).catch((error: unknown) => {
        signal.throwIfAborted();
        throw new MediaError('The local voice stopped while it was speaking.', {
          code: 'api',
          stage: 'audio',
          cause: error,
        });
      });
      return {
        bytes,
        format,
        durationMs,
        words: words.map(({ text, charStart, charEnd }, i): WordTime => {
          const { startMs, endMs } = times[i] as VoiceResult['times'][number];
          return { text, startMs, endMs, charStart, charEnd };
        }),
        model: `flite-${voice.flite}`,
        digitalSource: 'trainedAlgorithmicMedia',
      };
    },
  };
  return provider;

  /** Nobody may cancel it: others wait for the same. */
  async function speakSample(voiceId: string): Promise<ProvidedAudio> {
    const name = voices.find(({ id }) => id === voiceId)?.label.split(' ', 1)[0];
    const text = `Hello, I am ${name}. This is how I read the news of today.`;
    const deadline = new AbortController();
    const late = new MediaError('The local voice takes too long for a sample.', { code: 'timeout', stage: 'audio' });
    const timer = setTimeout(() => deadline.abort(late), sampleMs);
    return provider
      .generate({ text, voiceId, format: 'mp3', quality: 'medium' }, { signal: deadline.signal, workspace: 'local' })
      .finally(() => clearTimeout(timer));
  }
}

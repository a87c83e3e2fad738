import { orAborted } from './abort.ts';
import { MediaError } from './errors.ts';
import type { MediaCodec } from './ports/codec.ts';
import type { AudioFormat } from './ports/media.ts';
import type { AudioProvider, ProvidedAudio, Voice } from './ports/providers.ts';
import type { StorageService } from './storage-service.ts';

/** A finished file with its mark. */
export interface VoiceSample {
  bytes: Uint8Array;
  format: AudioFormat;
}

export interface VoiceSamples {
  /** Whether whoever speaks with this voice gives samples; the voice itself may still be unknown. */
  hasSample(voiceId: string): boolean;
  /** A few seconds of a voice; `undefined` when there is no such voice, or it would cost money. Throws MediaError. */
  sample(voiceId: string): Promise<VoiceSample | undefined>;
}

export interface VoiceSampleParts {
  providers: readonly AudioProvider[];
  codec: Pick<MediaCodec, 'markAudio'>;
  storage: Pick<StorageService, 'validateFile'>;
  /** Whose they are, as people know the newsroom. */
  newsroom?: string | undefined;
  /** How long anybody waits for one. */
  timeoutMs?: number;
}

/** Each is made once and kept in memory: they are few and small. */
export function createVoiceSamples({
  providers,
  codec,
  storage,
  newsroom,
  timeoutMs = 20_000,
}: VoiceSampleParts): VoiceSamples {
  const kept = new Map<string, Promise<VoiceSample>>();

  const ownerOf = (voiceId: string) =>
    providers.find(({ name, sample }) => sample !== undefined && voiceId.startsWith(`${name}/`));

  async function made({ id, label }: Voice, provided: Promise<ProvidedAudio>): Promise<VoiceSample> {
    const { bytes, digitalSource, model, ...promised } = await provided;
    const facts = await storage.validateFile(bytes, 'audio');
    const format = facts.kind === 'audio' ? facts.format : promised.format;
    const marked = await codec.markAudio(bytes, format, {
      digitalSource,
      title: label,
      description: `How the voice ${label} sounds.`,
      credit: `AI-generated voice: ${id} (${model})`,
      ...(newsroom === undefined ? {} : { newsroom }),
    });
    return { bytes: marked, format };
  }

  /** Whoever asks waits so long and no longer; what is late is still kept for the next one. */
  async function inTime(sample: Promise<VoiceSample>, { label }: Voice): Promise<VoiceSample> {
    const deadline = new AbortController();
    const timer = setTimeout(() => {
      const message = `The sample of ${label} is not ready yet. Try again in a moment.`;
      deadline.abort(new MediaError(message, { code: 'timeout', stage: 'audio' }));
    }, timeoutMs);
    return orAborted(sample, deadline.signal).finally(() => clearTimeout(timer));
  }

  return {
    hasSample: (voiceId) => ownerOf(voiceId) !== undefined,

    async sample(voiceId) {
      const provider = ownerOf(voiceId);
      const voice = (await provider?.voices())?.find(({ id }) => id === voiceId);
      if (!provider?.sample || !voice) return undefined;
      const sample = kept.get(voiceId) ?? made(voice, provider.sample(voiceId));
      kept.set(voiceId, sample);
      sample.catch(() => kept.delete(voiceId)); // the next one who asks tries again
      return inTime(sample, voice);
    },
  };
}

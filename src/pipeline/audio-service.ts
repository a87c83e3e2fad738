import { checkAlignment, estimateAlignment } from './alignment.ts';
import { invalid, MediaError } from './errors.ts';
import { firstAnswer, inOrder } from './fallback.ts';
import type { Ledger } from './ledger.ts';
import type { MediaCodec } from './ports/codec.ts';
import type { StoredAudio } from './ports/generation.ts';
import type { AudioAlignment, AudioConfig, MadeBy } from './ports/media.ts';
import type { AudioProvider, ByteRange, ProvidedAudio, StorageProvider, Voice } from './ports/providers.ts';
import { type StepContext, within } from './step-context.ts';
import type { StorageService } from './storage-service.ts';

export interface GeneratedAudio {
  bytes: Uint8Array;
  provided: Omit<ProvidedAudio, 'bytes'>;
  /** The voice that spoke, which is another one after a fallback. */
  voiceId: string;
  madeBy: MadeBy;
}

export interface AudioService {
  voices(): Promise<Voice[]>;
  /** A checked narration from the voice's provider, or from the next one's first voice. */
  generateAudio(config: AudioConfig, context: StepContext, asked?: string): Promise<GeneratedAudio>;
  /** The provider's word times when they hold true, else an estimate that says so. */
  createAlignment(audio: GeneratedAudio, text: string): AudioAlignment;
  storeAudio(
    audio: GeneratedAudio,
    alignment: AudioAlignment,
    config: AudioConfig,
    context: StepContext,
  ): Promise<StoredAudio>;
  /** The stored sound or a part of it; `undefined` when it is gone. */
  streamAudio(audio: StoredAudio, range?: ByteRange): ReturnType<StorageProvider['read']>;
}

export function createAudioService(parts: {
  /** In the order in which they are asked after the voice's own. */
  providers: readonly AudioProvider[];
  ledger: Ledger;
  codec: MediaCodec;
  storage: StorageService;
  read: StorageProvider['read'];
}): AudioService {
  const { providers, ledger, codec, storage, read } = parts;

  return {
    voices: async () => (await Promise.all(providers.map((provider) => provider.voices()))).flat(),

    async generateAudio(config, context, asked) {
      const owner = config.voiceId.split('/')[0];
      const answer = await firstAnswer(
        inOrder(providers, asked ?? owner),
        async (provider) => {
          context.report({ provider: provider.name });
          const voiceId = provider.name === owner ? config.voiceId : await firstVoice(provider);
          const wanted = { ...config, voiceId };
          const taken = await ledger.take<Omit<ProvidedAudio, 'bytes'>>(
            {
              ...context,
              stage: 'audio',
              name: 'audio',
              provider,
              input: { ...wanted, nonce: context.nonce },
              onProgress: within(context, 0.02, 0.8),
            },
            async (options) => {
              const { bytes, ...output } = await provider.generate(wanted, options);
              const facts = await storage.validateFile(bytes, 'audio');
              // What the bytes are, not what was asked for or promised: the mark and the label go by it.
              return { output: facts.kind === 'audio' ? { ...output, format: facts.format } : output, bytes };
            },
          );
          return { ...taken, voiceId };
        },
        context.signal,
      );
      const { result, provider, fellBackFrom } = answer;
      if (fellBackFrom) context.report({ fellBackFrom: fellBackFrom.provider, error: fellBackFrom.because });
      const { output, bytes, cached, voiceId } = result;
      const { model, digitalSource, notes = [] } = output;
      return {
        bytes: bytes ?? new Uint8Array(),
        provided: output,
        voiceId,
        madeBy: {
          provider: provider.name,
          model,
          digitalSource,
          notes: [...notes, ...(fellBackFrom ? [`Spoken by ${voiceId} because: ${fellBackFrom.because}`] : [])],
          cached,
        },
      };
    },

    createAlignment({ provided: { words, durationMs } }, text) {
      if (!words) return estimateAlignment(text, durationMs);
      const alignment: AudioAlignment = { source: 'provider', words };
      try {
        checkAlignment(alignment, text, durationMs);
        return alignment;
      } catch (error) {
        if (!(error instanceof MediaError)) throw error;
        // The sound is good; only its word times are not. The estimate says of itself that it is one.
        return estimateAlignment(text, durationMs);
      }
    },

    async storeAudio(audio, alignment, { text, quality }, { workspace, generationId, signal }) {
      const { madeBy, provided, voiceId } = audio;
      const { format, durationMs } = provided;
      const bytes = await codec.markAudio(audio.bytes, format, {
        digitalSource: madeBy.digitalSource,
        title: text.split('\n', 1)[0] ?? text,
        description: text,
        credit: `AI-generated voice: ${voiceId} (${madeBy.model})`,
      });
      const file = await storage.storeFile({ workspace, generationId, bytes, kind: 'audio', signal });
      return {
        alignment,
        metadata: {
          ...withDoubt(madeBy, alignment),
          duration: durationMs / 1000,
          size: file.size,
          format,
          quality,
          voiceId,
        },
        file,
      };
    },

    streamAudio: ({ file }, range) => read({ key: file.key, visibility: 'draft' }, range),
  };
}

function withDoubt(madeBy: MadeBy, { source }: AudioAlignment): MadeBy {
  if (source !== 'estimated') return madeBy;
  return { ...madeBy, notes: [...madeBy.notes, 'The word times are estimated, not measured.'] };
}

async function firstVoice(provider: AudioProvider): Promise<string> {
  const [voice] = await provider.voices();
  if (!voice) throw invalid(`The ${provider.name} audio provider has no voices.`, 'voiceId');
  return voice.id;
}

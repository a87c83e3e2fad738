import { invalid, MediaError } from './errors.ts';
import { firstAnswer, inOrder } from './fallback.ts';
import type { Ledger } from './ledger.ts';
import { createNarrationAlignment } from './narration-alignment.ts';
import type { MediaCodec } from './ports/codec.ts';
import type { StoredAudio } from './ports/generation.ts';
import type { AudioAlignment, AudioConfig, MadeBy } from './ports/media.ts';
import type { Aligner, AudioProvider, ByteRange, ProvidedAudio, StorageProvider, Voice } from './ports/providers.ts';
import { type StepContext, within } from './step-context.ts';
import type { StorageService } from './storage-service.ts';
import { createVoiceSamples, type VoiceSamples } from './voice-samples.ts';

/** What the ledger remembers of a narration beside its bytes. */
type Remembered = Omit<ProvidedAudio, 'bytes' | 'wav' | 'cost'>;

export interface GeneratedAudio {
  bytes: Uint8Array;
  provided: Remembered;
  /** The plain sound, while there is need of it and it is there. */
  wav?: Uint8Array;
  /** The voice that spoke, which is another one after a fallback. */
  voiceId: string;
  madeBy: MadeBy;
}

export interface AudioService extends VoiceSamples {
  /** Of every provider that answers in time; throws what one of them throws when none does. */
  voices(): Promise<Voice[]>;
  /** Names of the providers, also of those whose voices are not known just now. */
  readonly speakers: readonly string[];
  /** A checked narration from the voice's provider, or from the next one's first voice. */
  generateAudio(config: AudioConfig, context: StepContext, asked?: string): Promise<GeneratedAudio>;
  /** The provider's word times when they hold true, else measured ones, else an estimate that says so. */
  createAlignment(audio: GeneratedAudio, text: string, context: StepContext): Promise<AudioAlignment>;
  storeAudio(
    audio: GeneratedAudio,
    alignment: AudioAlignment,
    config: AudioConfig,
    context: StepContext,
  ): Promise<StoredAudio>;
  /** The stored sound or a part of it; `undefined` when it is gone. */
  streamAudio(audio: StoredAudio, range?: ByteRange): ReturnType<StorageProvider['read']>;
}

/** People wait for what is checked against these lists. */
const listMs = 1000;

export function createAudioService(parts: {
  /** In the order in which they are asked after the voice's own. */
  providers: readonly AudioProvider[];
  /** Measures word times that a provider does not have. */
  aligner?: Aligner;
  ledger: Ledger;
  codec: MediaCodec;
  storage: StorageService;
  read: StorageProvider['read'];
  /** Whose the narrations are, as people know the newsroom; said in every file. */
  newsroom?: string | undefined;
}): AudioService {
  const { providers, aligner, ledger, codec, storage, read, newsroom } = parts;
  const align = createNarrationAlignment({ aligner, ledger });
  /** By the bytes it belongs to, so that everybody who shares them finds it; gone with them. */
  const plainSound = new WeakMap<Uint8Array, Uint8Array>();

  return {
    ...createVoiceSamples(parts),

    speakers: providers.map(({ name }) => name),

    async voices() {
      const lists = await Promise.allSettled(providers.map((provider) => inTime(provider)));
      const failed = lists.find((list) => list.status === 'rejected');
      if (failed && lists.every((list) => list.status === 'rejected')) throw failed.reason;
      return lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : []));
    },

    async generateAudio({ pronunciations, ...config }, context, asked) {
      const owner = config.voiceId.split('/')[0];
      const answer = await firstAnswer(
        inOrder(providers, asked ?? owner),
        async (provider) => {
          context.report({ provider: provider.name });
          const voiceId = provider.name === owner ? config.voiceId : await firstVoice(provider);
          const taught = provider.canBeTaught && pronunciations ? { pronunciations } : {};
          const wanted = { ...config, ...taught, voiceId };
          const taken = await ledger.take<Remembered>(
            {
              ...context,
              stage: 'audio',
              name: 'audio',
              provider,
              input: { ...wanted, nonce: context.nonce },
              estimate: provider.estimate?.(wanted),
              onProgress: within(context, 0.02, 0.8),
            },
            async (options) => {
              const { bytes, wav, cost, ...output } = await provider.generate(wanted, options);
              const facts = await storage.validateFile(bytes, 'audio');
              if (wav) plainSound.set(bytes, wav);
              // What the bytes are, not what was asked for or promised: the mark and the label go by it.
              return { output: facts.kind === 'audio' ? { ...output, format: facts.format } : output, bytes, cost };
            },
          );
          return { ...taken, voiceId };
        },
        context.signal,
      );
      const { result, provider, fellBackFrom } = answer;
      if (fellBackFrom) context.report({ fellBackFrom: fellBackFrom.provider, error: fellBackFrom.because });
      const { output, bytes = new Uint8Array(), cached, voiceId } = result;
      const { model, digitalSource, notes = [] } = output;
      const wav = plainSound.get(bytes) ?? (output.format === 'wav' ? bytes : undefined);
      return {
        bytes,
        provided: output,
        ...(wav ? { wav } : {}),
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

    createAlignment({ bytes, wav, provided: { words, durationMs }, voiceId, madeBy }, text, context) {
      const language = async () => {
        const spoke = providers.find(({ name }) => name === madeBy.provider);
        return (await spoke?.voices())?.find(({ id }) => id === voiceId)?.language;
      };
      const narrated = { bytes, durationMs, text, language, ...(words ? { words } : {}), ...(wav ? { wav } : {}) };
      return align(narrated, context);
    },

    async storeAudio(audio, alignment, { text, quality }, { workspace, generationId, signal }) {
      const { madeBy, provided, voiceId } = audio;
      const { format, durationMs } = provided;
      const bytes = await codec.markAudio(audio.bytes, format, {
        digitalSource: madeBy.digitalSource,
        title: text.split('\n', 1)[0] ?? text,
        description: text,
        credit: `AI-generated voice: ${voiceId} (${madeBy.model})`,
        ...(newsroom === undefined ? {} : { newsroom }),
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

/** A list that is late is there for the next one who asks. */
async function inTime(provider: AudioProvider): Promise<Voice[]> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(
      new MediaError(`The voices of ${provider.name} are not known just now.`, { code: 'timeout', stage: 'audio' }),
    );
  }, listMs);
  const list = provider.voices();
  list.catch(() => {}); // heard by whoever still waits
  return Promise.race([list, late.promise]).finally(() => clearTimeout(timer));
}

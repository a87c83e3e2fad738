import { MediaError } from './errors.ts';
import { firstAnswer, inOrder } from './fallback.ts';
import type { Ledger } from './ledger.ts';
import type { Mark, MediaCodec } from './ports/codec.ts';
import type { StoredImage } from './ports/generation.ts';
import type { ImageConfig, MadeBy } from './ports/media.ts';
import type { ImageProvider, ProvidedImage } from './ports/providers.ts';
import { type StepContext, within } from './step-context.ts';
import type { StorageService } from './storage-service.ts';
import { formatStyleMix } from './style-mix.ts';

/** The longest side of the JPEG for chats that cannot show the master, in pixels. */
const previewSide = 1024;

export interface GeneratedImage {
  bytes: Uint8Array;
  altText: string;
  madeBy: MadeBy;
}

export interface ImageService {
  /** A checked picture from the first provider that gives one. */
  generateImage(
    config: ImageConfig & { altText: string },
    context: StepContext,
    asked?: string,
  ): Promise<GeneratedImage>;
  /** The size and format asked for, with its mark. */
  optimizeImage(image: GeneratedImage, config: ImageConfig): Promise<Uint8Array>;
  storeImage(image: GeneratedImage, bytes: Uint8Array, config: ImageConfig, context: StepContext): Promise<StoredImage>;
  /** Adds the preview and the placeholder. */
  previewImage(image: StoredImage, headline: string, context: StepContext): Promise<StoredImage>;
}

/** The longest side of an unfinished picture on a card, in pixels: it is stored with the progress. */
const partialSide = 320;

export function createImageService(parts: {
  /** In the order in which they are asked. */
  providers: readonly ImageProvider[];
  ledger: Ledger;
  codec: MediaCodec;
  storage: StorageService;
  /** Whose the pictures are, as people know the newsroom; said in every file. */
  newsroom?: string | undefined;
}): ImageService {
  const { providers, ledger, codec, storage, newsroom } = parts;

  /** A look at what is coming. What cannot be shown is left out: the finished picture is what counts. */
  async function showPartial(bytes: Uint8Array, { headline }: ImageConfig, context: StepContext): Promise<void> {
    const mark = { digitalSource: 'trainedAlgorithmicMedia', title: headline, credit: '', description: '' } as const;
    const small = await codec.preview(bytes, partialSide, mark).catch(() => undefined);
    if (small) context.report({ partial: `data:image/jpeg;base64,${Buffer.from(small.jpeg).toString('base64')}` });
  }

  function markOf({ altText, madeBy }: Omit<GeneratedImage, 'bytes'>, headline: string, style?: string): Mark {
    return {
      digitalSource: madeBy.digitalSource,
      title: headline,
      description: altText,
      credit: `AI-generated picture: ${madeBy.provider} (${madeBy.model})${style ? `, ${style}` : ''}`,
      ...(newsroom === undefined ? {} : { newsroom }),
    };
  }

  return {
    async generateImage(config, context, asked) {
      const { altText, ...wanted } = config;
      const answer = await firstAnswer(
        inOrder(providers, asked),
        (provider) => {
          context.report({ provider: provider.name });
          return ledger.take<Omit<ProvidedImage, 'bytes' | 'cost'>>(
            {
              ...context,
              stage: 'image',
              name: 'image',
              provider,
              input: { ...wanted, nonce: context.nonce },
              estimate: provider.estimate?.(wanted),
              onProgress: within(context, 0.02, 0.8),
              onPartial: (bytes) => void showPartial(bytes, config, context),
            },
            async (options) => {
              const { bytes, cost, ...output } = await provider.generate(wanted, options);
              await storage.validateFile(bytes, 'image');
              return { output, bytes, cost };
            },
          );
        },
        context.signal,
      );
      const { result, provider, fellBackFrom } = answer;
      if (fellBackFrom) context.report({ fellBackFrom: fellBackFrom.provider, error: fellBackFrom.because });
      const { output, bytes, cached } = result;
      return {
        bytes: bytes ?? new Uint8Array(),
        altText: output.altText ?? altText,
        madeBy: {
          provider: provider.name,
          model: output.model,
          digitalSource: output.digitalSource,
          notes: [
            ...(output.notes ?? []),
            ...(fellBackFrom ? [`Made by ${provider.name} because: ${fellBackFrom.because}`] : []),
          ],
          cached,
        },
      };
    },

    optimizeImage(image, { format, quality, resolution, headline, style }) {
      return codec.encodeImage(
        image.bytes,
        { format, quality, resolution },
        markOf(image, headline, formatStyleMix(style)),
      );
    },

    async storeImage(image, bytes, { resolution, format }, { workspace, generationId, signal }) {
      const file = await storage.storeFile({ workspace, generationId, bytes, kind: 'image', signal });
      return {
        altText: image.altText,
        metadata: { ...image.madeBy, size: file.size, format, dimensions: resolution },
        file,
      };
    },

    async previewImage(image, headline, { workspace, generationId, signal }) {
      const master = await storage.load(image.file, signal);
      if (!master) throw missing();
      const mark = markOf({ altText: image.altText, madeBy: image.metadata }, headline);
      const { jpeg, placeholder } = await codec.preview(master, previewSide, mark);
      const preview = await storage.storeFile({ workspace, generationId, bytes: jpeg, kind: 'image', signal });
      return { ...image, placeholder, preview };
    },
  };
}

function missing(): MediaError {
  return new MediaError('The stored picture is not there. Retry to make it again.', {
    code: 'storage',
    stage: 'storage',
  });
}

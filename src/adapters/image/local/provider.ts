import { type ArtStyleEntry, artStyles } from '../../../pipeline/art-styles.ts';
import { MediaError } from '../../../pipeline/errors.ts';
import type { ArtStyle, ImageConfig } from '../../../pipeline/ports/media.ts';
import type { CallOptions, ImageProvider, ProvidedImage } from '../../../pipeline/ports/providers.ts';
import type { Illustration, IllustrationOrder } from './illustration.ts';
import type { PaintPool } from './pool.ts';

const model = 'newsmedia-illustrator-1';

/** Draws on this machine: no account, no cost, and the same seed gives the same picture. */
export function createLocalImageProvider({ pool }: { pool: PaintPool }): ImageProvider {
  return {
    name: 'local',
    paid: false,
    async generate(config, { signal, onProgress }): Promise<ProvidedImage> {
      const entries = config.style.map(({ style, weight }) => ({ ...entryOf(style), share: weight }));
      const parts = entries.map(({ painter, share }) => ({ painter, share }));
      const { png, says } = await paintOrExplain(
        pool,
        { config, parts },
        { signal, ...(onProgress ? { onProgress } : {}) },
      );
      const manners = entries.map(({ label }) => label);
      const manner = manners.length > 1 ? `${manners.slice(0, -1).join(', ')} and ${manners.at(-1)}` : manners[0];
      return {
        bytes: png,
        format: 'png',
        model,
        digitalSource: 'algorithmicMedia',
        altText: `An illustration in the manner of ${manner}: ${says}.`,
        notes: [],
      };
    },
  };
}

function entryOf(style: ArtStyle): ArtStyleEntry {
  const entry = artStyles[style];
  if (entry) return entry;
  throw new MediaError(`The local illustrator knows no style “${style}”.`, {
    code: 'validation',
    stage: 'image',
    field: 'artStyle',
  });
}

async function paintOrExplain(
  pool: PaintPool,
  { config, parts }: { config: ImageConfig; parts: IllustrationOrder['parts'] },
  { signal, onProgress }: Pick<CallOptions, 'signal' | 'onProgress'>,
): Promise<Illustration> {
  const { headline, seed, resolution } = config;
  try {
    const order = { headline, parts, seed, ...resolution };
    return await pool.run({ order }, { signal, onProgress });
  } catch (error) {
    if (signal.aborted || error instanceof MediaError) throw error;
    throw new MediaError('The local illustrator could not finish this picture. Try it once more.', {
      code: 'api',
      outcome: 'unpaid',
      stage: 'image',
      cause: error,
    });
  }
}

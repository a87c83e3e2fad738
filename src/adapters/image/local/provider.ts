import { artStyles, defaultArtStyle } from '../../../pipeline/art-styles.ts';
import { MediaError } from '../../../pipeline/errors.ts';
import type { ImageConfig, StyleMix } from '../../../pipeline/ports/media.ts';
import type { CallOptions, ImageProvider, ProvidedImage } from '../../../pipeline/ports/providers.ts';
import type { Illustration } from './illustration.ts';
import { manners } from './manners.ts';
import type { PaintPool } from './pool.ts';

const model = 'newsmedia-illustrator-1';

/** Draws on this machine: no account, no cost, and the same seed gives the same picture. */
export function createLocalImageProvider({ pool }: { pool: PaintPool }): ImageProvider {
  return {
    name: 'local',
    paid: false,
    async generate(config, { signal, onProgress }): Promise<ProvidedImage> {
      const { painter, parameters, manner, notes } = choosePainter(config.style);
      const { png, says } = await paintOrExplain(
        pool,
        { config, painter, parameters },
        { signal, ...(onProgress ? { onProgress } : {}) },
      );
      return {
        bytes: png,
        format: 'png',
        model,
        digitalSource: 'algorithmicMedia',
        altText: `An illustration in the manner of ${manner}: ${says}.`,
        notes,
      };
    },
  };
}

interface Choice {
  painter: string;
  parameters: Readonly<Record<string, number>>;
  /** The name of the painter's own manner. */
  manner: string;
  /** What a reader must know when that is not what was asked for. */
  notes: string[];
}

/** The painter of the heaviest style. */
function choosePainter(mix: StyleMix): Choice {
  const heaviest = mix[0]?.style ?? defaultArtStyle;
  const wanted = artStyles[heaviest];
  if (!wanted) {
    throw new MediaError(`The local illustrator knows no style “${heaviest}”.`, {
      code: 'validation',
      stage: 'image',
      field: 'artStyle',
    });
  }
  const { name, parameters } = wanted.painter;
  const own = manners[name] ?? heaviest;
  const manner = artStyles[own]?.label ?? wanted.label;
  const notes: string[] = [];
  if (mix.length > 1) {
    notes.push(
      `The local illustrator draws one style at a time: this picture has the heaviest of the mix, ${wanted.label}.`,
    );
  }
  if (own !== heaviest) {
    notes.push(`Drawn by the local illustrator in its ${manner} manner, the nearest it has to ${wanted.label}.`);
  }
  return { painter: name, parameters, manner, notes };
}

async function paintOrExplain(
  pool: PaintPool,
  { config, painter, parameters }: { config: ImageConfig } & Pick<Choice, 'painter' | 'parameters'>,
  { signal, onProgress }: Pick<CallOptions, 'signal' | 'onProgress'>,
): Promise<Illustration> {
  const { headline, seed, resolution } = config;
  try {
    const order = { headline, painter, parameters, seed, ...resolution };
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

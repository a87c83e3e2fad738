import type { ImageGenerateParamsBase } from 'openai/resources/images';
import type { ImageConfig, Quality } from '../../../pipeline/ports/media.ts';
import type { CallOptions } from '../../../pipeline/ports/providers.ts';
import { safetyIdentifier } from '../../openai/safety-identifier.ts';
import { sizeFor } from './sizes.ts';

/** The longest prompt the models take. */
const longestPrompt = 32_000;
const formats = { webp: 'webp', png: 'png', jpg: 'jpeg' } as const;

/** High, for the master is encoded once more, to its exact size and with its mark. */
const compression: Record<Quality, number> = { low: 85, medium: 95, high: 100 };

export type ImageRequest = Omit<ImageGenerateParamsBase, 'stream'>;

export function requestOf(
  model: string,
  { prompt, resolution, format, quality }: ImageConfig,
  options: Pick<CallOptions, 'workspace' | 'requester'>,
): ImageRequest {
  const { width, height } = sizeFor(model, resolution);
  return {
    model,
    prompt: prompt.slice(0, longestPrompt),
    n: 1,
    size: `${width}x${height}`,
    quality,
    output_format: formats[format],
    ...(format === 'png' ? {} : { output_compression: compression[quality] }),
    safety_identifier: safetyIdentifier(options),
  };
}

/** How amounts and names are written on cards. */
import { artStyles } from '../../pipeline/art-styles.ts';
import type { MediaFile } from '../../pipeline/ports/generation.ts';
import { parseStyleMix } from '../../pipeline/style-mix.ts';

export { timeLabel } from '../../pipeline/local-time.ts';

/** `Ukiyo-e`, `Monet 70% + Dalí 30%`. */
export function styleLabel(mix: string): string {
  const parts = parseStyleMix(mix);
  const label = (style: string) => artStyles[style]?.label ?? style;
  if (parts.length === 1) return label(parts[0]?.style ?? mix);
  return parts.map(({ style, weight }) => `${label(style)} ${Math.round(weight * 100)}%`).join(' + ');
}

/** `900 bytes`, `182 kB`, `1.2 MB`. */
export function sizeLabel(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `5.2 s`, `1 min 5 s`. */
export function durationLabel(seconds: number): string {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

export function fileLabel({ size, contentType }: Pick<MediaFile, 'size' | 'contentType'>): string {
  return `${contentType}, ${sizeLabel(size)}`;
}

/** A long headline inside a sentence. */
export function quotedTitle(title: string): string {
  const signs = [...title];
  return `“${signs.length > 80 ? `${signs.slice(0, 79).join('')}…` : title}”`;
}

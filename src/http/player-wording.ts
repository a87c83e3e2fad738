/** How times, lengths, sizes and styles are written on the player page. */
import { artStyles } from '../pipeline/art-styles.ts';
import { parseStyleMix } from '../pipeline/style-mix.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** `2 January 2026 at 03:04 UTC` */
export function writtenTime(iso: string): string {
  return `${day.format(new Date(iso))} UTC`;
}

/** `1:07`; of seconds. */
export function writtenLength(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** `231 KB`; of bytes. */
export function writtenSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `Ukiyo-e`, or `Monet 70 %, Dali 30 %`; the space before the sign does not break. */
export function writtenStyle(artStyle: string): string {
  const mix = parseStyleMix(artStyle);
  const label = (style: string): string => artStyles[style]?.label ?? style;
  if (mix.length === 1) return label(mix[0]?.style ?? '');
  return mix.map(({ style, weight }) => `${label(style)} ${Math.round(weight * 100)}\u00a0%`).join(', ');
}

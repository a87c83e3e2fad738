import { closestMatch } from 'leven';
import { artStyles } from './art-styles.ts';
import { invalid } from './errors.ts';
import type { ArtStyle, StyleMix } from './ports/media.ts';

const most = 3;
const example = 'Monet:0.7+Dali:0.3';
const field = 'artStyle';

/** Case, accents, spaces and hyphens do not matter in a name. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const styleByName = new Map<string, ArtStyle>();
for (const [style, { label, aliases }] of Object.entries(artStyles)) {
  for (const name of [style, label, ...aliases]) styleByName.set(plain(name), style);
}

/**
 * Reads `Monet`, `claude monet`, `Monet:0.7+Dali:0.3` or `Monet+Dali`. Weights are any positive numbers (also
 * `70%`) and are brought to a sum of 1; a style without a weight counts 1. Throws MediaError with `field`.
 */
export function parseStyleMix(text: string): StyleMix {
  const parts = text.split('+').map((part) => part.trim());
  if (text.trim() === '') throw invalid(`Name an art style, such as Monet or ${example}.`, field);
  if (parts.includes('')) throw invalid(`A plus sign joins two styles, as in ${example}.`, field);
  if (parts.length > most) throw invalid(`A mix has up to ${most} styles, and this one has ${parts.length}.`, field);
  const weights = new Map<ArtStyle, number>();
  for (const part of parts) {
    const [name = '', ...rest] = part.split(':');
    if (rest.length > 1)
      throw invalid(
        `A style has one weight, and “${part.slice(0, 40)}” has more. Write one after each style, as in ${example}.`,
        field,
      );
    const style = styleNamed(name.trim());
    weights.set(style, (weights.get(style) ?? 0) + weightOf(rest[0], style));
  }
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  return [...weights].map(([style, weight]) => ({ style, weight: weight / sum })).sort((a, b) => b.weight - a.weight);
}

/** The canonical text: heaviest first, weights to two places that sum to 1; a single style is just its key. */
export function formatStyleMix(mix: StyleMix): string {
  const [first, ...others] = mix;
  if (!first) return '';
  if (others.length === 0) return first.style;
  const shares = mix.map(({ weight }) => Math.max(1, Math.round(weight * 100)));
  // Rounding must not change the sum, or reading the text again would give other weights.
  shares[0] = 100 - shares.slice(1).reduce((total, share) => total + share, 0);
  return mix.map(({ style }, index) => `${style}:${(shares[index] ?? 0) / 100}`).join('+');
}

function styleNamed(written: string): ArtStyle {
  const name = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  const style = styleByName.get(plain(name));
  if (style !== undefined) return style;
  const valid = Object.keys(artStyles).join(', ');
  const near = closestMatch(plain(name), [...styleByName.keys()]);
  const closest = near === undefined ? undefined : styleByName.get(near);
  const hint = closest === undefined ? '' : ` The closest is ${closest}.`;
  throw invalid(`There is no art style “${name}”.${hint} Styles are ${valid}.`, field);
}

function weightOf(text: string | undefined, name: string): number {
  if (text === undefined) return 1;
  const written = text.trim().slice(0, 40);
  const number = /^(\d+(?:\.\d+)?|\.\d+)%?$/.exec(written)?.[1];
  const weight = Number(number);
  if (number === undefined || !Number.isFinite(weight) || weight <= 0) {
    throw invalid(`The weight “${written}” of ${name} is not a number above 0. Write for example ${example}.`, field);
  }
  return weight;
}

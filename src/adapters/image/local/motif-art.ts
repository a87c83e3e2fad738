import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Image, loadImage } from '@napi-rs/canvas';
import { type Hex, hexOf, type Rgb, rgbOf } from './colour.ts';
import { type MotifEntry, motifs } from './lexicon/motifs.ts';
import { ownDrawings } from './motif-drawings.ts';

/** Gives a colour of the icon another colour. */
export type Recolour = (colour: Rgb) => Hex;

export interface MotifArt {
  entry: MotifEntry;
  /** A square picture of `size` px, in its own colours or the painter's. */
  render(size: number, look?: { recolour?: Recolour; keyLine?: { colour: Hex; width: number } }): Promise<Image>;
}

/** Side of an icon's own drawing surface. */
const iconSide = 32;

interface IconSet {
  icons: Record<string, { body: string }>;
}

/** The allow-listed drawings by icon name; the rest of the ten-megabyte set is let go of at once. */
export function readIcons(): Map<string, string> {
  const file = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json');
  const set: IconSet = JSON.parse(readFileSync(file, 'utf8'));
  const bodies = new Map<string, string>();
  for (const { icon } of Object.values<MotifEntry>(motifs)) {
    const body = ownDrawings[icon] ?? set.icons[icon]?.body;
    if (body !== undefined) bodies.set(icon, body);
  }
  return bodies;
}

export function motifArt(entry: MotifEntry, icons: ReadonlyMap<string, string>): MotifArt {
  const body = icons.get(entry.icon) ?? '';
  return {
    entry,
    render(size, { recolour, keyLine } = {}) {
      const drawing = recolour ? recoloured(body, recolour) : body;
      // The same shapes once more underneath, with a line around them, leave a contour outside the icon.
      const contour = keyLine
        ? `<g stroke="${keyLine.colour}" stroke-width="${keyLine.width}" stroke-linejoin="round">${drawing}</g>`
        : drawing;
      const margin = keyLine ? keyLine.width : 0;
      const box = `${-margin} ${-margin} ${iconSide + 2 * margin} ${iconSide + 2 * margin}`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}">${contour}</svg>`;
      return loadImage(Buffer.from(svg));
    },
  };
}

const shortHex = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i;

function recoloured(body: string, recolour: Recolour): string {
  return body.replace(/(fill|stroke)="(#[0-9a-fA-F]{3,6})"/g, (_, name: string, colour: string) => {
    const full = colour.replace(shortHex, '#$1$1$2$2$3$3');
    return `${name}="${hexOf(rgbOf(recolour(rgbOf(full as Hex))))}"`;
  });
}

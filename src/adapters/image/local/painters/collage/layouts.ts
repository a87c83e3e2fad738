import type { Random } from '../../random.ts';

/** Torn from edge to edge; `from` and `to` are shares of the height, or of the width when it runs upright. */
export interface Strip {
  paper: 'air' | 'land' | 'strong' | 'disc';
  from: number;
  to: number;
  tilt: number;
  upright?: true;
}

/**
 * Where the pieces lie. `x` is how far from the middle, as a share of the width, towards the side of the main
 * structure; `y` is a share of the height; sizes are in units of the frame.
 */
export interface Layout {
  /** Under everything, under the main structure, and over its foot. */
  back: readonly Strip[];
  middle: readonly Strip[];
  front: readonly Strip[];
  form: { shape: 'disc' | 'half' | 'ring' | 'bars'; x: number; y: number; radius: number };
  snapshot: { x: number; y: number; wide: number };
  hero: { x: number; foot: number; size: number };
  thing: { x: number; y: number };
}

/** Level bands of land, the print above them. */
const bands: Layout = {
  back: [{ paper: 'air', from: 0.4, to: 0.74, tilt: 0.04 }],
  middle: [{ paper: 'land', from: 0.62, to: 1.1, tilt: -0.03 }],
  front: [{ paper: 'strong', from: 0.86, to: 1.1, tilt: 0.025 }],
  form: { shape: 'disc', x: 0.12, y: 0.4, radius: 0.3 },
  snapshot: { x: -0.25, y: 0.34, wide: 0.52 },
  hero: { x: 0.17, foot: 0.8, size: 0.46 },
  thing: { x: -0.26, y: 0.79 },
};

/** The print is the largest piece, and the structure is laid over its corner. */
const postcard: Layout = {
  back: [{ paper: 'strong', from: -0.1, to: 0.3, tilt: -0.05 }],
  middle: [{ paper: 'land', from: 0.74, to: 1.1, tilt: 0.04 }],
  front: [],
  form: { shape: 'bars', x: 0.36, y: 0.3, radius: 0.22 },
  snapshot: { x: -0.11, y: 0.42, wide: 0.86 },
  hero: { x: 0.24, foot: 0.94, size: 0.42 },
  thing: { x: -0.3, y: 0.8 },
};

/** A dark column carries the print; the structure has the rest of the page to itself. */
const column: Layout = {
  back: [
    { paper: 'air', from: -0.1, to: 0.78, tilt: 0.02 },
    { paper: 'strong', from: 0.07, to: 0.4, tilt: -0.03, upright: true },
  ],
  middle: [{ paper: 'land', from: 0.78, to: 1.1, tilt: -0.025 }],
  front: [],
  form: { shape: 'ring', x: 0.2, y: 0.4, radius: 0.29 },
  snapshot: { x: -0.26, y: 0.29, wide: 0.46 },
  hero: { x: 0.2, foot: 0.88, size: 0.56 },
  thing: { x: -0.27, y: 0.76 },
};

/** Slanting strips meet under a large structure; the print is a note in the corner. */
const slant: Layout = {
  back: [
    { paper: 'air', from: 0.2, to: 0.66, tilt: -0.24 },
    { paper: 'disc', from: 0.7, to: 0.78, tilt: -0.24 },
  ],
  middle: [{ paper: 'land', from: 0.76, to: 1.3, tilt: 0.1 }],
  front: [{ paper: 'strong', from: 0.93, to: 1.3, tilt: -0.04 }],
  form: { shape: 'half', x: 0.06, y: 0.72, radius: 0.4 },
  snapshot: { x: -0.3, y: 0.27, wide: 0.42 },
  hero: { x: 0.11, foot: 0.87, size: 0.6 },
  thing: { x: -0.31, y: 0.76 },
};

export function layoutFor(random: Random): Layout {
  return random.pick([bands, postcard, column, slant]);
}

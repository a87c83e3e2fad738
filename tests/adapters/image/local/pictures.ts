import sharp from 'sharp';
import { illustrate } from '../../../../src/adapters/image/local/illustration.ts';
import { artStyles } from '../../../../src/pipeline/art-styles.ts';

export const styles = Object.keys(artStyles);

interface Order {
  headline?: string;
  width?: number;
  height?: number;
  seed?: string;
}

/** RGB bytes, three a pixel. */
export interface Picture {
  data: Uint8Array;
  says: string;
  png: Uint8Array;
}

const drawn = new Map<string, Promise<Picture>>();

/** Draws on this thread: `Monet`, or several styles with their shares. What was drawn before is not drawn again. */
export function draw(style: string | Record<string, number>, order: Order = {}): Promise<Picture> {
  const key = JSON.stringify([style, order]);
  const picture = drawn.get(key) ?? drawAfresh(style, order);
  drawn.set(key, picture);
  return picture;
}

export async function drawAfresh(style: string | Record<string, number>, order: Order = {}): Promise<Picture> {
  const shares = typeof style === 'string' ? { [style]: 1 } : style;
  const parts = Object.entries(shares).map(([name, share]) => ({ painter: artStyles[name]?.painter ?? name, share }));
  const { headline = 'Storm closes port of Rotterdam', width = 192, height = 192, seed = 'one' } = order;
  const { png, says } = await illustrate({ headline, parts, width, height, seed }, () => {});
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, says, png };
}

/** Shares of 64 coarse colours, and how strong edges are: 8 steps of the change from a pixel to the next. */
export function fingerprint({ data }: Picture): { colours: number[]; edges: number[] } {
  const [colours, edges] = [new Array<number>(64).fill(0), new Array<number>(8).fill(0)];
  const pixels = data.length / 3;
  for (let at = 0; at < data.length - 3; at += 3) {
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const bin = (red >> 6) * 16 + (green >> 6) * 4 + (blue >> 6);
    colours[bin] = (colours[bin] ?? 0) + 1 / pixels;
    const change = Math.abs(red - (data[at + 3] ?? 0)) + Math.abs(green - (data[at + 4] ?? 0));
    const step = Math.min(7, Math.floor(Math.log2(1 + change)));
    edges[step] = (edges[step] ?? 0) + 1 / pixels;
  }
  return { colours, edges };
}

/** How light each square of an 8 × 8 grid is, 0..255: where the masses of a square picture lie. */
export function massesOf({ data }: Picture): number[] {
  const side = Math.sqrt(data.length / 3);
  const masses = new Array<number>(64).fill(0);
  for (let at = 0; at < data.length; at += 3) {
    const [x, y] = [(at / 3) % side, Math.floor(at / 3 / side)];
    const square = Math.floor((y * 8) / side) * 8 + Math.floor((x * 8) / side);
    const light = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
    masses[square] = (masses[square] ?? 0) + light / (side / 8) ** 2;
  }
  return masses;
}

/** 0 for the same shares, 2 for nothing in common. */
export function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, share, bin) => sum + Math.abs(share - (other[bin] ?? 0)), 0);
}

/** Mean difference between the strongest and the weakest channel, 0..255. */
export function colourfulness({ data }: Picture): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 3) {
    const channels = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    sum += Math.max(...channels) - Math.min(...channels);
  }
  return sum / (data.length / 3);
}

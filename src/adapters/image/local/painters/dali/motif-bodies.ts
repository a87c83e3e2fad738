import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { blend, hexOf, lightnessOf, mute } from '../../colour.ts';
import type { MotifArt, Recolour } from '../../motif-art.ts';
import type { Random } from '../../random.ts';
import type { Desert } from './palette.ts';
import type { Plain } from './plain.ts';
import { melted, modelled } from './sculpture.ts';

/** Colours of the picture's own earth and light, with a memory of the thing's own. */
function earthy(desert: Desert): Recolour {
  return (colour) =>
    blend(mute(hexOf(colour), 0.25), lightnessOf(colour) > 120 ? desert.sandFar : desert.rockShade, 0.38);
}

/** The thing of the news as a body in this light; `size` in px. */
export async function bodyOf({ desert, side }: Plain, art: MotifArt, size: number, sombre: boolean): Promise<Canvas> {
  const flat = createCanvas(size, size);
  flat.getContext('2d').drawImage(await art.render(size, { recolour: earthy(desert) }), 0, 0);
  return modelled(flat, {
    from: -side,
    reach: size * 0.04,
    glaze: desert.glow,
    glazing: sombre ? 0.72 : 0.42,
  });
}

/** It hangs over an edge, in one or two long tongues. */
export function hungOver(body: Canvas, side: number, top: number, random: Random): Canvas {
  const [phase, tongues] = [random.between(0, 3), random.between(3.2, 6.4)];
  return melted(body, {
    fold: 0.42,
    top,
    lean: -side * 0.07,
    sag: (along) => 0.1 + 0.5 * Math.max(0, Math.sin(along * tongues + phase)) ** 1.6,
  });
}

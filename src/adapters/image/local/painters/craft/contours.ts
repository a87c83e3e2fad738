import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Random } from '../../random.ts';
import type { Shape } from '../../scene/pen.ts';
import type { Scene } from '../../scene/scene.ts';
import { paintFlat, takesOutline } from './flat.ts';

export interface ContourLook {
  /** Surfaces lower than this, in px, get no line. */
  smallest: number;
  /** A CSS colour; undefined draws none, but what is behind stays hidden. */
  colour(shape: Shape): string | undefined;
  /** In px. */
  width(shape: Shape): number;
  /** How often each line is drawn, and how far it strays each time, in px. */
  times: number;
  stray: number;
}

/** The outlines of a scene by hand, on a canvas of their own; what stands in front hides the lines behind it. */
export function contours({ shapes, frame }: Scene, look: ContourLook, random: Random): Canvas {
  const layer = createCanvas(frame.width, frame.height);
  const context = layer.getContext('2d');
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const shape of shapes) {
    const colour = look.colour(shape);
    const line = look.width(shape);
    if (shape.lineWidth !== undefined) {
      // A rod has two edges; a thread is one line.
      if (!colour || shape.tone === 'foam' || shape.tone === 'groundAlt') continue;
      paintFlat(context, shape, colour, line);
      context.globalCompositeOperation = 'destination-out';
      if (shape.lineWidth > line * 2.6) {
        context.lineWidth = shape.lineWidth - line * 2;
        context.stroke(shape.path);
      }
      context.globalCompositeOperation = 'source-over';
      continue;
    }
    context.globalCompositeOperation = 'destination-out';
    context.fill(shape.path);
    context.globalCompositeOperation = 'source-over';
    if (!colour || !takesOutline(shape, look.smallest)) continue;
    context.strokeStyle = colour;
    context.lineWidth = line;
    for (let time = 0; time < look.times; time++) {
      context.save();
      context.translate(random.between(-1, 1) * look.stray, random.between(-1, 1) * look.stray);
      context.stroke(shape.path);
      context.restore();
    }
  }
  return layer;
}

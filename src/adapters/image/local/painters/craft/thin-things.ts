import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Shape } from '../../scene/pen.ts';
import type { Scene } from '../../scene/scene.ts';
import { paintFlat } from './flat.ts';

/** Masts, wires and blades: too thin for a brush to find them. */
function isThin(shape: Shape): boolean {
  return shape.flow === 'upright' && (shape.lineWidth !== undefined || shape.tone === 'foam');
}

/**
 * The thin things of a scene on a canvas of their own, to be set down when the broad work is done; what stands in
 * front of them hides them. `thinnest` in px.
 */
export function thinThings({ shapes, frame }: Scene, colour: (shape: Shape) => string, thinnest: number): Canvas {
  const layer = createCanvas(frame.width, frame.height);
  const context = layer.getContext('2d');
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const shape of shapes) {
    const thin = isThin(shape);
    if (!thin && shape.lineWidth !== undefined) continue;
    context.globalCompositeOperation = thin ? 'source-over' : 'destination-out';
    paintFlat(context, shape, thin ? colour(shape) : '#000000', thinnest);
    if (!thin || shape.lineWidth !== undefined) continue;
    // A brush makes a blade no narrower than itself.
    context.strokeStyle = colour(shape);
    context.lineWidth = thinnest * 0.7;
    context.stroke(shape.path);
  }
  return layer;
}

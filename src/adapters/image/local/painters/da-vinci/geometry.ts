import type { SKRSContext2D } from '@napi-rs/canvas';
import { type Hex, withOpacity } from '../../colour.ts';
import type { Scene } from '../../scene/scene.ts';

/** The lines a study is measured with: sight lines to one point, a circle in its square, the horizon. */
export function drawGeometry(context: SKRSContext2D, { frame, light }: Scene, ink: Hex): void {
  const eye = { x: frame.width - light.x, y: frame.horizon };
  context.strokeStyle = withOpacity(ink, 0.26);
  context.lineWidth = Math.max(0.6, frame.unit / 1100);
  context.beginPath();
  for (let ray = 0; ray < 16; ray++) {
    const angle = (ray / 16) * Math.PI * 2 + 0.1;
    context.moveTo(eye.x + Math.cos(angle) * frame.unit * 0.02, eye.y + Math.sin(angle) * frame.unit * 0.02);
    context.lineTo(eye.x + Math.cos(angle) * frame.width, eye.y + Math.sin(angle) * frame.width);
  }
  context.moveTo(0, eye.y);
  context.lineTo(frame.width, eye.y);
  const radius = frame.unit * 0.36;
  for (const share of [1, 0.618]) {
    context.moveTo(eye.x + radius * share, eye.y);
    context.arc(eye.x, eye.y, radius * share, 0, Math.PI * 2);
  }
  context.rect(eye.x - radius, eye.y - radius, radius * 2, radius * 2);
  context.stroke();
}

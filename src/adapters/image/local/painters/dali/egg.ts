/** Smooth bodies, and the long shadows of a low sun. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { blend, type Hex, withOpacity } from '../../colour.ts';

/** A shadow lying on the ground away from the light; `length` is signed, in px. */
export function castEllipse(
  context: SKRSContext2D,
  cast: { x: number; y: number; radius: number; length: number; colour: Hex },
): void {
  const shade = context.createLinearGradient(cast.x, 0, cast.x + cast.length, 0);
  shade.addColorStop(0, withOpacity(cast.colour, 0.62));
  shade.addColorStop(1, withOpacity(cast.colour, 0));
  context.fillStyle = shade;
  context.beginPath();
  context.ellipse(
    cast.x + cast.length / 2,
    cast.y,
    Math.abs(cast.length) / 2 + cast.radius,
    cast.radius * 0.26,
    0,
    0,
    Math.PI * 2,
  );
  context.fill();
}

export function paintEgg(
  context: SKRSContext2D,
  egg: { x: number; y: number; radiusX: number; radiusY: number; lit: Hex; shade: Hex; side: number },
): void {
  const reach = Math.max(egg.radiusX, egg.radiusY);
  const body = context.createRadialGradient(
    egg.x - egg.side * egg.radiusX * 0.4,
    egg.y - egg.radiusY * 0.4,
    reach * 0.08,
    egg.x,
    egg.y,
    reach * 1.15,
  );
  body.addColorStop(0, blend(egg.lit, '#fff6e0', 0.55));
  body.addColorStop(0.45, egg.lit);
  body.addColorStop(1, egg.shade);
  context.fillStyle = body;
  context.beginPath();
  context.ellipse(egg.x, egg.y, egg.radiusX, egg.radiusY, 0, 0, Math.PI * 2);
  context.fill();
}

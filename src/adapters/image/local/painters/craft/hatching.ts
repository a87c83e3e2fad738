import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Pixels } from '../../pixels.ts';
import type { Random } from '../../random.ts';

export interface Hatching {
  /** Radians; 0 is level. */
  angle: number;
  /** Between lines, in px. */
  spacing: number;
  /** In px. */
  width: number;
  colour: string;
  /** Whether a place of this lightness, 0..255, is hatched. */
  where(lightness: number): boolean;
  /** How far lines stray, in px. */
  stray: number;
}

/** Parallel lines wherever the model asks for them; each line starts and ends a little early or late, as a hand does. */
export function hatch(context: SKRSContext2D, model: Pixels, look: Hatching, random: Random): void {
  const { width, height, data } = model;
  const reach = Math.hypot(width, height) / 2;
  const [along, across] = [
    [Math.cos(look.angle), Math.sin(look.angle)],
    [-Math.sin(look.angle), Math.cos(look.angle)],
  ] as const;
  const step = Math.max(3, look.spacing * 0.8);
  context.strokeStyle = look.colour;
  context.lineWidth = look.width;
  context.lineCap = 'round';
  context.beginPath();
  for (let row = -reach; row < reach; row += look.spacing) {
    const offset = row + random.between(-0.3, 0.3) * look.spacing;
    let drawing = false;
    for (let at = -reach; at < reach; at += step) {
      const x = width / 2 + along[0] * at + across[0] * offset;
      const y = height / 2 + along[1] * at + across[1] * offset;
      const inside = x >= 0 && y >= 0 && x < width && y < height;
      const pixel = inside ? (Math.floor(y) * width + Math.floor(x)) * 4 : 0;
      const light = ((data[pixel] ?? 0) * 54 + (data[pixel + 1] ?? 0) * 183 + (data[pixel + 2] ?? 0) * 19) / 256;
      const wanted = inside && look.where(light + random.between(-14, 14)) && !random.chance(0.012);
      if (!wanted) {
        drawing = false;
        continue;
      }
      const [px, py] = [x + random.between(-1, 1) * look.stray, y + random.between(-1, 1) * look.stray];
      if (drawing) context.lineTo(px, py);
      else context.moveTo(px - along[0] * step * random.next(), py - along[1] * step * random.next());
      drawing = true;
    }
  }
  context.stroke();
}

import type { SKRSContext2D } from '@napi-rs/canvas';
import { withOpacity } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Scene } from '../../scene/scene.ts';
import { halfDiscs } from '../craft/half-discs.ts';
import type { Tones } from '../craft/tones.ts';
import { ink, vermilion } from './palette.ts';

/** Bars of mist with round ends, laid over each other like shelves. */
export function paintMist(context: SKRSContext2D, { frame }: Scene, tones: Tones, random: Random, count: number): void {
  for (let index = 0; index < count; index++) {
    const y = frame.horizon * (0.16 + 0.66 * ((index + random.next() * 0.6) / count));
    const thickness = frame.unit * random.between(0.018, 0.034);
    const from = random.chance(0.5) ? -frame.unit * 0.1 : frame.width * random.between(0.35, 0.75);
    const length = frame.width * random.between(0.25, 0.55);
    for (const [shift, share, lift] of [
      [0, 1, 0],
      [0.22, 0.55, 0.92],
    ] as const) {
      context.beginPath();
      context.roundRect(from + length * shift, y - thickness * lift, length * share, thickness, thickness / 2);
      context.fillStyle = lift > 0 ? tones.cloud : tones.cloudShade;
      context.fill();
      context.strokeStyle = withOpacity(ink, 0.35);
      context.lineWidth = frame.unit * 0.0015;
      context.stroke();
    }
  }
}

/** Seigaiha: rows of concentric scales along the lower edge. */
export function paintWaveScales(context: SKRSContext2D, { frame }: Scene, tones: Tones): void {
  const radius = frame.unit * 0.045;
  const rows = 3;
  for (let row = 0; row < rows; row++) {
    const y = frame.height - radius * (0.55 * (rows - row) - 0.1);
    for (let x = (row % 2) * radius - radius; x < frame.width + radius; x += radius * 2) {
      halfDiscs(context, { x, y, radius }, [
        [1, tones.waterDeep],
        [0.8, tones.foam],
        [0.68, tones.water],
        [0.48, tones.foam],
        [0.36, tones.waterDeep],
      ]);
      context.strokeStyle = ink;
      context.lineWidth = frame.unit * 0.0022;
      context.beginPath();
      context.arc(x, y, radius, Math.PI, 0);
      context.stroke();
    }
  }
}

/** Long thin slanting lines in two directions. */
export function paintRain(context: SKRSContext2D, { frame }: Scene, random: Random): void {
  for (let line = 0; line < 150; line++) {
    const [x, y] = [random.between(-0.1, 1.15) * frame.width, random.between(-0.2, 1) * frame.height];
    const length = frame.unit * random.between(0.18, 0.5);
    const slant = random.chance(0.75) ? 0.22 : 0.3;
    context.strokeStyle = withOpacity(ink, random.between(0.18, 0.42));
    context.lineWidth = frame.unit * random.between(0.001, 0.0017);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x - length * slant, y + length);
    context.stroke();
  }
}

export function paintSnow(context: SKRSContext2D, { frame }: Scene, random: Random): void {
  context.fillStyle = '#fbf8f0';
  for (let flake = 0; flake < 240; flake++) {
    context.beginPath();
    context.arc(
      random.between(0, frame.width),
      random.between(0, frame.height),
      frame.unit * random.between(0.002, 0.0065),
      0,
      Math.PI * 2,
    );
    context.fill();
  }
}

/** A red seal; its carving is no writing. */
export function paintSeal(context: SKRSContext2D, { frame, light }: Scene): void {
  const [width, height] = [frame.unit * 0.046, frame.unit * 0.085];
  const x = light.x < frame.width / 2 ? frame.width - frame.unit * 0.05 - width : frame.unit * 0.05;
  const y = frame.height - frame.unit * 0.06 - height;
  context.fillStyle = vermilion;
  context.beginPath();
  context.roundRect(x, y, width, height, width * 0.12);
  context.fill();
  context.strokeStyle = '#f6ead0';
  context.lineWidth = width * 0.07;
  // A sun over waves.
  const middle = x + width / 2;
  context.beginPath();
  context.arc(middle, y + height * 0.27, width * 0.2, 0, Math.PI * 2);
  context.stroke();
  for (let wave = 0; wave < 4; wave++) {
    for (const shift of [-0.25, 0.25]) {
      context.beginPath();
      context.arc(
        middle + width * (shift + (wave % 2 ? 0.12 : -0.12) * 0.3),
        y + height * (0.62 + wave * 0.1),
        width * 0.2,
        Math.PI,
        0,
      );
      context.stroke();
    }
  }
}

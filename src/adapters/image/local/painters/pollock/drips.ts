import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Hex } from '../../colour.ts';
import type { Random } from '../../random.ts';

interface Drip {
  x: number;
  y: number;
  colour: Hex;
  /** In px. */
  length: number;
  width: number;
  unit: number;
  /** The direction it is drawn to, in radians, and how strongly, 0..1. */
  towards?: number;
  pull: number;
  /** 1 curls as usual. */
  curl: number;
  /** The throw ends where this is false; without it nothing stops it. */
  stays?(x: number, y: number): boolean;
}

/** Paint poured from a swinging arm: thin where it is fast, in pools where it turns. */
export function drip(context: SKRSContext2D, look: Drip, random: Random): void {
  const { towards, pull, curl, stays } = look;
  const step = Math.max(2, look.unit * 0.011);
  let heading = towards === undefined ? random.between(0, Math.PI * 2) : towards + random.between(-0.7, 0.7);
  let turn = random.between(-0.25, 0.25) * curl;
  let [x, y] = [look.x, look.y];
  context.strokeStyle = look.colour;
  context.fillStyle = look.colour;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const steps = Math.max(3, Math.round(look.length / step));
  const pieces = Math.max(1, Math.round(steps / 9));
  for (let piece = 0; piece < pieces; piece++) {
    context.lineWidth = look.width * random.between(0.45, 1.35);
    context.beginPath();
    context.moveTo(x, y);
    let ends = false;
    for (let index = 0; index < 9; index++) {
      turn = turn * 0.9 + random.between(-0.16, 0.16) * curl;
      // A line has no front: it bends to the nearer of the two ways.
      if (towards !== undefined) turn += pull * 0.5 * Math.sin(2 * (towards - heading));
      heading += turn;
      x += Math.cos(heading) * step;
      y += Math.sin(heading) * step;
      if (stays && !stays(x, y)) {
        ends = true;
        break;
      }
      context.lineTo(x, y);
    }
    context.stroke();
    if (ends) return;
    if (Math.abs(turn) > 0.2 || random.chance(0.16)) {
      context.beginPath();
      context.arc(x, y, look.width * random.between(0.7, 1.9), 0, Math.PI * 2);
      context.fill();
    }
  }
}

/** A drop and the smaller ones that left it in one direction. */
export function splatter(
  context: SKRSContext2D,
  { x, y, colour, unit }: Pick<Drip, 'x' | 'y' | 'colour' | 'unit'>,
  random: Random,
): void {
  const heading = random.between(0, Math.PI * 2);
  context.fillStyle = colour;
  for (let drop = 0; drop < 5; drop++) {
    const away = drop * unit * random.between(0.003, 0.009);
    const radius = unit * random.between(0.0012, 0.0052) * (1 - drop * 0.16);
    context.beginPath();
    context.arc(x + Math.cos(heading) * away, y + Math.sin(heading) * away, radius, 0, Math.PI * 2);
    context.fill();
  }
}

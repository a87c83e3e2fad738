/** What things are hung over. */
import { blend, withOpacity } from '../../colour.ts';
import { castEllipse } from './egg.ts';
import type { Plain } from './plain.ts';

/** A bare tree at the edge whose one bough reaches `reach` px inwards; answers with the bough's middle and the tree's foot. */
export function paintTree(
  { context, frame, desert, side }: Plain,
  reach: number,
): { x: number; y: number; floor: number } {
  const { width, height, unit } = frame;
  const [root, floor] = [width * (0.5 + side * 0.42), height * 0.97];
  const bough = floor - unit * 0.52;
  const tip = root - side * (reach * 1.2 + unit * 0.07);
  castEllipse(context, {
    x: root,
    y: floor - unit * 0.01,
    radius: unit * 0.05,
    length: side * unit * 0.4,
    colour: desert.shadow,
  });
  const bark = context.createLinearGradient(tip, 0, root + side * unit * 0.06, 0);
  const trunk = 1 - (unit * 0.12) / (Math.abs(tip - root) + unit * 0.06);
  bark.addColorStop(0, desert.rockShade);
  bark.addColorStop(trunk * 0.8, desert.stone);
  bark.addColorStop(trunk, blend(desert.stoneLit, desert.glow, 0.35));
  bark.addColorStop(1, desert.stone);
  context.fillStyle = bark;
  const out = (share: number): number => root + side * unit * share;
  context.beginPath();
  context.moveTo(out(-0.055), floor);
  context.quadraticCurveTo(out(-0.02), floor - unit * 0.3, out(-0.035), bough + unit * 0.024);
  context.quadraticCurveTo((root + tip) / 2, bough + unit * 0.035, tip, bough - unit * 0.02);
  context.quadraticCurveTo((root + tip) / 2, bough - unit * 0.004, out(-0.03), bough - unit * 0.03);
  context.quadraticCurveTo(out(-0.03), bough - unit * 0.12, out(-0.11), bough - unit * 0.2);
  context.quadraticCurveTo(out(-0.01), bough - unit * 0.15, out(0), bough - unit * 0.08);
  context.quadraticCurveTo(out(0.02), bough - unit * 0.2, out(0.075), bough - unit * 0.29);
  context.quadraticCurveTo(out(0.04), bough - unit * 0.12, out(0.03), bough - unit * 0.02);
  context.quadraticCurveTo(out(0.035), floor - unit * 0.24, out(0.06), floor);
  context.fill();
  return { x: root - side * (reach * 0.62), y: bough + unit * 0.004, floor };
}

/** A block of stone near the viewer; in px. */
export function paintBlock({ context, frame, desert, side }: Plain): { x: number; width: number; top: number } {
  const width = Math.min(frame.unit * 0.46, frame.width * 0.5);
  const x = frame.width * (0.5 + side * 0.24) - width / 2;
  const floor = frame.height * 0.965;
  const top = floor - frame.unit * 0.25;
  const depth = frame.unit * 0.085;
  castEllipse(context, {
    x: x + width / 2,
    y: floor - depth * 0.2,
    radius: width * 0.5,
    length: side * frame.unit * 0.9,
    colour: desert.shadow,
  });
  const face = context.createLinearGradient(x, 0, x + width, 0);
  const [near, away] = side > 0 ? [0, 1] : [1, 0];
  face.addColorStop(near, blend(desert.stone, desert.stoneLit, 0.7));
  face.addColorStop(away, blend(desert.stone, desert.shadow, 0.3));
  context.fillStyle = face;
  context.fillRect(x, top, width, floor - top);
  const foot = context.createLinearGradient(0, top, 0, floor);
  foot.addColorStop(0, withOpacity(desert.shadow, 0));
  foot.addColorStop(1, withOpacity(desert.shadow, 0.5));
  context.fillStyle = foot;
  context.fillRect(x, top, width, floor - top);
  const shift = side * width * 0.14;
  const upper = context.createLinearGradient(x, 0, x + width, 0);
  upper.addColorStop(near, blend(desert.stoneLit, desert.glow, 0.55));
  upper.addColorStop(away, desert.stoneLit);
  context.fillStyle = upper;
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x + width, top);
  context.lineTo(x + width * 0.92 + shift * 0.6, top - depth);
  context.lineTo(x + width * 0.08 + shift * 0.6, top - depth);
  context.fill();
  return { x, width, top };
}

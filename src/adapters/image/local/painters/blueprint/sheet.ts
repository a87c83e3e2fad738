import type { SKRSContext2D } from '@napi-rs/canvas';
import { withOpacity } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Frame } from '../../scene/stage.ts';
import type { Placed } from '../craft/setting.ts';
import type { Sheet } from './blueprint.ts';

export function drawGrid(context: SKRSContext2D, frame: Frame, sheet: Sheet): void {
  const cell = frame.unit / 40;
  for (const [every, strength] of [
    [1, 0.09],
    [5, 0.16],
  ] as const) {
    context.strokeStyle = withOpacity(sheet.line, strength);
    context.lineWidth = Math.max(0.5, frame.unit / 1400);
    context.beginPath();
    for (let x = 0; x < frame.width; x += cell * every) {
      context.moveTo(x, 0);
      context.lineTo(x, frame.height);
    }
    for (let y = 0; y < frame.height; y += cell * every) {
      context.moveTo(0, y);
      context.lineTo(frame.width, y);
    }
    context.stroke();
  }
}

/** Centre lines and circles around the thing, and measures along the main building; no figures, for nothing was measured. */
export function measure(
  context: SKRSContext2D,
  { frame, light }: Scene,
  sheet: Sheet,
  thing: Placed | undefined,
): void {
  const { unit } = frame;
  context.strokeStyle = withOpacity(sheet.line, 0.8);
  context.lineWidth = unit * 0.0022;
  if (thing) {
    const { x, y, size } = thing;
    context.beginPath();
    context.arc(x, y, size * 0.64, 0, Math.PI * 2);
    context.stroke();
    context.setLineDash([unit * 0.016, unit * 0.005, unit * 0.004, unit * 0.005]);
    context.beginPath();
    context.moveTo(x - size * 0.78, y);
    context.lineTo(x + size * 0.78, y);
    context.moveTo(x, y - size * 0.78);
    context.lineTo(x, y + size * 0.78);
    context.stroke();
    context.setLineDash([]);
  }
  const middle = frame.width - light.x;
  const half = Math.min(unit * 0.36, frame.width - middle - unit * 0.08, middle - unit * 0.08);
  const level = frame.horizon + unit * 0.085;
  dimension(context, [middle - half, level], [middle + half, level], unit);
  const beside = light.x < frame.width / 2 ? frame.width - unit * 0.085 : unit * 0.085;
  dimension(context, [beside, frame.horizon - unit * 0.42], [beside, frame.horizon], unit);
}

type Place = readonly [x: number, y: number];

/** A measure line with an arrow at both ends, and the short lines it is taken from. */
function dimension(context: SKRSContext2D, from: Place, to: Place, unit: number): void {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const arrow = unit * 0.013;
  context.save();
  context.translate(from[0], from[1]);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(length, 0);
  for (const [x, way] of [
    [0, 1],
    [length, -1],
  ] as const) {
    context.moveTo(x + way * arrow, -arrow * 0.35);
    context.lineTo(x, 0);
    context.lineTo(x + way * arrow, arrow * 0.35);
    context.moveTo(x, -arrow * 1.4);
    context.lineTo(x, arrow * 1.4);
  }
  for (let tick = 1; tick < 8; tick++) {
    context.moveTo((length * tick) / 8, -arrow * 0.4);
    context.lineTo((length * tick) / 8, arrow * 0.4);
  }
  context.stroke();
  context.restore();
}

/** The double frame and a title block whose lines stand where lettering would. */
export function drawBorder(
  context: SKRSContext2D,
  { width, height, unit, horizon }: Frame,
  sheet: Sheet,
  corner: 'left' | 'right',
  random: Random,
): void {
  context.strokeStyle = sheet.line;
  for (const [inset, line] of [
    [0.022, 0.0035],
    [0.034, 0.0013],
  ] as const) {
    context.lineWidth = unit * line;
    context.strokeRect(unit * inset, unit * inset, width - unit * inset * 2, height - unit * inset * 2);
  }
  const [wide, tall] = [unit * 0.27, unit * 0.1];
  const [x, y] = [corner === 'left' ? unit * 0.034 : width - unit * 0.034 - wide, height - unit * 0.034 - tall];
  if (y < horizon) return;
  context.fillStyle = sheet.deep;
  context.fillRect(x, y, wide, tall);
  context.lineWidth = unit * 0.0018;
  context.strokeRect(x, y, wide, tall);
  context.beginPath();
  for (const row of [1, 2]) {
    context.moveTo(x, y + (tall * row) / 3);
    context.lineTo(x + wide, y + (tall * row) / 3);
  }
  context.moveTo(x + wide * 0.62, y + tall / 3);
  context.lineTo(x + wide * 0.62, y + tall);
  context.stroke();
  context.fillStyle = withOpacity(sheet.line, 0.7);
  for (let row = 0; row < 3; row++)
    context.fillRect(x + wide * 0.05, y + tall * (0.13 + row / 3), wide * random.between(0.25, 0.5), tall * 0.07);
}

/** What things stand on: sand, a paved floor that runs to the horizon, or still water. */
import { blend, withOpacity } from '../../colour.ts';
import type { Random } from '../../random.ts';
import { castEllipse, paintEgg } from './egg.ts';
import type { Plain } from './plain.ts';

export function paintGround(plain: Plain, random: Random): void {
  paintSand(plain, random);
  if (plain.ground === 'tiles') paintTiles(plain, random);
  if (plain.ground === 'water') paintWater(plain, random);
  else paintPebbles(plain, random);
}

function paintSand({ context, frame, desert, side }: Plain, random: Random): void {
  const { width, height, horizon, unit } = frame;
  const top = horizon + unit * 0.04;
  const sand = context.createLinearGradient(0, top, 0, height);
  sand.addColorStop(0, desert.sandFar);
  sand.addColorStop(0.3, desert.sand);
  sand.addColorStop(1, desert.sandNear);
  context.fillStyle = sand;
  context.fillRect(0, top, width, height - top);
  const lit = context.createRadialGradient(
    width * (0.5 - side * 0.4),
    top,
    0,
    width * (0.5 - side * 0.4),
    top,
    width * 0.8,
  );
  lit.addColorStop(0, withOpacity(desert.glow, 0.5));
  lit.addColorStop(1, withOpacity(desert.glow, 0));
  context.fillStyle = lit;
  context.fillRect(0, top, width, (height - top) * 0.7);
  // Low dunes: a lit upper side and a soft shaded foot.
  for (let dune = 0; dune < 12; dune++) {
    const near = (dune / 12) ** 1.5;
    const y = top + (height - top) * (0.06 + near * 0.9);
    const [x, half] = [random.between(0, width), unit * random.between(0.15, 0.4) * (0.4 + near)];
    const shade = context.createLinearGradient(0, y - half * 0.05, 0, y + half * 0.1);
    shade.addColorStop(0, withOpacity(dune % 2 ? desert.shadow : desert.glow, 0.16));
    shade.addColorStop(1, withOpacity(dune % 2 ? desert.shadow : desert.glow, 0));
    context.fillStyle = shade;
    context.beginPath();
    context.ellipse(x, y, half, half * 0.08, 0, 0, Math.PI * 2);
    context.fill();
  }
}

/** Slabs in two shades; they run together in one point far away and fade before they reach it. */
function paintTiles({ context, frame, desert, side }: Plain, random: Random): void {
  const { width, height, horizon, unit } = frame;
  const top = horizon + unit * 0.045;
  const deep = height - top;
  const point = width * (0.5 - side * random.between(0.08, 0.3));
  const [eye, slab] = [deep * 0.09, unit * 0.2];
  const rows = 26;
  // Row n begins n slabs away from the viewer.
  const level = (row: number): number => top + deep * (eye / (eye + row * unit * 0.02)) - deep * 0.055;
  const columns = Math.ceil(width / slab) + 8;
  for (let row = 0; row < rows; row++) {
    const [near, far] = [level(row), Math.max(top, level(row + 1))];
    if (near <= top + 1) break;
    const spread = (y: number): number => (y - horizon) / (height - horizon);
    const fade = spread(near) ** 0.5;
    for (let column = -columns; column < columns; column++) {
      if ((row + column) % 2) continue;
      context.fillStyle = withOpacity(row % 2 ? desert.shadow : desert.stone, 0.34 * fade);
      context.beginPath();
      for (const [edge, y] of [
        [column, near],
        [column + 1, near],
        [column + 1, far],
        [column, far],
      ] as const)
        context.lineTo(point + edge * slab * spread(y) * 1.6, y);
      context.fill();
    }
  }
}

/** A mirror with a few level ripples; the near shore is sand. */
function paintWater(plain: Plain, random: Random): void {
  const { context, frame, desert, side } = plain;
  const { width, height, horizon, unit } = frame;
  const [top, shore] = [horizon + unit * 0.012, height - unit * 0.17];
  const water = context.createLinearGradient(0, top, 0, shore);
  water.addColorStop(0, blend(desert.haze, desert.sea, 0.42));
  water.addColorStop(0.35, blend(desert.sky, desert.sea, 0.6));
  water.addColorStop(1, blend(desert.zenith, desert.sea, 0.42));
  context.fillStyle = water;
  traceWater(plain);
  context.fill();
  context.strokeStyle = withOpacity(blend(desert.haze, '#ffffff', 0.4), 0.5);
  context.lineWidth = Math.max(0.8, unit * 0.0022);
  context.beginPath();
  context.moveTo(width, shore + side * unit * 0.05);
  context.bezierCurveTo(
    width * 0.7,
    shore - unit * 0.05,
    width * 0.35,
    shore + unit * 0.07,
    0,
    shore - side * unit * 0.05,
  );
  context.stroke();
  for (let ripple = 0; ripple < 34; ripple++) {
    const near = random.next() ** 1.4;
    const y = top + (shore - top) * near * 0.9;
    const half = unit * random.between(0.02, 0.12) * (0.3 + near);
    const x = random.next() * width;
    context.fillStyle = withOpacity(ripple % 3 ? blend(desert.haze, '#ffffff', 0.3) : desert.zenith, 0.26);
    context.beginPath();
    context.ellipse(x, y, half, half * 0.022 + unit * 0.0007, 0, 0, Math.PI * 2);
    context.fill();
  }
}

/** The edge of the water from side to side as a path of the context, closed along the horizon. */
export function traceWater({ context, frame, side }: Plain): void {
  const { width, height, horizon, unit } = frame;
  const [top, shore] = [horizon + unit * 0.012, height - unit * 0.17];
  const [left, right] = [shore - side * unit * 0.05, shore + side * unit * 0.05];
  context.beginPath();
  context.moveTo(0, top);
  context.lineTo(width, top);
  context.lineTo(width, right);
  context.bezierCurveTo(width * 0.7, shore - unit * 0.05, width * 0.35, shore + unit * 0.07, 0, left);
  context.closePath();
}

/** Smooth stones with long shadows that lead the eye into the distance. */
function paintPebbles({ context, frame, desert, side }: Plain, random: Random): void {
  for (let pebble = 0; pebble < 15; pebble++) {
    const near = 0.04 + 0.86 * (pebble / 15) ** 1.9;
    const y = frame.horizon + frame.unit * 0.05 + (frame.height - frame.horizon) * near;
    const x = random.between(0.03, 0.97) * frame.width;
    const radius = frame.unit * (0.003 + 0.02 * near) * random.between(0.6, 1.3);
    castEllipse(context, { x, y, radius, length: radius * 9 * side, colour: desert.shadow });
    paintEgg(context, {
      x,
      y: y - radius * 0.55,
      radiusX: radius,
      radiusY: radius * 0.72,
      lit: desert.stoneLit,
      shade: desert.sandNear,
      side,
    });
  }
}

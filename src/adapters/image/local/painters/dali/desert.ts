/** The plain itself: sky, far coast, sand and the things that give it depth. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import { blend, type Hex, withOpacity } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Frame } from '../../scene/stage.ts';
import type { Desert } from './palette.ts';

export function paintSky(context: SKRSContext2D, frame: Frame, desert: Desert, side: number): void {
  const { width, horizon } = frame;
  const sky = context.createLinearGradient(0, 0, 0, horizon);
  sky.addColorStop(0, desert.zenith);
  sky.addColorStop(0.45, desert.sky);
  sky.addColorStop(0.82, blend(desert.sky, desert.haze, 0.85));
  sky.addColorStop(1, desert.haze);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, horizon + 2);
  const x = width * (0.5 - side * 0.46);
  const glow = context.createRadialGradient(x, horizon, 0, x, horizon, width * 0.85);
  glow.addColorStop(0, withOpacity(desert.glow, 0.85));
  glow.addColorStop(1, withOpacity(desert.glow, 0));
  context.fillStyle = glow;
  context.fillRect(0, 0, width, horizon + 2);
}

/** Thin clouds drawn out along the wind, soft at their lower side. */
export function paintClouds(context: SKRSContext2D, frame: Frame, desert: Desert, random: Random, count: number): void {
  for (let cloud = 0; cloud < count; cloud++) {
    const [x, y] = [random.between(-0.1, 1) * frame.width, frame.horizon * random.between(0.15, 0.8)];
    const length = frame.unit * random.between(0.2, 0.55);
    const thick = length * random.between(0.05, 0.1);
    context.save();
    context.filter = `blur(${frame.unit * 0.008}px)`;
    for (const [shift, colour, opacity] of [
      [thick * 0.35, desert.rockShade, 0.22],
      [0, blend(desert.haze, '#ffffff', 0.4), 0.7],
    ] as const) {
      context.fillStyle = withOpacity(colour, opacity);
      context.beginPath();
      context.moveTo(x, y + shift);
      context.bezierCurveTo(
        x + length * 0.2,
        y - thick + shift,
        x + length * 0.55,
        y - thick * 1.6 + shift,
        x + length,
        y - thick * 0.4 + shift,
      );
      context.bezierCurveTo(
        x + length * 0.7,
        y + thick * 0.3 + shift,
        x + length * 0.3,
        y + thick * 0.5 + shift,
        x,
        y + shift,
      );
      context.fill();
    }
    context.restore();
  }
}

/** A strip of still sea, and cliffs with lit and shaded faces on one side. */
export function paintCoast(context: SKRSContext2D, frame: Frame, desert: Desert, random: Random, side: number): void {
  const { width, horizon, unit } = frame;
  const sea = context.createLinearGradient(0, horizon - unit * 0.02, 0, horizon + unit * 0.045);
  sea.addColorStop(0, blend(desert.sea, desert.haze, 0.55));
  sea.addColorStop(1, desert.sea);
  context.fillStyle = sea;
  context.fillRect(0, horizon - 1, width, unit * 0.05);
  const noise = createNoise2D(random.next);
  const edge = width * (0.5 + side * 0.56);
  const steps = 70;
  const reach = Math.min(width * 0.62, unit * 0.8);
  const heightAt = (along: number): number =>
    unit * (0.2 * (1 - along) ** 1.3) * (0.72 + 0.4 * noise(along * 5, 1) + 0.16 * noise(along * 19, 4));
  for (const [lower, colour] of [
    [1, desert.rockLit],
    [0.62, blend(desert.rockLit, desert.rockShade, 0.5)],
    [0.34, desert.rockShade],
  ] as const) {
    context.fillStyle = colour;
    context.beginPath();
    context.moveTo(edge, horizon + unit * 0.012);
    for (let step = 0; step <= steps; step++) {
      const along = step / steps;
      const cut = lower === 1 ? 1 : lower * (0.8 + 0.5 * noise(along * 11, lower * 40));
      context.lineTo(edge - side * along * reach, horizon + unit * 0.008 - Math.max(0, heightAt(along)) * cut);
    }
    context.lineTo(edge - side * reach, horizon + unit * 0.012);
    context.fill();
  }
  context.fillStyle = withOpacity(desert.rockShade, 0.28);
  context.beginPath();
  context.ellipse(edge - side * reach * 0.4, horizon + unit * 0.022, reach * 0.6, unit * 0.01, 0, 0, Math.PI * 2);
  context.fill();
}

export function paintSand(context: SKRSContext2D, frame: Frame, desert: Desert, random: Random, side: number): void {
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

/** Smooth stones with long shadows that lead the eye into the distance. */
export function paintPebbles(context: SKRSContext2D, frame: Frame, desert: Desert, random: Random, side: number): void {
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

/** What lies behind the plain: sky, clouds, and a coast far away. */
import { createNoise2D } from 'simplex-noise';
import { blend, withOpacity } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Plain } from './plain.ts';

export function paintSky({ context, frame, desert, side }: Plain): void {
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
export function paintClouds({ context, frame, desert }: Plain, random: Random, count: number): void {
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

/** How high the far coast is along its reach, 0..1 both: a cape, table mountains, or one rock in the sea. */
const coasts: readonly [Coast, ...Coast[]] = [
  { reach: 0.8, height: 0.2, rise: (along) => (1 - along) ** 1.3 },
  { reach: 1.3, height: 0.13, rise: (along) => (along % 0.37 < 0.24 ? 1 : 0.3) * (1 - along * 0.5) },
  { reach: 0.95, height: 0.24, rise: (along) => Math.max(0, 1 - Math.abs(along - 0.72) * 5) ** 0.5 },
  { reach: 1.5, height: 0.1, rise: (along) => 0.4 + 0.6 * Math.sin(along * 9) ** 2 },
];
interface Coast {
  /** In units of the frame. */
  reach: number;
  height: number;
  rise(along: number): number;
}

/** A strip of still sea, and rocks with lit and shaded faces. */
export function paintCoast({ context, frame, desert, side }: Plain, random: Random): void {
  const { width, horizon, unit } = frame;
  const coast = random.pick(coasts);
  const sea = context.createLinearGradient(0, horizon - unit * 0.02, 0, horizon + unit * 0.045);
  sea.addColorStop(0, blend(desert.sea, desert.haze, 0.55));
  sea.addColorStop(1, desert.sea);
  context.fillStyle = sea;
  context.fillRect(0, horizon - 1, width, unit * 0.05);
  const noise = createNoise2D(random.next);
  const edge = width * (0.5 + side * 0.56);
  const steps = 70;
  const reach = Math.min(width * (coast.reach > 1 ? 1.1 : 0.66), unit * coast.reach);
  const heightAt = (along: number): number =>
    unit * coast.height * coast.rise(along) * (0.72 + 0.4 * noise(along * 5, 1) + 0.16 * noise(along * 19, 4));
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

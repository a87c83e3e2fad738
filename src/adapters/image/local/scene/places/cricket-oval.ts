import type { Point } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import { ridge, type Stage } from '../stage.ts';
import { stumps, wicket } from '../structures/playing-fields.ts';
import { mown, surfaceOf } from './playing-surface.ts';

/** From behind the stumps along the worn strip to the other wicket; trees and a pavilion beyond the rope. */
export function cricketOval(stage: Stage): void {
  const { frame, side, random, pen, shows } = stage;
  const { horizon, unit, width } = frame;
  const surface = surfaceOf(stage, width * (0.5 + side * 0.1));
  ridge(stage, { tone: 'far', depth: 0, base: horizon - unit * 0.02, height: unit * 0.12, bumps: 2.5, line: 1 });
  for (let tree = 0; tree < 26; tree++)
    stage.tree(
      pen
        .at(width * ((tree + random.between(0, 1)) / 26), horizon + unit * 0.01, unit * random.between(0.1, 0.2))
        .as({ depth: 0.15, flow: 'leafy' }),
    );
  pavilion(stage, width * (0.5 - side * 0.22), horizon + unit * 0.02, unit * 0.17);
  // A white screen behind the bowler's arm.
  const [screenX] = surface.at(0, 0.1);
  const screen = pen.as({ depth: 0.3, flow: 'upright' });
  screen.rect('snow', screenX - unit * 0.085, horizon - unit * 0.075, unit * 0.17, unit * 0.09);
  for (let slat = -2; slat <= 2; slat++)
    screen.rect(
      'wallShade',
      screenX + slat * unit * 0.034 - unit * 0.001,
      horizon - unit * 0.075,
      unit * 0.003,
      unit * 0.09,
    );
  mown(stage, surface, 0.04);
  // The rope lies in a long curve around the field.
  const rope: Point[] = [];
  for (let step = 0; step <= 24; step++) {
    const angle = Math.PI * (0.92 + (1.16 * step) / 24);
    rope.push([width / 2 + Math.cos(angle) * width * 0.62, horizon + unit * 0.2 + Math.sin(angle) * unit * 0.155]);
  }
  pen.as({ depth: 0.4, flow: 'upright' }).curve('foam', unit * 0.007, rope);
  const strip = pen.as({ depth: 0.7, flow: 'slope' });
  surface.quad(strip, 'path', [-0.34, 0.34], [0.2, 1.02]);
  surface.quad(strip, 'groundAlt', [-0.1, 0.12], [0.26, 0.74]);
  for (const [near, half] of [
    [0.25, 0.3],
    [0.29, 0.42],
    [0.8, 0.42],
    [0.88, 0.3],
  ] as const)
    surface.stripe('foam', [-half, near], [half, near], 0.05);
  for (const edge of [-0.3, 0.3]) {
    surface.stripe('foam', [edge, 0.25], [edge, 0.3], 0.03);
    surface.stripe('foam', [edge, 0.78], [edge, 0.9], 0.02);
  }
  const [farX, farY] = surface.at(0, 0.25);
  stumps(pen.at(farX, farY, unit * 0.085).as({ depth: 0.6, flow: 'upright' }));
  const [x, y] = surface.at(0.02, 0.88);
  wicket(pen.at(x, y, Math.min(unit * 0.36, width * 0.4)).as({ depth: 0.9, flow: 'upright' }));
  shows.add(landmarkNames.wicket);
}

/** A white house with a long roof, a gable with a clock in the middle and a veranda. */
function pavilion(stage: Stage, x: number, y: number, size: number): void {
  const pen = stage.pen.at(x, y, size).as({ depth: 0.25, flow: 'upright' });
  pen.rect('snow', -1.1, -0.5, 2.2, 0.5);
  pen.rect('dark', -1.04, -0.4, 2.08, 0.3);
  for (let post = -5; post <= 5; post++) pen.rect('foam', post * 0.2 - 0.018, -0.44, 0.036, 0.44);
  pen.rect('foam', -1.1, -0.14, 2.2, 0.05);
  pen.polygon('roof', [
    [-1.22, -0.48],
    [-0.98, -0.78],
    [0.98, -0.78],
    [1.22, -0.48],
  ]);
  pen.polygon('snow', [
    [-0.3, -0.5],
    [-0.3, -0.72],
    [0, -1],
    [0.3, -0.72],
    [0.3, -0.5],
  ]);
  pen.line('roof', 0.06, [
    [-0.36, -0.68],
    [0, -1.02],
    [0.36, -0.68],
  ]);
  pen.disc('dark', 0, -0.72, 0.085);
  pen.disc('snow', 0, -0.72, 0.06);
}

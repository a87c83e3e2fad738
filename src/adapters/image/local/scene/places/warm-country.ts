import type { Point } from '../pen.ts';
import { ridge, type Stage } from '../stage.ts';

/** A dry plain with table mountains far off and scattered trees. */
export function dryPlain(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit, width, height } = frame;
  stage.shows.add('a dry plain');
  for (const [across, half, rise, tone, depth] of [
    [-0.34, 0.2, 0.1, 'far', 0],
    [0.06, 0.13, 0.07, 'far', 0.04],
    [0.4, 0.26, 0.14, 'far', 0.08],
  ] as const) {
    const middle = width * (0.5 + side * across);
    const reach = unit * half;
    stage.pen.as({ depth, flow: 'slope' }).polygon(tone, [
      [middle - reach * 1.5, horizon + 4],
      [middle - reach, horizon - unit * rise * 0.5],
      [middle - reach * 0.86, horizon - unit * rise],
      [middle + reach * 0.8, horizon - unit * rise * 1.04],
      [middle + reach * 0.96, horizon - unit * rise * 0.46],
      [middle + reach * 1.5, horizon + 4],
    ]);
  }
  ridge(stage, { tone: 'mid', depth: 0.2, base: horizon + unit * 0.02, height: unit * 0.05, bumps: 2, line: 2 });
  stage.pen.as({ depth: 0.3, flow: 'level' }).rect('groundAlt', -2, horizon + unit * 0.02, width + 4, height);
  const reach = height - horizon;
  for (const [index, tone] of (['ground', 'path', 'groundAlt', 'path'] as const).entries())
    ridge(stage, {
      tone,
      depth: 0.34 + index * 0.14,
      base: horizon + reach * (0.2 + 0.19 * index),
      height: unit * 0.045,
      bumps: 1.4 + index * 0.4,
      line: 3 + index,
    });
  for (let tree = 0; tree < 11; tree++) {
    const near = (tree / 11) ** 1.8 * 0.5 + 0.02;
    const across = random.between(-0.5, 0.5);
    // The middle stays open.
    if (near > 0.16 && Math.abs(across) < 0.22) continue;
    stage.tree(
      stage.pen
        .at(width * (0.5 + across), horizon + reach * near, unit * (0.05 + 0.4 * near))
        .as({ depth: 0.3 + near * 0.5, flow: 'leafy' }),
    );
  }
  stage.tree(
    stage.pen.at(width * (0.5 + side * 0.3), horizon + reach * 0.36, unit * 0.42).as({ depth: 0.7, flow: 'leafy' }),
  );
  tufts(stage);
}

/** Dry grass at the viewer's feet. */
function tufts({ frame, random, pen }: Stage): void {
  const { width, height, unit, horizon } = frame;
  for (let tuft = 0; tuft < 26; tuft++) {
    const near = random.between(0.3, 1);
    const [x, y] = [random.between(0, width), horizon + (height - horizon) * near];
    const size = unit * (0.015 + 0.05 * near ** 2);
    const blades = pen.as({ depth: 0.5 + near * 0.4, flow: 'rising' });
    for (let blade = -2; blade <= 2; blade++)
      blades.line(blade % 2 ? 'wallShade' : 'foliageDark', size * 0.09, [
        [x + blade * size * 0.12, y],
        [x + blade * size * 0.3, y - size * random.between(0.6, 1)],
      ]);
  }
}

/** Rice terraces that follow a slope down, water standing in some of them. */
export function terraces(stage: Stage): void {
  const { frame, side, wave } = stage;
  const { horizon, unit, width, height } = frame;
  stage.shows.add('terraced fields');
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.3, bumps: 1.9, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.15, base: horizon + unit * 0.02, height: unit * 0.18, bumps: 2.4, line: 2 });
  for (let tree = 0; tree < 12; tree++)
    stage.tree(
      stage.pen
        .at(width * ((tree + stage.random.next()) / 12), horizon + unit * 0.03, unit * stage.random.between(0.07, 0.13))
        .as({ depth: 0.25, flow: 'leafy' }),
    );
  const steps = 9;
  const reach = height - horizon;
  for (let step = 0; step < steps; step++) {
    const near = step / steps;
    const level = horizon + unit * 0.03 + (reach - unit * 0.03) * near ** 1.35;
    const edge: Point[] = [];
    for (let at = 0; at <= 30; at++) {
      const along = at / 30;
      const rise = unit * (0.03 + 0.13 * near) * (side > 0 ? along : 1 - along);
      edge.push([
        width * (along * 1.04 - 0.02),
        level - rise + unit * (0.012 + 0.03 * near) * wave(along * 2.4, step * 2 + 5),
      ]);
    }
    const bank = unit * (0.008 + 0.022 * near);
    const field = (drop: number): Point[] => [
      ...edge.map(([x, y]): Point => [x, y + drop]),
      [width + 8, height + 8],
      [-8, height + 8],
    ];
    const pen = stage.pen.as({ depth: 0.32 + near * 0.55, flow: 'slope' });
    pen.polygon('foliageDark', field(-bank));
    pen.polygon(step % 3 === 1 ? 'water' : step % 3 ? 'foliage' : 'ground', field(0));
  }
  for (const [across, near, size] of [
    [0.38, 0.3, 0.34],
    [0.46, 0.5, 0.5],
    [-0.44, 0.4, 0.3],
  ] as const)
    stage.tree(
      stage.pen
        .at(width * (0.5 + side * across), horizon + reach * near, unit * size)
        .as({ depth: 0.5 + near * 0.5, flow: 'leafy' }),
    );
  ridge(stage, { tone: 'near', depth: 0.93, base: height * 0.985, height: unit * 0.07, bumps: 2, line: 8 });
}

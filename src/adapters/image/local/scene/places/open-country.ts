import type { Point } from '../pen.ts';
import { ridge, type Stage } from '../stage.ts';
import { nearShore } from './near-shore.ts';

/** Rolling meadows parted by hedges. */
export function meadows(stage: Stage): void {
  const { frame, side } = stage;
  const { horizon, unit, width, height } = frame;
  stage.shows.add('rolling meadows');
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.17, bumps: 1.5, line: 1 });
  const slopes = [
    { tone: 'mid', down: 0.02, height: 0.12, depth: 0.18 },
    { tone: 'foliage', down: 0.1, height: 0.12, depth: 0.32 },
    { tone: 'ground', down: 0.21, height: 0.14, depth: 0.46 },
    { tone: 'foliage', down: 0.36, height: 0.16, depth: 0.62 },
    { tone: 'groundAlt', down: 0.56, height: 0.18, depth: 0.76 },
  ] as const;
  const reach = height - horizon;
  for (const [index, { tone, down, height: tall, depth }] of slopes.entries()) {
    const base = horizon + reach * down + unit * 0.02;
    ridge(stage, { tone, depth, base, height: unit * tall, bumps: 1.1 + (index % 3) * 0.3, line: index + 2 });
    hedge(stage, base - unit * tall * 0.42, depth, 0.018 + 0.05 * depth ** 2, index);
  }
  for (const [offset, down, size] of [
    [0.3, 0.34, 0.2],
    [0.37, 0.35, 0.25],
    [-0.3, 0.5, 0.26],
  ] as const)
    stage.tree(
      stage.pen
        .at(width * (0.5 + side * offset), horizon + reach * down, unit * size)
        .as({ depth: 0.6, flow: 'leafy' }),
      'slender',
    );
  const shoreAt = nearShore(stage, 0.98, 0.09);
  const along = 0.5 + side * 0.4;
  stage.tree(stage.pen.at(width * along, shoreAt(along) + unit * 0.02, unit * 0.5).as({ depth: 0.95, flow: 'leafy' }));
}

/** A hedge over a slope; `y` in px, `size` in units of the frame. */
function hedge(stage: Stage, y: number, depth: number, size: number, row: number): void {
  const { frame, random, wave, pen } = stage;
  const from = random.between(-0.1, 0.3);
  const to = from + random.between(0.4, 0.7);
  const [upper, lower]: [Point[], Point[]] = [[], []];
  const steps = Math.max(6, Math.round(((to - from) * frame.width) / (size * frame.unit * 1.1)));
  for (let step = 0; step <= steps; step++) {
    const along = from + ((to - from) * step) / steps;
    const middle =
      y +
      frame.unit * (0.03 + 0.05 * wave(along * 1.6, row + 20) + ((along - from) * 0.07 * frame.width) / frame.height);
    const end = step === 0 || step === steps ? 0.2 : 1;
    upper.push([along * frame.width, middle - frame.unit * size * end * random.between(0.45, 0.95)]);
    lower.push([along * frame.width, middle + frame.unit * size * end * 0.4]);
  }
  pen.as({ depth, flow: 'leafy' }).blob('foliageDark', [...upper, ...lower.reverse()]);
}

/** Open moor, one tree against the sky. */
export function moor(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit, width, height } = frame;
  stage.shows.add('an open moor');
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.13, bumps: 1.4, line: 1 });
  for (let tree = 0; tree < 14; tree++)
    stage.tree(
      stage.pen
        .at(width * random.next(), horizon + unit * 0.01, unit * random.between(0.025, 0.05))
        .as({ depth: 0.15, flow: 'leafy' }),
    );
  ridge(stage, { tone: 'mid', depth: 0.25, base: horizon + unit * 0.05, height: unit * 0.06, bumps: 2, line: 2 });
  const reach = height - horizon;
  for (const [index, tone] of (['ground', 'wallShade', 'groundAlt', 'foliage'] as const).entries())
    ridge(stage, {
      tone,
      depth: 0.36 + index * 0.13,
      base: horizon + reach * (0.16 + 0.17 * index),
      height: unit * 0.08,
      bumps: 1.3 + index * 0.4,
      line: 3 + index,
    });
  // Pools lie between the heather.
  for (const [offset, down, half] of [
    [0.02, 0.36, 0.1],
    [-0.3, 0.64, 0.19],
  ] as const) {
    const [x, y, reachOf] = [width * (0.5 + side * offset), horizon + reach * down, unit * half];
    const pool = (grow: number): Point[] => [
      [x - reachOf * grow, y],
      [x - reachOf * 0.2, y - reachOf * 0.13 * grow],
      [x + reachOf * grow, y - reachOf * 0.02],
      [x + reachOf * 0.3, y + reachOf * 0.15 * grow],
    ];
    stage.pen.as({ depth: 0.6, flow: 'level' }).blob('foliageDark', pool(1.12));
    stage.pen.as({ depth: 0.6, flow: 'level' }).blob('water', pool(1));
  }
  stage.tree(
    stage.pen.at(width * (0.5 + side * 0.27), horizon + reach * 0.3, unit * 0.52).as({ depth: 0.7, flow: 'leafy' }),
  );
  nearShore(stage, 0.98, 0.07);
  heather(stage);
}

function heather({ frame, random, pen }: Stage): void {
  const { width, height, unit } = frame;
  for (let tuft = 0; tuft < 30; tuft++) {
    const near = random.next();
    const radius = unit * (0.012 + 0.022 * near);
    pen
      .as({ depth: 0.85, flow: 'leafy' })
      .disc(
        random.pick(['foliageDark', 'wallShade', 'roof'] as const),
        random.between(0, width),
        height * (0.86 + 0.08 * near),
        radius,
        radius * 0.5,
      );
  }
}

/** A valley between wooded slopes, a stream in its middle. */
export function valley(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit, width, height } = frame;
  stage.shows.add('a green valley');
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.28, bumps: 1.8, line: 1 });
  stage.pen.as({ depth: 0.3, flow: 'level' }).rect('foliage', -2, horizon, width + 4, height - horizon + 4);
  const reach = height - horizon;
  for (const [edge, down, rise, depth, tone] of [
    [-1, 0.1, 0.24, 0.2, 'mid'],
    [1, 0.18, 0.3, 0.32, 'mid'],
    [-1, 0.4, 0.3, 0.5, 'ground'],
    [1, 0.55, 0.34, 0.62, 'foliageDark'],
  ] as const) {
    const slope: Point[] = [];
    for (let step = 0; step <= 20; step++) {
      const along = step / 20;
      slope.push([
        width * (0.5 + edge * side * (0.53 - 0.5 * along)),
        horizon + reach * down - unit * rise * (1 - along) ** 1.7 + unit * 0.014 * stage.wave(along * 4, down * 30),
      ]);
    }
    const outer = width * (0.5 + edge * side * 0.54);
    stage.pen
      .as({ depth, flow: 'slope' })
      .polygon(tone, [
        [outer, height + 4],
        ...slope,
        [width * (0.5 + edge * side * 0.12), horizon + reach * (down + 0.08)],
        [width * (0.5 + edge * side * 0.26), horizon + reach * (down + 0.28)],
        [width * (0.5 + edge * side * 0.42), height + 4],
      ]);
    for (let tree = 0; tree < 7; tree++) {
      const along = random.between(0.02, 0.75);
      const [x, y] = slope[Math.round(along * 20)] ?? [0, 0];
      stage.tree(
        stage.pen
          .at(x, y + unit * 0.02, unit * (0.05 + 0.13 * depth) * random.between(0.7, 1.2))
          .as({ depth, flow: 'leafy' }),
      );
    }
  }
  stream(stage);
  nearShore(stage, 0.985, 0.08);
}

function stream(stage: Stage): void {
  const { frame, side } = stage;
  const { horizon, unit, width, height } = frame;
  const [left, right]: [Point[], Point[]] = [[], []];
  for (let step = 0; step <= 22; step++) {
    const near = step / 22;
    const y = horizon + unit * 0.05 + (height - horizon - unit * 0.05) * near;
    const x = width * 0.5 - side * unit * (0.02 + 0.12 * Math.sin(near * 5.4) * (0.25 + near));
    const half = unit * (0.006 + 0.1 * near ** 1.7);
    left.push([x - half, y]);
    right.push([x + half, y]);
  }
  stage.pen.as({ depth: 0.6, flow: 'level' }).polygon('water', [...left, ...right.reverse()]);
}

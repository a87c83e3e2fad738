import type { Point, Tone } from '../pen.ts';
import { plain, ridge, type Stage, stand } from '../stage.ts';
import { tower } from '../structures/dwellings.ts';
import { poplar, roundTree, smoke } from '../structures/nature.ts';

/** A row of distant roofs; heights in units of the frame. */
function roofs(stage: Stage, look: { tone: Tone; depth: number; base: number; low: number; high: number }): void {
  const { frame, random } = stage;
  const line: Point[] = [[-4, look.base]];
  for (let x = -4; x < frame.width; ) {
    const width = frame.unit * random.between(0.035, 0.09);
    const top = look.base - frame.unit * random.between(look.low, look.high);
    line.push([x, top]);
    if (random.chance(0.25)) line.push([x + width / 2, top - width * 0.4]);
    line.push([x + width, top]);
    x += width;
  }
  line.push([frame.width + 4, look.base]);
  stage.pen.as({ depth: look.depth, flow: 'upright' }).polygon(look.tone, line);
}

/** A skyline across a river that mirrors it. */
export function city(stage: Stage): void {
  const { frame, random, side } = stage;
  const { horizon, unit, width, height } = frame;
  roofs(stage, { tone: 'far', depth: 0, base: horizon + 2, low: 0.1, high: 0.34 });
  roofs(stage, { tone: 'mid', depth: 0.15, base: horizon + 2, low: 0.05, high: 0.22 });
  for (let x = -0.04 * width; x < width; ) {
    const share = unit * random.between(0.06, 0.13);
    const towards = 1 - Math.abs((x + share / 2) / width - (0.5 + side * 0.18)) * 2.1;
    const tall = unit * (random.between(0.09, 0.24) + random.between(0.1, 0.42) * Math.max(0, towards) ** 1.3);
    tower(stage.pen.at(x + share / 2, horizon, tall).as({ depth: 0.35, flow: 'upright' }), random, share / tall);
    x += share * random.between(0.95, 1.5);
  }
  stage.pen.as({ depth: 0.3, flow: 'level' }).rect('water', -2, horizon, width + 4, height - horizon + 4);
  for (let streak = 0; streak < 46; streak++) {
    const near = random.next() ** 1.4;
    const y = horizon + (height - horizon) * near;
    const length = unit * random.between(0.05, 0.24) * (0.4 + near);
    const x = random.between(-0.1, 1) * width;
    const tone = random.pick(['waterDeep', 'waterDeep', 'window', 'foam', 'wallShade'] as const);
    stage.pen.as({ depth: 0.35 + near * 0.5, flow: 'level' }).curve(tone, unit * (0.003 + 0.007 * near), [
      [x, y],
      [x + length / 2, y - unit * 0.004],
      [x + length, y],
    ]);
  }
  stage.pen.as({ depth: 0.4, flow: 'level' }).rect('dark', -2, horizon - unit * 0.006, width + 4, unit * 0.016);
  // The near embankment gives the motif something to stand on.
  stage.pen.as({ depth: 0.95, flow: 'level' }).polygon('path', [
    [-4, height * 0.9],
    [width + 4, height * 0.9],
    [width + 4, height + 4],
    [-4, height + 4],
  ]);
  stage.pen.as({ depth: 0.97, flow: 'level' }).rect('dark', -4, height * 0.895, width + 8, unit * 0.01);
}

/** One public building behind an open square. */
export function square(stage: Stage): void {
  const { frame, side, brief, random } = stage;
  const { horizon, unit, width, height } = frame;
  roofs(stage, { tone: 'far', depth: 0, base: horizon + 2, low: 0.06, high: 0.17 });
  roofs(stage, { tone: 'mid', depth: 0.14, base: horizon + 2, low: 0.03, high: 0.1 });
  plain(stage, ['path', 'ground'], horizon - unit * 0.01);
  const middle = width * (0.5 + side * (width > height * 1.2 ? 0.13 : 0.03));
  const [hero] = brief.landmarks;
  stand(stage, hero, { x: middle, y: horizon + unit * 0.035, size: unit * 0.5 }, 0.4, width > height ? 0.72 : 0.94);
  const vanishing: Point = [middle, horizon + unit * 0.03];
  for (let joint = -6; joint <= 6; joint++) {
    stage.pen.as({ depth: 0.6, flow: 'level' }).line(
      'groundAlt',
      unit * 0.004,
      [vanishing, [middle + joint * width * 0.2, height + 4]].map(
        ([x = 0, y = 0], index): Point => (index ? [x, y] : [x + joint * unit * 0.09, y]),
      ),
    );
  }
  for (const edge of [-1, 1]) {
    for (let tree = 0; tree < 4; tree++) {
      const near = tree / 3;
      const x = width / 2 + edge * (width * 0.5 - unit * 0.16 + unit * 0.13 * near);
      const y = horizon + unit * (0.02 + 0.17 * near);
      const size = unit * (0.17 + 0.15 * near);
      const draw = brief.place === 'campus' ? roundTree : poplar;
      draw(stage.pen.at(x, y, size).as({ depth: 0.35 + 0.4 * near, flow: 'leafy' }), random);
    }
  }
}

/** A damaged street under smoke. */
export function ruins(stage: Stage): void {
  const { frame, random } = stage;
  const { horizon, unit, width } = frame;
  roofs(stage, { tone: 'far', depth: 0, base: horizon + 2, low: 0.05, high: 0.2 });
  for (const x of [0.2, 0.72])
    smoke(stage.pen.at(width * x, horizon, unit * 0.55).as({ depth: 0.2, flow: 'rising' }), random);
  for (let index = 0; index < 5; index++) {
    const x = width * (0.06 + index * 0.22 + random.between(-0.03, 0.03));
    stand(
      stage,
      'ruin',
      { x, y: horizon + unit * random.between(0.02, 0.05), size: unit * random.between(0.16, 0.38) },
      0.4,
      0.34,
      random.chance(0.5),
    );
  }
  ridge(stage, { tone: 'ground', depth: 0.5, base: horizon + unit * 0.07, height: unit * 0.06, bumps: 5, line: 4 });
  plain(stage, ['groundAlt', 'ground'], horizon + unit * 0.09);
  ridge(stage, { tone: 'near', depth: 0.9, base: frame.height * 0.93, height: unit * 0.07, bumps: 4, line: 6 });
}

/** A pitch whose mown stripes run to the stand. */
export function sportsGround(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit, width, height } = frame;
  ridge(stage, { tone: 'far', depth: 0, base: horizon - unit * 0.02, height: unit * 0.14, bumps: 2.5, line: 1 });
  for (let tree = 0; tree < 22; tree++)
    roundTree(
      stage.pen
        .at(random.between(0, width), horizon + unit * 0.01, unit * random.between(0.06, 0.12))
        .as({ depth: 0.15, flow: 'leafy' }),
      random,
    );
  stand(stage, 'stadium', { x: width * (0.5 + side * 0.04), y: horizon + unit * 0.03, size: unit * 0.36 }, 0.35, 0.98);
  const vanishing = width * (0.5 + side * 0.04);
  stage.pen.as({ depth: 0.4, flow: 'level' }).rect('foliage', -2, horizon + unit * 0.03, width + 4, height - horizon);
  for (let stripe = -7; stripe < 7; stripe += 2) {
    stage.pen.as({ depth: 0.6, flow: 'slope' }).polygon('foliageDark', [
      [vanishing + stripe * unit * 0.13, horizon + unit * 0.03],
      [vanishing + (stripe + 1) * unit * 0.13, horizon + unit * 0.03],
      [vanishing + (stripe + 1) * unit * 0.42, height + 4],
      [vanishing + stripe * unit * 0.42, height + 4],
    ]);
  }
  const pen = stage.pen.as({ depth: 0.7, flow: 'level' });
  pen.line('foam', unit * 0.005, [
    [0, horizon + unit * 0.07],
    [width, horizon + unit * 0.07],
  ]);
  pen.line('foam', unit * 0.011, [
    [0, height * 0.8],
    [width, height * 0.8],
  ]);
  const circle: Point[] = [];
  for (let step = 0; step <= 24; step++) {
    const angle = (step / 24) * Math.PI * 2;
    circle.push([vanishing + Math.cos(angle) * unit * 0.3, height * 0.8 + Math.sin(angle) * unit * 0.085]);
  }
  pen.curve('foam', unit * 0.009, circle);
}

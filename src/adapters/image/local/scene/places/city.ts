import { warm } from '../by-region.ts';
import type { Point, Tone } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import { plain, ridge, type Stage } from '../stage.ts';
import { tower } from '../structures/dwellings.ts';
import { bench, lampPost } from '../structures/furniture.ts';
import { lowTown } from './low-town.ts';
import { roofs } from './roofs.ts';

/** A skyline across a river, behind a park or over the roofs, as the dice fall. */
export function city(stage: Stage): void {
  const { frame, random, brief } = stage;
  const { horizon } = frame;
  if (brief.landmarks[0] === 'flatRoofs') {
    oldTown(stage);
    return;
  }
  const low = warm(brief.region);
  roofs(stage, { tone: 'far', depth: 0, base: horizon + 2, low: 0.1, high: 0.34 });
  roofs(stage, { tone: 'mid', depth: 0.15, base: horizon + 2, low: 0.05, high: 0.22 });
  skyline(stage, random.pick([0.18, 0.3, 0.02]), low ? 0.66 : 1);
  stage.shows.add(landmarkNames.towers);
  random.pick(low ? [overFlatRoofs, overFlatRoofs, park, riverside] : [riverside, riverside, park, overRoofs])(stage);
}

/** Houses with flat roofs up a slope, no tower among them. */
function oldTown(stage: Stage): void {
  const { horizon, unit, height } = stage.frame;
  ridge(stage, { tone: 'far', depth: 0, base: horizon - unit * 0.08, height: unit * 0.26, bumps: 1.6, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.14, base: horizon - unit * 0.02, height: unit * 0.16, bumps: 1.3, line: 2 });
  lowTown(stage, horizon - unit * 0.07, height * 0.93, 8);
  terraceOfTheViewer(stage);
}

function overFlatRoofs(stage: Stage): void {
  const { horizon, unit, height } = stage.frame;
  lowTown(stage, horizon + unit * 0.05, height * 0.93, 5);
  terraceOfTheViewer(stage);
}

/** Towers from edge to edge, the tallest `offset` of the width from the middle; `height` as a share of the usual. */
function skyline({ frame, random, pen, side }: Stage, offset: number, height: number): void {
  const { horizon, unit, width } = frame;
  for (let x = -0.04 * width; x < width; ) {
    const share = unit * random.between(0.06, 0.13);
    const towards = 1 - Math.abs((x + share / 2) / width - (0.5 + side * offset)) * 2.1;
    const tall = unit * (random.between(0.09, 0.24) + random.between(0.1, 0.42) * Math.max(0, towards) ** 1.3);
    const risen = tall * height;
    tower(pen.at(x + share / 2, horizon, risen).as({ depth: 0.35, flow: 'upright' }), random, share / risen);
    x += share * random.between(0.95, 1.5);
  }
}

function riverside(stage: Stage): void {
  const { frame, random, pen, side } = stage;
  const { horizon, unit, width, height } = frame;
  pen.as({ depth: 0.3, flow: 'level' }).rect('water', -2, horizon, width + 4, height - horizon + 4);
  for (let streak = 0; streak < 46; streak++) {
    const near = random.next() ** 1.4;
    const y = horizon + (height - horizon) * near;
    const length = unit * random.between(0.05, 0.24) * (0.4 + near);
    const x = random.between(-0.1, 1) * width;
    const tone = random.pick(['waterDeep', 'waterDeep', 'window', 'foam', 'wallShade'] as const);
    pen.as({ depth: 0.35 + near * 0.5, flow: 'level' }).curve(tone, unit * (0.003 + 0.007 * near), [
      [x, y],
      [x + length / 2, y - unit * 0.004],
      [x + length, y],
    ]);
  }
  pen.as({ depth: 0.4, flow: 'level' }).rect('dark', -2, horizon - unit * 0.006, width + 4, unit * 0.016);
  if (random.chance(0.5)) arches(stage, width * (0.5 - side * 0.1));
  // The near embankment gives the motif something to stand on.
  const quay = pen.as({ depth: 0.95, flow: 'level' });
  quay.rect('path', -4, height * 0.9, width + 8, height * 0.1 + 4);
  quay.rect('dark', -4, height * 0.895, width + 8, unit * 0.01);
  if (stage.brief.region) {
    // Trees tell which part of the world the river is in.
    for (const [across, size] of [
      [0.28, 0.34],
      [0.41, 0.42],
    ] as const)
      stage.tree(pen.at(width * (0.5 + side * across), height * 0.905, unit * size).as({ depth: 0.92, flow: 'leafy' }));
    stage.shows.add(landmarkNames.tree);
  } else if (random.chance(0.5))
    for (let lamp = 0; lamp < 3; lamp++)
      lampPost(
        pen
          .at(width * (0.5 + side * (0.16 + lamp * 0.17)), height * 0.9, unit * 0.24)
          .as({ depth: 0.9, flow: 'upright' }),
      );
}

/** A stone bridge with low arches over the far water, from the edge to `end`. */
function arches({ frame, pen, side }: Stage, end: number): void {
  const { horizon, unit, width } = frame;
  const [deck, foot] = [horizon + unit * 0.035, horizon + unit * 0.1];
  const bridge = pen.as({ depth: 0.5, flow: 'upright' });
  const from = side > 0 ? -8 : width + 8;
  const span = unit * 0.17;
  const spans = Math.ceil(Math.abs(end - from) / span);
  const towards = side > 0 ? 1 : -1;
  bridge.rect('wall', Math.min(from, from + towards * spans * span), deck, spans * span, foot - deck);
  bridge.rect(
    'wallShade',
    Math.min(from, from + towards * spans * span),
    deck - unit * 0.012,
    spans * span,
    unit * 0.016,
  );
  for (let index = 0; index < spans; index++) {
    const middle = from + towards * (index + 0.5) * span;
    const arch: Point[] = [];
    for (let step = 0; step <= 10; step++) {
      const angle = Math.PI * (1 - step / 10);
      arch.push([middle + Math.cos(angle) * span * 0.38, foot + 1 - Math.sin(angle) * unit * 0.048]);
    }
    bridge.polygon('waterDeep', arch);
  }
}

/** Trees, lawns and a path before the towers. */
function park(stage: Stage): void {
  const { frame, random, pen, side, shows } = stage;
  const { horizon, unit, width, height } = frame;
  for (let tree = 0; tree < 30; tree++)
    stage.tree(
      pen
        .at(width * ((tree + random.next()) / 30), horizon + unit * 0.025, unit * random.between(0.08, 0.15))
        .as({ depth: 0.4, flow: 'leafy' }),
    );
  plain(stage, ['foliage', 'ground'], horizon + unit * 0.02);
  pen.as({ depth: 0.7, flow: 'slope' }).blob('path', [
    [width * (0.5 + side * 0.16), horizon + unit * 0.03],
    [width * (0.5 + side * 0.2), horizon + unit * 0.03],
    [width * (0.5 + side * 0.06), horizon + (height - horizon) * 0.4],
    [width * (0.5 + side * 0.1) + unit * 0.1, height * 1.06],
    [width * (0.5 - side * 0.06) - unit * 0.34, height * 1.06],
    [width * (0.5 - side * 0.04), horizon + (height - horizon) * 0.4],
  ]);
  for (const [offset, near] of [
    [0.42, 0.22],
    [0.36, 0.5],
    [-0.44, 0.3],
  ] as const)
    stage.tree(
      pen
        .at(width * (0.5 + side * offset), horizon + (height - horizon) * near, unit * (0.22 + 0.3 * near))
        .as({ depth: 0.5 + near * 0.4, flow: 'leafy' }),
    );
  bench(
    pen
      .at(width * (0.5 + side * 0.26), horizon + (height - horizon) * 0.46, unit * 0.045)
      .as({ depth: 0.7, flow: 'upright' }),
  );
  shows.add(landmarkNames.tree);
}

/** The viewer stands on a roof terrace above the old town. */
function overRoofs(stage: Stage): void {
  const { frame, random, pen } = stage;
  const { horizon, unit, width, height } = frame;
  pen.as({ depth: 0.4, flow: 'level' }).rect('wallShade', -4, horizon, width + 8, height);
  const tones: readonly [Tone, ...Tone[]] = ['roof', 'wallShade', 'accent', 'roof', 'mid'];
  for (let row = 0; row < 4; row++) {
    const near = row / 3;
    const y = horizon + (height * 0.9 - horizon) * (0.08 + 0.3 * row);
    const size = unit * (0.1 + 0.12 * near);
    const depth = 0.42 + near * 0.4;
    for (let x = -size * random.next(); x < width + size; ) {
      const wide = size * random.between(0.9, 1.6);
      const house = pen.as({ depth, flow: 'upright' });
      house.rect(random.pick(['wall', 'wall', 'cloudShade', 'groundAlt'] as const), x, y - size * 0.1, wide, height);
      for (let pane = 0; pane < 3; pane++)
        house.rect(
          random.chance(0.4) ? 'window' : 'dark',
          x + wide * (0.16 + pane * 0.27),
          y + size * 0.12,
          wide * 0.13,
          size * 0.2,
        );
      house.polygon(random.pick(tones), [
        [x - size * 0.04, y],
        [x + wide * 0.14, y - size * random.between(0.36, 0.52)],
        [x + wide * 0.86, y - size * 0.44],
        [x + wide + size * 0.04, y],
      ]);
      house.rect('dark', x + wide * 0.66, y - size * 0.62, size * 0.1, size * 0.3);
      x += wide * 1.02;
    }
  }
  terraceOfTheViewer(stage);
}

/** The parapet at the viewer's feet. */
function terraceOfTheViewer({ frame, pen }: Stage): void {
  const { unit, width, height } = frame;
  const parapet = pen.as({ depth: 0.95, flow: 'level' });
  parapet.rect('path', -4, height * 0.9, width + 8, height);
  parapet.rect('wallShade', -4, height * 0.893, width + 8, unit * 0.014);
}

import type { Point } from '../pen.ts';
import { aboveWater, reflectionOf } from '../reflection.ts';
import { ridge, type Stage } from '../stage.ts';
import { nearShore } from './near-shore.ts';
import { ripples, sea } from './sea.ts';

/** Mountains, still water, trees on the near shore. */
export function lake(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit } = frame;
  stage.shows.add('a lake');
  const line = horizon + unit * 0.01;
  const before = stage.shapes.length;
  ridge(stage, { tone: 'far', depth: 0, base: horizon - unit * 0.05, height: unit * 0.34, bumps: 2.6, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.18, base: horizon, height: unit * 0.17, bumps: 3.2, line: 2 });
  for (let index = 0; index < 26; index++) {
    const x = random.between(0, frame.width);
    stage.tree(
      stage.pen.at(x, horizon + unit * 0.012, unit * random.between(0.04, 0.085)).as({ depth: 0.25, flow: 'leafy' }),
      'conifer',
    );
  }
  const land = aboveWater(stage.shapes.splice(before), line);
  stage.shapes.push(...land);
  stage.pen.as({ depth: 0.05, flow: 'level' }).rect('water', -2, horizon, frame.width + 4, frame.height - horizon + 4);
  stage.shapes.push(...reflectionOf(land, line, 0.62));
  ripples(stage, line, frame.height, 44);
  const shoreAt = nearShore(stage, 0.985, 0.15);
  for (const [offset, size] of [
    [0.42, 0.62],
    [0.27, 0.42],
    [0.5, 0.36],
  ] as const) {
    const along = 0.5 + side * offset;
    const foot = shoreAt(along) + unit * 0.03;
    stage.tree(stage.pen.at(frame.width * along, foot, unit * size).as({ depth: 0.95, flow: 'leafy' }));
  }
}

/** A quiet bay between wooded capes. */
export function bay(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit, width } = frame;
  stage.shows.add('a wide bay');
  for (const [edge, reach, tall, tone, depth] of [
    [-1, 0.5, 0.12, 'far', 0],
    [1, 0.34, 0.2, 'far', 0.06],
    [1, 0.22, 0.13, 'mid', 0.2],
  ] as const) {
    const cape: Point[] = [];
    for (let step = 0; step <= 20; step++) {
      const along = step / 20;
      const rise = (1 - along) ** 0.6 * (0.85 + 0.3 * stage.wave(along * 3, reach * 9));
      cape.push([width * (0.5 + edge * side * (0.53 - reach * along)), horizon + 3 - unit * tall * rise]);
    }
    const outer = width * (0.5 + edge * side * 0.54);
    stage.pen
      .as({ depth, flow: 'slope' })
      .polygon(tone, [[outer, horizon + 4], ...cape, [cape.at(-1)?.[0] ?? outer, horizon + 4]]);
  }
  for (let tree = 0; tree < 12; tree++) {
    const share = random.next();
    const x = width * (0.5 + side * (0.52 - 0.18 * share));
    stage.tree(
      stage.pen
        .at(x, horizon + unit * 0.008, unit * random.between(0.05, 0.1) * (1 - share * 0.5))
        .as({ depth: 0.25, flow: 'leafy' }),
    );
  }
  sea(stage, 0.12, 7);
  const shoreAt = nearShore(stage, 0.965, 0.12);
  // Pines that have grown with the wind.
  for (const [offset, size] of [
    [0.45, 0.56],
    [0.34, 0.4],
  ] as const) {
    const along = 0.5 + side * offset;
    stage.tree(
      stage.pen.at(width * along, shoreAt(along) + unit * 0.03, unit * size).as({ depth: 0.95, flow: 'leafy' }),
      'conifer',
    );
  }
}

import { plain, ridge, type Stage, stand } from '../stage.ts';
import { smoke } from '../structures/nature.ts';
import { roofs } from './roofs.ts';

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
      { x, y: horizon + unit * random.between(0.02, 0.05), size: unit * random.between(0.24, 0.46) },
      0.4,
      0.34,
      random.chance(0.5),
    );
  }
  ridge(stage, { tone: 'ground', depth: 0.5, base: horizon + unit * 0.07, height: unit * 0.06, bumps: 5, line: 4 });
  plain(stage, ['groundAlt', 'ground'], horizon + unit * 0.09);
  rubble(stage);
  ridge(stage, { tone: 'near', depth: 0.9, base: frame.height * 0.93, height: unit * 0.07, bumps: 4, line: 6 });
}

/** Heaps of broken wall along the empty street. */
function rubble({ frame, random, pen }: Stage): void {
  const { horizon, unit, width, height } = frame;
  for (let heap = 0; heap < 9; heap++) {
    const near = (heap / 9) ** 1.4;
    const edge = random.chance(0.5) ? random.between(0, 0.34) : random.between(0.66, 1);
    const [x, y] = [width * edge, horizon + unit * 0.1 + (height * 0.86 - horizon - unit * 0.1) * near];
    const size = unit * (0.06 + 0.09 * near) * random.between(0.8, 1.2);
    const at = pen.as({ depth: 0.55 + near * 0.3, flow: 'slope' });
    for (const [tone, shift, share] of [
      ['dark', 0, 1],
      ['wallShade', -0.3, 0.62],
      ['wall', 0.34, 0.4],
    ] as const) {
      const [left, half] = [x + shift * size, size * share];
      at.polygon(tone, [
        [left - half, y],
        [left - half * 0.55, y - half * random.between(0.2, 0.34)],
        [left - half * 0.2, y - half * 0.24],
        [left + half * 0.1, y - half * random.between(0.34, 0.5)],
        [left + half * 0.5, y - half * 0.22],
        [left + half, y],
      ]);
    }
  }
}

import type { Tone } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import type { Stage } from '../stage.ts';
import { crates, stall } from '../structures/market.ts';
import { roofs } from './roofs.ts';

/** A market on a paved square: a row of stalls, more behind them, crates in front; nobody is there. */
export function market(stage: Stage): void {
  const { frame, side, random, pen, shows } = stage;
  const { horizon, unit, width, height } = frame;
  roofs(stage, { tone: 'far', depth: 0, base: horizon + 2, low: 0.16, high: 0.3 });
  plainFronts(stage);
  pen.as({ depth: 0.5, flow: 'level' }).rect('path', -4, horizon, width + 8, height - horizon + 4);
  const deep = height - horizon;
  const look = random.whole(0, 3);
  const row = (foot: number, size: number, depth: number, shift: number): void => {
    const each = size * 1.02;
    const count = Math.ceil(width / each) + 2;
    const ground = pen.as({ depth, flow: 'level' });
    ground.rect('wallShade', -4, foot - size * 0.02, width + 8, size * 0.07);
    for (let index = 0; index < count; index++)
      stall(
        pen.at((index - 0.5) * each + shift - each * 0.5, foot, size).as({ depth, flow: 'upright' }),
        random,
        look + index * 3,
      );
  };
  row(horizon + deep * 0.1, unit * 0.19, 0.4, unit * 0.05);
  row(horizon + deep * 0.44, unit * 0.4, 0.65, side * unit * 0.12);
  for (let joint = 0; joint < 9; joint++) {
    const y = horizon + deep * (0.52 + 0.5 * (joint / 9) ** 1.3);
    pen.as({ depth: 0.75, flow: 'level' }).rect('groundAlt', -4, y, width + 8, unit * 0.004);
  }
  for (const [share, size] of [
    [0.5 + side * 0.36, 0.2],
    [0.5 + side * 0.1, 0.16],
    [0.5 - side * 0.42, 0.18],
  ] as const) {
    const [x, y] = [width * share, horizon + deep * (0.5 + size * 1.1)];
    pen.as({ depth: 0.8, flow: 'level' }).disc('wallShade', x, y, unit * size * 0.85, unit * size * 0.07);
    crates(pen.at(x, y, unit * size).as({ depth: 0.85, flow: 'upright' }), random);
  }
  shows.add(landmarkNames.stalls);
}

/** Flat fronts with a few dark windows, such as stand behind markets anywhere. */
function plainFronts({ frame, random, pen }: Stage): void {
  const { horizon, unit, width } = frame;
  const fronts = pen.as({ depth: 0.25, flow: 'upright' });
  const tones: readonly Tone[] = ['wall', 'groundAlt', 'cloudShade', 'path', 'wallShade'];
  let front = random.whole(0, tones.length - 1);
  for (let x = -4; x < width; front++) {
    const wide = unit * random.between(0.16, 0.26);
    const tall = unit * random.between(0.18, 0.3);
    fronts.rect(tones[front % tones.length] ?? 'wall', x, horizon - tall, wide, tall + 4);
    fronts.rect('wallShade', x, horizon - tall, wide, unit * 0.012);
    const columns = Math.max(2, Math.floor(wide / (unit * 0.07)));
    for (let row = 0; (row + 1) * unit * 0.085 < tall - unit * 0.03; row++)
      for (let column = 0; column < columns; column++)
        fronts.rect(
          random.chance(0.15) ? 'window' : 'dark',
          x + (wide * (column + 0.5)) / columns - unit * 0.014,
          horizon - tall + unit * 0.035 + row * unit * 0.085,
          unit * 0.028,
          unit * 0.042,
        );
    x += wide;
  }
}

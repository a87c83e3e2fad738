import type { Point } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import { plain, ridge, type Stage, stand } from '../stage.ts';
import { airliner, terminal } from '../structures/aviation.ts';

/** An airfield: an airliner before the terminal, or a runway that runs to the horizon. */
export function airport(stage: Stage): void {
  const { frame, random } = stage;
  const { horizon, unit, width } = frame;
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.12, bumps: 1.6, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.12, base: horizon + unit * 0.01, height: unit * 0.05, bumps: 2.4, line: 2 });
  for (let tree = 0; tree < 18; tree++)
    stage.tree(
      stage.pen
        .at(random.between(0, width), horizon + unit * 0.01, unit * random.between(0.025, 0.05))
        .as({ depth: 0.15, flow: 'leafy' }),
    );
  if (random.chance(0.5)) apron(stage);
  else runway(stage);
}

function apron(stage: Stage): void {
  const { frame, side, pen, brief } = stage;
  const { horizon, unit, width } = frame;
  const second = brief.landmarks.includes('controlTower');
  const home = width * (0.5 - side * 0.22);
  if (second)
    stand(stage, 'controlTower', { x: width * (0.5 - side * 0.32), y: horizon + unit * 0.02, size: unit * 0.42 }, 0.3);
  terminal(
    pen.at(home + side * unit * 0.06, horizon + unit * 0.035, unit * 0.17).as({ depth: 0.35, flow: 'upright' }),
    5.4,
  );
  plain(stage, ['path', 'wallShade'], horizon + unit * 0.03);
  const foot = horizon + unit * 0.2;
  // A jet bridge leads to the door.
  const door = width * (0.5 + side * 0.02);
  pen.as({ depth: 0.4, flow: 'level' }).polygon('wallShade', [
    [home + side * unit * 0.22, horizon - unit * 0.045],
    [home + side * unit * 0.22, horizon - unit * 0.005],
    [door + side * unit * 0.1, foot - unit * 0.075],
    [door + side * unit * 0.1, foot - unit * 0.125],
  ]);
  pen.as({ depth: 0.45, flow: 'upright' }).line('dark', unit * 0.012, [
    [door + side * unit * 0.06, foot - unit * 0.09],
    [door + side * unit * 0.06, foot - unit * 0.01],
  ]);
  taxiLines(stage, foot);
  pen
    .as({ depth: 0.5, flow: 'level' })
    .disc('wallShade', width * (0.5 + side * 0.06), foot, Math.min(unit * 0.46, width * 0.42), unit * 0.02);
  stand(stage, 'airliner', { x: width * (0.5 + side * 0.06), y: foot, size: unit * 0.28 }, 0.55, 0.92, side > 0);
  for (let cart = 0; cart < 4; cart++) {
    const x = width * (0.5 - side * 0.3) + side * cart * unit * 0.062;
    const y = foot + unit * 0.05;
    const at = pen.as({ depth: 0.6, flow: 'upright' });
    at.rect(cart === 0 ? 'accent' : 'wall', x - unit * 0.024, y - unit * 0.036, unit * 0.048, unit * 0.03);
    for (const wheel of [-0.014, 0.014]) at.disc('dark', x + wheel * unit, y - unit * 0.004, unit * 0.006);
  }
}

/** Yellow lines on the concrete. */
function taxiLines({ frame, pen, side }: Stage, foot: number): void {
  const { unit, width, height } = frame;
  const yellow = pen.as({ depth: 0.6, flow: 'level' });
  yellow.curve('groundAlt', unit * 0.009, [
    [width * (0.5 + side * 0.62), foot + unit * 0.03],
    [width * (0.5 + side * 0.2), foot + unit * 0.035],
    [width * 0.5, foot + unit * 0.07],
    [width * (0.5 - side * 0.1), foot + unit * 0.2],
    [width * (0.5 - side * 0.14), height + unit * 0.1],
  ]);
  for (let joint = 0; joint < 5; joint++) {
    const share = (joint / 5) ** 1.6;
    const y = foot + unit * 0.02 + (height - foot) * share;
    yellow.line('wallShade', unit * (0.002 + 0.003 * share), [
      [-4, y],
      [width + 4, y],
    ]);
  }
}

function runway(stage: Stage): void {
  const { frame, side, pen, brief, shows } = stage;
  const { horizon, unit, width, height } = frame;
  const home = width * (0.5 - side * 0.3);
  if (brief.landmarks.includes('controlTower'))
    stand(stage, 'controlTower', { x: home - side * unit * 0.1, y: horizon + unit * 0.03, size: unit * 0.34 }, 0.3);
  terminal(pen.at(home, horizon + unit * 0.035, unit * 0.1).as({ depth: 0.3, flow: 'upright' }), 5);
  plain(stage, ['ground', 'foliage'], horizon + unit * 0.03);
  const far: Point = [width * (0.5 + side * 0.06), horizon + unit * 0.035];
  const near = width * (0.5 + side * 0.02);
  const at = (share: number, across: number): Point => {
    const reach = 0.02 + 0.98 * share;
    return [far[0] + (near - far[0]) * share + across * unit * 0.52 * reach, far[1] + (height + 4 - far[1]) * share];
  };
  const strip = (tone: 'wallShade' | 'foam', from: number, to: number, left: number, right: number): void =>
    pen
      .as({ depth: 0.55 + from * 0.3, flow: 'slope' })
      .polygon(tone, [at(from, left), at(from, right), at(to, right), at(to, left)]);
  strip('wallShade', 0, 1, -1, 1);
  strip('foam', 0, 1, -0.94, -0.91);
  strip('foam', 0, 1, 0.91, 0.94);
  for (let dash = 0; dash < 9; dash++) strip('foam', ((dash + 0.2) / 9) ** 2, ((dash + 0.72) / 9) ** 2, -0.028, 0.028);
  for (let bar = 0; bar < 8; bar++) {
    const left = -0.84 + bar * 0.225 + (bar > 3 ? 0.06 : 0);
    strip('foam', 0.64, 0.84, left, left + 0.1);
  }
  for (let lamp = 0; lamp < 12; lamp++) {
    const share = (lamp / 12) ** 1.8;
    for (const across of [-1.06, 1.06])
      pen.as({ depth: 0.7, flow: 'upright' }).disc('window', ...at(share, across), unit * (0.0025 + 0.007 * share));
  }
  shows.add(landmarkNames.airliner);
  const taxi = horizon + unit * 0.13;
  pen.as({ depth: 0.45, flow: 'level' }).rect('path', -4, taxi - unit * 0.012, width + 8, unit * 0.03);
  stand(
    stage,
    'airliner',
    { x: width * (0.5 + side * 0.14), y: taxi + unit * 0.004, size: unit * 0.19 },
    0.5,
    0.7,
    side > 0,
  );
  // Another has just taken off; on a grave day nothing flies.
  if (!brief.sombre)
    airliner(
      pen.at(width * (0.5 - side * 0.2), horizon * 0.42, unit * 0.05, side > 0).as({ depth: 0.2, flow: 'upright' }),
    );
}

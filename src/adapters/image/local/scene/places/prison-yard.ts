import { plain, ridge, type Stage, stand } from '../stage.ts';
import { lampPost } from '../structures/furniture.ts';

/** A prison on bare ground: walls to both edges, a road to the gate. */
export function prisonYard(stage: Stage): void {
  const { frame, side, random, brief, pen } = stage;
  const { horizon, unit, width, height } = frame;
  const [hero] = brief.landmarks;
  ridge(stage, { tone: 'far', depth: 0, base: horizon, height: unit * 0.16, bumps: 1.4, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.15, base: horizon + unit * 0.01, height: unit * 0.07, bumps: 2, line: 2 });
  plain(stage, ['ground', 'path'], horizon + unit * 0.01);
  const x = width * (0.5 + side * random.pick([0, 0.05, 0.1]));
  const foot = horizon + unit * 0.05;
  const room = width > height ? 0.8 : 0.96;
  const size = Math.min(unit * 0.42, (width * room) / 2.6);
  // The wall goes on to where the picture ends.
  const wall = pen.as({ depth: 0.4, flow: 'upright' });
  wall.rect('wallShade', -4, foot - size * 0.34, width + 8, size * 0.34);
  wall.rect('dark', -4, foot - size * 0.36, width + 8, size * 0.025);
  for (let joint = 0; joint < 14; joint++)
    wall.rect('dark', (joint / 13) * width, foot - size * 0.34, unit * 0.003, size * 0.34);
  stand(stage, hero, { x, y: foot, size }, 0.45, room);
  pen.as({ depth: 0.6, flow: 'slope' }).polygon('path', [
    [x - size * 0.15, foot],
    [x + size * 0.15, foot],
    [x + side * -unit * 0.02 + unit * 0.34, height + 4],
    [x + side * -unit * 0.02 - unit * 0.34, height + 4],
  ]);
  for (const flank of [-1, 1])
    for (let lamp = 0; lamp < 2; lamp++)
      lampPost(
        pen
          .at(x + flank * unit * (0.2 + 0.2 * lamp), foot + unit * (0.05 + 0.12 * lamp), unit * (0.18 + 0.1 * lamp))
          .as({ depth: 0.6 + lamp * 0.15, flow: 'upright' }),
      );
  if (random.chance(0.5)) fence(stage);
}

/** Wire between posts on the viewer's side. */
function fence({ frame, pen }: Stage): void {
  const { unit, width, height } = frame;
  const [top, foot] = [height * 0.86, height * 1.02];
  const wire = pen.as({ depth: 0.95, flow: 'upright' });
  for (let post = 0; post * unit * 0.3 < width + unit; post++)
    wire.line('dark', unit * 0.012, [
      [post * unit * 0.3 + unit * 0.08, top - unit * 0.02],
      [post * unit * 0.3 + unit * 0.08, foot],
    ]);
  for (const share of [0.05, 0.35, 0.65])
    wire.line('dark', unit * 0.004, [
      [-4, top + (foot - top) * share],
      [width + 4, top + (foot - top) * share],
    ]);
}

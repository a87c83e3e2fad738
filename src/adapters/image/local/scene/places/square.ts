import type { Tone } from '../pen.ts';
import type { Place } from '../places.ts';
import { type Stage, stand } from '../stage.ts';
import { column, flagPole, fountain, lampPost } from '../structures/furniture.ts';
import { roofs } from './roofs.ts';
import { drawEdge, type Edge, treeLine } from './square-edge.ts';
import { drawGround, type Ground } from './square-ground.ts';

type Furniture = 'lamps' | 'flags' | 'fountain' | 'column' | 'none';

type Some<Choice> = readonly [Choice, ...Choice[]];
interface Kind {
  grounds: Some<Ground>;
  edges: Some<Edge>;
  furniture: Some<Furniture>;
}

/** What a square may be like, so that a week of news from one house is not one picture. */
const kinds: Partial<Record<Place, Kind>> = {
  parliament: {
    grounds: ['paving', 'lawn', 'basin', 'terraces'],
    edges: ['poplars', 'trees', 'houses', 'far trees', 'one great tree'],
    furniture: ['flags', 'lamps', 'fountain', 'column'],
  },
  court: {
    grounds: ['paving', 'lawn', 'terraces'],
    edges: ['poplars', 'houses', 'trees', 'far trees', 'one great tree'],
    furniture: ['lamps', 'flags', 'column', 'none'],
  },
  campus: {
    grounds: ['lawn', 'lawn', 'paving', 'basin'],
    edges: ['trees', 'far trees', 'poplars', 'one great tree'],
    furniture: ['lamps', 'none', 'flags'],
  },
  culture: {
    grounds: ['paving', 'basin', 'lawn', 'terraces'],
    edges: ['houses', 'trees', 'houses', 'far trees', 'one great tree'],
    furniture: ['lamps', 'fountain', 'column', 'none'],
  },
  worship: {
    grounds: ['paving', 'lawn', 'terraces'],
    edges: ['trees', 'houses', 'poplars', 'far trees', 'one great tree'],
    furniture: ['lamps', 'none', 'none'],
  },
};
const plainest: Kind = { grounds: ['paving'], edges: ['poplars'], furniture: ['none'] };

/** One public building behind an open square. */
export function square(stage: Stage): void {
  const { frame, side, brief, random } = stage;
  const { horizon, unit, width, height } = frame;
  const { grounds, edges, furniture } = kinds[brief.place] ?? plainest;
  const [ground, edge, things] = [random.pick(grounds), random.pick(edges), random.pick(furniture)];
  const wide = width > height * 1.2;
  const middle = width * (0.5 + side * (wide ? random.pick([0, 0.08, 0.15]) : random.pick([0, 0.03])));
  const [hero] = brief.landmarks;
  const onHill = hero === 'castle';
  roofs(stage, { tone: 'far', depth: 0, base: horizon + 2, low: 0.06, high: 0.17 });
  if (edge !== 'far trees') roofs(stage, { tone: 'mid', depth: 0.14, base: horizon + 2, low: 0.03, high: 0.1 });
  if (edge === 'far trees') treeLine(stage);
  const foot = horizon + unit * (onHill ? -0.13 : 0.035);
  if (onHill) rise(stage, middle, foot);
  else drawGround(stage, ground, middle);
  const size = unit * (onHill ? 0.36 : random.between(0.42, 0.56));
  stand(
    stage,
    hero,
    { x: middle, y: foot, size },
    0.4,
    wide ? 0.7 : 0.94,
    !['cathedral', 'temple'].includes(hero) ? false : side > 0,
  );
  if (onHill) {
    roofs(stage, { tone: 'roof', depth: 0.35, base: horizon + unit * 0.03, low: 0.03, high: 0.075 });
    roofs(stage, { tone: 'wall', depth: 0.4, base: horizon + unit * 0.035, low: 0.01, high: 0.045 });
    drawGround(stage, ground, middle, horizon + unit * 0.02);
  }
  drawEdge(stage, edge);
  furnish(stage, things, ground, middle);
}

/** A hill that carries a castle over the roofs. */
function rise(stage: Stage, middle: number, foot: number): void {
  const { frame, pen, random } = stage;
  const { unit, horizon } = frame;
  const half = unit * 0.62;
  pen.as({ depth: 0.25, flow: 'slope' }).blob('foliageDark', [
    [middle - half * 1.25, horizon + unit * 0.06],
    [middle - half * 0.86, horizon - unit * 0.03],
    [middle - half * 0.5, foot + unit * 0.012],
    [middle, foot - unit * 0.012],
    [middle + half * 0.5, foot + unit * 0.012],
    [middle + half * 0.86, horizon - unit * 0.03],
    [middle + half * 1.25, horizon + unit * 0.06],
  ]);
  pen.as({ depth: 0.3, flow: 'slope' }).polygon('wallShade', [
    [middle - half * 0.62, foot + unit * 0.075],
    [middle - half * 0.5, foot - unit * 0.002],
    [middle + half * 0.5, foot - unit * 0.002],
    [middle + half * 0.6, foot + unit * 0.06],
    [middle + half * 0.2, foot + unit * 0.045],
    [middle - half * 0.2, foot + unit * 0.07],
  ]);
  for (let tree = 0; tree < 14; tree++) {
    const along = random.between(-0.95, 0.95);
    stage.tree(
      pen
        .at(middle + along * half, foot + unit * (0.06 + 0.12 * along * along), unit * random.between(0.05, 0.09))
        .as({ depth: 0.3, flow: 'leafy' }),
    );
  }
}

function furnish(stage: Stage, things: Furniture, ground: Ground, middle: number): void {
  const { frame, brief, side, random } = stage;
  const { horizon, unit } = frame;
  const pen = stage.pen.as({ depth: 0.62, flow: 'upright' });
  if (things === 'lamps')
    for (const flank of [-1, 1])
      for (let lamp = 0; lamp < 3; lamp++) {
        const near = lamp / 2;
        const x = middle + flank * unit * (0.2 + 0.3 * near);
        lampPost(
          pen.at(x, horizon + unit * (0.07 + 0.16 * near), unit * (0.13 + 0.12 * near)).as({ depth: 0.5 + 0.3 * near }),
        );
      }
  if (things === 'flags') {
    const tones = random.pick<readonly [Tone, Tone, Tone]>([
      ['accent', 'foam', 'waterDeep'],
      ['waterDeep', 'accent', 'foam'],
      ['foliage', 'foam', 'accent'],
    ]);
    for (const flank of [-1, 1])
      for (let mast = 0; mast < 3; mast++) {
        const near = mast / 2;
        const x = middle + flank * unit * (0.3 + 0.2 * near);
        flagPole(
          pen.at(x, horizon + unit * (0.09 + 0.14 * near), unit * (0.24 + 0.14 * near)),
          tones[mast] ?? 'accent',
          brief.sombre,
        );
      }
  }
  if (things === 'fountain') fountain(pen.at(middle + side * unit * 0.1, horizon + unit * 0.17, unit * 0.17));
  if (things === 'column' && ground !== 'basin')
    column(pen.at(middle - side * unit * 0.36, horizon + unit * 0.15, unit * 0.34));
}

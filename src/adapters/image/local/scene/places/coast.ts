import type { Point } from '../pen.ts';
import { type Spot, type Stage, stand } from '../stage.ts';
import { roughnessOf, sea } from './sea.ts';

/** Where the sand begins: a curve from under the cliff to the viewer's other side; `along` 0 far … 1 near. */
function shore({ frame, side, wave }: Stage, along: number, offset: number): Point {
  const { width, height, horizon, unit } = frame;
  // A quarter of an ellipse: the beach comes from the cliff towards the viewer and then swings across.
  const turn = (along * 1.04 * Math.PI) / 2;
  const x = 0.5 + side * (0.4 - 0.98 * (1 - Math.cos(turn)) - 0.12 * along + 0.015 * wave(along * 3, 5));
  const y = horizon + unit * 0.07 + (height * 0.955 - horizon - unit * 0.07) * Math.sin(turn) ** 1.15;
  // The surf runs up the sand further where it is near.
  const shift = offset * unit * (0.25 + along);
  return [width * x - side * shift * 0.62, y - shift * 0.62];
}

/** A sandy beach that swings around a bay, surf in long lines, a headland at its end. */
export function coast(stage: Stage): void {
  const { frame, side, brief, random } = stage;
  const { horizon, unit, width, height } = frame;
  const rough = roughnessOf(stage);
  if (rough === 1) stage.shows.add('high waves');
  farHeadland(stage);
  sea(stage, Math.min(rough, 0.5), 9, height);
  const [hero] = brief.landmarks;
  if (brief.landmarks.includes('sailboat'))
    for (const [offset, near, size] of [
      [-0.34, 0.05, 0.1],
      [-0.1, 0.08, 0.14],
      [-0.24, 0.17, hero === 'sailboat' ? 0.3 : 0.2],
    ] as const)
      stand(
        stage,
        'sailboat',
        { x: width * (0.5 + side * offset), y: horizon + (height - horizon) * near, size: unit * size },
        0.2 + near,
        0.4,
        side < 0,
      );
  headland(stage);
  beach(stage, rough);
  if (hero === 'palm' || brief.region === 'tropical') palms(stage);
  if (hero === 'dinghy') stranded(stage);
  for (let tuft = 0; tuft < 15; tuft++) {
    const along = random.next() ** 0.7;
    const x = 0.5 + side * (0.52 - 0.26 * along * random.next());
    grass(
      stage,
      [width * x, horizon + unit * 0.1 + (height - horizon - unit * 0.08) * along],
      unit * (0.025 + 0.1 * along),
      along,
    );
  }
}

/** Things stand on the sand, on the side of the headland. */
export const onTheSand = ({ frame, side }: Stage): Spot => ({
  x: frame.width * (0.5 + side * 0.16),
  y: frame.height * 0.945,
  size: frame.unit * 0.29,
});

/** An empty boat on the wet sand, a hollow under it. */
function stranded(stage: Stage): void {
  const { frame, side, pen } = stage;
  const [x, y] = shore(stage, 0.66, -0.12);
  const size = Math.min(frame.unit * 0.17, frame.width * 0.15);
  pen.as({ depth: 0.75, flow: 'level' }).disc('groundAlt', x, y, size * 1.6, size * 0.12);
  pen.as({ depth: 0.76, flow: 'level' }).disc('dark', x, y + size * 0.02, size * 1.25, size * 0.06);
  stand(stage, 'dinghy', { x, y, size }, 0.8, 0.6, side > 0);
}

/** Palms lean over the beach from the dune. */
function palms(stage: Stage): void {
  const { frame, side } = stage;
  const { horizon, unit, width, height } = frame;
  for (const [across, near, size] of [
    [0.3, 0.12, 0.26],
    [0.4, 0.2, 0.36],
    [0.36, 0.44, 0.56],
    [0.47, 0.62, 0.66],
  ] as const)
    stand(
      stage,
      'palm',
      { x: width * (0.5 + side * across), y: horizon + (height - horizon) * near, size: unit * size },
      0.4 + near * 0.5,
      0.5,
      side > 0,
    );
}

function farHeadland(stage: Stage): void {
  const { frame, side } = stage;
  const { horizon, unit, width } = frame;
  const line: Point[] = [];
  for (let step = 0; step <= 20; step++) {
    const along = step / 20;
    line.push([
      width * (0.5 - side * (0.54 - along * 0.4)),
      horizon - unit * 0.085 * (1 - along) ** 0.7 * (0.9 + 0.3 * stage.wave(along * 3, 2)),
    ]);
  }
  const outer = width * (0.5 - side * 0.54);
  stage.pen
    .as({ depth: 0, flow: 'slope' })
    .polygon('far', [[outer, horizon + 3], ...line, [width * (0.5 - side * 0.14), horizon + 3]]);
}

/** The cliff stands half outside the picture; a lighthouse has its place on top. */
function headland(stage: Stage): void {
  const { frame, side, brief, random } = stage;
  const { horizon, unit, width } = frame;
  const lamp = brief.landmarks.includes('lighthouse');
  const size = Math.min(unit * (lamp ? 0.26 : random.between(0.3, 0.44)), width * 0.36);
  const spot = { x: width * (0.5 + side * 0.5) - side * size * 0.3, y: horizon + unit * 0.085, size };
  if (lamp) {
    const top = spot.y - size * 0.93;
    stand(stage, 'lighthouse', { x: spot.x - side * size * 0.18, y: top, size: unit * 0.34 }, 0.3, 0.3);
  }
  stand(stage, 'cliff', spot, 0.32, 0.9, side > 0);
}

function beach(stage: Stage, rough: number): void {
  const { frame, side } = stage;
  const { width, height, unit, horizon } = frame;
  const edge = (offset: number): Point[] =>
    Array.from({ length: 31 }, (_, step) => {
      const along = step / 30;
      const [x, y] = shore(stage, along, offset);
      return [x, y - unit * 0.012 * along * stage.wave(along * 9, 3 + Math.round(offset * 50))];
    });
  const corner: Point[] = [
    [width * (0.5 - side * 0.6), height + 6],
    [width * (0.5 + side * 0.54), height + 6],
    [width * (0.5 + side * 0.54), horizon + unit * 0.05],
  ];
  const lines = rough > 0.4 ? [0.36, 0.25, 0.14] : [0.24, 0.12];
  for (const offset of lines) {
    const crest = edge(offset);
    stage.pen.as({ depth: 0.5, flow: 'slope' }).polygon('foam', [...crest, ...edge(offset - 0.035).reverse()]);
    stage.pen.as({ depth: 0.5, flow: 'slope' }).polygon('water', [...edge(offset - 0.03), ...corner]);
  }
  // The last of the wave lies as a white hem on the wet sand.
  stage.pen.as({ depth: 0.6, flow: 'slope' }).polygon('foam', [...edge(0.028), ...corner]);
  stage.pen.as({ depth: 0.6, flow: 'slope' }).polygon('wallShade', [...edge(0), ...corner]);
  stage.pen.as({ depth: 0.7, flow: 'slope' }).polygon('path', [...edge(-0.055), ...corner]);
  for (let row = 0; row < 5; row++) {
    const offset = -0.12 - row * 0.09;
    const ridge = edge(offset).slice(6 + row * 2, 27 - row);
    stage.pen.as({ depth: 0.75, flow: 'level' }).curve('wall', unit * 0.008, ridge);
  }
  // A dune rises behind the beach.
  stage.pen.as({ depth: 0.72, flow: 'slope' }).blob('wall', [
    [width * (0.5 + side * 0.56), horizon + unit * 0.06],
    [width * (0.5 + side * 0.44), horizon + unit * 0.09],
    [width * (0.5 + side * 0.4), horizon + (height - horizon) * 0.38],
    [width * (0.5 + side * 0.33), horizon + (height - horizon) * 0.7],
    [width * (0.5 + side * 0.36), height * 1.05],
    [width * (0.5 + side * 0.58), height * 1.05],
  ]);
}

/** A tuft of dune grass; `size` in px. */
function grass(stage: Stage, [x, y]: Point, size: number, depth: number): void {
  const pen = stage.pen.at(x, y, size).as({ depth: 0.5 + depth * 0.45, flow: 'rising' });
  for (let blade = 0; blade < 9; blade++) {
    const lean = (blade - 4) * 0.1;
    pen.curve(blade % 3 ? 'foliageDark' : 'foliage', 0.05, [
      [lean * 0.4, 0],
      [lean * 0.7, -0.5],
      [lean * 1.9 - stage.side * 0.12, -0.7 - 0.3 * stage.random.next()],
    ]);
  }
}

import type { Point, Tone } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import { ridge, type Spot, type Stage } from '../stage.ts';

/** Tall trunks that part where the light comes in; ferns at their feet, a path into the depth. */
export function forest(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit, width, height } = frame;
  const clearing = width * (0.5 - side * 0.14);
  for (let tree = 0; tree < 30; tree++) {
    const x = random.between(-0.02, 1.02) * width;
    const size = unit * random.between(0.1, 0.22) * (0.6 + Math.min(1, Math.abs(x - clearing) / (unit * 0.4)) * 0.9);
    stage.tree(stage.pen.at(x, horizon + unit * 0.03, size).as({ depth: 0.08, flow: 'leafy' }), 'conifer');
  }
  floor(stage, clearing);
  canopy(stage, { depth: 0.2, low: 0.34, tone: 'mid', line: 2, open: clearing });
  trunks(stage, { count: 13, y: 0.05, width: 0.018, depth: 0.2, tone: 'mid', open: 0.12 }, clearing);
  canopy(stage, { depth: 0.35, low: 0.26, tone: 'foliage', line: 5, open: clearing });
  trunks(stage, { count: 9, y: 0.13, width: 0.034, depth: 0.45, tone: 'wallShade', open: 0.2 }, clearing);
  if (stage.brief.region === 'tropical') palms(stage, clearing);
  undergrowth(stage, 0.14, 0.05, 26, clearing);
  canopy(stage, { depth: 0.55, low: 0.17, tone: 'foliageDark', line: 8, open: clearing });
  trunks(stage, { count: 6, y: 0.32, width: 0.075, depth: 0.75, tone: 'dark', open: 0.34 }, clearing);
  undergrowth(stage, 0.34, 0.11, 22, clearing);
  ridge(stage, { tone: 'near', depth: 0.92, base: height * 0.985, height: unit * 0.06, bumps: 2.6, line: 9 });
  for (let plant = 0; plant < 13; plant++) {
    const x = width * ((plant + random.next()) / 13);
    if (Math.abs(x - onTheMoss(stage).x) < unit * 0.17) continue;
    fern(stage, [x, height * random.between(0.965, 1.0)], unit * random.between(0.1, 0.17), 0.96);
  }
  stage.shows.add(landmarkNames.tree);
}

/** Palms of middling height fill the gaps between the trunks. */
function palms({ frame, pen, random, tree }: Stage, clearing: number): void {
  const { horizon, unit, width } = frame;
  for (let palm = 0; palm < 7; palm++) {
    const x = width * ((palm + random.next()) / 7);
    if (Math.abs(x - clearing) < unit * 0.16) continue;
    tree(
      pen.at(x, horizon + unit * 0.1, unit * random.between(0.24, 0.42)).as({ depth: 0.4, flow: 'leafy' }),
      'slender',
    );
  }
}

/** Things stand in the moss beside the path. */
export const onTheMoss = ({ frame, side }: Stage): Spot => ({
  x: frame.width * (0.5 - side * 0.16),
  y: frame.height * 0.945,
  size: frame.unit * 0.29,
});

function floor(stage: Stage, clearing: number): void {
  const { frame, random } = stage;
  const { horizon, unit, width, height } = frame;
  const top = horizon + unit * 0.02;
  stage.pen.as({ depth: 0.3, flow: 'level' }).rect('ground', -2, top, width + 4, height - top + 4);
  for (let patch = 0; patch < 16; patch++) {
    const near = random.next() ** 1.3;
    const y = top + (height - top) * near;
    const long = unit * random.between(0.14, 0.4) * (0.4 + near);
    const x = random.between(0, width);
    stage.pen.as({ depth: 0.35 + near * 0.5, flow: 'level' }).blob(patch % 3 ? 'foliageDark' : 'groundAlt', [
      [x - long, y],
      [x, y - long * 0.07],
      [x + long, y],
      [x, y + long * 0.09],
    ]);
  }
  const [left, right]: [Point[], Point[]] = [[], []];
  for (let step = 0; step <= 18; step++) {
    const near = step / 18;
    const x = clearing + unit * 0.1 * Math.sin(near * 4.2) * (0.3 + near) * stage.side;
    const half = unit * (0.012 + 0.17 * near ** 1.4);
    left.push([x - half, top + (height - top) * near]);
    right.push([x + half, top + (height - top) * near]);
  }
  stage.pen.as({ depth: 0.5, flow: 'slope' }).polygon('path', [...left, ...right.reverse()]);
}

/** Trunks that reach out of the picture; lengths in units of the frame, and none where the light comes in. */
function trunks(
  stage: Stage,
  look: { count: number; y: number; width: number; depth: number; tone: Tone; open: number },
  clearing: number,
): void {
  const { frame, random } = stage;
  const { horizon, unit, width } = frame;
  const count = Math.max(4, Math.round((look.count * width) / (unit * 1.25)));
  for (let trunk = 0; trunk < count; trunk++) {
    const x = width * ((trunk + random.between(0.15, 0.85)) / count);
    if (Math.abs(x - clearing) < unit * look.open * 0.75) continue;
    const y = horizon + unit * (look.y + random.between(-0.02, 0.02));
    const half = (unit * look.width * random.between(0.75, 1.3)) / 2;
    const lean = random.between(-0.03, 0.03) * unit;
    const pen = stage.pen.as({ depth: look.depth, flow: 'upright' });
    pen.polygon(look.tone, [
      [x - half * 1.9, y],
      [x - half * 1.05, y - half * 2.4],
      [x - half * 0.75 + lean, -4],
      [x + half * 0.75 + lean, -4],
      [x + half * 1.05, y - half * 2.4],
      [x + half * 1.9, y],
    ]);
    // The side that faces the clearing catches its light.
    const lit = x < clearing ? 1 : -1;
    if (look.width < 0.03) continue;
    pen.polygon(look.tone === 'dark' ? 'wallShade' : 'wall', [
      [x + lit * half * 1.3, y - half],
      [x + lit * half, y - half * 2.6],
      [x + lit * half * 0.72 + lean, -4],
      [x + lit * half * 0.38 + lean, -4],
      [x + lit * half * 0.62, y - half * 2.6],
    ]);
  }
}

/** Leaves overhead, hanging lower away from the light; `low` as a share of the height. */
function canopy(stage: Stage, look: { depth: number; low: number; tone: Tone; line: number; open: number }): void {
  const { frame, random, wave } = stage;
  const { width, height, unit } = frame;
  const edge: Point[] = [];
  const lobes = Math.round(9 + (width / unit) * 6);
  for (let lobe = 0; lobe <= lobes * 2; lobe++) {
    const along = lobe / (lobes * 2);
    const x = width * (along * 1.1 - 0.05);
    const away = Math.min(1, Math.abs(x - look.open) / (unit * 0.55));
    const low = height * look.low * (0.32 + 0.75 * away) * (0.85 + 0.3 * wave(along * 4, look.line));
    edge.push([x, low + (lobe % 2 ? unit * 0.028 : -unit * 0.012) + unit * random.between(-0.012, 0.012)]);
  }
  stage.pen
    .as({ depth: look.depth, flow: 'leafy' })
    .blob(look.tone, [[-width * 0.08, -unit * 0.1], ...edge, [width * 1.08, -unit * 0.1]]);
}

function undergrowth(stage: Stage, y: number, size: number, count: number, clearing: number): void {
  const { frame, random } = stage;
  const { horizon, unit, width } = frame;
  for (let plant = 0; plant < count; plant++) {
    const x = random.between(0, width);
    if (Math.abs(x - clearing) < unit * (0.06 + y * 0.5)) continue;
    fern(
      stage,
      [x, horizon + unit * (y + random.between(-0.03, 0.03))],
      unit * size * random.between(0.7, 1.2),
      0.4 + y,
    );
  }
}

/** Fronds that arch out of one root; `size` in px. */
function fern(stage: Stage, [x, y]: Point, size: number, depth: number): void {
  const pen = stage.pen.at(x, y, size).as({ depth: Math.min(1, depth), flow: 'rising' });
  const fronds = 6;
  for (let frond = 0; frond < fronds; frond++) {
    const lean = (frond / (fronds - 1)) * 2 - 1;
    const reach = 0.55 + 0.35 * stage.random.next();
    const tip: Point = [lean * reach * 1.1, -(1 - Math.abs(lean) * 0.62) * reach];
    const bow: Point = [tip[0] * 0.45, tip[1] * 0.85];
    pen.blob(frond % 2 ? 'foliage' : 'foliageDark', [
      [0, 0],
      [bow[0] - 0.05, bow[1] - 0.09],
      tip,
      [bow[0] + 0.06, bow[1] + 0.1],
    ]);
  }
}

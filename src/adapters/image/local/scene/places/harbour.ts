import type { Point, Shape } from '../pen.ts';
import type { Landmark } from '../places.ts';
import type { Spot, Stage } from '../stage.ts';
import { stand } from '../stage.ts';
import { billow } from '../structures/nature.ts';
import { roughnessOf, sea } from './sea.ts';

const vessels = ['ship', 'ferry', 'trawler', 'warship', 'sailboat', 'oilRig'] as const satisfies readonly Landmark[];

/** Height in units of the frame; a trawler is nearer than a freighter, or it would be a toy. */
const heights: Record<(typeof vessels)[number], number> = {
  ship: 0.27,
  ferry: 0.27,
  trawler: 0.36,
  warship: 0.26,
  sailboat: 0.4,
  oilRig: 0.44,
};

/** The sea, a quay with cranes, and the vessel the news is of. */
export function harbour(stage: Stage): void {
  const { frame, brief } = stage;
  const rough = roughnessOf(stage);
  const vessel = vessels.find((name) => name === brief.landmarks.find((other) => isVessel(other))) ?? 'ship';
  if (rough === 1) stage.shows.add('high waves');
  lowCoast(stage);
  const before = stage.shapes.length;
  sea(stage, rough, frame.height > frame.width ? 9 : 7);
  const waves = stage.shapes.splice(before);
  // The quay and the vessel stand between the far bands and the near ones.
  const split = waves.findIndex((shape) => shape.depth > 0.13);
  const shipLine = waves.findIndex((shape) => shape.depth > 0.34);
  stage.shapes.push(...waves.slice(0, split));
  // Out at sea there is no quay.
  if (vessel !== 'oilRig') quay(stage, 0.2);
  else if (brief.landmarks.includes('lighthouse')) lighthouseOnCoast(stage);
  stage.shapes.push(...waves.slice(split, shipLine));
  float(stage, vessel, rough);
  if (rough === 1) greatWaves(stage, waves.slice(shipLine));
  else {
    stage.shapes.push(...waves.slice(shipLine));
    jetty(stage);
  }
}

/** Where a thing stands on the viewer's jetty; in a storm there are only waves. */
export function onTheJetty({ frame, side, brief }: Stage): Spot | undefined {
  if (brief.weather === 'storm') return undefined;
  return { x: frame.width * (0.5 - side * 0.27), y: frame.height - frame.unit * 0.07, size: frame.unit * 0.28 };
}

function isVessel(name: Landmark): name is (typeof vessels)[number] {
  return vessels.some((vessel) => vessel === name);
}

/** A low coast sinks into the sea on the side of the light. */
function lowCoast(stage: Stage): void {
  const { frame, side } = stage;
  const middle = frame.width / 2;
  const coast: Point[] = [];
  for (let step = 0; step <= 24; step++) {
    const along = step / 24;
    coast.push([
      middle - side * frame.width * (0.56 - along * 0.5),
      frame.horizon - frame.unit * 0.07 * (1 - along) * (0.75 + 0.4 * stage.wave(along * 4, 1)),
    ]);
  }
  const outer = middle - side * frame.width * 0.56;
  stage.pen
    .as({ depth: 0.05, flow: 'slope' })
    .polygon('far', [[outer, frame.horizon + 3], ...coast, [middle, frame.horizon + 3]]);
}

function lighthouseOnCoast(stage: Stage): void {
  const { frame, side } = stage;
  const spot = { x: frame.width * (0.5 - side * 0.38), y: frame.horizon - frame.unit * 0.04, size: frame.unit * 0.24 };
  stand(stage, 'lighthouse', spot, 0.15, 0.34);
}

function quay(stage: Stage, depth: number): void {
  const { frame, side, brief, random } = stage;
  const middle = frame.width / 2;
  const inner = middle + side * frame.width * 0.1;
  const edge = middle + side * frame.width * 0.56;
  const top = frame.horizon - frame.unit * 0.016;
  for (const [share, size] of [
    [0.84, 0.24],
    [0.56, 0.29],
    [0.26, 0.35],
  ] as const) {
    const x = inner + (edge - inner) * share;
    if (brief.landmarks.includes('lighthouse') && share === 0.26) continue;
    stand(
      stage,
      brief.landmarks.includes('lighthouse') && share === 0.56 ? 'lighthouse' : 'crane',
      { x, y: top, size: frame.unit * (brief.landmarks[0] === 'lighthouse' && share === 0.56 ? 0.42 : size) },
      depth,
      0.34,
      side > 0,
    );
  }
  for (let block = 0; block < 12; block++) {
    const x = edge - side * frame.width * random.between(0, 0.4);
    const height = frame.unit * random.between(0.015, 0.05);
    stage.pen
      .as({ depth, flow: 'upright' })
      .rect(random.pick(['roof', 'wallShade', 'wall', 'accent']), x, top - height, frame.unit * 0.055, height);
  }
  stage.pen.as({ depth, flow: 'level' }).polygon('dark', [
    [inner, frame.horizon + frame.unit * 0.02],
    [inner + side * frame.unit * 0.02, top],
    [edge, top],
    [edge, frame.horizon + frame.unit * 0.05],
  ]);
}

/** The vessel on the water; small boats sail in company. */
export function float(stage: Stage, vessel: (typeof vessels)[number], rough: number): void {
  const { frame, side } = stage;
  const reach = frame.height - frame.horizon;
  const middle = frame.width / 2;
  const fleet = vessel === 'sailboat' ? sailing : [{ offset: rough < 1 ? -0.06 : 0.06, near: 0.27, share: 1 }];
  for (const { offset, near, share } of fleet) {
    const spot = {
      x: middle + side * frame.width * offset,
      y: frame.horizon + reach * near,
      size: frame.unit * heights[vessel] * share,
    };
    stand(stage, vessel, spot, 0.3 + near * 0.5, 0.66, side < 0);
  }
}

const sailing = [
  { offset: -0.3, near: 0.06, share: 0.3 },
  { offset: 0.04, near: 0.1, share: 0.4 },
  { offset: -0.2, near: 0.18, share: 0.62 },
  { offset: 0.12, near: 0.32, share: 1 },
] as const;

/** In a storm great waves rise between the vessel and the viewer. */
export function greatWaves(stage: Stage, waves: readonly Shape[]): void {
  const { frame, side } = stage;
  const middle = frame.width / 2;
  const front = waves.findIndex((shape) => shape.depth > 0.75);
  stage.shapes.push(...waves.slice(0, front));
  const reach = frame.height - frame.horizon;
  for (const [offset, low, size, depth] of [
    [-0.33, 0.94, 0.37, 0.8],
    [0.36, 0.8, 0.2, 0.75],
  ] as const)
    billow(
      stage.pen
        .at(middle + side * frame.width * offset, frame.horizon + reach * low, frame.unit * size, side < 0)
        .as({ depth, flow: 'slope' }),
    );
  stage.shapes.push(...waves.slice(front));
}

/** The stone edge the viewer stands on, with bollards: it widens towards the side of the light. */
function jetty(stage: Stage): void {
  const { frame, side } = stage;
  const { width, height, unit } = frame;
  const across = (share: number): number => width * (0.5 - side * share);
  const edge = (share: number): number => height - unit * (0.1 + 0.13 * share);
  const inner = -0.02;
  stage.pen.as({ depth: 0.93, flow: 'level' }).polygon('path', [
    [across(0.52), edge(0.52)],
    [across(inner), edge(inner)],
    [across(inner - 0.09), height + 4],
    [across(0.52), height + 4],
  ]);
  stage.pen.as({ depth: 0.94, flow: 'upright' }).polygon('dark', [
    [across(inner), edge(inner)],
    [across(inner - 0.09), height + 4],
    [across(inner - 0.13), height + 4],
    [across(inner - 0.02), edge(inner) + unit * 0.02],
  ]);
  stage.pen.as({ depth: 0.95, flow: 'level' }).line('wallShade', unit * 0.011, [
    [across(0.52), edge(0.52)],
    [across(inner), edge(inner)],
  ]);
  for (const share of [0.1, 0.24, 0.4]) {
    const next = share + 0.06;
    stage.pen.as({ depth: 0.95, flow: 'level' }).line('groundAlt', unit * 0.004, [
      [across(share), edge(share) + unit * 0.01],
      [across(next - 0.09), height + 4],
    ]);
  }
  for (const share of [0.06, 0.44]) {
    const post = stage.pen
      .at(across(share), edge(share) + unit * 0.03, unit * 0.07)
      .as({ depth: 0.97, flow: 'upright' });
    post.rect('dark', -0.2, -0.7, 0.4, 0.72);
    post.rect('dark', -0.32, -0.86, 0.64, 0.24);
    post.disc('dark', 0, 0.02, 0.28, 0.09);
  }
}

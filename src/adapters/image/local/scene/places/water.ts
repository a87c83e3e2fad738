import type { Point } from '../pen.ts';
import { ridge, type Stage, stand } from '../stage.ts';
import { billow, pine, roundTree } from '../structures/nature.ts';

/** Wave bands from the horizon to the viewer; `roughness` 0 (calm) … 1 (storm). */
function sea(stage: Stage, roughness: number, bands: number): void {
  const { frame, random } = stage;
  const reach = frame.height - frame.horizon;
  stage.pen.as({ depth: 0.05, flow: 'level' }).rect('water', -2, frame.horizon, frame.width + 4, reach + 4);
  for (let band = 1; band <= bands; band++) {
    const near = (band / bands) ** 1.6;
    const base = frame.horizon + reach * near * 0.94;
    const height = frame.unit * (0.006 + (0.012 + 0.13 * roughness) * near);
    const length = frame.unit * (0.08 + 0.34 * near);
    const offset = random.between(0, length);
    const pen = stage.pen.as({ depth: near, flow: 'level' });
    const crest: Point[] = [];
    for (let x = -length; x <= frame.width + length; x += length / 14) {
      const phase = ((x + offset) / length) % 1;
      // A steep front and a long back make a swell that travels.
      const swell =
        roughness > 0.4
          ? Math.abs(Math.sin(phase ** 1.35 * Math.PI)) ** 1.5
          : 0.5 + 0.5 * Math.sin(phase * Math.PI * 2);
      const uneven = 0.7 + 0.45 * stage.wave((x / frame.width) * 2.2, band);
      crest.push([x, base - height * swell * uneven]);
    }
    // A band ends behind the next one, so that its shading runs from crest to trough.
    const following = frame.horizon + reach * ((band + 1) / bands) ** 1.6 * 0.94;
    const foot = band === bands ? frame.height + 4 : following + height * 0.4;
    pen.polygon(band % 2 ? 'waterDeep' : 'water', [[-length, foot], ...crest, [frame.width + length, foot]]);
    foam(stage, crest, { depth: near, height, share: 0.25 + roughness * 0.5 });
  }
}

/** Broken white along the tops of a crest. */
function foam(stage: Stage, crest: readonly Point[], look: { depth: number; height: number; share: number }): void {
  const pen = stage.pen.as({ depth: look.depth, flow: 'level' });
  const width = Math.max(stage.frame.unit * 0.0025, look.height * 0.09);
  for (let start = 0; start + 4 < crest.length; start += 4) {
    if (!stage.random.chance(look.share)) continue;
    const piece = crest.slice(start, start + stage.random.whole(3, 5));
    pen.curve('foam', width, piece);
    const lower = piece.map(
      ([x, y]): Point => [x + look.height * 0.2, y + look.height * stage.random.between(0.2, 0.5)],
    );
    if (stage.random.chance(0.6)) pen.curve('foam', width * 0.6, lower);
  }
}

export function harbour(stage: Stage): void {
  const { frame, side, brief, random } = stage;
  const rough = brief.weather === 'storm' ? 1 : brief.weather === 'rain' ? 0.55 : 0.18;
  const middle = frame.width / 2;
  // A low coast sinks into the sea on the side of the light.
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
  const quay = (depth: number): void => {
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
        { x, y: top, size: frame.unit * size },
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
  };
  const before = stage.shapes.length;
  sea(stage, rough, frame.height > frame.width ? 9 : 7);
  const waves = stage.shapes.splice(before);
  // The quay and the ship stand between the far bands and the near ones.
  const split = waves.findIndex((shape) => shape.depth > 0.13);
  const shipLine = waves.findIndex((shape) => shape.depth > 0.34);
  stage.shapes.push(...waves.slice(0, split));
  quay(0.2);
  stage.shapes.push(...waves.slice(split, shipLine));
  const y = frame.horizon + (frame.height - frame.horizon) * 0.27;
  stand(
    stage,
    'ship',
    { x: middle + side * frame.width * (rough < 1 ? -0.06 : 0.06), y, size: frame.unit * 0.27 },
    0.45,
    0.62,
    side < 0,
  );
  if (rough < 1) {
    stage.shapes.push(...waves.slice(shipLine));
    return;
  }
  // In a storm great waves rise between the ship and the viewer.
  const front = waves.findIndex((shape) => shape.depth > 0.75);
  stage.shapes.push(...waves.slice(shipLine, front));
  const reach = frame.height - frame.horizon;
  billow(
    stage.pen
      .at(middle - side * frame.width * 0.33, frame.horizon + reach * 0.94, frame.unit * 0.37, side < 0)
      .as({ depth: 0.8, flow: 'slope' }),
  );
  billow(
    stage.pen
      .at(middle + side * frame.width * 0.36, frame.horizon + reach * 0.8, frame.unit * 0.2, side < 0)
      .as({ depth: 0.75, flow: 'slope' }),
  );
  stage.shapes.push(...waves.slice(front));
}

/** The neutral picture: mountains, a lake, trees on the near shore. */
export function lakeside(stage: Stage): void {
  const { frame, side, random } = stage;
  const { horizon, unit } = frame;
  ridge(stage, { tone: 'far', depth: 0, base: horizon - unit * 0.05, height: unit * 0.34, bumps: 2.6, line: 1 });
  ridge(stage, { tone: 'mid', depth: 0.18, base: horizon, height: unit * 0.17, bumps: 3.2, line: 2 });
  for (let index = 0; index < 26; index++) {
    const x = random.between(0, frame.width);
    pine(
      stage.pen.at(x, horizon + unit * 0.012, unit * random.between(0.04, 0.085)).as({ depth: 0.25, flow: 'leafy' }),
    );
  }
  sea(stage, 0.05, 6);
  const shoreAt = (along: number): number => {
    const rise = side > 0 ? along : 1 - along;
    return frame.height * (0.985 - 0.15 * rise ** 1.3) - unit * 0.02 * stage.wave(along * 3, 9);
  };
  const shore: Point[] = [[-4, frame.height + 4]];
  for (let step = 0; step <= 30; step++) shore.push([(step / 30) * frame.width, shoreAt(step / 30)]);
  shore.push([frame.width + 4, frame.height + 4]);
  stage.pen.as({ depth: 0.9, flow: 'slope' }).polygon('near', shore);
  for (const [offset, size] of [
    [0.42, 0.62],
    [0.27, 0.42],
    [0.5, 0.36],
  ] as const) {
    const along = 0.5 + side * offset;
    const foot = shoreAt(along) + unit * 0.03;
    roundTree(stage.pen.at(frame.width * along, foot, unit * size).as({ depth: 0.95, flow: 'leafy' }), random);
  }
}

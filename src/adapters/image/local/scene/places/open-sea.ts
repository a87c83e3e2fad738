import { showAnimal } from '../animals.ts';
import { landmarkIn } from '../by-region.ts';
import type { Landmark } from '../places.ts';
import { type Stage, stand } from '../stage.ts';
import { float, greatWaves } from './harbour.ts';
import { roughnessOf, sea } from './sea.ts';

/** Heights in units of the frame: small things are near the viewer, who is low over the water. */
const sizes: Partial<Record<Landmark, number>> = {
  ship: 0.29,
  ferry: 0.29,
  trawler: 0.38,
  warship: 0.28,
  oilRig: 0.46,
  dinghy: 0.19,
  whale: 0.38,
  fin: 0.28,
};

/** Water to the horizon, and the one thing the news is of. */
export function openSea(stage: Stage): void {
  const { frame, animal } = stage;
  const rough = roughnessOf(stage);
  if (rough === 1) stage.shows.add('high waves');
  const hero = animal ?? stage.brief.landmarks[0];
  const before = stage.shapes.length;
  sea(stage, rough, frame.height > frame.width ? 11 : 9);
  const waves = stage.shapes.splice(before);
  const share = sizes[hero];
  const { width } = landmarkIn(stage.brief.region, hero);
  const size = Math.min(frame.unit * (share ?? 0), (frame.width * 0.66) / width);
  // The horizon crosses it, so that it stands out against the sky in every shape of picture.
  const reach = frame.height - frame.horizon;
  const near = share ? Math.min(0.27, (size * 0.4) / reach) : 0.34;
  const line = waves.findIndex(({ depth }) => depth > Math.max(0.12, near));
  stage.shapes.push(...waves.slice(0, line));
  if (share) afloat(stage, hero, { y: frame.horizon + reach * near, size, half: (width * size) / 2 });
  else if (hero === 'sailboat') float(stage, hero, rough);
  const rest = waves.slice(line);
  if (rough === 1) greatWaves(stage, rest);
  else stage.shapes.push(...rest);
  if (hero === 'birds') showAnimal(stage, hero);
}

/** Puts it on the water, which is dark below it and breaks white along it; lengths in px. */
function afloat(stage: Stage, hero: Landmark, { y, size, half }: { y: number; size: number; half: number }): void {
  const { frame, side } = stage;
  const x = frame.width * (0.5 + side * 0.06);
  const water = stage.pen.as({ depth: 0.5, flow: 'level' });
  water.disc('waterDeep', x, y + size * 0.03, half * 1.1, size * 0.1);
  stand(stage, hero, { x, y, size }, 0.5, 1, side < 0);
  for (const [from, to, down] of [
    [-1, -0.3, 0.01],
    [-0.2, 0.5, 0.03],
    [0.4, 1.04, 0],
  ] as const)
    water.curve('foam', Math.max(1, size * 0.022), [
      [x + half * from, y + size * down],
      [x + (half * (from + to)) / 2, y + size * (down - 0.025)],
      [x + half * to, y + size * down],
    ]);
}

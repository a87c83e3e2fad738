import { landmarkNames } from '../places.ts';
import type { Stage } from '../stage.ts';
import { hurdle } from '../structures/running-track.ts';
import { grandstand } from './grandstand.ts';
import { mown, surfaceOf } from './playing-surface.ts';

/** Lanes that run away from the viewer between the stand and the grass, hurdles set across them. */
export function runningTrack(stage: Stage): void {
  const { frame, side, pen, shows } = stage;
  const { horizon, width, height } = frame;
  const surface = surfaceOf(stage, width * (0.5 + side * 0.12));
  mown(stage, surface, 0.04);
  grandstand(stage, { boards: false });
  const [lanes, wide] = [8, 0.3];
  const left = side > 0 ? -1.5 : -0.9;
  const right = left + lanes * wide;
  const ground = pen.as({ depth: 0.6, flow: 'slope' });
  surface.quad(ground, 'roof', [left - 0.1, right + 0.1], [0.06, 1.03]);
  // The far bend swings behind the grass.
  pen
    .as({ depth: 0.55, flow: 'level' })
    .rect('roof', -4, horizon + (height - horizon) * 0.06, width + 8, (height - horizon) * 0.035);
  for (let lane = 1; lane < lanes; lane += 2)
    surface.quad(ground, 'accent', [left + lane * wide, left + (lane + 1) * wide], [0.06, 1.03]);
  for (let line = 0; line <= lanes; line++)
    surface.stripe('foam', [left + line * wide, 0.06], [left + line * wide, 1.03], 0.018);
  surface.stripe('foam', [left, 0.93], [right, 0.93], 0.03);
  for (const near of [0.14, 0.2, 0.32, 0.58])
    for (let lane = 0; lane < lanes; lane++) {
      const [x, y] = surface.at(left + (lane + 0.5) * wide, near);
      hurdle(pen.at(x, y, surface.size(0.44, near)).as({ depth: 0.5 + near * 0.4, flow: 'upright' }));
    }
  shows.add(landmarkNames.track);
  shows.add(landmarkNames.stadium);
}

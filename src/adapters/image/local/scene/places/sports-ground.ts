import { type Landmark, landmarkNames } from '../places.ts';
import { ridge, type Stage, stand } from '../stage.ts';
import { goal } from '../structures/halls.ts';
import { ballPark } from './ball-park.ts';
import { cricketOval } from './cricket-oval.ts';
import { golfCourse } from './golf-course.ts';
import { grandstand } from './grandstand.ts';
import { mown, type Surface, surfaceOf } from './playing-surface.ts';
import { runningTrack } from './running-track.ts';
import { swimmingPool } from './swimming-pool.ts';
import { tennisCourt } from './tennis-court.ts';

const grounds: Partial<Record<Landmark, (stage: Stage) => void>> = {
  goal: footballPitch,
  wicket: cricketOval,
  rugbyPosts: rugbyPitch,
  tennisNet: tennisCourt,
  track: runningTrack,
  pool: swimmingPool,
  golfFlag: golfCourse,
  diamond: ballPark,
};

/** The ground of the sport in question; where none is named, a stadium or a mown field without lines. */
export function sportsGround(stage: Stage): void {
  const ground = grounds[stage.brief.landmarks[0]];
  if (ground) ground(stage);
  else if (stage.random.chance(0.5)) outside(stage);
  else inside(stage);
}

function outside(stage: Stage): void {
  const { frame, random, pen, side } = stage;
  const { horizon, unit, width } = frame;
  const middle = width * (0.5 + side * 0.04);
  ridge(stage, { tone: 'far', depth: 0, base: horizon - unit * 0.02, height: unit * 0.14, bumps: 2.5, line: 1 });
  for (let tree = 0; tree < 22; tree++)
    stage.tree(
      pen
        .at(random.between(0, width), horizon + unit * 0.01, unit * random.between(0.06, 0.12))
        .as({ depth: 0.15, flow: 'leafy' }),
    );
  stand(stage, 'stadium', { x: middle, y: horizon + unit * 0.03, size: unit * 0.36 }, 0.35, 0.98);
  mown(stage, surfaceOf(stage, middle), 0.06);
}

/** Stands under their roof, floodlights above, bare grass before them. */
function inside(stage: Stage): void {
  const { frame, side, shows } = stage;
  mown(stage, surfaceOf(stage, frame.width * (0.5 + side * 0.04)), 0.04);
  grandstand(stage);
  shows.add(landmarkNames.stadium);
}

function pitch(stage: Stage): Surface {
  const surface = surfaceOf(stage, stage.frame.width * (0.5 + stage.side * 0.06));
  mown(stage, surface, 0.04);
  grandstand(stage);
  return surface;
}

function footballPitch(stage: Stage): void {
  const { pen, shows } = stage;
  const surface = pitch(stage);
  const line = 0.2;
  surface.stripe('foam', [-9, line], [9, line], 0.07);
  for (const [half, depth] of [
    [0.95, 0.29],
    [1.75, 0.5],
  ] as const) {
    for (const edge of [-1, 1]) surface.stripe('foam', [edge * half, line], [edge * half, depth], 0.045);
    surface.stripe('foam', [-half - 0.02, depth], [half + 0.02, depth], 0.06);
  }
  const arc = pen.as({ depth: 0.75, flow: 'upright' });
  arc.curve(
    'foam',
    surface.size(0.035, 0.5),
    [-0.75, -0.62, -0.4, 0, 0.4, 0.62, 0.75].map((across) =>
      surface.at(across, 0.5 + 0.12 * Math.sqrt(Math.max(0, 1 - (across / 0.75) ** 2))),
    ),
  );
  const [x, y] = surface.at(0, 0.4);
  pen.as({ depth: 0.75, flow: 'level' }).disc('foam', x, y, surface.size(0.045, 0.4), surface.size(0.02, 0.4));
  const [goalX, foot] = surface.at(0, line);
  // Shade behind the net, so that posts and cords are seen before any seats.
  const tall = surface.size(1.12, line);
  pen
    .as({ depth: 0.55, flow: 'upright' })
    .rect('dark', goalX - tall * 0.97, foot - tall * 0.97, tall * 1.94, tall * 0.92);
  goal(pen.at(goalX, foot, tall).as({ depth: 0.6, flow: 'upright' }));
  shows.add(landmarkNames.goal);
}

function rugbyPitch(stage: Stage): void {
  const { frame } = stage;
  const surface = pitch(stage);
  const line = 0.2;
  surface.stripe('foam', [-9, 0.1], [9, 0.1], 0.08);
  surface.stripe('foam', [-9, line], [9, line], 0.1);
  surface.stripe('foam', [-9, 0.74], [9, 0.74], 0.06);
  for (let dash = -12; dash <= 12; dash++) surface.stripe('foam', [dash * 0.5, 0.36], [dash * 0.5 + 0.28, 0.36], 0.07);
  for (const across of [-2.4, -1.2, 1.2, 2.4]) {
    surface.stripe('foam', [across, 0.31], [across, 0.41], 0.04);
    surface.stripe('foam', [across, 0.66], [across, 0.82], 0.03);
  }
  const [x, y] = surface.at(0, line);
  stand(stage, 'rugbyPosts', { x, y, size: Math.min(frame.unit * 0.52, y - frame.height * 0.06) }, 0.7, 0.4);
}

import { landmarkNames } from '../places.ts';
import type { Stage } from '../stage.ts';
import { laneRope, startingBlock } from '../structures/sport-venues.ts';
import { grandstand } from './grandstand.ts';
import { surfaceOf } from './playing-surface.ts';

/** From behind the starting blocks along the lanes to the far wall; pennants hang across. */
export function swimmingPool(stage: Stage): void {
  const { frame, side, pen, shows } = stage;
  const { horizon, unit, width, height } = frame;
  const surface = surfaceOf(stage, width * (0.5 + side * 0.05));
  grandstand(stage, { high: 0.18, floodlights: false });
  const floor = pen.as({ depth: 0.5, flow: 'level' });
  floor.rect('wall', -4, horizon + unit * 0.03, width + 8, height - horizon);
  const [far, near] = [0.16, 0.86];
  const [lanes, wide] = [9, 0.42];
  const half = (lanes * wide) / 2;
  surface.quad(floor, 'wallShade', [-half - 0.12, half + 0.12], [far - 0.015, near + 0.02]);
  surface.quad(pen.as({ depth: 0.55, flow: 'slope' }), 'water', [-half, half], [far, near]);
  const bed = pen.as({ depth: 0.6, flow: 'slope' });
  for (let lane = 0; lane < lanes; lane++) {
    const x = -half + (lane + 0.5) * wide;
    surface.quad(bed, 'waterDeep', [x - 0.045, x + 0.045], [far + 0.02, near - 0.05]);
    for (const end of [far + 0.02, near - 0.07])
      surface.quad(bed, 'waterDeep', [x - 0.12, x + 0.12], [end, end + 0.02 * (end > 0.5 ? 1 : 0.3)]);
  }
  glints(stage, surface.at(0, far)[1], surface.at(0, near)[1]);
  const ropes = pen.as({ depth: 0.7, flow: 'upright' });
  for (let rope = 1; rope < lanes; rope++)
    laneRope(
      ropes,
      (share) => surface.at(-half + rope * wide, near - (near - far) * (1 - (1 - share) ** 1.6)),
      unit * 0.016,
    );
  // Pennants warn swimmers of the wall.
  const line = surface.at(0, 0.27)[1] - unit * 0.12;
  const cord = pen.as({ depth: 0.6, flow: 'upright' });
  cord.line('dark', unit * 0.003, [
    [-4, line],
    [width + 4, line],
  ]);
  for (let pennant = 0; pennant * unit * 0.045 < width + unit * 0.05; pennant++) {
    const x = pennant * unit * 0.045;
    cord.polygon((['accent', 'foam', 'window'] as const)[pennant % 3] ?? 'foam', [
      [x - unit * 0.014, line],
      [x + unit * 0.014, line],
      [x, line + unit * 0.034],
    ]);
  }
  for (let lane = 0; lane < lanes; lane++) {
    const x = -half + (lane + 0.5) * wide;
    const [farX, farY] = surface.at(x, far - 0.012);
    startingBlock(pen.at(farX, farY, surface.size(0.26, far)).as({ depth: 0.5, flow: 'upright' }));
    const [blockX, blockY] = surface.at(x, 0.95);
    startingBlock(pen.at(blockX, blockY, unit * 0.17).as({ depth: 0.9, flow: 'upright' }));
  }
  shows.add(landmarkNames.pool);
}

/** Light that plays on the water. */
function glints({ frame, random, pen }: Stage, top: number, base: number): void {
  const { unit, width } = frame;
  for (let glint = 0; glint < 34; glint++) {
    const share = random.next() ** 1.3;
    const [x, y] = [random.between(0, width), top + (base - top) * share];
    const long = unit * (0.012 + 0.05 * share);
    pen.as({ depth: 0.62, flow: 'level' }).curve('foam', unit * (0.0015 + 0.003 * share), [
      [x, y],
      [x + long * 0.5, y - long * 0.09],
      [x + long, y],
    ]);
  }
}

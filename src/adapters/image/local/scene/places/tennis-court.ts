import type { Tone } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import type { Stage } from '../stage.ts';
import { net, umpiresChair } from '../structures/playing-fields.ts';
import { grandstand } from './grandstand.ts';
import { surfaceOf } from './playing-surface.ts';

/** A court between its lines, the net across it, the umpire's chair empty; of clay or of grass, as the dice fall. */
export function tennisCourt(stage: Stage): void {
  const { frame, side, random, pen, shows } = stage;
  const { horizon, unit, width, height } = frame;
  const [court, around] = random.pick<readonly [Tone, Tone]>([
    ['roof', 'groundAlt'],
    ['roof', 'foliageDark'],
    ['foliage', 'foliageDark'],
    ['waterDeep', 'foliageDark'],
  ]);
  const surface = surfaceOf(stage, width * (0.5 + side * 0.03));
  grandstand(stage, { high: 0.17, floodlights: false, boards: false });
  // A low hedge of green boards keeps the court apart.
  pen.as({ depth: 0.45, flow: 'upright' }).rect('foliageDark', -4, horizon - unit * 0.025, width + 8, unit * 0.06);
  const ground = pen.as({ depth: 0.5, flow: 'level' });
  ground.rect(around, -4, horizon + unit * 0.03, width + 8, height - horizon);
  // In a narrow picture the court is narrower, so that both its sides are seen.
  const fit = Math.min(1, width / (unit * 1.3));
  const [half, single] = [0.74 * fit, 0.56 * fit];
  const [far, net0, near] = [0.18, 0.42, 0.96];
  surface.quad(ground, court, [-half - 0.04, half + 0.04], [far - 0.01, near + 0.02]);
  for (const edge of [-1, 1]) {
    surface.stripe('foam', [edge * half, far], [edge * half, near], 0.034);
    surface.stripe('foam', [edge * single, far], [edge * single, near], 0.03);
  }
  surface.stripe('foam', [-half, far], [half, far], 0.08);
  surface.stripe('foam', [-half, near], [half, near], 0.04);
  surface.stripe('foam', [-single, 0.25], [single, 0.25], 0.07);
  surface.stripe('foam', [-single, 0.68], [single, 0.68], 0.05);
  surface.stripe('foam', [0, 0.25], [0, 0.68], 0.03);
  const tall = surface.size(0.34, net0);
  const [x, y] = surface.at(0, net0);
  const reach = surface.size(half + 0.16, net0);
  const [chairX, chairY] = surface.at(side * (half + 0.3), net0 - 0.01);
  umpiresChair(pen.at(chairX, chairY, unit * 0.25).as({ depth: 0.6, flow: 'upright' }));
  const shadow = pen.as({ depth: 0.55, flow: 'level' });
  shadow.disc('dark', x, y + unit * 0.006, reach, unit * 0.006);
  net(pen.at(x, y, tall).as({ depth: 0.65, flow: 'upright' }), reach / tall);
  shows.add(landmarkNames.tennisNet);
}

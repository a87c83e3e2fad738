import type { Tone } from '../pen.ts';
import { landmarkNames } from '../places.ts';
import type { Stage } from '../stage.ts';

/** Flat-roofed houses stacked up a slope towards the viewer; `from` and `to` in px, `closest` the height of the nearest. */
export function lowTown(stage: Stage, from: number, to: number, rows: number): void {
  const { frame, random, pen } = stage;
  const { unit, width, height } = frame;
  const tones: readonly [Tone, ...Tone[]] = ['wall', 'path', 'wall', 'foam', 'groundAlt', 'roof'];
  for (let row = 0; row < rows; row++) {
    const near = rows > 1 ? row / (rows - 1) : 1;
    const y = from + (to - from) * near ** 1.2;
    const size = unit * (0.045 + 0.12 * near);
    const house = pen.as({ depth: 0.36 + near * 0.46, flow: 'upright' });
    for (let x = -size * random.next(); x < width + size; ) {
      const wide = size * random.between(0.8, 1.5);
      const top = y - size * random.between(0.7, 1.25);
      house.rect(random.pick(tones), x, top, wide, height - top + 4);
      house.rect('wallShade', x + wide * 0.8, top, wide * 0.2, height - top + 4);
      house.rect('wallShade', x, top + size * 0.09, wide, size * 0.025);
      for (let pane = 0; pane < 3; pane++)
        if (random.chance(0.75))
          house.rect(
            random.chance(0.3) ? 'window' : 'dark',
            x + wide * (0.1 + pane * 0.24),
            top + size * random.pick([0.24, 0.3]),
            size * 0.12,
            size * 0.2,
          );
      onTheRoof(stage, x + wide * random.between(0.15, 0.5), top, size, near);
      x += wide * 1.01;
    }
    if (row % 2 === 1 && row < rows - 1)
      for (const across of [random.between(0, 0.4), random.between(0.55, 1)])
        stage.tree(
          pen.at(width * across, y + size * 0.5, size * 2.1).as({ depth: 0.4 + near * 0.46, flow: 'leafy' }),
          'slender',
        );
  }
  stage.shows.add(landmarkNames.flatRoofs);
}

/** The head of a stair, a tank, or nothing. */
function onTheRoof({ random, pen }: Stage, x: number, y: number, size: number, near: number): void {
  const roof = pen.as({ depth: 0.36 + near * 0.46, flow: 'upright' });
  const thing = random.next();
  if (thing < 0.24) {
    roof.rect('wall', x, y - size * 0.24, size * 0.3, size * 0.25);
    roof.rect('dark', x + size * 0.1, y - size * 0.17, size * 0.1, size * 0.17);
  } else if (thing < 0.42) {
    roof.rect('dark', x, y - size * 0.2, size * 0.16, size * 0.16);
    roof.rect('wallShade', x, y - size * 0.04, size * 0.16, size * 0.045);
  }
}

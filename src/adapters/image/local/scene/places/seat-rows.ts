import type { Tone } from '../pen.ts';
import type { Stage } from '../stage.ts';

/** Rows of empty seats in blocks, from edge to edge between two heights in px; the lower rows are nearer. */
export function seatRows(
  { frame, pen, random }: Stage,
  place: { top: number; base: number; rows: number; depth: number },
): void {
  const { unit, width } = frame;
  const { top, base, rows } = place;
  const stand = pen.as({ depth: place.depth, flow: 'upright' });
  const colours = random.pick<readonly [Tone, Tone]>([
    ['accent', 'roof'],
    ['waterDeep', 'water'],
    ['roof', 'groundAlt'],
  ]);
  const deep = (base - top) / rows;
  stand.rect('dark', -4, top, width + 8, base - top + 1);
  for (let row = 0; row < rows; row++) {
    const y = top + deep * row;
    const pitch = unit * (0.034 + 0.005 * row);
    const half = pitch * 0.34;
    const reach = Math.ceil(width / pitch / 2) + 1;
    stand.rect('wallShade', -4, y + deep * 0.86, width + 8, deep * 0.1);
    for (let seat = -reach; seat <= reach; seat++) {
      const x = width / 2 + seat * pitch;
      // Stairs part the blocks and run together behind.
      if ((seat + 50) % 10 === 5) stand.rect('wallShade', x - half, y, half * 2, deep * 0.7);
      else
        stand.polygon(colours[row % 2] ?? 'roof', [
          [x - half, y + deep * 0.82],
          [x - half, y + deep * 0.34],
          [x - half * 0.6, y + deep * 0.16],
          [x + half * 0.6, y + deep * 0.16],
          [x + half, y + deep * 0.34],
          [x + half, y + deep * 0.82],
        ]);
    }
  }
}

/** Parts that many buildings share; measures in the units of the pen given. */
import type { Pen, Point, Tone } from '../pen.ts';

/** How an opening ends at its top. */
type Head = 'flat' | 'round' | 'pointed';

/** A door, window or niche that stands on `foot`, its middle at `x`; its head is part of `height`. */
export function opening(
  pen: Pen,
  tone: Tone,
  x: number,
  foot: number,
  width: number,
  height: number,
  head: Head = 'round',
): void {
  const half = width / 2;
  const rise = head === 'flat' ? 0 : Math.min(height, head === 'round' ? half : half * 1.5);
  const spring = foot - height + rise;
  const arch: Point[] = [];
  for (let step = 0; head !== 'flat' && step <= 8; step++) {
    const along = step / 4 - 1;
    const bend = head === 'round' ? Math.sqrt(1 - along * along) : 1 - Math.abs(along) ** 1.7;
    arch.push([x + along * half, spring - rise * bend]);
  }
  pen.polygon(tone, [
    [x - half, foot],
    ...(arch.length > 0 ? arch : [[x - half, spring] as const, [x + half, spring] as const]),
    [x + half, foot],
  ]);
}

/** Windows in rows; `x`, `y` is the upper left corner of the first. */
export function windows(
  pen: Pen,
  tone: Tone | ((column: number, row: number) => Tone),
  grid: {
    x: number;
    y: number;
    columns: number;
    rows: number;
    stepX: number;
    stepY: number;
    width: number;
    height: number;
  },
): void {
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++)
      pen.rect(
        typeof tone === 'function' ? tone(column, row) : tone,
        grid.x + column * grid.stepX,
        grid.y + row * grid.stepY,
        grid.width,
        grid.height,
      );
}

/** Half a ball on `base`; with `point` above 0 it runs out into a tip like an onion. */
export function dome(
  pen: Pen,
  tones: readonly [Tone, Tone],
  x: number,
  base: number,
  half: number,
  rise: number,
  point = 0,
): void {
  const outline = (from: number, to: number): Point[] => {
    const points: Point[] = [];
    for (let step = 0; step <= 14; step++) {
      const angle = Math.PI * (from + ((to - from) * step) / 14);
      const across = Math.cos(angle);
      const up = Math.sin(angle);
      const swell = 1 + point * 0.5 * Math.sin(Math.min(1, up * 1.4) * Math.PI) * (1 - up * 0.4);
      const tip = point * (1 - Math.abs(across)) ** 4;
      points.push([x - across * half * swell, base - rise * (up * (1 - point * 0.22) + tip * 0.3)]);
    }
    return points;
  };
  pen.polygon(tones[0], outline(0, 1));
  pen.polygon(tones[1], [
    [x + half * 0.3, base],
    ...outline(0.52, 1).map(([px, py]): Point => [Math.max(px, x + half * 0.3), py]),
  ]);
}

/** Columns between two heights, lit from the left. */
export function columns(
  pen: Pen,
  row: { from: number; to: number; foot: number; top: number; count: number; width: number },
): void {
  const { width } = row;
  for (let column = 0; column < row.count; column++) {
    const x = row.from + ((row.to - row.from) * column) / (row.count - 1);
    pen.rect('wall', x - width / 2, row.top, width, row.foot - row.top);
    pen.rect('wallShade', x + width * 0.2, row.top, width * 0.3, row.foot - row.top);
    for (const y of [row.top, row.foot - width * 0.3]) pen.rect('wall', x - width * 0.7, y, width * 1.4, width * 0.3);
  }
}

/** Broad steps, the lowest first. */
export function steps(pen: Pen, half: number, rise: number, count: number): void {
  for (let step = 0; step < count; step++) {
    const reach = half + (count - step) * rise;
    pen.rect(step % 2 ? 'wall' : 'wallShade', -reach, -rise * (step + 1), reach * 2, rise * 1.03);
  }
}

/** A triangle over a front with a recessed field. */
export function pediment(pen: Pen, x: number, base: number, half: number, rise: number): void {
  pen.polygon('roof', [
    [x - half, base],
    [x, base - rise],
    [x + half, base],
  ]);
  pen.polygon('wall', [
    [x - half * 0.78, base - rise * 0.1],
    [x, base - rise * 0.78],
    [x + half * 0.78, base - rise * 0.1],
  ]);
}

/** A plain flag that blows to the right from the top of its pole. */
export function flag(pen: Pen, tone: Tone, x: number, foot: number, top: number, size: number): void {
  pen.line('dark', size * 0.09, [
    [x, foot],
    [x, top],
  ]);
  pen.blob(tone, [
    [x, top + size * 0.04],
    [x + size * 0.35, top + size * 0.1],
    [x + size * 0.7, top + size * 0.02],
    [x + size, top + size * 0.1],
    [x + size * 0.97, top + size * 0.58],
    [x + size * 0.68, top + size * 0.54],
    [x + size * 0.34, top + size * 0.64],
    [x, top + size * 0.58],
  ]);
}

/** A wheel with its hub; the tyre stands on `foot`. */
export function wheel(pen: Pen, x: number, foot: number, radius: number): void {
  pen.disc('dark', x, foot - radius, radius);
  pen.disc('wallShade', x, foot - radius, radius * 0.55);
  pen.disc('dark', x, foot - radius, radius * 0.2);
}

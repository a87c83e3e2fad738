import { createCanvas, type Path2D, type SKRSContext2D } from '@napi-rs/canvas';

/** A halftone screen turned by 45° over a surface; all screens have one origin, so that neighbours line up. */
export function fillWithDots(
  context: SKRSContext2D,
  path: Path2D,
  { colour, spacing, share }: { colour: string; spacing: number; share: number },
): void {
  const side = Math.max(3, Math.round(spacing));
  const tile = createCanvas(side, side);
  const dots = tile.getContext('2d');
  dots.fillStyle = colour;
  for (const [x, y] of [
    [0, 0],
    [side, 0],
    [0, side],
    [side, side],
    [side / 2, side / 2],
  ] as const) {
    dots.beginPath();
    dots.arc(x, y, side * share, 0, Math.PI * 2);
    dots.fill();
  }
  context.fillStyle = context.createPattern(tile, 'repeat');
  context.fill(path);
}

/** A screen from edge to edge whose dots grow towards `bottom` px; `share` says how large a dot is at a height, 0..0.7 of the spacing. */
export function gradeWithDots(
  context: SKRSContext2D,
  { colour, spacing, share }: { colour: string; spacing: number; share(y: number): number },
  bottom: number,
): void {
  const half = spacing / 2;
  context.fillStyle = colour;
  for (let row = 0; row * half < bottom + half; row++) {
    // A path for each row: one with all dots of the sky takes a second to fill.
    context.beginPath();
    const radius = spacing * share(row * half);
    for (let x = row % 2 ? 0 : half; x < context.canvas.width + half; x += spacing) {
      context.moveTo(x + radius, row * half);
      context.arc(x, row * half, radius, 0, Math.PI * 2);
    }
    context.fill();
  }
}

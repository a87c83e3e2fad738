import type { SKRSContext2D } from '@napi-rs/canvas';
import { withOpacity } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Frame } from '../../scene/stage.ts';
import type { Papers } from './papers.ts';

/** Draws a piece with the thin shadow of paper lying on paper. */
export function paste(context: SKRSContext2D, unit: number, draw: () => void): void {
  context.save();
  context.shadowColor = 'rgba(30, 24, 18, 0.5)';
  context.shadowBlur = unit * 0.014;
  context.shadowOffsetX = unit * 0.003;
  context.shadowOffsetY = unit * 0.006;
  draw();
  context.restore();
}

/** A page whose columns are bars: nothing on it can be read. */
export function newsprint(
  context: SKRSContext2D,
  { width, height, unit }: Frame,
  papers: Papers,
  random: Random,
): void {
  context.fillStyle = papers.base;
  context.fillRect(0, 0, width, height);
  const column = unit * 0.23;
  const line = unit * 0.0125;
  for (let x = unit * 0.03; x < width; x += column + unit * 0.025) {
    for (let y = unit * 0.03 + random.between(0, 2) * line; y < height; y += line) {
      if (random.chance(0.05)) {
        context.fillStyle = withOpacity(papers.bars, 0.5);
        context.fillRect(x, y, column * random.between(0.5, 0.9), line * 1.4);
        y += line * 1.6;
        continue;
      }
      context.fillStyle = withOpacity(papers.bars, 0.3);
      for (let at = 0; at < column; ) {
        const word = Math.min(column - at, unit * random.between(0.008, 0.034));
        context.fillRect(x + at, y, word, line * 0.34);
        at += word + unit * 0.005;
      }
    }
  }
}

/** Paper torn along its upper and lower edge: the white core shows where it gave way. `long` is how far it reaches, in px. */
export function tornStrip(
  context: SKRSContext2D,
  strip: { from: number; to: number; fill: string; tilt: number; unit: number; long: number },
  random: Random,
): void {
  const { from, to, fill, tilt, unit, long } = strip;
  const edge = (level: number): [number, number][] => {
    const points: [number, number][] = [];
    let wander = 0;
    for (let x = -unit * 0.05; x <= long + unit * 0.05; x += unit * 0.008) {
      wander = wander * 0.93 + random.between(-1, 1) * unit * 0.0042;
      points.push([x, level + (x - long / 2) * tilt + wander + random.between(-1, 1) * unit * 0.0014]);
    }
    return points;
  };
  const [upper, lower] = [edge(from), edge(to).reverse()];
  const trace = (rise: number): void => {
    context.beginPath();
    for (const [x, y] of upper) context.lineTo(x, y - rise * random.between(0.4, 1.3));
    for (const [x, y] of lower) context.lineTo(x, y + rise * random.between(0.4, 1.3));
    context.closePath();
  };
  paste(context, unit, () => {
    context.fillStyle = '#faf6ea';
    trace(unit * 0.008);
    context.fill();
  });
  context.fillStyle = fill;
  trace(0);
  context.fill();
}

/** A strip of tape across an edge, its middle at `x`, `y`. */
export function tape(context: SKRSContext2D, x: number, y: number, unit: number, colour: string): void {
  const [wide, tall] = [unit * 0.13, unit * 0.036];
  context.save();
  context.translate(x, y);
  context.rotate(-0.05);
  context.fillStyle = colour;
  context.fillRect(-wide / 2, -tall / 2, wide, tall);
  context.fillStyle = 'rgba(255, 255, 255, 0.22)';
  context.fillRect(-wide / 2, -tall / 2, wide, tall * 0.3);
  context.restore();
}

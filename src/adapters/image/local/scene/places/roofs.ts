import { warm } from '../by-region.ts';
import type { Point, Tone } from '../pen.ts';
import type { Stage } from '../stage.ts';

/** A row of distant roofs; heights in units of the frame. */
export function roofs(
  stage: Stage,
  look: { tone: Tone; depth: number; base: number; low: number; high: number },
): void {
  const { frame, random, brief } = stage;
  const flat = warm(brief.region);
  const line: Point[] = [[-4, look.base]];
  for (let x = -4; x < frame.width; ) {
    const width = frame.unit * random.between(0.035, 0.09);
    const top = look.base - frame.unit * random.between(look.low, look.high) * (flat ? 0.6 : 1);
    line.push([x, top]);
    if (random.chance(0.25) && !flat) line.push([x + width / 2, top - width * 0.4]);
    line.push([x + width, top]);
    x += width;
  }
  line.push([frame.width + 4, look.base]);
  stage.pen.as({ depth: look.depth, flow: 'upright' }).polygon(look.tone, line);
}

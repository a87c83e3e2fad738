import type { Random } from '../../random.ts';
import type { Frame } from '../../scene/stage.ts';

/** The pane at a place. */
export interface Pane {
  /** 0..1, the same all over a pane. */
  bright: number;
  /** 0 in its middle … 1 at its edge. */
  edge: number;
  /** 0..1: how much of the lead around it is here. */
  lead: number;
}

/** Parts a surface into panes around scattered points; places in px. */
export function panesOf({ width, height, unit }: Frame, random: Random): (x: number, y: number) => Pane {
  const cell = unit / 8.5;
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / cell) + 2;
  const points = Array.from({ length: columns * rows }, (_, index) => ({
    x: ((index % columns) - 1 + random.between(0.12, 0.88)) * cell,
    y: (Math.floor(index / columns) - 1 + random.between(0.12, 0.88)) * cell,
    bright: random.next(),
  }));
  const half = unit * 0.0022;
  return (x, y) => {
    const column = Math.floor(x / cell) + 1;
    const row = Math.floor(y / cell) + 1;
    let [nearest, second, bright] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
    for (let down = Math.max(0, row - 1); down <= Math.min(rows - 1, row + 1); down++) {
      for (let across = Math.max(0, column - 1); across <= Math.min(columns - 1, column + 1); across++) {
        const point = points[down * columns + across];
        if (!point) continue;
        const away = Math.hypot(point.x - x, point.y - y);
        if (away < nearest) {
          second = nearest;
          nearest = away;
          bright = point.bright;
        } else if (away < second) second = away;
      }
    }
    const border = (second - nearest) / 2;
    return {
      bright,
      edge: Math.max(0, 1 - border / (cell * 0.3)),
      lead: Math.max(0, Math.min(1, (half * 1.4 - border) / half + 0.4)),
    };
  };
}

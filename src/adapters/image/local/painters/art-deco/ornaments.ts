import type { Panel } from './panel.ts';

/** A double frame with stepped corners. */
export function drawFrame({ context, metals, width, height, unit, gold }: Panel): void {
  context.strokeStyle = metals.deep;
  context.lineWidth = unit * 0.05;
  context.strokeRect(0, 0, width, height);
  context.strokeStyle = gold;
  for (const [inset, line] of [
    [0.022, 0.007],
    [0.036, 0.002],
  ] as const) {
    context.lineWidth = unit * line;
    context.strokeRect(unit * inset, unit * inset, width - unit * inset * 2, height - unit * inset * 2);
  }
  for (const [x, way] of [
    [0, 1],
    [width, -1],
  ] as const) {
    for (const [y, down] of [
      [0, 1],
      [height, -1],
    ] as const) {
      for (let step = 3; step > 0; step--) {
        const side = unit * 0.024 * step;
        context.fillStyle = step % 2 ? gold : metals.deep;
        context.fillRect(
          x + way * unit * 0.036 - (way < 0 ? side : 0),
          y + down * unit * 0.036 - (down < 0 ? side : 0),
          side,
          side,
        );
      }
    }
  }
}

import type { Panel, Surround } from './panel.ts';

/** Rays of two enamels from the foot of the axis, with gold between them. */
function drawFan({ context, metals, width, height, middle, base, unit, gold }: Panel): void {
  const rays = 28;
  const reach = Math.hypot(width, height);
  for (let ray = 0; ray < rays; ray++) {
    const angle = Math.PI + (ray * Math.PI) / rays;
    context.beginPath();
    context.moveTo(middle, base);
    context.arc(middle, base, reach, angle, angle + Math.PI / rays);
    context.fillStyle = ray % 2 ? metals.enamelLight : metals.enamel;
    context.fill();
  }
  context.strokeStyle = gold;
  context.lineWidth = unit * 0.0018;
  context.beginPath();
  for (let ray = 1; ray < rays; ray++) {
    const angle = Math.PI + (ray * Math.PI) / rays;
    const from = unit * (ray % 2 ? 0.62 : 0.7);
    context.moveTo(middle + Math.cos(angle) * from, base + Math.sin(angle) * from);
    context.lineTo(middle + Math.cos(angle) * reach, base + Math.sin(angle) * reach);
  }
  context.stroke();
}

/** Nested arches around the axis, the inner ones heavier, with beads on the outermost. */
function drawArches({ context, metals, middle, base, unit, gold }: Panel): void {
  context.fillStyle = metals.deep;
  context.beginPath();
  context.arc(middle, base, unit * 0.52, Math.PI, 0);
  context.fill();
  context.strokeStyle = gold;
  for (const [radius, line] of [
    [0.52, 0.012],
    [0.55, 0.005],
    [0.572, 0.0025],
    [0.49, 0.003],
  ] as const) {
    context.lineWidth = unit * line;
    context.beginPath();
    context.arc(middle, base, unit * radius, Math.PI, 0);
    context.stroke();
  }
  context.fillStyle = metals.bright;
  for (let bead = 0; bead <= 24; bead++) {
    const angle = Math.PI + (bead * Math.PI) / 24;
    context.beginPath();
    context.arc(
      middle + Math.cos(angle) * unit * 0.6,
      base + Math.sin(angle) * unit * 0.6,
      unit * (bead % 4 ? 0.0045 : 0.008),
      0,
      Math.PI * 2,
    );
    context.fill();
  }
  // A sunburst inside the arch, behind whatever stands there.
  context.strokeStyle = metals.bronze;
  context.lineWidth = unit * 0.0022;
  context.beginPath();
  for (let ray = 1; ray < 36; ray++) {
    const angle = Math.PI + (ray * Math.PI) / 36;
    context.moveTo(middle + Math.cos(angle) * unit * 0.2, base + Math.sin(angle) * unit * 0.2);
    context.lineTo(middle + Math.cos(angle) * unit * 0.475, base + Math.sin(angle) * unit * 0.475);
  }
  context.stroke();
}

/** Stepped pillars left and right that lead the eye up to the axis. */
function drawPylons({ context, metals, middle, base, unit, width, gold }: Panel): void {
  const from = Math.min(unit * 0.64, width * 0.5 - unit * 0.16);
  if (from < unit * 0.46) return;
  for (const way of [-1, 1]) {
    for (let step = 0; step < 5; step++) {
      const x = middle + way * (from + unit * 0.042 * step);
      const high = unit * (0.4 - 0.075 * step);
      context.fillStyle = gold;
      context.fillRect(x - unit * 0.017, base - high, unit * 0.034, high);
      context.fillStyle = step % 2 ? metals.enamelLight : metals.deep;
      context.fillRect(x - unit * 0.012, base - high + unit * 0.006, unit * 0.024, high);
      context.fillStyle = metals.bright;
      context.fillRect(x - unit * 0.002, base - high + unit * 0.02, unit * 0.004, high);
    }
  }
}

export const arch: Surround = {
  says: 'fans and arches',
  behind(panel) {
    drawFan(panel);
    drawArches(panel);
  },
  beside: drawPylons,
};

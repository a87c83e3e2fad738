import type { Panel, Surround } from './panel.ts';

/** Rays all around a great ringed disc that rises over the base. */
function behind({ context, metals, width, height, middle, base, unit, gold }: Panel): void {
  const [radius, y] = [Math.min(unit * 0.38, width * 0.4, base * 0.5), base - Math.min(unit * 0.24, base * 0.32)];
  const reach = Math.hypot(width, height);
  const rays = 48;
  for (let ray = 0; ray < rays; ray++) {
    const [from, to] = [((ray - 0.5) * Math.PI * 2) / rays, ((ray + 0.5) * Math.PI * 2) / rays];
    context.beginPath();
    context.moveTo(middle, y);
    context.arc(middle, y, reach, from, to);
    context.fillStyle = ray % 2 ? metals.enamel : metals.enamelLight;
    context.fill();
  }
  context.strokeStyle = metals.bronze;
  context.lineWidth = unit * 0.002;
  context.beginPath();
  for (let ray = 0; ray < rays; ray++) {
    const angle = ((ray + 0.5) * Math.PI * 2) / rays;
    context.moveTo(middle + Math.cos(angle) * radius * 1.2, y + Math.sin(angle) * radius * 1.2);
    context.lineTo(middle + Math.cos(angle) * reach, y + Math.sin(angle) * reach);
  }
  context.stroke();
  for (const [share, fill] of [
    [1.2, gold],
    [1.185, metals.deep],
    [1.12, gold],
    [1.05, metals.bronze],
    [1.03, metals.deep],
    [1, gold],
    [0.985, metals.deep],
  ] as const) {
    context.fillStyle = fill;
    context.beginPath();
    context.arc(middle, y, radius * share, 0, Math.PI * 2);
    context.fill();
  }
  // Level lines thin out towards the top, as on a rising sun.
  context.save();
  context.beginPath();
  context.arc(middle, y, radius * 0.985, 0, Math.PI * 2);
  context.clip();
  context.fillStyle = metals.enamelLight;
  for (let line = 0; line < 12; line++) {
    const thick = unit * (0.024 - line * 0.0018);
    context.fillRect(0, base - unit * 0.06 * (line + 0.6), width, thick);
  }
  context.restore();
}

/** Slender columns at both edges, from the base to the top. */
function beside({ context, metals, width, base, unit, middle, gold }: Panel): void {
  const from = Math.max(unit * 0.54, width * 0.5 - unit * 0.24);
  if (from > width * 0.5 - unit * 0.13) return;
  for (const way of [-1, 1]) {
    for (let column = 0; column < 3; column++) {
      const x = middle + way * (from + unit * 0.055 * column);
      const top = unit * (0.1 + 0.07 * column);
      context.fillStyle = gold;
      context.fillRect(x - unit * 0.018, top, unit * 0.036, base - top);
      context.fillStyle = metals.deep;
      context.fillRect(x - unit * 0.013, top + unit * 0.006, unit * 0.026, base - top);
      context.fillStyle = metals.bronze;
      for (const flute of [-0.007, 0, 0.007])
        context.fillRect(x + unit * flute - unit * 0.001, top + unit * 0.02, unit * 0.002, base - top);
      context.fillStyle = gold;
      context.fillRect(x - unit * 0.024, top - unit * 0.008, unit * 0.048, unit * 0.012);
    }
  }
}

export const disc: Surround = { says: 'rays around a great disc', behind, beside };

import type { Band, Panel } from './panel.ts';

/** Draws below the base only. */
function inside({ context, width, height, base, unit }: Panel, draw: () => void): void {
  context.save();
  context.beginPath();
  context.rect(0, base + unit * 0.02, width, height);
  context.clip();
  draw();
  context.restore();
}

/** Mountains side by side in three rows, each a fan of gold lines. */
export const summits: Band = (panel) =>
  inside(panel, () => {
    const { context, metals, width, height, base, middle, unit, gold } = panel;
    const half = unit * 0.13;
    for (let row = 0; row < 4; row++) {
      const foot = base + ((height - base) * (row + 1.15)) / 3.4;
      for (let column = -Math.ceil(width / half / 2); column <= width / half / 2; column++) {
        const x = middle + (column * 2 + (row % 2)) * half;
        for (const [share, fill] of [
          [1, gold],
          [0.94, row % 2 ? metals.enamelLight : metals.enamel],
          [0.62, gold],
          [0.56, metals.deep],
        ] as const) {
          context.fillStyle = fill;
          context.beginPath();
          context.moveTo(x - half * share, foot);
          context.lineTo(x, foot - unit * 0.13 * share);
          context.lineTo(x + half * share, foot);
          context.fill();
        }
      }
    }
  });

/** Cut stones set edge to edge: ice, or ground in plates. */
export const lozenges: Band = (panel) =>
  inside(panel, () => {
    const { context, metals, width, height, base, middle, unit, gold } = panel;
    const half = unit * 0.075;
    for (let row = 0; base + row * half * 0.62 < height + half; row++) {
      const y = base + unit * 0.03 + row * half * 0.62;
      for (let column = -Math.ceil(width / half / 2); column <= width / half / 2; column++) {
        const x = middle + (column * 2 + (row % 2)) * half;
        for (const [share, fill] of [
          [1, gold],
          [0.93, (column + row) % 3 ? metals.enamel : metals.enamelLight],
          [0.4, metals.bronze],
        ] as const) {
          context.fillStyle = fill;
          context.beginPath();
          context.moveTo(x - half * share, y);
          context.lineTo(x, y - half * 0.62 * share);
          context.lineTo(x + half * share, y);
          context.lineTo(x, y + half * 0.62 * share);
          context.fill();
        }
      }
    }
  });

/** Upright reeds with pointed heads: trunks of a wood. */
export const reeds: Band = (panel) =>
  inside(panel, () => {
    const { context, metals, width, height, base, middle, unit, gold } = panel;
    const pitch = unit * 0.046;
    for (let reed = -Math.ceil(width / pitch / 2); reed <= width / pitch / 2; reed++) {
      const x = middle + reed * pitch;
      const top = base + unit * (0.04 + 0.035 * (Math.abs(reed) % 4));
      context.fillStyle = reed % 4 === 0 ? gold : reed % 2 ? metals.enamelLight : metals.bronze;
      context.beginPath();
      context.moveTo(x - pitch * 0.3, height);
      context.lineTo(x - pitch * 0.3, top + unit * 0.04);
      context.lineTo(x, top);
      context.lineTo(x + pitch * 0.3, top + unit * 0.04);
      context.lineTo(x + pitch * 0.3, height);
      context.fill();
    }
  });

/** Long swells that run across. */
export const ripples: Band = (panel) =>
  inside(panel, () => {
    const { context, metals, width, height, base, middle, unit, gold } = panel;
    const length = unit * 0.3;
    for (let row = 0; base + row * unit * 0.034 < height + unit * 0.05; row++) {
      const y = base + unit * 0.05 + row * unit * 0.034;
      context.strokeStyle = row % 3 === 0 ? gold : row % 3 === 1 ? metals.enamelLight : metals.enamel;
      context.lineWidth = unit * (row % 3 === 0 ? 0.006 : 0.022);
      context.beginPath();
      const shift = (Math.floor(row / 3) % 2) * length * 0.5;
      for (let x = -length * 2; x <= width + length * 2; x += length / 16)
        context.lineTo(x, y + Math.cos(((x - middle + shift) / length) * Math.PI * 2) * unit * 0.016);
      context.stroke();
    }
  });

/** Rows of round-headed arches, one within the other. */
export const arcade: Band = (panel) =>
  inside(panel, () => {
    const { context, metals, width, height, base, middle, unit, gold } = panel;
    const bay = unit * 0.115;
    for (let column = -Math.ceil(width / bay / 2); column <= width / bay / 2; column++) {
      const x = middle + column * bay;
      for (const [share, fill] of [
        [0.46, gold],
        [0.42, metals.enamel],
        [0.32, gold],
        [0.29, metals.enamelLight],
        [0.17, metals.deep],
      ] as const) {
        context.fillStyle = fill;
        context.beginPath();
        context.arc(x, base + unit * 0.05 + bay * 0.46, bay * share, Math.PI, 0);
        context.lineTo(x + bay * share, height);
        context.lineTo(x - bay * share, height);
        context.fill();
      }
    }
  });

/** Upright bars tied by two rails. */
export const bars: Band = (panel) =>
  inside(panel, () => {
    const { context, metals, width, height, base, middle, unit, gold } = panel;
    const pitch = unit * 0.07;
    for (let bar = -Math.ceil(width / pitch / 2); bar <= width / pitch / 2; bar++) {
      const x = middle + (bar + 0.5) * pitch;
      context.fillStyle = metals.enamelLight;
      context.fillRect(x - unit * 0.012, base, unit * 0.024, height - base);
      context.fillStyle = gold;
      context.fillRect(x - unit * 0.012, base, unit * 0.004, height - base);
    }
    for (const share of [0.2, 0.7]) {
      context.fillStyle = metals.bronze;
      context.fillRect(0, base + (height - base) * share, width, unit * 0.022);
      context.fillStyle = gold;
      context.fillRect(0, base + (height - base) * share, width, unit * 0.004);
    }
  });

/** Cloth in bows, rank under rank. */
export const swags: Band = (panel) =>
  inside(panel, () => {
    const { context, metals, width, height, base, middle, unit, gold } = panel;
    const half = unit * 0.13;
    const rows = Math.ceil((height - base) / (unit * 0.075));
    for (let row = rows; row >= 0; row--) {
      const y = base + unit * 0.015 + row * unit * 0.075;
      for (let column = -Math.ceil(width / half / 2); column <= width / half / 2; column++) {
        const x = middle + (column * 2 + (row % 2)) * half;
        for (const [share, fill] of [
          [1, gold],
          [0.95, row % 2 ? metals.enamelLight : metals.enamel],
          [0.66, gold],
          [0.63, metals.deep],
          [0.34, gold],
          [0.31, metals.enamelLight],
        ] as const) {
          context.fillStyle = fill;
          context.beginPath();
          context.ellipse(x, y, half * share, unit * 0.095 * share, 0, 0, Math.PI);
          context.fill();
        }
      }
    }
  });

/** The rings and lanes of a court. */
export const rings: Band = (panel) =>
  inside(panel, () => {
    const { context, metals, height, base, middle, unit, gold } = panel;
    for (let ring = 9; ring >= 1; ring--) {
      context.beginPath();
      context.ellipse(
        middle,
        base,
        unit * ring * 0.13,
        Math.min(height - base, unit * 0.4) * ring * 0.16,
        0,
        0,
        Math.PI,
      );
      context.fillStyle = ring % 2 ? metals.enamelLight : metals.enamel;
      context.fill();
      context.strokeStyle = gold;
      context.lineWidth = unit * 0.004;
      context.stroke();
    }
    context.fillStyle = gold;
    for (const offset of [-0.1, 0.1]) {
      context.beginPath();
      context.moveTo(middle + offset * unit, base);
      context.lineTo(middle + offset * unit * 3.4, height);
      context.lineTo(middle + offset * unit * 3.4 + unit * 0.008, height);
      context.lineTo(middle + offset * unit + unit * 0.004, base);
      context.fill();
    }
  });

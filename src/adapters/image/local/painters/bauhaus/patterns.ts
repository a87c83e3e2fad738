/** Peaks, roads, machines and tracks as flat worlds. */
import type { Inks } from './palette.ts';
import type { Arrangement } from './poster.ts';

/** Rows of triangles: flames, mountains or broken walls, by their inks. */
export const peaks =
  (pick: (inks: Inks) => readonly [string, string, string]): Arrangement =>
  ({ context, inks, width, height, baseline, cell, random }) => {
    const colours = pick(inks);
    colours.forEach((colour, row) => {
      const y = baseline + ((height - baseline) * row) / 2.4;
      const size = cell * (1.5 + row * 0.7);
      for (let x = -size * random.next(); x < width + size; x += size * 1.3) {
        context.fillStyle = colour;
        context.beginPath();
        context.moveTo(x, y + cell * 0.2);
        context.lineTo(x + size * 0.65, y - size * random.between(0.7, 1.15));
        context.lineTo(x + size * 1.3, y + cell * 0.2);
        context.fill();
      }
      context.fillStyle = colour;
      context.fillRect(0, y, width, height - y);
    });
  };

export const wedge: Arrangement = ({ context, inks, width, height, baseline, random }) => {
  context.fillStyle = inks.grey;
  context.fillRect(0, baseline, width, height - baseline);
  const point = width * random.pick([0.28, 0.72]);
  for (const [left, right, colour] of [
    [-0.5, 1.5, inks.yellow],
    [-0.1, 1.1, inks.black],
    [0.42, 0.58, inks.white],
  ] as const) {
    context.fillStyle = colour;
    context.beginPath();
    context.moveTo(point, baseline);
    context.lineTo(width * left, height);
    context.lineTo(width * right, height);
    context.fill();
  }
};

export const machine: Arrangement = ({ context, inks, width, height, baseline, cell }) => {
  context.fillStyle = inks.black;
  context.fillRect(0, baseline, width, height - baseline);
  const y = baseline + (height - baseline) * 0.55;
  for (let x = cell; x < width; x += cell * 2) {
    context.lineWidth = cell * 0.3;
    context.strokeStyle = inks.red;
    context.beginPath();
    context.arc(x, y, cell * 0.65, 0, Math.PI * 2);
    context.stroke();
    context.fillStyle = inks.yellow;
    context.beginPath();
    context.arc(x, y, cell * 0.22, 0, Math.PI * 2);
    context.fill();
  }
  context.fillStyle = inks.white;
  context.fillRect(0, y - cell * 0.82, width, cell * 0.1);
};

export const lanes: Arrangement = ({ context, inks, width, height, baseline, cell }) => {
  context.fillStyle = inks.blue;
  context.fillRect(0, baseline, width, height - baseline);
  const middle = width / 2;
  for (let lane = 0; lane < 6; lane++) {
    context.strokeStyle = [inks.red, inks.white, inks.black][lane % 3] ?? inks.white;
    context.lineWidth = cell * 0.32;
    context.beginPath();
    context.ellipse(
      middle,
      height + cell * 0.3,
      width * (0.62 - lane * 0.085),
      (height - baseline) * (1.02 - lane * 0.14),
      0,
      Math.PI,
      0,
    );
    context.stroke();
  }
};

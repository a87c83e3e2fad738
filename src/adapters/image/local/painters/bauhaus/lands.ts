/** Shores, rivers, ice, rock and woods as flat worlds. */
import type { Arrangement, Poster } from './poster.ts';
import { scallops } from './worlds.ts';

function floor({ context, width, height, baseline }: Poster, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(0, baseline, width, height - baseline);
}

function triangle({ context }: Poster, colour: string, x: number, foot: number, half: number, rise: number): void {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x - half, foot);
  context.lineTo(x, foot - rise);
  context.lineTo(x + half, foot);
  context.fill();
}

/** Peaks with white caps, each with a lit and a dark side. */
export const summits: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell, random } = poster;
  floor(poster, inks.black);
  for (let row = 0; row < 3; row++) {
    const size = cell * (1.7 + row * 0.5);
    const foot = baseline + ((height - baseline) * (row + 0.35)) / 3;
    for (let x = -size * random.next(); x < width + size; x += size * 1.7) {
      const rise = size * random.between(0.8, 1.25);
      triangle(poster, [inks.grey, inks.blue, inks.black][row] ?? inks.black, x, foot, size, rise);
      context.fillStyle = row === 2 ? inks.blue : inks.black;
      context.beginPath();
      context.moveTo(x, foot - rise);
      context.lineTo(x + size, foot);
      context.lineTo(x + size * 0.2, foot);
      context.fill();
      triangle(poster, inks.white, x, foot - rise * 0.66, size * 0.34, rise * 0.34);
    }
    context.fillStyle = [inks.grey, inks.blue, inks.black][row] ?? inks.black;
    context.fillRect(0, foot, width, height - foot);
  }
};

/** Rays of lava from under the mountain. */
export const lava: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell, side } = poster;
  floor(poster, inks.black);
  const x = width * (0.5 + side * 0.2);
  const rays = 9;
  for (let ray = 0; ray < rays; ray++) {
    const [from, to] = [-0.7 + (ray * 2.4) / rays, -0.7 + ((ray + 0.42) * 2.4) / rays];
    context.fillStyle = ray % 2 ? inks.yellow : inks.red;
    context.beginPath();
    context.moveTo(x, baseline - cell * 0.3);
    context.lineTo(width * from, height);
    context.lineTo(width * to, height);
    context.fill();
  }
  context.fillStyle = inks.black;
  context.fillRect(0, baseline - cell * 0.05, width, cell * 0.35);
};

/** Slabs of ice on dark water. */
export const floes: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell, random } = poster;
  floor(poster, inks.blue);
  for (let row = 0; row < 5; row++) {
    const y = baseline + ((height - baseline) * (row + 0.4)) / 5;
    const size = cell * (0.7 + row * 0.4);
    for (let x = -size * random.next() * 2; x < width; x += size * random.between(1.7, 2.6)) {
      const length = size * random.between(0.9, 1.5);
      context.fillStyle = random.pick([inks.white, inks.white, inks.grey]);
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x + length * 0.25, y - size * 0.26);
      context.lineTo(x + length, y - size * 0.2);
      context.lineTo(x + length * 1.15, y);
      context.fill();
      context.fillStyle = inks.black;
      context.fillRect(x + length * 0.02, y, length * 1.12, size * 0.09);
    }
  }
};

/** Ground in plates, split from each other. */
export const cracks: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell, random } = poster;
  floor(poster, inks.black);
  const rows = 4;
  for (let row = 0; row < rows; row++) {
    const [top, foot] = [(row / rows) ** 1.5, ((row + 1) / rows) ** 1.5].map(
      (share) => baseline + (height - baseline) * share,
    );
    const size = cell * (0.9 + row * 0.75);
    const gap = cell * (0.05 + row * 0.03);
    for (let x = -size * random.next(); x < width + size; ) {
      const wide = size * random.between(0.7, 1.5);
      const lean = size * random.between(-0.22, 0.22);
      context.fillStyle = random.pick([inks.yellow, inks.yellow, inks.red, inks.grey]);
      context.beginPath();
      context.moveTo(x + gap + lean, (top ?? 0) + gap);
      context.lineTo(x + wide - gap - lean, (top ?? 0) + gap);
      context.lineTo(x + wide - gap + lean * 0.4, (foot ?? 0) - gap);
      context.lineTo(x + gap - lean, (foot ?? 0) - gap);
      context.fill();
      x += wide;
    }
  }
};

/** Trunks from edge to edge, and round crowns over them. */
export const trunks: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell, random } = poster;
  floor(poster, inks.blue);
  for (let x = cell * random.between(0, 0.6); x < width; x += cell * random.pick([0.8, 1.1, 1.5])) {
    const wide = cell * random.pick([0.16, 0.26, 0.4]);
    const top = baseline - cell * random.between(1.4, 3.2);
    context.fillStyle = random.pick([inks.yellow, inks.blue, inks.grey]);
    context.beginPath();
    context.arc(x + wide / 2, top, cell * random.between(0.5, 0.85), 0, Math.PI * 2);
    context.fill();
    context.fillStyle = inks.black;
    context.fillRect(x, top, wide, height - top);
  }
  context.fillStyle = inks.yellow;
  for (let stripe = 0; stripe < 4; stripe++)
    context.fillRect(0, baseline + (height - baseline) * (0.2 + stripe * 0.2), width, cell * 0.1);
};

/** Sand, a line of surf and the sea behind it. */
export const shore: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell, side } = poster;
  floor(poster, inks.blue);
  const surf = baseline + (height - baseline) * 0.42;
  scallops(poster, surf, cell * 0.7, [inks.white, inks.blue], 0);
  context.fillStyle = inks.yellow;
  context.fillRect(0, surf, width, height - surf);
  context.fillStyle = inks.grey;
  for (let ripple = 0; ripple < 3; ripple++)
    context.fillRect(0, surf + (height - surf) * (0.34 + ripple * 0.22), width, cell * 0.1);
  // A striped parasol's half disc.
  const x = width * (0.5 - side * 0.32);
  for (let wedge = 0; wedge < 6; wedge++) {
    context.fillStyle = wedge % 2 ? inks.white : inks.red;
    context.beginPath();
    context.moveTo(x, height - cell * 0.1);
    context.arc(x, height - cell * 0.1, cell * 1.2, Math.PI * (1 + wedge / 6), Math.PI * (1 + (wedge + 1) / 6));
    context.fill();
  }
};

/** A river that swings from side to side in half rings. */
export const meander: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell } = poster;
  floor(poster, inks.yellow);
  const radius = (height - baseline) / 4;
  const pitch = radius * 2;
  for (const [share, colour] of [
    [0.72, inks.black],
    [0.6, inks.blue],
    [0.16, inks.white],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = radius * share;
    context.beginPath();
    for (let bend = -1; bend * pitch < width + pitch; bend++)
      context.arc(
        bend * pitch + radius,
        baseline + radius * 2,
        radius,
        bend % 2 ? Math.PI : Math.PI,
        0,
        bend % 2 !== 0,
      );
    context.stroke();
  }
  context.fillStyle = inks.black;
  context.fillRect(0, baseline - cell * 0.05, width, cell * 0.14);
};

/** Roofs stand out of still water. */
export const drowned: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell } = poster;
  floor(poster, inks.blue);
  const rows = 3;
  for (let row = 0; row < rows; row++) {
    const y = baseline + ((height - baseline) * (row + 0.75)) / rows;
    const size = cell * (0.6 + row * 0.3);
    for (let x = size * (row % 2 ? 0.4 : 1.6); x < width; x += size * 4.2) {
      triangle(poster, row % 2 ? inks.red : inks.black, x, y, size, size * 0.8);
      context.save();
      context.globalAlpha = 0.35;
      triangle(poster, inks.black, x, y, size, -size * 0.6);
      context.restore();
    }
    context.fillStyle = inks.white;
    context.fillRect(0, y, width, cell * 0.07);
    context.fillStyle = inks.black;
    context.fillRect(0, y + cell * 0.16, width, cell * 0.05);
  }
};

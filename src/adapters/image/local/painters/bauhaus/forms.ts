import type { Poster } from './poster.ts';

/** The great disc, what it leans on, and the dots that hold a poster together; `holds` leaves the disc room for a thing. */
export function drawFrameForms(poster: Poster, holds: boolean): void {
  const { context, inks, width, height, cell, random, baseline, side } = poster;
  const [x, y] = [width * (0.5 - side * 0.2), baseline * 0.5];
  const radius = Math.min(width * 0.42, baseline * 0.44);
  random.pick([drawSlantingBars, drawQuarters])(poster, { x, y, radius });
  context.fillStyle = inks.red;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
  // A half of the disc turns blue: two forms in one.
  context.fillStyle = inks.blue;
  context.beginPath();
  context.arc(x, y, radius * (holds ? 0.86 : 0.62), Math.PI / 2, Math.PI * 1.5, side > 0);
  context.fill();
  if (holds) {
    context.fillStyle = inks.white;
    context.beginPath();
    context.arc(x, y, radius * 0.7, 0, Math.PI * 2);
    context.fill();
  }
  const dots = Math.max(3, Math.round(Math.min(width, height) / cell / 3.4));
  context.fillStyle = inks.black;
  for (let row = 0; row < dots; row++) {
    for (let column = 0; column < dots; column++) {
      const left = side > 0 ? width - cell * (0.7 + column * 0.5) : cell * (0.7 + column * 0.5);
      context.beginPath();
      context.arc(left, cell * (0.7 + row * 0.5), cell * 0.11, 0, Math.PI * 2);
      context.fill();
    }
  }
}

interface Disc {
  x: number;
  y: number;
  radius: number;
}

function drawSlantingBars({ context, inks, width, random, side }: Poster, { x, y, radius }: Disc): void {
  context.save();
  context.translate(x, y);
  context.rotate(-side * random.between(0.5, 0.72));
  context.fillStyle = inks.black;
  for (let bar = 0; bar < 6; bar++) {
    context.fillRect(-width, radius * (-0.62 + bar * 0.13), width * 2, radius * (0.015 + bar * 0.007));
  }
  context.fillStyle = inks.yellow;
  context.fillRect(-width, radius * 0.45, width * 2, radius * 0.34);
  context.restore();
}

/** A wall of quarter discs on the grid behind the great one. */
function drawQuarters({ context, inks, width, baseline, cell, random, side }: Poster, { x }: Disc): void {
  const size = cell * 2;
  const colours = [inks.yellow, inks.black, inks.blue, inks.grey] as const;
  const columns = Math.ceil(width / size);
  const middle = Math.floor(x / size);
  for (let column = 0; column < columns; column++) {
    if (Math.abs(column - middle) > 2) continue;
    for (let row = 0; row * size < baseline; row++) {
      if (random.chance(0.3)) continue;
      const [left, top] = [column * size, row * size];
      const corner = random.whole(0, 3);
      context.fillStyle = colours[(column + row * 2 + (side > 0 ? 1 : 0)) % colours.length] ?? inks.grey;
      context.beginPath();
      const [cx, cy] = [left + (corner % 2) * size, top + (corner > 1 ? 1 : 0) * size];
      context.moveTo(cx, cy);
      const start = [0, Math.PI / 2, -Math.PI / 2, Math.PI][corner] ?? 0;
      context.arc(cx, cy, size, start, start + Math.PI / 2);
      context.fill();
    }
  }
}

/** Waters, towns, fields and orbits as flat worlds. */
import type { Hex } from '../../colour.ts';
import { halfDiscs } from '../craft/half-discs.ts';
import type { Arrangement, Poster } from './poster.ts';

/** Half discs set side by side along a line, alternating two inks. */
export function scallops(
  { context, width, inks, cell }: Poster,
  y: number,
  radius: number,
  colours: readonly [Hex, Hex],
  shift: number,
): void {
  for (let index = -1; index * radius * 2 < width + radius * 2; index++) {
    const x = index * radius * 2 + radius + shift;
    halfDiscs(context, { x, y, radius }, [
      [1, colours[0]],
      [0.62, colours[1]],
      [0.3, inks.white],
    ]);
  }
  context.fillStyle = inks.black;
  context.fillRect(0, y, width, cell * 0.08);
}

export const sea: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell, random } = poster;
  context.fillStyle = inks.blue;
  context.fillRect(0, baseline, width, height - baseline);
  const bands = Math.max(2, Math.floor((height - baseline) / (cell * 1.25)));
  for (let band = 1; band <= bands; band++) {
    const colours = band % 2 ? ([inks.black, inks.yellow] as const) : ([inks.red, inks.blue] as const);
    scallops(
      poster,
      baseline + (band * (height - baseline)) / bands,
      cell,
      colours,
      band % 2 ? 0 : -cell * random.pick([0.5, 1]),
    );
  }
};

export const blocks: Arrangement = ({ context, inks, width, height, baseline, cell, random }) => {
  const colours = [inks.blue, inks.grey, inks.black, inks.yellow, inks.red] as const;
  let x = 0;
  let index = 0;
  while (x < width) {
    const share = cell * random.pick([0.75, 1, 1.5]);
    const tall = cell * random.pick([1, 1.5, 2.25, 3]);
    context.fillStyle = colours[index++ % colours.length] ?? inks.grey;
    context.fillRect(x, baseline - tall, share, tall);
    context.fillStyle = index % 2 ? inks.white : inks.ground;
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 2; column++)
        context.fillRect(
          x + share * (0.2 + column * 0.36),
          baseline - tall + cell * (0.2 + row * 0.3),
          share * 0.2,
          cell * 0.13,
        );
    x += share;
  }
  context.fillStyle = inks.black;
  context.fillRect(0, baseline, width, height - baseline);
  context.fillStyle = inks.yellow;
  context.fillRect(0, baseline + cell * 0.5, width, cell * 0.12);
};

export const steps: Arrangement = ({ context, inks, width, height, baseline, cell, side }) => {
  const count = 4;
  for (let step = 0; step < count; step++) {
    const y = baseline + ((height - baseline) * step) / count;
    context.fillStyle = [inks.black, inks.white, inks.red, inks.black][step] ?? inks.black;
    context.fillRect(0, y, width, (height - baseline) / count + 1);
  }
  context.fillStyle = inks.blue;
  context.fillRect(side > 0 ? width - cell * 1.7 : cell * 0.5, 0, cell * 1.2, baseline);
  context.fillStyle = inks.black;
  for (let bar = 0; bar < 3; bar++)
    context.fillRect(
      side > 0 ? width - cell * (2.2 + bar * 0.45) : cell * (2 + bar * 0.45),
      0,
      cell * 0.2,
      baseline * (0.34 - bar * 0.08),
    );
};

/** Stripes that run together in one point of the horizon. */
export const furrows: Arrangement = ({ context, inks, width, height, baseline, random }) => {
  const point = width * random.pick([0.3, 0.7]);
  const colours = [inks.yellow, inks.black, inks.red, inks.yellow, inks.blue, inks.white] as const;
  const count = 18;
  for (let row = 0; row < count; row++) {
    context.fillStyle = colours[row % colours.length] ?? inks.yellow;
    context.beginPath();
    context.moveTo(point, baseline);
    context.lineTo(width * (-1 + (row * 3) / count), height);
    context.lineTo(width * (-1 + ((row + 1) * 3) / count), height);
    context.fill();
  }
  const edge = context.createLinearGradient(0, baseline, 0, baseline);
  edge.addColorStop(0, inks.black);
  context.fillStyle = edge;
  context.fillRect(0, baseline - height * 0.008, width, height * 0.016);
};

export const orbits: Arrangement = ({ context, inks, width, height, cell, random }) => {
  const [x, y] = [width * random.pick([0.34, 0.66]), height * 0.42];
  context.strokeStyle = inks.white;
  for (let ring = 1; ring <= 6; ring++) {
    context.lineWidth = cell * (ring % 2 ? 0.05 : 0.16);
    context.strokeStyle = ring === 4 ? inks.yellow : ring === 2 ? inks.red : inks.grey;
    context.beginPath();
    context.arc(x, y, cell * (1.6 + ring * 0.85), 0, Math.PI * 2);
    context.stroke();
    const angle = random.between(0, Math.PI * 2);
    context.fillStyle = ring % 2 ? inks.blue : inks.red;
    context.beginPath();
    context.arc(
      x + Math.cos(angle) * cell * (1.6 + ring * 0.85),
      y + Math.sin(angle) * cell * (1.6 + ring * 0.85),
      cell * 0.24,
      0,
      Math.PI * 2,
    );
    context.fill();
  }
  context.fillStyle = inks.blue;
  context.beginPath();
  context.arc(width / 2, height + Math.max(width, height) * 0.62, Math.max(width, height) * 0.8, 0, Math.PI * 2);
  context.fill();
};

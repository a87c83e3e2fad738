/** Streets, halls and airfields as flat worlds. */
import type { Arrangement, Poster } from './poster.ts';
import { scallops } from './worlds.ts';

function floor({ context, width, height, baseline }: Poster, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(0, baseline, width, height - baseline);
}

/** A row of gables, and cobbles before it. */
export const gables: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell } = poster;
  const colours = [inks.yellow, inks.blue, inks.grey, inks.red, inks.black] as const;
  const size = cell * 1.3;
  for (let index = 0; index * size < width + size; index++) {
    const x = index * size - size * 0.3;
    context.fillStyle = colours[index % colours.length] ?? inks.grey;
    context.fillRect(x, baseline - size, size, size);
    context.beginPath();
    context.moveTo(x, baseline - size);
    context.lineTo(x + size / 2, baseline - size * 1.6);
    context.lineTo(x + size, baseline - size);
    context.fill();
    context.fillStyle = inks.white;
    context.fillRect(x + size * 0.4, baseline - size * 0.9, size * 0.2, size * 0.2);
  }
  floor(poster, inks.black);
  const stone = cell * 0.5;
  for (let row = 0; baseline + row * stone < height; row++)
    for (let column = -1; column * stone * 2 < width; column++) {
      context.fillStyle = (row + column) % 3 ? inks.grey : inks.yellow;
      context.fillRect(
        column * stone * 2 + (row % 2) * stone + stone * 0.08,
        baseline + row * stone + stone * 0.16,
        stone * 1.84,
        stone * 0.68,
      );
    }
};

/** Paving in quarter discs before a great house. */
export const fans: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell, side } = poster;
  floor(poster, inks.black);
  const size = cell * 1.2;
  const colours = [inks.white, inks.red, inks.white, inks.blue, inks.yellow] as const;
  for (let row = 0; baseline + row * size < height; row++)
    for (let column = 0; column * size < width + size; column++) {
      const [x, y] = [column * size, baseline + cell * 0.18 + row * size];
      const turn = (column + row) % 2;
      for (const [share, colour] of [
        [0.94, colours[(column + row * 2) % colours.length] ?? inks.white],
        [0.5, inks.black],
      ] as const) {
        context.fillStyle = colour;
        context.beginPath();
        context.moveTo(x + turn * size, y + size);
        context.arc(x + turn * size, y + size, size * share, turn ? Math.PI : Math.PI * 1.5, turn ? Math.PI * 1.5 : 0);
        context.fill();
      }
    }
  // Banners hang at the edge.
  for (let banner = 0; banner < 3; banner++) {
    context.fillStyle = [inks.red, inks.black, inks.blue][banner] ?? inks.red;
    const x = side > 0 ? width - cell * (0.9 + banner * 0.75) : cell * (0.4 + banner * 0.75);
    context.fillRect(x, 0, cell * 0.5, baseline * (0.46 - banner * 0.1));
  }
};

/** Rows of round arches. */
export const arcades: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell } = poster;
  floor(poster, inks.blue);
  const rows = Math.max(1, Math.floor((height - baseline) / (cell * 1.5)));
  const tall = (height - baseline) / rows;
  for (let row = 0; row < rows; row++) {
    const bay = cell * 1.15;
    for (let column = -1; column * bay < width; column++) {
      const x = column * bay + (row % 2) * bay * 0.5;
      const y = baseline + row * tall;
      for (const [share, colour] of [
        [0.86, row % 2 ? inks.yellow : inks.white],
        [0.56, inks.black],
      ] as const) {
        const half = (bay * share) / 2;
        context.fillStyle = colour;
        context.beginPath();
        context.arc(x + bay / 2, y + tall * 0.22 + bay * 0.43, half, Math.PI, 0);
        context.lineTo(x + bay / 2 + half, y + tall);
        context.lineTo(x + bay / 2 - half, y + tall);
        context.fill();
      }
    }
    context.fillStyle = inks.black;
    context.fillRect(0, baseline + row * tall, width, cell * 0.12);
  }
};

/** Upright bars before bare ground. */
export const bars: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell } = poster;
  floor(poster, inks.grey);
  context.fillStyle = inks.black;
  context.fillRect(0, baseline, width, cell * 0.18);
  for (let x = cell * 0.3; x < width; x += cell * 0.85) context.fillRect(x, baseline, cell * 0.24, height - baseline);
  context.fillStyle = inks.yellow;
  context.fillRect(0, baseline + (height - baseline) * 0.52, width, cell * 0.2);
};

/** A runway with its dashes, and the circles of radar. */
export const runway: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell, side } = poster;
  floor(poster, inks.yellow);
  const x = width * (0.5 - side * 0.16);
  context.strokeStyle = inks.blue;
  context.lineWidth = cell * 0.12;
  for (let ring = 1; ring <= 5; ring++) {
    context.beginPath();
    context.arc(x, baseline, cell * ring * 1.1, Math.PI, 0);
    context.stroke();
  }
  const quad = (from: number, to: number, half: number, colour: string): void => {
    const at = (share: number): number => baseline + (height - baseline) * share;
    const reach = (share: number): number => width * half * (0.1 + 0.9 * share);
    context.fillStyle = colour;
    context.beginPath();
    context.moveTo(x - reach(from), at(from));
    context.lineTo(x + reach(from), at(from));
    context.lineTo(x + reach(to), at(to));
    context.lineTo(x - reach(to), at(to));
    context.fill();
  };
  quad(0, 1, 0.5, inks.black);
  for (let dash = 0; dash < 4; dash++) quad(((dash + 0.2) / 4) ** 1.5, ((dash + 0.7) / 4) ** 1.5, 0.035, inks.white);
  context.fillStyle = inks.black;
  context.fillRect(0, baseline - cell * 0.05, width, cell * 0.1);
};

/** Folds of a curtain on both sides, rows of seats below. */
export const folds: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell } = poster;
  const stripes = 5;
  const reach = Math.min(cell * 2.4, width * 0.2);
  for (const left of [true, false])
    for (let stripe = 0; stripe < stripes; stripe++) {
      const [from, to] = [(stripe / stripes) * reach, ((stripe + 1) / stripes) * reach];
      const bend = 1 - stripe * 0.12;
      context.fillStyle = stripe % 2 ? inks.black : inks.red;
      context.beginPath();
      context.moveTo(left ? from : width - from, 0);
      context.lineTo(left ? to : width - to, 0);
      context.lineTo(left ? to * bend : width - to * bend, baseline);
      context.lineTo(left ? from * bend : width - from * bend, baseline);
      context.fill();
    }
  floor(poster, inks.black);
  const rows = Math.max(2, Math.floor((height - baseline) / (cell * 1.1)));
  for (let row = 1; row <= rows; row++)
    scallops(
      poster,
      baseline + (row * (height - baseline)) / rows,
      cell * 0.62,
      row % 2 ? [inks.red, inks.black] : [inks.blue, inks.black],
      row % 2 ? 0 : -cell * 0.62,
    );
};

/** The rings and lines of a court seen from above. */
export const court: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell, side } = poster;
  floor(poster, inks.yellow);
  const x = width * (0.5 + side * 0.2);
  const y = baseline + (height - baseline) * 0.5;
  context.strokeStyle = inks.white;
  context.lineWidth = cell * 0.14;
  context.fillStyle = inks.red;
  context.beginPath();
  context.ellipse(x, y, cell * 2.3, (height - baseline) * 0.32, 0, 0, Math.PI * 2);
  context.fill();
  context.stroke();
  context.fillStyle = inks.white;
  context.fillRect(x - cell * 0.07, baseline, cell * 0.14, height - baseline);
  context.fillStyle = inks.blue;
  context.beginPath();
  context.arc(width * (0.5 - side * 0.3), height, cell * 2, Math.PI, 0);
  context.fill();
  context.fillStyle = inks.black;
  context.fillRect(0, baseline - cell * 0.08, width, cell * 0.2);
};

/** Discs of smoke that drift away over dark roofs, and a wet street. */
export const smoulder: Arrangement = (poster) => {
  const { context, inks, width, height, baseline, cell, side } = poster;
  for (let puff = 0; puff < 7; puff++) {
    const radius = cell * (0.7 + puff * 0.26);
    context.fillStyle = puff % 2 ? inks.grey : inks.black;
    context.beginPath();
    context.arc(width * (0.5 + side * (0.2 - puff * 0.1)), baseline * (0.46 - puff * 0.05), radius, 0, Math.PI * 2);
    context.fill();
  }
  for (let roof = 0; roof * cell * 1.6 < width; roof++) {
    context.fillStyle = roof % 2 ? inks.grey : inks.black;
    const tall = cell * (1 + (roof % 3) * 0.45);
    context.fillRect(roof * cell * 1.6, baseline - tall, cell * 1.6, tall);
  }
  floor(poster, inks.black);
  context.fillStyle = inks.grey;
  for (let bar = 0; bar < 5; bar++)
    context.fillRect(0, baseline + (height - baseline) * (0.14 + bar * 0.19), width, cell * (0.07 + bar * 0.04));
};

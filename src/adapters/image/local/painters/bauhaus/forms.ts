import type { Place } from '../../scene/places.ts';
import { hangingHolders, holders } from './holders.ts';
import type { Poster, Spot } from './poster.ts';

/** Where the world rises above its ground line, it would hide a form that stands there. */
const rises: ReadonlySet<Place> = new Set<Place>([
  'city',
  'street',
  'ruins',
  'hills',
  'wildfire',
  'forest',
  'mountains',
]);

/**
 * The great form, what it leans on, and the dots that hold a poster together; `holds` leaves the form room for a
 * thing. Answers with where that is.
 */
export function drawFrameForms(poster: Poster, place: Place, holds: boolean): Spot {
  const { context, inks, width, height, cell, random, baseline, side } = poster;
  const disc = {
    x: width * (0.5 - side * 0.2),
    y: baseline * 0.5,
    radius: Math.min(width * 0.42, baseline * 0.44),
  };
  random.pick([drawSlantingBars, drawQuarters, drawRules])(poster, disc);
  const spot = random.pick(rises.has(place) ? hangingHolders : holders)(poster, disc, holds);
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
  return spot;
}

function drawSlantingBars({ context, inks, width, random, side }: Poster, { x, y, radius }: Spot): void {
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
function drawQuarters({ context, inks, width, baseline, cell, random, side }: Poster, { x }: Spot): void {
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

/** Upright and level rules that cross, with one square of colour where they meet. */
function drawRules({ context, inks, width, baseline, cell, random, side }: Poster, { x, y, radius }: Spot): void {
  context.fillStyle = inks.black;
  const column = x + side * radius * random.between(1.05, 1.25);
  context.fillRect(column, 0, cell * 0.22, baseline);
  for (let rule = 1; rule <= 3; rule++)
    context.fillRect(column + side * cell * (0.2 + rule * 0.42), 0, cell * 0.07, baseline * (1 - rule * 0.2));
  const level = y - radius * random.between(0.3, 0.7);
  context.fillRect(0, level, width, cell * 0.22);
  context.fillStyle = inks.yellow;
  context.fillRect(side > 0 ? 0 : column, level + cell * 0.22, side > 0 ? column : width - column, radius * 0.5);
  context.fillStyle = inks.red;
  context.fillRect(column - cell * 0.35, level - cell * 0.35, cell * 0.92, cell * 0.92);
}

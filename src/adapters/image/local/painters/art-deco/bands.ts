import type { Place } from '../../scene/places.ts';
import { halfDiscs } from '../craft/half-discs.ts';
import { arcade, bars, lozenges, reeds, rings, ripples, summits, swags } from './bands-of-places.ts';
import type { Band, Panel } from './panel.ts';

/** The pattern under each place: water in fans and swells, streets in chevrons, land in rays, stone in steps. */
export function bandOf(place: Place): Band {
  return (panel, random) => {
    ground(panel);
    bands[place](panel, random);
  };
}

function ground({ context, metals, width, height, base, unit, gold }: Panel): void {
  context.fillStyle = metals.deep;
  context.fillRect(0, base, width, height - base);
  context.fillStyle = gold;
  context.fillRect(0, base, width, unit * 0.011);
  context.fillRect(0, base + unit * 0.017, width, unit * 0.003);
}

const scales: Band = (panel) => {
  const { context, metals, width, height, base, unit, middle, gold } = panel;
  const radius = unit * 0.062;
  context.save();
  context.beginPath();
  context.rect(0, base + unit * 0.02, width, height);
  context.clip();
  for (let row = 0; base + row * radius * 0.5 < height + radius; row++) {
    const y = base + unit * 0.05 + radius * (0.5 * row + 0.4);
    for (let column = -Math.ceil(width / radius); column <= width / radius; column++) {
      const x = middle + (column * 2 + (row % 2)) * radius;
      halfDiscs(context, { x, y, radius }, [
        [1, gold],
        [0.93, row % 2 ? metals.enamelLight : metals.enamel],
        [0.6, gold],
        [0.54, metals.deep],
      ]);
    }
  }
  context.restore();
};

const chevrons: Band = (panel) => {
  const { context, metals, width, height, base, unit, middle, gold } = panel;
  const side = unit * 0.09;
  context.lineJoin = 'miter';
  for (let row = 0; row * side * 0.42 < height - base; row++) {
    const y = base + unit * 0.075 + row * side * 0.42;
    context.strokeStyle = row % 3 === 0 ? gold : row % 3 === 1 ? metals.enamelLight : metals.bronze;
    context.lineWidth = unit * (row % 3 === 0 ? 0.006 : 0.013);
    context.beginPath();
    for (let column = -Math.ceil(width / side); column <= width / side; column++)
      context.lineTo(middle + column * side, y + (column % 2 ? side * 0.45 : 0));
    context.stroke();
  }
};

const furrows: Band = (panel) => {
  const { context, metals, width, height, base, middle, unit, gold } = panel;
  context.save();
  context.beginPath();
  context.rect(0, base + unit * 0.02, width, height);
  context.clip();
  const rays = 26;
  const reach = Math.hypot(width, height);
  for (let ray = 0; ray < rays; ray++) {
    const [from, to] = [(ray * Math.PI) / rays, ((ray + 1) * Math.PI) / rays];
    context.beginPath();
    context.moveTo(middle, base - unit * 0.03);
    context.arc(middle, base - unit * 0.03, reach, from, to);
    context.fillStyle = ray % 2 ? metals.enamelLight : metals.deep;
    context.fill();
    context.strokeStyle = gold;
    context.lineWidth = unit * 0.002;
    context.stroke();
  }
  context.restore();
};

const steps: Band = (panel) => {
  const { context, metals, width, height, base, middle, unit, gold } = panel;
  const count = 5;
  const rise = (height - base) / count;
  for (let step = 0; step < count; step++) {
    const half = Math.min(width, unit * (0.6 + step * 0.17));
    context.fillStyle = step % 2 ? metals.enamel : metals.enamelLight;
    context.fillRect(middle - half, base + unit * 0.02 + step * rise, half * 2, height);
    context.fillStyle = gold;
    context.fillRect(middle - half, base + unit * 0.02 + step * rise, half * 2, unit * 0.004);
  }
};

const bands: Record<Place, Band> = {
  harbour: scales,
  coast: ripples,
  river: ripples,
  flood: ripples,
  polar: lozenges,
  sea: scales,
  blaze: chevrons,
  hills: scales,
  mountains: summits,
  volcano: summits,
  drylands: lozenges,
  forest: reeds,
  wildfire: chevrons,
  fields: furrows,
  road: furrows,
  works: chevrons,
  airport: furrows,
  city: chevrons,
  street: arcade,
  parliament: steps,
  court: steps,
  prison: bars,
  campus: steps,
  culture: steps,
  worship: arcade,
  stage: swags,
  stadium: furrows,
  arena: rings,
  ruins: chevrons,
  space: furrows,
};

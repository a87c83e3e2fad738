import { type Landmark, landmarkNames } from '../places.ts';
import { type Stage, stand } from '../stage.ts';
import { boxEnd, bus, car, carEnd, lorry } from '../structures/vehicles.ts';
import { type Avenue, seen, strip } from './avenue.ts';

/** A road with vehicles on it: towards the viewer with its lanes, or across the picture. */
export function traffic(stage: Stage, hero: Landmark): 'along' | 'across' {
  const way = stage.random.pick(['along', 'across'] as const);
  (way === 'along' ? lanes : across)(stage, hero);
  return way;
}

/** A motorway: those that come show their lamps, those that go their backs. */
function lanes(stage: Stage, hero: Landmark): void {
  const { frame, side, random, pen, shows } = stage;
  const { horizon, unit, width, height } = frame;
  const avenue: Avenue = {
    vanishing: [width * (0.5 - side * 0.1), horizon + unit * 0.012],
    eyes: (height - horizon) * 0.94,
  };
  const half = Math.min(width * 0.56, unit * 0.6);
  const roadway = pen.as({ depth: 0.6, flow: 'slope' });
  strip(roadway, avenue, 'path', [-half * 1.08, half * 1.08], [0.85, 60]);
  strip(roadway, avenue, 'wallShade', [-half, half], [0.85, 60]);
  for (const at of [-half * 0.97, half * 0.955]) strip(roadway, avenue, 'foam', [at, at + half * 0.015], [0.85, 60]);
  for (const at of [-half * 0.5, half * 0.5])
    for (let dash = 0; dash < 10; dash++) {
      const far = 0.9 + dash * 0.8;
      strip(
        pen.as({ depth: 0.62, flow: 'slope' }),
        avenue,
        'foam',
        [at - half * 0.008, at + half * 0.008],
        [far + 0.36, far],
      );
    }
  // The barrier in the middle.
  pen
    .as({ depth: 0.62, flow: 'slope' })
    .polygon('dark', [
      seen(avenue, 0, 0, 60),
      seen(avenue, 0, half * 0.1, 60),
      seen(avenue, 0, half * 0.1, 0.85),
      seen(avenue, 0, 0, 0.85),
    ]);
  const tones = ['accent', 'wall', 'snow', 'roof', 'wallShade', 'dark'] as const;
  for (let rank = 0; rank < 6; rank++) {
    const far = 9 / (1 + rank * 0.92) + random.between(-0.12, 0.12);
    for (const [lane, jitter] of [
      [-0.75, 0.3],
      [-0.26, 0],
      [0.26, 0.15],
      [0.75, 0.4],
    ] as const) {
      const heroHere = rank === 4 && Math.sign(lane) === side && Math.abs(lane) > 0.5;
      // The fastest lanes are the emptiest; nobody hides the hero.
      if (!heroHere && (random.chance(0.3) || (rank === 5 && Math.sign(lane) === side))) continue;
      const here = heroHere ? 1.3 : Math.max(1.5, far + jitter);
      const [x, y] = seen(avenue, lane * half, 0, here);
      const vehicle = pen.at(x, y, 1).as({ depth: Math.min(0.9, 0.4 + 0.7 / here), flow: 'upright' });
      const lamps = lane < 0 ? 'front' : 'back';
      const big = heroHere ? hero : random.chance(0.16) ? random.pick(['bus', 'lorry'] as const) : 'car';
      if (big === 'bus' || big === 'lorry') boxEnd(vehicle.at(0, 0, (half * 0.44) / here), lamps, big);
      else carEnd(vehicle.at(0, 0, (half * 0.27) / here), lamps, heroHere ? 'accent' : random.pick(tones));
    }
  }
  shows.add(landmarkNames[hero]);
}

/** A country road across the picture. */
function across(stage: Stage, hero: Landmark): void {
  const { frame, side, random, pen } = stage;
  const { horizon, unit, width } = frame;
  const top = horizon + unit * 0.16;
  const deep = unit * 0.15;
  const strip = pen.as({ depth: 0.5, flow: 'level' });
  strip.rect('path', -4, top - unit * 0.016, width + 8, deep + unit * 0.04);
  strip.rect('wallShade', -4, top, width + 8, deep);
  for (let dash = 0; dash * unit * 0.16 < width; dash++)
    strip.rect('foam', dash * unit * 0.16, top + deep * 0.42, unit * 0.08, unit * 0.007);
  const rail = pen.as({ depth: 0.45, flow: 'upright' });
  rail.rect('foam', -4, top - unit * 0.05, width + 8, unit * 0.012);
  for (let post = 0; post * unit * 0.12 < width; post++)
    rail.rect('dark', post * unit * 0.12, top - unit * 0.05, unit * 0.006, unit * 0.04);
  const others = [car, random.pick([car, car, lorry, bus])] as const;
  others.forEach((draw, index) => {
    draw(
      pen
        .at(
          width * (0.5 - side * (0.2 + index * 0.24)),
          top + deep * 0.26,
          unit * (draw === car ? 0.065 : 0.1),
          side > 0,
        )
        .as({ depth: 0.5, flow: 'upright' }),
    );
  });
  const size = unit * (hero === 'car' ? 0.15 : 0.22);
  pen
    .as({ depth: 0.55, flow: 'level' })
    .disc('dark', width * (0.5 + side * 0.14), top + deep * 0.86, size * 1.3, size * 0.05);
  stand(stage, hero, { x: width * (0.5 + side * 0.14), y: top + deep * 0.86, size }, 0.62, 0.8, side < 0);
}

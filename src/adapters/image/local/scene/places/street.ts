import { landmarkIn, nameIn } from '../by-region.ts';
import type { Point } from '../pen.ts';
import { type Landmark, landmarkNames } from '../places.ts';
import { type Stage, stand } from '../stage.ts';
import { lampPost } from '../structures/furniture.ts';
import { car } from '../structures/vehicles.ts';
import { type Avenue, type Frontage, houseFronts, seen, strip } from './avenue.ts';
import { market } from './market.ts';
import { roofs } from './roofs.ts';

const frontages: Partial<Record<Landmark, Frontage>> = { terrace: 'terrace', shops: 'shops', apartments: 'apartments' };

/** A street of homes or shops: along it or across it, as the dice fall. */
export function street(stage: Stage): void {
  const [hero] = stage.brief.landmarks;
  if (hero === 'stalls') {
    market(stage);
    return;
  }
  const kind = frontages[hero];
  const { width, height } = stage.frame;
  const along = stage.random.chance(width > height ? 0.55 : 0.5);
  // A dog is seen best before house fronts.
  if (along && kind && !stage.animal) alongTheStreet(stage, hero, kind);
  else acrossTheStreet(stage, hero);
}

function alongTheStreet(stage: Stage, hero: Landmark, kind: Frontage): void {
  const { frame, side, random, pen, shows } = stage;
  const { horizon, unit, width, height } = frame;
  const avenue: Avenue = { vanishing: [width * (0.5 - side * 0.1), horizon], eyes: height - horizon };
  const half = Math.min(width * 0.42, unit * 0.46);
  roofs(stage, { tone: 'far', depth: 0.05, base: horizon + 3, low: 0.04, high: 0.12 });
  for (let tree = 0; tree < 5; tree++)
    stage.tree(
      pen
        .at(avenue.vanishing[0] + unit * 0.04 * (tree - 2), horizon + 4, unit * random.between(0.05, 0.1))
        .as({ depth: 0.2, flow: 'leafy' }),
    );
  pen.as({ depth: 0.5, flow: 'level' }).rect('path', -4, horizon, width + 8, height - horizon + 4);
  const roadway = pen.as({ depth: 0.6, flow: 'slope' });
  strip(roadway, avenue, 'wallShade', [-half * 0.72, half * 0.72], [0.9, 40]);
  strip(roadway, avenue, 'foam', [-half * 0.75, -half * 0.72], [0.9, 40]);
  strip(roadway, avenue, 'foam', [half * 0.72, half * 0.75], [0.9, 40]);
  for (let dash = 0; dash < 9; dash++) {
    const far = 1 + dash * 0.9;
    strip(pen.as({ depth: 0.65, flow: 'slope' }), avenue, 'foam', [-half * 0.012, half * 0.012], [far + 0.42, far]);
  }
  const storey = avenue.eyes * (kind === 'apartments' ? 0.56 : 0.72);
  for (const edge of [-1, 1] as const) {
    // Houses begin where the picture ends.
    const room = edge < 0 ? avenue.vanishing[0] : width - avenue.vanishing[0];
    houseFronts(stage, avenue, { across: edge * half, from: Math.max(0.35, (half / room) * 0.8), to: 6, storey, kind });
  }
  shows.add(nameIn(stage.brief.region, hero));
  shows.add(landmarkNames.tree);
  for (const far of [5, 3.4, 2.3, 1.55]) {
    for (const edge of [-1, 1]) {
      const [x, y] = seen(avenue, edge * half * 0.84, 0, far);
      const depth = Math.min(0.85, 0.3 + 0.6 / far);
      if ((far === 3.4) === (edge === side))
        lampPost(pen.at(x, y, (storey * 1.5) / far).as({ depth, flow: 'upright' }));
      else stage.tree(pen.at(x, y, (storey * 1.7) / far).as({ depth, flow: 'leafy' }));
    }
  }
}

function acrossTheStreet(stage: Stage, hero: Landmark): void {
  const { frame, side, random, pen, shows, brief } = stage;
  const { horizon, unit, width, height } = frame;
  roofs(stage, { tone: 'far', depth: 0, base: horizon + 2, low: 0.1, high: 0.24 });
  const foot = horizon + unit * 0.04;
  pen.as({ depth: 0.5, flow: 'level' }).rect('path', -4, horizon, width + 8, height);
  const { width: share } = landmarkIn(brief.region, hero);
  const tall = unit * (hero === 'apartments' ? 0.46 : 0.42);
  const each = tall * share * (hero === 'apartments' ? 1.12 : 1);
  const copies = Math.ceil(width / each) + 1;
  for (let copy = 0; copy < copies; copy++) {
    const x = width / 2 + side * unit * 0.1 + (copy - (copies - 1) / 2) * each;
    stand(stage, hero, { x, y: foot, size: tall }, 0.45, 9);
  }
  const kerb = foot + (height - foot) * 0.3;
  pen.as({ depth: 0.6, flow: 'level' }).rect('foam', -4, kerb - unit * 0.008, width + 8, unit * 0.012);
  pen.as({ depth: 0.6, flow: 'level' }).rect('wallShade', -4, kerb, width + 8, (height - foot) * 0.46);
  for (let dash = 0; dash * unit * 0.2 < width; dash++)
    pen
      .as({ depth: 0.65, flow: 'level' })
      .rect('foam', dash * unit * 0.2 + unit * 0.03, kerb + (height - foot) * 0.2, unit * 0.1, unit * 0.007);
  pen.as({ depth: 0.75, flow: 'level' }).rect('foam', -4, kerb + (height - foot) * 0.46, width + 8, unit * 0.014);
  for (let joint = 0; joint * unit * 0.3 < width + unit; joint++) {
    const top: Point = [joint * unit * 0.26, kerb + (height - foot) * 0.5];
    pen.as({ depth: 0.8, flow: 'level' }).line('groundAlt', unit * 0.003, [top, [top[0] - unit * 0.1, height + 4]]);
  }
  shows.add(landmarkNames.tree);
  const gap = unit * 0.42;
  for (let tree = 0; tree * gap < width + gap; tree++) {
    const x = (tree + 0.3 + random.between(-0.08, 0.08)) * gap;
    const spot = pen.at(x, foot + (kerb - foot) * 0.7, 1);
    if (tree % 3 === 1) lampPost(spot.at(0, 0, unit * 0.25).as({ depth: 0.6, flow: 'upright' }));
    else stage.tree(spot.at(0, 0, unit * random.between(0.2, 0.27)).as({ depth: 0.58, flow: 'leafy' }));
  }
  if (!brief.sombre && random.chance(0.6))
    car(
      pen
        .at(width * (0.5 + side * 0.24), kerb + (height - foot) * 0.13, unit * 0.1, side > 0)
        .as({ depth: 0.65, flow: 'upright' }),
    );
}

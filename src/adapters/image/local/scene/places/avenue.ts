import { warm } from '../by-region.ts';
import type { Pen, Point, Tone } from '../pen.ts';
import type { Stage } from '../stage.ts';

/** A street as the viewer sees it: what is as far away as `far` says comes to a point of the picture. */
export interface Avenue {
  /** Where all lines run together, in px. */
  vanishing: Point;
  /** Height of the viewer's eyes above the ground, in px at distance 1. */
  eyes: number;
}

/** `across` and `up` in px at distance 1; `far` from 1 at the viewer's feet to infinity at the horizon. */
export function seen({ vanishing, eyes }: Avenue, across: number, up: number, far: number): Point {
  return [vanishing[0] + across / far, vanishing[1] + (eyes - up) / far];
}

/** A strip of the ground that runs away from the viewer; `across` is its two edges, `far` the distances it starts and ends at. */
export function strip(
  pen: Pen,
  avenue: Avenue,
  tone: Tone,
  across: Point,
  far: readonly [near: number, far: number],
): void {
  const [[left, right], [near, end]] = [across, far];
  pen.polygon(tone, [
    seen(avenue, left, 0, end),
    seen(avenue, right, 0, end),
    seen(avenue, right, 0, near),
    seen(avenue, left, 0, near),
  ]);
}

const fronts: readonly Tone[] = ['wall', 'cloudShade', 'roof', 'snow', 'wallShade', 'groundAlt', 'accent'];

export type Frontage = 'terrace' | 'shops' | 'apartments';

const storeysOf: Record<Frontage, number> = { terrace: 3, shops: 3, apartments: 6 };

/** House fronts side by side from `from` to `to` far away, the farthest first; `storey` is the height of one in px at distance 1. */
export function houseFronts(
  stage: Stage,
  avenue: Avenue,
  wall: { across: number; from: number; to: number; storey: number; kind: Frontage },
): void {
  const { random } = stage;
  const { region } = stage.brief;
  const low = warm(region);
  const { across, storey, kind } = wall;
  const bays = kind === 'apartments' ? 4 : 3;
  // Along the street a house is about as wide as two storeys are high.
  const deep = ((storey * (kind === 'apartments' ? 3.4 : 2)) / stage.frame.unit) * 0.9;
  const houses = Math.max(2, Math.ceil((wall.to - wall.from) / deep));
  const inward = across < 0 ? 1 : -1;
  const first = random.whole(0, fronts.length - 1);
  for (let house = houses - 1; house >= 0; house--) {
    const near = wall.from + house * deep;
    const at = (share: number, up: number): Point => seen(avenue, across, up * storey, near + share * deep);
    const quad = (tone: Tone, from: number, to: number, low: number, high: number): void =>
      pen.polygon(tone, [at(from, low), at(from, high), at(to, high), at(to, low)]);
    const depth = Math.max(0.2, Math.min(0.85, 0.95 / near));
    const pen = stage.pen.as({ depth, flow: 'upright' });
    const storeys =
      storeysOf[kind] -
      (low && kind !== 'apartments' ? 1 : 0) +
      (kind === 'apartments' ? random.whole(-1, 1) : random.pick([0, 0, -0.4, 0.3]));
    const tone: Tone = kind === 'apartments' ? 'wall' : (fronts[(first + house * 2) % fronts.length] ?? 'wall');
    if (kind !== 'apartments' && !low) {
      // The roof leans back from the street.
      const ridge = (share: number): Point =>
        seen(avenue, across - inward * storey * 0.8, (storeys + 0.75) * storey, near + share * deep);
      pen.polygon('roof', [at(0, storeys), ridge(0), ridge(1), at(1, storeys)]);
      const chimney = (share: number, up: number): Point =>
        seen(avenue, across - inward * storey * 0.6, (storeys + up) * storey, near + share * deep);
      if (region === 'east') {
        // Eaves reach out over the street and turn up at their ends.
        const eave = (share: number, up: number): Point =>
          seen(avenue, across + inward * storey * 0.34, (storeys + up) * storey, near + share * deep);
        pen.polygon('roof', [
          at(0, storeys + 0.14),
          eave(-0.05, 0.06),
          eave(0.5, -0.16),
          eave(1.05, 0.06),
          at(1, storeys + 0.14),
        ]);
      } else pen.polygon('dark', [chimney(0.8, 0.4), chimney(0.8, 1.05), chimney(0.95, 1.05), chimney(0.95, 0.4)]);
    }
    quad(tone, 0, 1, 0, storeys);
    quad(tone === 'snow' ? 'wallShade' : 'foam', 0, 1, storeys - 0.1, storeys + 0.02);
    const ground = kind === 'shops' || kind === 'apartments' ? 1 : 0;
    for (let row = ground; row + 0.9 < storeys; row++) {
      for (let bay = 0; bay < bays; bay++) {
        if (kind === 'terrace' && row === 0 && bay === 1) continue;
        const left = (bay + 0.28) / bays;
        const right = (bay + 0.74) / bays;
        quad(tone === 'snow' ? 'wallShade' : 'foam', left - 0.03, right + 0.03, row + 0.24, row + 0.82);
        quad(random.chance(0.3) ? 'window' : 'dark', left, right, row + 0.3, row + 0.77);
        if (kind === 'apartments')
          quad((row + bay) % 3 ? 'foam' : 'accent', left - 0.06, right + 0.06, row + 0.1, row + 0.36);
      }
    }
    if (kind === 'terrace') {
      quad('foam', 0.39, 0.61, 0, 0.82);
      quad(random.pick(['foliageDark', 'dark', 'waterDeep'] as const), 0.42, 0.58, 0, 0.72);
    } else if (kind === 'shops') {
      quad('dark', 0.04, 0.96, 0, 0.84);
      quad('window', 0.1, 0.62, 0.2, 0.68);
      quad('window', 0.7, 0.88, 0, 0.68);
      const stripe = random.pick(['accent', 'waterDeep', 'foliageDark', 'roof'] as const);
      const lip = (share: number): Point =>
        seen(avenue, across + inward * storey * 0.5, 0.62 * storey, near + share * deep);
      for (let strip = 0; strip < 6; strip++) {
        const [a, b] = [0.04 + strip * 0.153, 0.04 + (strip + 1) * 0.153];
        pen.polygon(strip % 2 ? 'foam' : stripe, [at(a, 0.86), at(b, 0.86), lip(b), lip(a)]);
      }
    } else quad('dark', 0.42, 0.6, 0, 0.8);
    // A pavement's edge and a party wall keep neighbours apart.
    quad('wallShade', 0, 0.02, 0, storeys);
  }
}

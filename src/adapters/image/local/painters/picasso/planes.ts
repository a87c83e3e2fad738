import type { Random } from '../../random.ts';
import type { Frame } from '../../scene/stage.ts';

/** One plane's way of seeing, at one place of the picture. */
export interface Plane {
  /** Where it looks instead of straight ahead, in px. */
  dx: number;
  dy: number;
  /** How much nearer (below 0) or further away it sees. */
  grow: number;
  /** -1 dark … 1 pale. */
  shade: number;
  /** 0..1: how much of a drawn line is here. */
  line: number;
}

interface Cut {
  /** Signed distance in px; the sign says on which side of the cut a place lies. */
  distance(x: number, y: number): number;
  /** -1 or 1: the side that is in the shade of the other. */
  shaded: number;
  strength: number;
}

/** Long straight cuts and a few arcs around `focus` part the picture; planes are what lies between them. */
export function planesThrough(
  focus: { x: number; y: number },
  { unit }: Frame,
  random: Random,
): (x: number, y: number) => Plane {
  const cuts: Cut[] = [];
  for (let index = 0; index < 9; index++) {
    const angle = (index / 9) * Math.PI + random.between(-0.14, 0.14);
    const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
    const px = focus.x + random.between(-0.42, 0.42) * unit;
    const py = focus.y + random.between(-0.36, 0.36) * unit;
    cuts.push({
      distance: (x, y) => (x - px) * nx + (y - py) * ny,
      shaded: random.chance(0.5) ? 1 : -1,
      strength: random.between(0.22, 0.42),
    });
  }
  for (let arc = 0; arc < 2; arc++) {
    const radius = unit * random.between(0.24, 0.5);
    const [px, py] = [focus.x + random.between(-0.5, 0.5) * unit, focus.y + random.between(-0.3, 0.3) * unit];
    cuts.push({ distance: (x, y) => Math.hypot(x - px, y - py) - radius, shaded: 1, strength: 0.3 });
  }
  const views = new Map<number, Pick<Plane, 'dx' | 'dy' | 'grow' | 'shade'>>();
  const viewOf = (key: number) => {
    const known = views.get(key);
    if (known) return known;
    const view = {
      dx: random.between(-0.055, 0.055) * unit,
      dy: random.between(-0.045, 0.045) * unit,
      grow: random.between(-0.16, 0.1),
      shade: random.between(-0.12, 0.14),
    };
    views.set(key, view);
    return view;
  };
  const reach = unit * 0.11;
  const half = unit * 0.0016;
  return (x, y) => {
    let key = 0;
    let shade = 0;
    let nearest = Number.POSITIVE_INFINITY;
    for (const [index, cut] of cuts.entries()) {
      const distance = cut.distance(x, y);
      if (distance > 0) key |= 1 << index;
      const away = Math.abs(distance);
      if (away < nearest) nearest = away;
      // Each plane fades from its edge: dark on one side, light on the other.
      if (away < reach) shade += (distance > 0 === cut.shaded > 0 ? -1 : 0.7) * cut.strength * (1 - away / reach) ** 2;
    }
    const view = viewOf(key);
    return {
      ...view,
      shade: Math.max(-0.62, Math.min(0.5, shade + view.shade)),
      line: Math.max(0, Math.min(0.75, 1.3 - nearest / half)),
    };
  };
}

import type { Resolution } from '../../../pipeline/ports/media.ts';

/** What every model draws. */
const standard: readonly Resolution[] = [
  { width: 1024, height: 1024 },
  { width: 1536, height: 1024 },
  { width: 1024, height: 1536 },
];

/** From generation 2 on any size may be asked for inside these limits, in pixels. */
const limits = { step: 16, mostSide: 3840, fewest: 655_360, most: 8_294_400, widest: 3 } as const;

/** The generation a model's name gives, e.g. 2.6; `undefined` for names without one. */
export function generationOf(model: string): number | undefined {
  const found = /^gpt-image-(\d+(?:\.\d+)?)(?=-|$)/.exec(model)?.[1];
  return found === undefined ? undefined : Number(found);
}

/**
 * The size to ask this model for: the nearest in shape, and where any size goes, not smaller than wanted, so
 * that the picture is cut and reduced but not blown up.
 */
export function sizeFor(model: string, wanted: Resolution): Resolution {
  return (generationOf(model) ?? 0) >= 2 ? free(wanted) : nearestStandard(wanted);
}

function nearestStandard(wanted: Resolution): Resolution {
  const difference = (size: Resolution) => Math.abs(Math.log(shapeOf(size) / shapeOf(wanted)));
  return standard.toSorted((one, other) => difference(one) - difference(other))[0] ?? wanted;
}

function free({ width, height }: Resolution): Resolution {
  const wide = width >= height;
  let [long, short] = wide ? [width, height] : [height, width];
  short = Math.max(short, long / limits.widest);
  const room = Math.min(
    Math.max(1, Math.sqrt(limits.fewest / (long * short))),
    Math.sqrt(limits.most / (long * short)),
    limits.mostSide / long,
  );
  // Only what is too large is rounded down, for there rounding up would be refused.
  const round = room < 1 ? Math.floor : Math.ceil;
  const onGrid = (side: number) => round(side / limits.step) * limits.step;
  long = onGrid(long * room);
  short = Math.max(onGrid(short * room), Math.ceil(long / limits.widest / limits.step) * limits.step);
  return wide ? { width: long, height: short } : { width: short, height: long };
}

function shapeOf({ width, height }: Resolution): number {
  return width / height;
}

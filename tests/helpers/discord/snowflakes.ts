import type { Clock } from '../../../src/bots/desk/clock.ts';

/** 2015-01-01, where Discord's time begins, in ms since 1970. */
const epoch = 1_420_070_400_000n;

/** Ids that carry their time and grow, as Discord's do. */
export type Snowflakes = () => string;

export function createSnowflakes(clock: Clock): Snowflakes {
  let last = 0n;
  return () => {
    const now = (BigInt(clock.now()) - epoch) << 22n;
    last = now > last ? now : last + 1n;
    return String(last);
  };
}

/** In ms since 1970. */
export const timeOf = (id: string): number => Number((BigInt(id) >> 22n) + epoch);

import type { Cost } from '../../pipeline/ports/providers.ts';

/** How many tokens, each at how many millionths of a dollar. */
export type Item = readonly [tokens: number, microUsd: number];

/** Rounded up, so that many small calls are never counted as nothing. */
export function costOf(items: readonly Item[], measured: boolean): Cost {
  const sum = items.reduce((total, [tokens, price]) => total + tokens * price, 0);
  // Prices such as 0.1 have no exact binary form: 1000 tokens must not become one millionth more.
  return { microUsd: Math.ceil(Number(sum.toFixed(3))), measured };
}

/** More than a text of any language has that is written with an alphabet, for estimates only. */
export function tokensIn(text: string): number {
  return Math.ceil(text.length / 3);
}

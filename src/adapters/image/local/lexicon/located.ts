import type { Token } from './tokens.ts';

/** What may stand between "in" and the name of a place. */
const nearer = /^(the|north|south|east|west|northern|southern|eastern|western|central|rural|remote|upper|lower)$/;
/** Who and what is at home where it is said to be from, as tourists and jets are not. */
const settled =
  /^(farm|farmer|grower|rancher|harvest|crop|shopper|household|home|town|village|villager|citie|city|school|coast|countryside)s?$/;

/** Whether a headline tells of what happens in the place named there, not only of somebody from it. */
export function isLocated(tokens: readonly Token[], position: number): boolean {
  let before = position - 1;
  while (nearer.test(tokens[before]?.lower ?? '')) before -= 1;
  return (
    settled.test(tokens[position + 1]?.lower ?? '') ||
    /^(in|at|near|across|off|outside|inside|throughout|through|around)$/.test(tokens[before]?.lower ?? '')
  );
}

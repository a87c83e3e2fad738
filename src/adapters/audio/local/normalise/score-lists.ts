/** Scores that stand in a row: "6-4, 3-6, 7-6 (4)". One alone that goes up would be a range. */
import { isMonth } from './moments.ts';

const pair = String.raw`\d{1,3}[-‐‑–]\d{1,3}(?![\p{L}\p{N}%°/:-]|\.\d)`;
/** The points of a tie-break. */
const points = String.raw`\s?[([](?:${pair}|\d{1,2})[)\]]`;
const game = `${pair}(?:${points})?`;
const list = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,\p{Sc}/-])${game}(?:(?:[,;]\s{0,2}|\s{1,2})(?:and\s)?${game})*`,
  'gu',
);
const onePair = new RegExp(pair, 'gu');
const oneGame = new RegExp(String.raw`(\d{1,3})[-‐‑–](\d{1,3})(${points})?`, 'gu');

/** What is counted in ranges. */
const ranged =
  /^(?:pages?|pp|verses?|chapters?|lines?|aged?|ages|years?|items?|rows?|weeks?|days?|grades?|lanes?|rooms?)$/i;
/** What a last range would be of: "52-48, 5-7 points more". */
const things = /^\s(?:\p{Ll}*(?:[^s\P{Ll}]s|people)|percent|per cent|million|billion)(?!\p{L})/u;

export interface Region {
  from: number;
  to: number;
}

interface Games {
  a: number;
  b: number;
  tieBreak: boolean;
}

/** Where in a text each of them stands. */
export function scoresIn(text: string): Region[] {
  return [...text.matchAll(list)].flatMap(({ 0: written, index }) => {
    const before = /(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, index - 20), index))?.[1];
    if (isMonth(before) || ranged.test(before ?? '')) return [];
    const games = [...written.matchAll(oneGame)].map(([, a, b, tieBreak]) => ({
      ...{ a: Number(a), b: Number(b) },
      tieBreak: tieBreak !== undefined,
    }));
    if (
      !areScores(games, {
        joined: /\sand\s/.test(written),
        rest: text.slice(index + written.length, index + written.length + 40),
      })
    )
      return [];
    return [...written.matchAll(onePair)].map(({ 0: score, index: at }) => ({
      from: index + at,
      to: index + at + score.length,
    }));
  });
}

function areScores(games: readonly Games[], { joined, rest }: { joined: boolean; rest: string }): boolean {
  const falling = games.some(({ a, b }) => a >= b);
  if (games.every(isSet))
    // Ranges in a row, as of pages, begin where the one before has ended.
    return (
      games.some(({ tieBreak }) => tieBreak) ||
      (games.length > 1 && (falling || games.some(({ a }, i) => i > 0 && a <= (games[i - 1] as Games).b)))
    );
  const last = games.at(-1) as Games;
  if (last.a < last.b && things.test(rest)) return false;
  // "Won 2-1 and 5-7 people" has one score only.
  return falling && games.length > (joined ? 2 : 1);
}

/** Of tennis: six with two ahead, or seven. */
function isSet({ a, b }: Games): boolean {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return (high === 6 && low <= 4) || (high === 7 && (low === 5 || low === 6));
}

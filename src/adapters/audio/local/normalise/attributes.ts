/** Whether a sum or a measure describes what follows it: "a £2m house" is of two million pound, "£2m" is pounds. */
import { codes, scales } from './currencies.ts';
import { attached } from './phrases.ts';
import { units } from './units.ts';

/** Before a number these begin the name of one thing; "that" more often begins a clause. */
const articles = /^an?$/i;
/** With these an A is a name. */
const lettered = /^(?:group|vitamin|category|type|plan|grade|class|hepatitis|section|team|series)$/i;
const determiners =
  /^(?:the|this|his|her|its|their|our|my|your|every|another)$|^(?!(?:it|that|he|she|here|there|what|who|where|how|let)'s$).+'s$/i;
/** These may stand between the two: "a new £2m house". */
const between =
  /^(?:new|record|massive|huge|major|giant|whopping|second|first|third|final|extra|further|planned|proposed|reported|annual|initial|daily|weekly|monthly)$/i;

const noNouns = new Set(
  `a about above across after again against ago ahead all also although always an and any apart apiece are around as at away
  back be because been before behind being below beside between beyond both but by came can cost could did do does down
  due during each either else even ever every extra fell few for found from gave given go goes gone got had has have he
  held her here hers him his how however i if in instead into is it its just kept later least left less lost made
  many may me might mine more most much must my near never next nor not now of off on once one only onto or other our
  out over owing paid past per plus put raised rather rose sent set shall she should since so sold some spent still
  stolen such taken than that the their them then there these they this those though through throughout till to
  together too took toward towards under until up upon us versus via was we went were what when where whether which
  while who whom whose why will with within without won worth would yesterday yet you your
  monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight`.split(/\s+/),
);

/** A part of a sum or measure that is written in several words: "$2 billion", "5 km", "1h 20m". */
const sumPart = /^\p{Sc}?\.?\d[\d.,]*(?:[a-z]{1,2})?$/iu;

/** `near(0)` is a sum, a measure or its unit, `near(1)` the next word; all folded, and nothing from beyond a pause. */
export function isAttribute(near: (offset: number) => string | undefined): boolean {
  let [first, last] = [0, 0];
  while (first > -3 && isPart(near(first - 1))) first -= 1;
  while (last < 3 && isPart(near(last + 1))) last += 1;
  const nearest = near(first - 1) ?? '';
  const before = between.test(nearest) ? (near(first - 2) ?? '') : nearest;
  const described = near(last + 1) ?? '';
  if (articles.test(before)) return isWord(described) && !lettered.test(near(first - 2) ?? '');
  return determiners.test(before) && isNoun(described) && !(/^[A-Z]/.test(described) && isVerb(near(last + 2) ?? ''));
}

/** Not the "billion-a-year" that belongs to the sum. */
function isWord(word: string): boolean {
  return (
    /^[a-z]/i.test(word) && !noNouns.has(word.toLowerCase()) && !Object.hasOwn(scales, word.split('-', 1)[0] ?? '')
  );
}

function isPart(word: string | undefined): boolean {
  if (word === undefined) return false;
  const isUnit = Object.hasOwn(units, word) && !attached.has(word);
  return isUnit || sumPart.test(word) || Object.hasOwn(scales, word.toLowerCase()) || Object.hasOwn(codes, word);
}

/** As good as can be told from its letters. After "the", a form of a verb is more likely than after "a". */
function isNoun(word: string): boolean {
  return isWord(word) && !isVerb(word) && !/(?:[^siu]s|ing)$/i.test(word);
}

function isVerb(word: string): boolean {
  return /^(?:paid|spent|sent|made|lost|won|gave|took|sold|held|stole|bought|wants?|needs?|owes?)$|[^e]ed$/i.test(word);
}

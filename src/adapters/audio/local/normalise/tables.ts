/** What English texts abbreviate and how it is said. Rows only; `phrases.ts` has most of what uses them. */

/** Signs before a number → what is said for them. */
export const leads: Record<string, string> = {
  '≈': 'about',
  '~': 'about',
  '<': 'less than',
  '>': 'more than',
  '≤': 'at most',
  '≥': 'at least',
  '±': 'plus or minus',
  '×': 'times',
  '№': 'number',
  '§': 'section',
};

/** Said as a word although written in capitals. Short ones only: longer ones are guessed by their letters. */
export const saidAsWords = new Set([
  'FED',
  'ISIS',
  'NATO',
  'NASA',
  'OPEC',
  'UNESCO',
  'UNICEF',
  'AIDS',
  'COVID',
  'OK',
  'COP',
  'MAX',
  'DAX',
  'SWAT',
  'MAGA',
  'CERN',
  'NORAD',
]);

/** Capitals that make a word of their own. */
export const respelled: Record<string, string> = {
  FTSE: 'footsie',
  UEFA: 'you ay fa',
  BRICS: 'bricks',
  WWI: 'world war one',
  WWII: 'world war two',
  WW1: 'world war one',
  WW2: 'world war two',
};

/** Spelled letter by letter, also where the whole headline is in capitals. */
export const spelled = new Set(
  `UN EU UK USA UAE BBC CNN FBI CIA NSA IMF WTO GDP CEO CFO MP MPS PM AI IT TV DNA HIV NHS EPA FDA ECB ICC ICJ NGO
  IAEA OSCE OECD IPCC UNHCR UNRWA IDF SPD CDU GOP NBA NFL IOC NAACP UCLA LGBT LGBTQ CJEU`.split(/\s+/),
);

/** Abbreviations whose dot is no end of a sentence. */
export const abbreviations: Record<string, string> = {
  mr: 'mister',
  mrs: 'missus',
  ms: 'miz',
  dr: 'doctor',
  prof: 'professor',
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  gen: 'general',
  col: 'colonel',
  lt: 'lieutenant',
  sgt: 'sergeant',
  capt: 'captain',
  rev: 'reverend',
  jr: 'junior',
  sr: 'senior',
  st: 'saint',
  vs: 'versus',
  etc: 'et cetera',
  inc: 'incorporated',
  corp: 'corporation',
  co: 'company',
  bros: 'brothers',
  maj: 'major',
  cpl: 'corporal',
  adm: 'admiral',
  hon: 'honorable',
  supt: 'superintendent',
  ltd: 'limited',
  jan: 'january',
  feb: 'february',
  aug: 'august',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  sep: 'september',
  approx: 'approximately',
  c: 'circa',
  v: 'versus',
  no: 'number',
  nos: 'numbers',
  p: 'page',
  pp: 'pages',
  vol: 'volume',
  art: 'article',
  mt: 'mount',
  ft: 'fort',
  ave: 'avenue',
  blvd: 'boulevard',
  rd: 'road',
  sq: 'square',
};

/** Of those, the ones that stand before a number, and are words or letters elsewhere. */
export const numbered = new Set(['no', 'nos', 'vol', 'art']);

/** These too, but only as small letters with their dot. */
export const dotted = new Set(['p', 'pp', 'c']);

/** The ones that are part of a name. */
export const inNames = new Set(['mt', 'ft']);

/** A rank or an office; before a name it needs no dot. */
export const titles = new Set([
  'gov',
  'sen',
  'rep',
  'gen',
  'col',
  'lt',
  'sgt',
  'capt',
  'rev',
  'maj',
  'cpl',
  'supt',
  'hon',
  'adm',
]);

/** Before a day of the month they need no dot either. */
export const weekdays = new Set(['mon', 'tue', 'tues', 'wed', 'thu', 'thurs', 'fri', 'sat', 'sun']);

/** Before "St" they make it a street, whatever follows. */
export const streets = /^(?:wall|high|main|fleet|bond|baker|oxford|regent|bourbon|bay|market|\d+(?:st|nd|rd|th))$/i;

/** The ones that are written without a capital too. */
export const lowerCase = new Set(['vs', 'etc', 'approx', 'sq']);

/** Of those, the ones that also stand without a dot. */
export const dotless = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'jr', 'sr', 'st', 'vs', 'etc', 'ltd', 'sq']);

export const signs: Record<string, string> = {
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  '%': 'percent',
  '@': 'at',
  '#': 'hashtag',
};

export const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

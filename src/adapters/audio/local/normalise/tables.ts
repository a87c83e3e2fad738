/** What English texts abbreviate and how it is said. Rows only; the rules that use them are in `rules.ts`. */

/** Symbol → one, many, and the hundredth part (one, many) where prices have it. */
export const currencies: Record<string, readonly [one: string, many: string, part?: string, parts?: string]> = {
  $: ['dollar', 'dollars', 'cent', 'cents'],
  '€': ['euro', 'euros', 'cent', 'cents'],
  '£': ['pound', 'pounds', 'penny', 'pence'],
  '¥': ['yen', 'yen'],
  '₹': ['rupee', 'rupees'],
  '₽': ['ruble', 'rubles'],
  '₩': ['won', 'won'],
  '₺': ['lira', 'lira'],
  '₴': ['hryvnia', 'hryvnias'],
  '₦': ['naira', 'naira'],
  '₪': ['shekel', 'shekels'],
  '₫': ['dong', 'dong'],
  '₱': ['peso', 'pesos'],
  '¢': ['cent', 'cents'],
};

/** What stands before a dollar sign. */
export const dollars: Record<string, string> = {
  US: 'u s',
  A: 'australian',
  AU: 'australian',
  C: 'canadian',
  CA: 'canadian',
  HK: 'hong kong',
  NZ: 'new zealand',
  S: 'singapore',
  R: 'brazilian',
};

/** Written after a number or a price; `m` means million there, not metres. */
export const scales: Record<string, string> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mln: 'million',
  b: 'billion',
  bn: 'billion',
  t: 'trillion',
  tn: 'trillion',
  trn: 'trillion',
  cr: 'crore',
  crore: 'crore',
  lakh: 'lakh',
  hundred: 'hundred',
  thousand: 'thousand',
  million: 'million',
  billion: 'billion',
  trillion: 'trillion',
};

/** Unit as written → one, many. Case matters: MW is not mW. */
export const units: Record<string, readonly [one: string, many: string]> = {
  km: ['kilometer', 'kilometers'],
  m: ['meter', 'meters'],
  cm: ['centimeter', 'centimeters'],
  mm: ['millimeter', 'millimeters'],
  km2: ['square kilometer', 'square kilometers'],
  m2: ['square meter', 'square meters'],
  m3: ['cubic meter', 'cubic meters'],
  ha: ['hectare', 'hectares'],
  kg: ['kilogram', 'kilograms'],
  g: ['gram', 'grams'],
  mg: ['milligram', 'milligrams'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  oz: ['ounce', 'ounces'],
  in: ['inch', 'inches'],
  p: ['penny', 'pence'],
  ft: ['foot', 'feet'],
  mi: ['mile', 'miles'],
  'km/h': ['kilometer an hour', 'kilometers an hour'],
  kmh: ['kilometer an hour', 'kilometers an hour'],
  kph: ['kilometer an hour', 'kilometers an hour'],
  mph: ['mile an hour', 'miles an hour'],
  kW: ['kilowatt', 'kilowatts'],
  MW: ['megawatt', 'megawatts'],
  GW: ['gigawatt', 'gigawatts'],
  kWh: ['kilowatt hour', 'kilowatt hours'],
  MWh: ['megawatt hour', 'megawatt hours'],
  GWh: ['gigawatt hour', 'gigawatt hours'],
  MB: ['megabyte', 'megabytes'],
  GB: ['gigabyte', 'gigabytes'],
  TB: ['terabyte', 'terabytes'],
  MHz: ['megahertz', 'megahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  Mt: ['megaton', 'megatons'],
  '°': ['degree', 'degrees'],
  '°C': ['degree celsius', 'degrees celsius'],
  '°F': ['degree fahrenheit', 'degrees fahrenheit'],
  '%': ['percent', 'percent'],
  '‰': ['per mille', 'per mille'],
  am: ['ay m', 'ay m'],
  pm: ['p m', 'p m'],
  x: ['times', 'times'],
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
]);

/** Spelled letter by letter, also where the whole headline is in capitals. */
export const spelled = new Set(
  `UN EU UK USA UAE BBC CNN FBI CIA NSA IMF WTO GDP CEO CFO MP MPS PM AI IT TV DNA HIV NHS EPA FDA ECB ICC ICJ NGO
  IAEA OSCE OECD IPCC UNHCR UNRWA IDF SPD CDU GOP NBA NFL IOC NAACP UCLA LGBT LGBTQ`.split(/\s+/),
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
  ltd: 'limited',
  jan: 'january',
  feb: 'february',
  aug: 'august',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
  mon: 'monday',
  tues: 'tuesday',
  wed: 'wednesday',
  thurs: 'thursday',
  fri: 'friday',
  approx: 'approximately',
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
};

/** Of those, the ones that stand before a number, and are words or letters elsewhere. */
export const numbered = new Set(['no', 'nos', 'p', 'pp', 'vol', 'art']);

/** The ones that are part of a name. */
export const inNames = new Set(['mt', 'ft']);

/** The ones that are written without a capital too. */
export const lowerCase = new Set(['vs', 'etc', 'approx']);

/** Of those, the ones that also stand without a dot. */
export const dotless = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'jr', 'sr', 'st', 'vs', 'etc', 'ltd']);

export const signs: Record<string, string> = { '&': 'and', '+': 'plus', '=': 'equals', '%': 'percent', '@': 'at' };

export const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

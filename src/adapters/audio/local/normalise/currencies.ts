/** Money and how its sums are shortened. Rows only. */

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
  '₣': ['franc', 'francs'],
  '₡': ['colon', 'colons'],
  '₸': ['tenge', 'tenge'],
  '₾': ['lari', 'lari'],
  '₼': ['manat', 'manat'],
  '₵': ['cedi', 'cedis'],
  '฿': ['bot', 'bot'],
  '₿': ['bitcoin', 'bitcoin'],
  R$: ['brazilian real', 'brazilian reals'],
  CHF: ['swiss franc', 'swiss francs'],
  SEK: ['swedish krona', 'swedish kronor'],
  NOK: ['norwegian krone', 'norwegian kroner'],
  DKK: ['danish krone', 'danish kroner'],
  ISK: ['icelandic krona', 'icelandic kronor'],
  CNY: ['yuan', 'yuan'],
  RMB: ['yuan', 'yuan'],
  PLN: ['zloty', 'zloty'],
  CZK: ['czech koruna', 'czech koruna'],
  HUF: ['forint', 'forints'],
  RON: ['romanian leu', 'romanian lei'],
  ZAR: ['rand', 'rand'],
  BRL: ['brazilian real', 'brazilian reals'],
  MXN: ['mexican peso', 'mexican pesos'],
  AED: ['dirham', 'dirhams'],
  SAR: ['saudi riyal', 'saudi riyals'],
  EGP: ['egyptian pound', 'egyptian pounds'],
  PKR: ['pakistani rupee', 'pakistani rupees'],
  KES: ['kenyan shilling', 'kenyan shillings'],
  THB: ['bot', 'bot'],
  IDR: ['rupiah', 'rupiah'],
  BTC: ['bitcoin', 'bitcoin'],
  kr: ['krone', 'kroner'],
  zl: ['zloty', 'zloty'],
};

/** How banks write a currency, before or after the sum → how the rules know it. */
export const codes: Record<string, string> = {
  ...Object.fromEntries(
    Object.keys(currencies)
      .filter((name) => /^[A-Z]{3}$/.test(name))
      .map((name) => [name, name]),
  ),
  EUR: '€',
  USD: 'US$',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  Rs: '₹',
  AUD: 'A$',
  CAD: 'C$',
  NZD: 'NZ$',
  HKD: 'HK$',
  SGD: 'S$',
  KRW: '₩',
  UAH: '₴',
  RUB: '₽',
  NGN: '₦',
  ILS: '₪',
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
  NT: 'taiwan',
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

/** The short ones, as a pattern; the longest first, for where nothing has to follow. */
export const shortScale = Object.keys(scales)
  .filter((name) => name.length <= 3)
  .sort((a, b) => b.length - a.length)
  .join('|');

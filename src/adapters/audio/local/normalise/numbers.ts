/** Numbers as English words, in lower case, one array entry a word. */

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const groups = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];
const irregular: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** `digits` are decimal digits without separators; longer than any count people say, they are read one by one. */
export function cardinal(digits: string): string[] {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length > 18) return spelledDigits(digits);
  const words: string[] = [];
  for (let rest = plain, group = 0; rest !== ''; rest = rest.slice(0, -3), group += 1) {
    const part = belowThousand(Number(rest.slice(-3)));
    if (part.length > 0) words.unshift(...part, ...(groups[group] ? [groups[group] as string] : []));
  }
  return words.length > 0 ? words : ['zero'];
}

function belowThousand(value: number): string[] {
  const words: string[] = [];
  if (value >= 100) words.push(small[Math.floor(value / 100)] as string, 'hundred');
  const rest = value % 100;
  if (rest >= 20) words.push(tens[Math.floor(rest / 10)] as string);
  const last = rest >= 20 ? rest % 10 : rest;
  if (last > 0) words.push(small[last] as string);
  return words;
}

export function ordinal(digits: string): string[] {
  const words = cardinal(digits);
  const last = words.pop() as string;
  return [...words, irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)];
}

export function spelledDigits(digits: string): string[] {
  return Array.from(digits, (digit) => small[Number(digit)] as string);
}

/** Four digits as people say a year: nineteen eighty four, two thousand six, twenty twenty five. */
export function year(digits: string): string[] {
  const century = digits.slice(0, 2);
  const rest = Number(digits.slice(2));
  if (digits[1] === '0' && rest < 10) return cardinal(digits);
  if (rest === 0) return [...cardinal(century), 'hundred'];
  return [...cardinal(century), ...(rest < 10 ? ['oh'] : []), ...cardinal(String(rest))];
}

/** Digits inside a name: fifty two, three eighty, seven hundred. */
export function label(digits: string): string[] {
  if (digits.startsWith('0')) return spelledDigits(digits);
  if (digits.length === 4) return year(digits);
  if (digits.length !== 3 || digits.endsWith('00')) return cardinal(digits);
  const rest = Number(digits.slice(1));
  return [...cardinal(digits[0] as string), ...(rest < 10 ? ['oh'] : []), ...cardinal(String(rest))];
}

/** A number as written: `12,000`, `3.14`, `.5`, `1.200.000`. */
export function amount(written: string): string[] {
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(written)) return cardinal(written.replaceAll('.', ''));
  const [whole = '', fraction] = written.replaceAll(',', '').split('.');
  // 007 is not seven.
  const words = /^0\d/.test(whole) ? spelledDigits(whole) : cardinal(whole || '0');
  return fraction ? [...words, 'point', ...spelledDigits(fraction)] : words;
}

/** Whether a written number is exactly one, for the singular of what it counts. */
export function isOne(written: string): boolean {
  return written === '1';
}

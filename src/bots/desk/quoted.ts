/** Quotation marks as people and their phones type them; the closing ones of each opening one. */
const closing: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  "'": "'’",
  '‘': "’‘'",
  '’': "’'",
};
/** Apostrophes begin words too ('Tis), so in a headline only these count. */
const double = '"“”„«';

/** Like `readQuoted`, for double marks only. */
export function readDoubleQuoted(text: string, start: number): Quoted | undefined {
  const quoted = double.includes(text[start] ?? ' ') ? readQuoted(text, start) : undefined;
  return quoted === 'unclosed' ? undefined : quoted;
}

export interface Quoted {
  /** What stood between the marks. */
  value: string;
  /** Where the text goes on behind the closing mark. */
  end: number;
}

/**
 * Reads a quoted passage that begins at `start`. `undefined` when no quotation mark is there, `unclosed`
 * when it has no end. A mark closes only before white space or the end, so that `"5" deep"` is one passage.
 */
export function readQuoted(text: string, start: number): Quoted | 'unclosed' | undefined {
  const marks = closing[text[start] ?? ''];
  if (marks === undefined) return undefined;
  for (let at = start + 1; at < text.length; at++) {
    if (!marks.includes(text[at] ?? ' ')) continue;
    if (at + 1 === text.length || /\s/.test(text[at + 1] ?? ''))
      return { value: text.slice(start + 1, at), end: at + 1 };
  }
  return 'unclosed';
}

/** `"Storm closes port"` → `Storm closes port`; anything that is not quoted as a whole stays as it is. */
export function withoutOuterQuotes(text: string): string {
  const quoted = readDoubleQuoted(text, 0);
  return quoted?.end === text.length && quoted.value.trim() ? quoted.value.trim() : text;
}

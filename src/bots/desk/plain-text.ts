/** Plain words, before a platform escapes them its own way. */

/** Cut to `most` characters as people count them, the last of them an ellipsis; never through the middle of one. */
export function shortened(text: string, most: number): string {
  const signs = [...text];
  if (signs.length <= most) return text;
  return `${signs
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}

/** What platforms take: no control characters, no halves of characters, never empty. */
export function sendable(text: string): string {
  const clean = text.toWellFormed().replace(/(?![\n\t])\p{Cc}/gu, '');
  return clean.trim() === '' ? '–' : clean;
}

export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s<>|]+$/.test(url) && URL.canParse(url);
}

/** A dot or bracket after an address is not a part of it. */
const address = /(https?:\/\/[^\s<>|"“”]*[^\s<>|"“”.,;:!?)])/;

/**
 * A sentence of ours in which some words are people's: only addresses of this program can be followed, as any other
 * may be part of what somebody typed. `ownUrl`, e.g. `https://newsmedia.example.org`.
 */
export function sentenceParts(text: string, ownUrl: string | undefined): { part: string; ours: boolean }[] {
  return text
    .split(address)
    .filter((part) => part !== '')
    .map((part) => ({ part, ours: ownUrl !== undefined && part.startsWith(`${ownUrl}/`) && isWebAddress(part) }));
}

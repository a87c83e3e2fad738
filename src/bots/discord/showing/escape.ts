/**
 * People's words in Discord's markup. Button labels, footers, author names and all that stands in forms are shown as
 * they are; everything else is escaped.
 */
import { sendable, shortened } from '../../desk/plain-text.ts';

/** Reads as it was typed: pings nobody and forms no link, mark, heading, list, quote, time or emoji. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\*_~`|<[\]@]/g, '\\$&')
    .replace(/^(\s*)(?=[#>+-])/gm, '$1\\')
    .replace(/^(\s*\d+)(?=[.)]\s)/gm, '$1\\')
    .replace(/:(?=\/\/|[\p{L}\p{N}_+-]+:)/gu, '\\:');
}

/** The same in at most `most` UTF-16 units, cut where it is longer; never empty. */
export function escapedWithin(text: string, most: number): string {
  let plain = sendable(text);
  for (;;) {
    const whole = escaped(plain);
    if (whole.length <= most) return whole;
    const signs = [...plain].length;
    plain = shortened(plain, Math.max(1, Math.min(signs - 1, Math.floor((signs * most) / whole.length))));
  }
}

/** A link with a name of ours. */
export function linkTo(url: string, label: string): string {
  return `[${escaped(sendable(label))}](${plainAddress(url)})`;
}

/** A bare address, without the preview that Discord would add. */
export function addressOf(url: string): string {
  return `<${plainAddress(url)}>`;
}

function plainAddress(url: string): string {
  return url.replace(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

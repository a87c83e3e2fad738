/** How times, lengths and sizes are written on the player page. */

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** `2 January 2026 at 03:04 UTC` */
export function writtenTime(iso: string): string {
  return `${day.format(new Date(iso))} UTC`;
}

/** `1:07`; of seconds. */
export function writtenLength(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** `231 KB`; of bytes. */
export function writtenSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

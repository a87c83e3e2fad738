/**
 * How long an answer asks to wait, in ms: `retry-after-ms`, or `retry-after` in seconds or as an HTTP date.
 * `undefined` when it does not say, or nothing that can be understood.
 */
export function retryAfterMs(headers: Headers | undefined, now: () => Date): number | undefined {
  const precise = numberIn(headers?.get('retry-after-ms'));
  if (precise !== undefined) return precise;
  const after = headers?.get('retry-after');
  const seconds = numberIn(after);
  if (seconds !== undefined) return seconds * 1000;
  const until = Date.parse(after ?? '');
  return Number.isNaN(until) ? undefined : Math.max(0, until - now().getTime());
}

/** A plain number, decimals included; `undefined` for anything else. */
export function numberIn(text: string | null | undefined): number | undefined {
  return text != null && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

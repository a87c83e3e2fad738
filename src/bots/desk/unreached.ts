const codes = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** Nobody was reached, so nothing was done. SDKs hide the reason some causes deep. */
export function wasUnreached(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false;
  const { code, cause, original, errors } = error as Record<string, unknown>;
  if (typeof code === 'string' && codes.test(code)) return true;
  const inside = [cause, original, ...(Array.isArray(errors) ? errors : [])];
  return inside.some((one) => wasUnreached(one, depth + 1));
}

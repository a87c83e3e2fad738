/** What became of a connection: `refused` was never made, so nothing was asked; `broken` and `silent` were. */
export type ConnectionFailure = { kind: 'refused' | 'silent' | 'broken'; code?: string };

/** Codes of a connection that was never made. */
export const refused =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT)$|CERT|^ERR_TLS|^ERR_SSL|^UNABLE_TO_/;
/** Codes of one that said nothing for too long. */
export const silent = /^(ETIMEDOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/;

/** `fetch` hides the reason some causes deep, and several of them when a name has several addresses. */
export function connectionFailureIn(error: unknown): ConnectionFailure {
  const found = chainOf(error);
  const named = (pattern: RegExp) => found.find(({ code }) => pattern.test(code));
  const connecting = found.find(({ syscall }) => syscall === 'connect' || syscall === 'getaddrinfo');
  const none = named(refused) ?? connecting;
  if (none) return { kind: 'refused', code: none.code };
  const late = named(silent);
  if (late) return { kind: 'silent', code: late.code };
  return { kind: 'broken', ...(found[0] ? { code: found[0].code } : {}) };
}

function chainOf(error: unknown, depth = 0): { code: string; syscall: unknown }[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { code, syscall, cause, errors } = error as Record<string, unknown>;
  return [
    ...(typeof code === 'string' ? [{ code, syscall }] : []),
    ...chainOf(cause, depth + 1),
    ...(Array.isArray(errors) ? errors.flatMap((one) => chainOf(one, depth + 1)) : []),
  ];
}

/**
 * JSON as Postgres takes it. A provider's words may hold NUL or half a surrogate pair, which jsonb
 * refuses; one such sign must not lose the paid result it came with.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\0', '') : part,
  );
}

import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';

/** SHA-256, hex. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** SHA-256 of JSON with sorted keys, so that equal values have equal hashes. */
export function sha256OfJson(value: unknown): string {
  return sha256(stringify(value) ?? 'undefined');
}

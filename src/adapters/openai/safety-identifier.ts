import { sha256OfJson } from '../../pipeline/hash.ts';
import type { CallOptions } from '../../pipeline/ports/providers.ts';

/** Tells OpenAI who is misusing it without telling who that is: 64 hex digits, the same for the same person. */
export function safetyIdentifier({ workspace, requester }: Pick<CallOptions, 'workspace' | 'requester'>): string {
  return sha256OfJson({ workspace, requester: requester ?? '' });
}

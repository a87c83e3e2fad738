/** An answer that is a refusal, with what it says of itself; Google's client forgets the headers. */
import { z } from 'zod';
import { numberIn, retryAfterMs } from '../../http/retry-after.ts';

/** What Google's words are about, where that matters. The words themselves are not kept: they may quote the text. */
export type Topic = 'key' | 'marks' | 'voice' | 'sentences';

export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  /** HTTP. */
  readonly status: number;
  /** Google's word for it, such as `API_KEY_INVALID`. */
  readonly reason: string;
  readonly topic: Topic | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    status: number,
    about: { reason?: string; topic?: Topic | undefined; retryAfterMs?: number | undefined },
  ) {
    const { reason = '', topic, retryAfterMs } = about;
    super([`HTTP ${status}`, reason].join(' ').trim());
    this.status = status;
    this.reason = reason;
    this.topic = topic;
    this.retryAfterMs = retryAfterMs;
  }
}

export type Fetch = typeof globalThis.fetch;

/**
 * A fetch that rejects with HttpFailure for every answer that is not a success. Redirects are not
 * followed: the key would go along. `now` is in ms since 1970.
 */
export function refusing(fetch: Fetch, now: () => number): Fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    if (response.ok) return response;
    const body = errorBody.safeParse(parsed(await response.text().catch(() => '')));
    const { message = '', status, details = [] } = body.success ? body.data.error : {};
    const reason = details.find((detail) => detail.reason)?.reason ?? status;
    throw new HttpFailure(response.status, {
      ...(reason && /^[A-Z_]{1,60}$/.test(reason) ? { reason } : {}),
      topic: topics.find(([words]) => words.test(message))?.[1],
      retryAfterMs:
        retryAfterMs(response.headers, () => new Date(now())) ??
        delayMs(details.find((one) => one.retryDelay)?.retryDelay),
    });
  };
}

const topics: readonly (readonly [RegExp, Topic])[] = [
  [/api key (?:not valid|expired|not found)/i, 'key'],
  [/<mark>|mark. tags|\bssml\b|time ?point/i, 'marks'],
  [/sentences? that (?:are|is) too long/i, 'sentences'],
  [/\bvoice\b.*(?:does not exist|not found|misspelled)|unsupported voice/i, 'voice'],
];

const errorBody = z.object({
  error: z.object({
    message: z.string().optional(),
    status: z.string().optional(),
    details: z
      .array(z.object({ reason: z.string().optional(), retryDelay: z.string().optional() }).catch({}))
      .optional()
      .catch(undefined),
  }),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy's page
  }
}

/** `3.5s` of google.rpc.RetryInfo. */
function delayMs(delay: string | undefined): number | undefined {
  const seconds = numberIn(delay?.replace(/s$/, ''));
  return seconds === undefined ? undefined : seconds * 1000;
}

import { orAborted } from '../../../pipeline/abort.ts';
import { MediaError } from '../../../pipeline/errors.ts';

export interface Patience {
  fetch: typeof fetch;
  /** The longest wait for an answer to begin after what was sent, and for each further piece of it, in ms. */
  timeoutMs: number;
  /** Milliseconds since 1970, for answers that name a time to come back. */
  now: () => number;
}

/**
 * `fetch` that always ends: a server that refuses a large body early, says nothing or stops in the
 * middle of an answer is given up. "Come back later" is thrown here, because the SDK keeps the
 * headers that say when to itself.
 */
export function patientFetch({ fetch, timeoutMs, now }: Patience): typeof globalThis.fetch {
  return async (input, init) => {
    const silence = new AbortController();
    const signal = init?.signal ? AbortSignal.any([init.signal, silence.signal]) : silence.signal;

    async function inTime<Result>(work: Promise<Result>, sentBytes = 0): Promise<Result> {
      const mostMs = timeoutMs + sentBytes / slowestBytesPerMs;
      const timer = setTimeout(() => silence.abort(tooSlow(mostMs)), mostMs);
      try {
        return await orAborted(work, signal);
      } finally {
        clearTimeout(timer);
      }
    }

    const response = await inTime(fetch(input, { ...init, signal }), sizeOf(init?.body));
    if (response.status !== 429 && response.status !== 503) return readInTime(response, inTime);
    await response.body?.cancel();
    throw busy(response, now());
  };
}

/** A slower line than this is taken for a broken one: 100 kB a second. */
const slowestBytesPerMs = 100;

function sizeOf(body: unknown): number {
  return ArrayBuffer.isView(body) ? body.byteLength : 0;
}

/** The clock runs only while somebody waits for the next piece: a slow reader of ours is no fault of the server's. */
function readInTime(response: Response, inTime: <Result>(work: Promise<Result>) => Promise<Result>): Response {
  const { body, status, statusText, headers } = response;
  if (!body) return response;
  const reader = body.getReader();
  const guarded = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await inTime(reader.read());
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new Response(guarded as ReadableStream<Uint8Array<ArrayBuffer>>, { status, statusText, headers });
}

function tooSlow(afterMs: number): MediaError {
  const seconds = Math.max(1, Math.round(afterMs / 1000));
  return new MediaError(`Supabase did not answer within ${seconds} second${seconds === 1 ? '' : 's'}.`, {
    code: 'timeout',
    outcome: 'unknown',
    stage: 'storage',
  });
}

function busy({ status, headers }: Response, nowMs: number): MediaError {
  const why = status === 429 ? 'is asked too often just now' : 'is not available just now';
  const retryAfterMs = retryAfter(headers, nowMs);
  return new MediaError(`Supabase ${why} (status ${status}).`, {
    code: 'storage',
    outcome: 'unpaid',
    stage: 'storage',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/** Milliseconds from `retry-after-ms`, or from `retry-after` in seconds or as an HTTP date. */
function retryAfter(headers: Headers, nowMs: number): number | undefined {
  const precise = headers.get('retry-after-ms') ?? '';
  if (/^\d+$/.test(precise)) return Number(precise);
  const after = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  const until = Date.parse(after);
  return Number.isNaN(until) ? undefined : Math.max(0, until - nowMs);
}

import { StorageApiError } from '@supabase/supabase-js';
import { MediaError, type MediaErrorDetails, type Outcome } from '../../../pipeline/errors.ts';

/** What was being done, as it stands in "Supabase could not …". */
export type Doing =
  | 'store a file'
  | 'read a file'
  | 'remove a file'
  | 'give the address of a file'
  | 'list its files'
  | 'prepare its buckets';

interface Why {
  sentence: string;
  outcome: Outcome;
  field?: string;
}

/** Whatever the SDK reports or throws, as our own error. Supabase's words stay out of it: they may repeat a token. */
export function failureOf(doing: Doing, error: unknown): MediaError {
  const origin = originOf(error);
  if (origin instanceof MediaError) return origin;
  if (error instanceof StorageApiError) {
    const status = statusOf(error);
    return failed(doing, whyOf(status), `Supabase answered ${[status, error.code].filter(Boolean).join(' ')}`);
  }
  const code = codeIn(origin);
  return failed(doing, connectionFailed(origin, code), `Supabase: ${code ?? nameOf(origin)}`);
}

/** An answer with status 200 that is not what it should be. */
export function unreadable(doing: Doing): MediaError {
  return failed(doing, unread, 'Supabase: the answer has another form');
}

/** Supabase answers 400 to most refusals and keeps the truth in `statusCode`, a string. */
export function statusOf({ status, statusCode }: Pick<StorageApiError, 'status' | 'statusCode'>): number {
  return /^\d{3}$/.test(statusCode) ? Number(statusCode) : status;
}

/** Whether there is no such bucket, rather than no such file in it. */
export function lacksBucket(error: unknown): boolean {
  if (!(error instanceof StorageApiError) || statusOf(error) !== 404) return false;
  return error.code === 'NoSuchBucket' || /bucket not found/i.test(error.message);
}

export function lacksFile(error: unknown): boolean {
  return error instanceof StorageApiError && statusOf(error) === 404 && !lacksBucket(error);
}

/** The key is taken: by the same file, or by another one. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof StorageApiError && statusOf(error) === 409;
}

const unread: Why = { sentence: 'its answer could not be read. Check SUPABASE_URL', outcome: 'unknown' };

function whyOf(status: number): Why {
  switch (status) {
    case 401:
    case 403:
      return {
        sentence:
          'it refused SUPABASE_SERVICE_ROLE_KEY. Use the service role (secret) key of the project in SUPABASE_URL',
        outcome: 'final',
        field: 'SUPABASE_SERVICE_ROLE_KEY',
      };
    case 404:
      return { sentence: 'there is no such file or bucket', outcome: 'final' };
    case 413:
      return {
        sentence: "the file is larger than it allows. Raise the limit in the project's storage settings",
        outcome: 'final',
      };
    case 415:
      return { sentence: 'the bucket does not take this type of file. Allow it in its settings', outcome: 'final' };
    case 408:
      return { sentence: 'it did not get the whole file in time', outcome: 'unknown' };
    case 429:
      return { sentence: 'it is asked too often just now', outcome: 'unpaid' };
    case 503:
      return { sentence: 'it is not available just now', outcome: 'unpaid' };
    default:
      return status >= 500
        ? { sentence: `it failed on its side (${status})`, outcome: 'unknown' }
        : { sentence: `it did not accept the request (${status})`, outcome: 'final' };
  }
}

/** Nothing was sent yet when one of these comes out. */
const unreached =
  /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;
const unnamed = /^(ENOTFOUND|EAI_)/;

function connectionFailed(origin: unknown, code: string | undefined): Why {
  if (code !== undefined && unnamed.test(code)) {
    const sentence = 'the name in SUPABASE_URL was not found. Check it and the network';
    return { sentence, outcome: 'unpaid', field: 'SUPABASE_URL' };
  }
  if (code !== undefined && unreached.test(code)) {
    const sentence = `it could not be reached at SUPABASE_URL (${code})`;
    return { sentence, outcome: 'unpaid', field: 'SUPABASE_URL' };
  }
  if (origin instanceof SyntaxError) return unread;
  return { sentence: 'the connection broke before the answer was complete', outcome: 'unknown' };
}

function failed(doing: Doing, { sentence, outcome, field }: Why, cause: string): MediaError {
  const details: MediaErrorDetails = { code: 'storage', outcome, stage: 'storage', cause: new Error(cause) };
  return new MediaError(`Supabase could not ${doing}: ${sentence}.`, field ? { ...details, field } : details);
}

/** The SDK wraps what it did not expect, `fetch` failures among it. */
function originOf(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error ? error.originalError : error;
}

/** `fetch failed` has the reason in its cause, which may be several at once. */
function codeIn(error: unknown, depth = 0): string | undefined {
  if (!(error instanceof Error) || depth > 4) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  const first = error instanceof AggregateError ? error.errors[0] : undefined;
  return codeIn(error.cause, depth + 1) ?? codeIn(first, depth + 1);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'an unexpected failure';
}

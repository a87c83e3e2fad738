import type { Stage } from './ports/media.ts';

export type ErrorCode = 'validation' | 'api' | 'storage' | 'timeout' | 'cancelled';

/**
 * What is known about the money: `unpaid` (the provider did no work), `unknown` (it may have
 * worked and may charge), `final` (asking again gives the same answer).
 */
export type Outcome = 'unpaid' | 'unknown' | 'final';

export interface MediaErrorDetails {
  code: ErrorCode;
  outcome?: Outcome;
  stage?: Stage;
  /** The setting, option or field the sentence is about, e.g. `image.resolution.width`. */
  field?: string;
  /** How long the provider asked us to wait, in ms. */
  retryAfterMs?: number;
  cause?: unknown;
}

/** The one error class: its message is a sentence an editor can read. */
export class MediaError extends Error {
  override readonly name = 'MediaError';
  readonly code: ErrorCode;
  readonly outcome: Outcome;
  readonly stage: Stage | undefined;
  readonly field: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(message: string, details: MediaErrorDetails) {
    super(message, { cause: details.cause });
    this.code = details.code;
    this.outcome = details.outcome ?? 'final';
    this.stage = details.stage;
    this.field = details.field;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/**
 * What the program remembers cannot be read or written just now. No provider is to blame and nobody
 * can mend it by asking for something else, so the work is handed back and run again.
 */
export class StateError extends Error {
  override readonly name = 'StateError';
}

/** Passes on what the database answers; its refusals come out as StateError. */
export async function remembered<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    throw new StateError('The database could not be read or written.', { cause });
  }
}

/** Bad input: says what is wrong and what to write instead; costs nothing. */
export function invalid(message: string, field?: string): MediaError {
  return new MediaError(message, { code: 'validation', ...(field === undefined ? {} : { field }) });
}

/** The sentence for people; anything that is not ours is described without its internals. */
export function sentenceOf(error: unknown): string {
  return error instanceof MediaError ? error.message : 'Something unexpected went wrong. The log has the details.';
}

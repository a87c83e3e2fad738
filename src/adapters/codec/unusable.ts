import { MediaError } from '../../pipeline/errors.ts';

/** A file nobody can use, said as "The <what> <why>.": one more try may give a whole one. */
export function unusable(what: 'picture' | 'sound file', why: string, cause?: unknown): MediaError {
  return new MediaError(`The ${what} ${why}.`, { code: 'api', outcome: 'unknown', cause });
}

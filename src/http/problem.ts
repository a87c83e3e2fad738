import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ErrorCode, MediaError, sentenceOf } from '../pipeline/errors.ts';
import { problemPage } from './layout.ts';

const codes = {
  400: 'validation',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  410: 'gone',
  413: 'too_large',
  415: 'unsupported_media_type',
  416: 'range_not_satisfiable',
  500: 'internal',
  502: 'api',
  503: 'unavailable',
  504: 'timeout',
} as const;

export type ProblemStatus = keyof typeof codes & ContentfulStatusCode;

const statuses: Record<ErrorCode, ProblemStatus> = {
  validation: 400,
  api: 502,
  storage: 503,
  timeout: 504,
  cancelled: 409,
};

/** `{error: {code, message, field?}}`, or a page where a browser asked for one. */
export function problem(c: Context, status: ProblemStatus, message: string, field?: string) {
  c.header('Cache-Control', 'no-store');
  if (wantsPage(c)) return c.html(problemPage(status, message), status);
  return c.json({ error: { code: codes[status], message, ...(field === undefined ? {} : { field }) } }, status);
}

/** The answer to whatever was thrown; what is not ours is described without its internals. */
export function problemOf(c: Context, error: unknown) {
  if (error instanceof MediaError) return problem(c, statuses[error.code], error.message, error.field);
  return problem(c, 500, sentenceOf(error));
}

function wantsPage(c: Context): boolean {
  const isPage = !c.req.path.startsWith('/api/') && !c.req.path.startsWith('/media/');
  return isPage && (c.req.header('accept') ?? '').includes('text/html');
}

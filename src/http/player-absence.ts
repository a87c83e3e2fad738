import type { Context } from 'hono';
import { absencePage } from './player-layout.ts';
import { problem } from './problem.ts';

/** The same for a wrong key as for a wrong id, so that ids cannot be tried out. */
export function missing(c: Context): Response | Promise<Response> {
  return absent(c, 404, 'Nothing here', 'There is nothing at this address. Check that the whole link was copied.');
}

const reasons = {
  deleted: ['Deleted', 'This was deleted by the newsroom. Its files are gone as well.'],
  withdrawn: [
    'Withdrawn',
    'The newsroom has withdrawn this from the public. Its picture and narration are no longer shown.',
  ],
} as const;

export function gone(c: Context, why: keyof typeof reasons): Response | Promise<Response> {
  const [title, message] = reasons[why];
  return absent(c, 410, title, message);
}

function absent(c: Context, status: 404 | 410, title: string, message: string): Response | Promise<Response> {
  if (!(c.req.header('accept') ?? '').includes('text/html')) return problem(c, status, message);
  c.header('Cache-Control', 'no-store');
  return c.html(absencePage(title, message), status);
}

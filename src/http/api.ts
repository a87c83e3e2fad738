import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { invalid, MediaError } from '../pipeline/errors.ts';
import { viewOf } from '../pipeline/generation-view.ts';
import type { Actor, Generation } from '../pipeline/ports/generation.ts';
import { stages } from '../pipeline/ports/media.ts';
import type { Actions, Approvals, Links, Origin, Requests } from '../pipeline/ports/newsroom.ts';
import { readBody, shape } from './body.ts';
import { type EventOptions, sendEvents } from './events.ts';
import { problem } from './problem.ts';

export interface ApiOptions extends EventOptions {
  requests: Requests;
  actions: Actions;
  approvals: Approvals;
  links: Links;
  /** Who acts through the API. */
  operator: Actor;
  /** What new generations belong to. */
  workspace: string;
}

const maxBodyBytes = 64 * 1024;

const channel = z
  .string({ error: 'The channel must be text, e.g. general.' })
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,79}$/u, 'The channel must be a name without spaces, e.g. general.')
  .default('general');
const reason = z
  .string({ error: 'The reason must be text.' })
  .max(1000, 'The reason can have at most 1000 characters.')
  .optional();
const provider = z
  .string({ error: 'The provider must be text, e.g. local.' })
  .regex(/^[a-z][a-z0-9-]{0,39}(\/[\w.-]{1,80})?$/, 'The provider must be the name of one, e.g. local.')
  .optional();

const publishAt = z.iso
  .datetime({ offset: true, error: 'The publishAt must be a time with its zone, e.g. 2026-12-01T09:00:00+01:00.' })
  .optional();

// What a generation may hold is checked by `requests.accept`; here only what is about the request itself.
const creation = z.looseObject(
  { channel },
  { error: 'The body must be an object, e.g. {"headline": "Storm closes port"}.' },
);
const decision = shape({
  decision: z.enum(['approved', 'rejected'], { error: 'The decision must be approved or rejected.' }),
  reason,
  contentHash: z.string({ error: 'The content hash must be text.' }).optional(),
  publishAt,
  overrules: z.string({ error: 'The overrules must be text: the approval.at of the rejection.' }).optional(),
});
const retry = shape({
  stage: z.enum(stages, { error: `The stage must be one of ${stages.join(', ')}.` }),
  provider,
});
const patch = shape({ altText: z.string({ error: 'Send the new altText as text.' }) });
const nothing = shape({});

/** The routes under `/api`. */
export function createApi(options: ApiOptions): Hono {
  const { requests, actions, approvals, links, operator, workspace } = options;
  const api = new Hono();
  const show = (generation: Generation) => viewOf(generation, links);
  api.use(bodyLimit({ maxSize: maxBodyBytes, onError: (c) => problem(c, 413, 'The body is larger than 64 KB.') }));

  api.post('/generations', async (c) => {
    const requestKey = requestKeyOf(c.req.header('idempotency-key'));
    const { channel, ...input } = await readBody(c, creation);
    const origin: Origin = { requester: operator, workspace, channel, requestKey };
    const { generation } = await requests.accept(input, origin);
    c.header('Location', `/api/generations/${generation.id}`);
    return c.json({ id: generation.id, url: links.page(generation) }, 202);
  });

  api.get('/generations/:id', (c) => withGeneration(c, async (found) => c.json(await show(found))));
  api.get('/generations/:id/events', (c) => withGeneration(c, (found) => sendEvents(c, found.id, options)));

  api.post('/generations/:id/cancel', (c) =>
    withGeneration(c, async ({ id }) => {
      await readBody(c, nothing);
      return c.json(await show(await actions.cancel(id, operator)));
    }),
  );
  api.post('/generations/:id/retry', (c) =>
    withGeneration(c, async ({ id }) => {
      const { stage, provider } = await readBody(c, retry);
      const what = { stage, ...(provider === undefined ? {} : { provider }) };
      return c.json(await show(await actions.retry(id, what, operator)), 202);
    }),
  );
  api.post('/generations/:id/approval', (c) =>
    withGeneration(c, async ({ id }) => {
      const { decision: verdict, reason, contentHash, publishAt, overrules } = await readBody(c, decision);
      const given = {
        decision: verdict,
        ...(reason === undefined ? {} : { reason }),
        ...(contentHash === undefined ? {} : { contentHash }),
        ...(publishAt === undefined ? {} : { publishAt }),
        ...(overrules === undefined ? {} : { overrules }),
      };
      return c.json(await show(await approvals.decide(id, given, operator)));
    }),
  );
  api.patch('/generations/:id', (c) =>
    withGeneration(c, async ({ id }) => {
      const { altText } = await readBody(c, patch);
      return c.json(await show(await actions.editAltText(id, altText, operator)));
    }),
  );
  api.delete('/generations/:id', (c) =>
    withGeneration(c, async ({ id }) => {
      await readBody(c, nothing);
      await actions.remove(id, operator);
      return c.body(null, 204);
    }),
  );

  async function withGeneration(c: Context, act: (found: Generation) => Response | Promise<Response>) {
    const id = c.req.param('id') ?? '';
    c.header('Cache-Control', 'no-store');
    const found = isId(id) ? await requests.find(id) : undefined;
    if (!found) return problem(c, 404, 'There is no such generation.');
    if (found.deletedAt) return problem(c, 410, 'This generation was deleted.');
    try {
      return await act(found);
    } catch (error) {
      // An action refused without a field is about the generation's state, not about what was sent.
      const conflict = error instanceof MediaError && error.code === 'validation' && error.field === undefined;
      if (conflict) return problem(c, 409, error.message);
      throw error;
    }
  }

  return api;
}

/** What may be a generation's id at all; anything else is not even looked up. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}

/** Random without the header; the two prefixes keep a chosen key from meeting a random one. */
function requestKeyOf(header: string | undefined): string {
  if (header === undefined) return `api-once:${randomUUID()}`;
  if (!/^[\x21-\x7e]{1,200}$/.test(header)) {
    throw invalid('The Idempotency-Key must be 1 to 200 visible ASCII characters without spaces.', 'Idempotency-Key');
  }
  return `api:${header}`;
}

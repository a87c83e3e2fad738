import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { type Check, createOps } from '../../src/http/ops.ts';
import { MediaError } from '../../src/pipeline/errors.ts';

function make(checks: Record<string, Check>) {
  const registry = { contentType: 'text/plain; version=0.0.4', metrics: async () => 'stage_seconds 1\n' };
  const app = new Hono();
  app.route('/', createOps({ checks, checkTimeoutMs: 10, registry, guard: async (_c, next) => next() }));
  return app;
}

it('is alive whatever else is broken', async () => {
  const answer = await make({ database: () => Promise.reject(new Error('down')) }).request('/healthz');
  expect(answer.status).toBe(200);
});

it('is ready when every check passes', async () => {
  const answer = await make({ database: async () => undefined, queue: async () => undefined }).request('/readyz');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ ready: true, checks: { database: { ok: true }, queue: { ok: true } } });
});

it('names what fails, with our own sentences only', async () => {
  const answer = await make({
    database: () => Promise.reject(new Error('postgres://secret')),
    storage: () => Promise.reject(new MediaError('The disk is full.', { code: 'storage' })),
    queue: () => new Promise(() => undefined),
    fine: async () => undefined,
  }).request('/readyz');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({
    ready: false,
    checks: {
      database: { ok: false, message: 'Something unexpected went wrong. The log has the details.' },
      storage: { ok: false, message: 'The disk is full.' },
      queue: { ok: false, message: 'No answer within 0.01 s.' },
      fine: { ok: true },
    },
  });
});

it('gives the metrics with their own type', async () => {
  const answer = await make({}).request('/metrics');
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4');
  expect(await answer.text()).toBe('stage_seconds 1\n');
});

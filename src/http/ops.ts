import { Hono, type MiddlewareHandler } from 'hono';
import { sentenceOf } from '../pipeline/errors.ts';

/** Throws when the thing is not usable; a MediaError's sentence is shown. */
export type Check = () => Promise<void>;

export interface OpsOptions {
  /** What must work before requests are welcome, by name: `database`, `storage`, … */
  checks: Record<string, Check>;
  /** How long one check may take, in ms; 3,000 unless told. */
  checkTimeoutMs?: number;
  /** A prom-client Registry. */
  registry: { contentType: string; metrics(): Promise<string> };
  /** In front of the metrics. */
  guard: MiddlewareHandler;
}

type CheckResult = { ok: true } | { ok: false; message: string };

/** `/healthz` (the process answers), `/readyz` (everything it needs answers too) and `/metrics`. */
export function createOps({ checks, checkTimeoutMs = 3000, registry, guard }: OpsOptions): Hono {
  const ops = new Hono();

  ops.get('/healthz', (c) => c.json({ alive: true }, 200, { 'Cache-Control': 'no-store' }));

  ops.get('/readyz', async (c) => {
    const named = Object.entries(checks).map(
      async ([name, check]) => [name, await tryCheck(check, checkTimeoutMs)] as const,
    );
    const results = Object.fromEntries(await Promise.all(named));
    const ready = Object.values(results).every(({ ok }) => ok);
    return c.json({ ready, checks: results }, ready ? 200 : 503, { 'Cache-Control': 'no-store' });
  });

  ops.get('/metrics', guard, async (c) =>
    c.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }),
  );

  return ops;
}

async function tryCheck(check: Check, timeoutMs: number): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CheckResult>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, message: `No answer within ${timeoutMs / 1000} s.` }), timeoutMs);
  });
  const result = check().then(
    (): CheckResult => ({ ok: true }),
    (error: unknown): CheckResult => ({ ok: false, message: sentenceOf(error) }),
  );
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}

import { type Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { type Audit, parseExport, parseHead } from '../pipeline/audit.ts';

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json' };

/** `GET verify` and `export` of the audit; the guard before it lets only the host in. */
export function createAuditRoutes(audit: Audit, report: (error: unknown) => void): Hono {
  const routes = new Hono();

  routes.get('/verify', async (c) => {
    c.header('Cache-Control', 'no-store');
    const kept = c.req.query('head');
    return c.json(await audit.verify(kept === undefined ? undefined : parseHead(kept)));
  });

  routes.get('/export', (c: Context) => {
    const where = parseExport(c.req.query());
    c.header('Cache-Control', 'no-store');
    c.header('Content-Type', types[where.format]);
    c.header('Content-Disposition', `attachment; filename="newsmedia-audit.${where.format}"`);
    return stream(
      c,
      async (out) => {
        for await (const piece of audit.export(where)) {
          if (out.aborted) return;
          await out.write(piece);
        }
      },
      // What came so far is sent already; whoever reads it sees that it has no head.
      async (error) => report(error),
    );
  });

  return routes;
}

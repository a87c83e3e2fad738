import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { matches } from './range.ts';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Everything in the folder, served as it is, with no build step. */
const folder = new URL('./assets/', import.meta.url);
const names = readdirSync(folder).filter((name) => /^[a-z-]+\.(css|js|svg)$/.test(name));

/** `/assets/<name>`: read once; browsers ask again each time and mostly get a 304. */
export function serveAssets(app: Hono): void {
  for (const name of names) {
    const bytes = readFileSync(new URL(name, folder));
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    app.get(`/assets/${name}`, (c) => {
      const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: etag };
      if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
      return c.body(new Uint8Array(bytes), 200, headers);
    });
  }
}

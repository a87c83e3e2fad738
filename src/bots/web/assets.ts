import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Hono } from 'hono';

const types: Record<string, string> = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' };
const folder = new URL('./assets/', import.meta.url);

/** Every script and style of the page, served as it is; browsers ask again each time and mostly get a 304. */
export function serveAssets(desk: Hono): void {
  for (const name of assetNames()) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain';
    desk.get(`/assets/desk/${name}`, (c) => {
      const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: etag };
      const known = (c.req.header('if-none-match') ?? '').includes(etag);
      return known ? c.body(null, 304, headers) : c.body(text, 200, headers);
    });
  }
}

export function assetNames(): string[] {
  return readdirSync(folder).filter((name) => /\.(css|js)$/.test(name));
}

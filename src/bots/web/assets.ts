import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Hono } from 'hono';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  webp: 'image/webp',
};
const folder = new URL('./assets/', import.meta.url);

/** Every script, style sheet and thumbnail of the page, served as it is; browsers ask again each time and mostly get a 304. */
export function serveAssets(desk: Hono): void {
  for (const name of assetNames()) {
    const bytes = Uint8Array.from(readFileSync(new URL(name, folder)));
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain';
    desk.get(`/assets/desk/${name}`, (c) => {
      const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: etag };
      const known = (c.req.header('if-none-match') ?? '').includes(etag);
      return known ? c.body(null, 304, headers) : c.body(bytes, 200, headers);
    });
  }
}

/** With their folder where they have one: `styles/Monet.webp`. */
export function assetNames(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.slice(name.lastIndexOf('.') + 1) in types);
}

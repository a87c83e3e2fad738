import type { Body } from './orders.ts';

const json = new Set(['blocks', 'attachments', 'view', 'files', 'metadata', 'unfurls']);

/** Of a form, as @slack/web-api sends it, or of JSON. Uploads are not read. */
export function readBody(bytes: Buffer, contentType: string): Body {
  const text = bytes.toString('utf8');
  if (contentType.includes('json')) return JSON.parse(text) as Body;
  if (contentType.includes('multipart')) return {};
  const entries = [...new URLSearchParams(text)];
  return Object.fromEntries(entries.map(([key, value]) => [key, json.has(key) ? JSON.parse(value) : value]));
}

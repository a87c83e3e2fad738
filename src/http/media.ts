import type { Context } from 'hono';
import { Hono } from 'hono';
import type { StorageProvider, StoredFile, Visibility } from '../pipeline/ports/providers.ts';
import { hashInKey, isStorageKey } from '../pipeline/storage-key.ts';
import { problem } from './problem.ts';
import { matches, parseRange } from './range.ts';

export interface MediaOptions {
  storage: Pick<StorageProvider, 'read'> & {
    /** Checks a draft address: ours, untouched and not expired. */
    opens(pathname: string, searchParams: URLSearchParams): { ok: true } | { ok: false; message: string };
  };
  /** Asked about files that are not there: whether one was, and was withdrawn or deleted. */
  gone?: (file: StoredFile) => Promise<boolean>;
}

const types: Record<string, string> = {
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  vtt: 'text/vtt; charset=utf-8',
  srt: 'application/x-subrip; charset=utf-8',
};

const headersFor: Record<Visibility, Record<string, string>> = {
  public: {
    'Cache-Control': 'public, max-age=31536000, immutable',
    // Newsroom sites embed published files: any page may show and read them.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
  draft: { 'Cache-Control': 'private, no-store' },
};

/** `GET` and `HEAD` of `/media/public/*` and `/media/draft/*`: what the local storage keeps. */
export function createMedia({ storage, gone }: MediaOptions): Hono {
  const media = new Hono();

  media.get('/media/draft/*', async (c) => {
    const opened = storage.opens(c.req.path, new URL(c.req.url).searchParams);
    return opened.ok ? serve(c, 'draft') : problem(c, 403, opened.message);
  });
  media.get('/media/public/*', (c) => serve(c, 'public'));

  async function serve(c: Context, visibility: Visibility): Promise<Response> {
    const key = c.req.path.slice(`/media/${visibility}/`.length);
    const file: StoredFile = { key, visibility };
    const type = types[key.slice(key.lastIndexOf('.') + 1)];
    if (!isStorageKey(key) || type === undefined) return missing(c);
    const whole = await storage.read(file);
    if (!whole) {
      const takenDown = await gone?.(file);
      return takenDown ? problem(c, 410, 'This file was taken down by the newsroom.') : missing(c);
    }

    const etag = `"${hashInKey(key)}"`;
    const headers: Record<string, string> = {
      ...headersFor[visibility],
      ETag: etag,
      'Accept-Ranges': 'bytes',
      'Content-Type': type,
      'Content-Disposition': 'inline',
    };
    if (matches(c.req.header('if-none-match'), etag)) {
      await whole.body.cancel();
      return c.body(null, 304, headers);
    }
    const ifRange = c.req.header('if-range');
    const range = ifRange === undefined || ifRange === etag ? parseRange(c.req.header('range'), whole.size) : undefined;
    if (range === undefined) return c.body(whole.body, 200, { ...headers, 'Content-Length': String(whole.size) });

    await whole.body.cancel();
    if (range === 'unsatisfiable') {
      c.header('Content-Range', `bytes */${whole.size}`);
      return problem(c, 416, `This file has ${whole.size} bytes; ask for a range inside them.`);
    }
    const part = await storage.read(file, range);
    if (!part) return missing(c);
    return c.body(part.body, 206, {
      ...headers,
      'Content-Length': String(range.end - range.start + 1),
      'Content-Range': `bytes ${range.start}-${range.end}/${whole.size}`,
    });
  }

  return media;
}

function missing(c: Context) {
  return problem(c, 404, 'There is no such file.');
}

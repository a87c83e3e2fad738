import type { Context, Hono } from 'hono';
import { toCharacterTimes, toSrt, toWebVtt } from '../pipeline/captions.ts';
import { narrationOf } from '../pipeline/narration.ts';
import type { AudioAlignment } from '../pipeline/ports/media.ts';
import { attachment, fileNameOf } from './player-file-name.ts';
import type { Showing } from './player-showing.ts';

interface TextFile {
  type: string;
  /** `undefined` when this narration has no such file: of an older one the word times are no longer known. */
  write(text: string, alignment: AudioAlignment | undefined): string | undefined;
}

const files: Record<string, TextFile> = {
  'captions.vtt': {
    type: 'text/vtt; charset=utf-8',
    write: (text, alignment) => alignment && toWebVtt(alignment, text),
  },
  'captions.srt': {
    type: 'application/x-subrip; charset=utf-8',
    write: (text, alignment) => alignment && toSrt(alignment, text),
  },
  'transcript.txt': { type: 'text/plain; charset=utf-8', write: (text) => `${text}\n` },
  'alignment.json': {
    type: 'application/json; charset=utf-8',
    // Whether the times were measured goes with them: an estimate must never pass for more.
    write: (text, alignment) =>
      alignment && `${JSON.stringify({ source: alignment.source, ...toCharacterTimes(alignment, text) })}\n`,
  },
};

/** `GET /g/:id/captions.vtt`, `captions.srt`, `transcript.txt`, `alignment.json`: for whoever may hear the narration. */
export function serveTextFiles(
  app: Hono,
  visit: (c: Context) => Promise<Showing | Response>,
  missing: (c: Context) => Response | Promise<Response>,
): void {
  for (const [name, { type, write }] of Object.entries(files)) {
    app.get(`/g/:id/${name}`, async (c) => {
      const showing = await visit(c);
      if (showing instanceof Response) return showing;
      const { audio, generation } = showing;
      const { id, request } = generation;
      const body = audio && write(narrationOf(request), audio.details?.alignment);
      if (body === undefined) return missing(c);
      const extension = name.slice(name.lastIndexOf('.') + 1);
      const fileName = fileNameOf({ id, headline: request.headline }, extension);
      return c.body(body, 200, { 'Content-Type': type, 'Content-Disposition': attachment(fileName) });
    });
  }
}

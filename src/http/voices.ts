import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { AudioService } from '../pipeline/audio-service.ts';
import type { AllLinks } from '../pipeline/links.ts';
import { problem } from './problem.ts';
import { parseRange } from './range.ts';

export interface VoiceRoutesOptions {
  audio: Pick<AudioService, 'voices' | 'hasSample' | 'sample'>;
  links: Pick<AllLinks, 'sample' | 'opensSample'>;
  /** Lets in whoever may use the desk. */
  guard: MiddlewareHandler;
}

const types = { mp3: 'audio/mpeg', wav: 'audio/wav' };

/** `GET /` lists the voices; `GET /:provider/:voice/sample` lets one be heard, also by the link that chats show. */
export function createVoiceRoutes({ audio, links, guard }: VoiceRoutesOptions): Hono {
  const routes = new Hono();

  routes.get('/', guard, async (c) => {
    c.header('Cache-Control', 'no-store');
    const voices = await audio.voices();
    return c.json({
      voices: voices.map((voice) => ({
        ...voice,
        ...(audio.hasSample(voice.id) ? { sample: links.sample(voice.id) } : {}),
      })),
    });
  });

  const withLinkOr: MiddlewareHandler = (c, next) =>
    links.opensSample(voiceIn(c), c.req.query('k')) ? next() : guard(c, next);

  routes.get('/:provider/:voice/sample', withLinkOr, async (c) => {
    const sample = await audio.sample(voiceIn(c));
    if (!sample) return problem(c, 404, 'There is no sample of this voice.');
    const { bytes, format } = sample;
    const headers = {
      'Content-Type': types[format],
      'Cache-Control': 'private, max-age=3600',
      'Accept-Ranges': 'bytes',
    };
    const range = parseRange(c.req.header('range'), bytes.length);
    // Some browsers play nothing that does not come in parts.
    if (range === undefined) return c.body(new Uint8Array(bytes), 200, headers);
    if (range === 'unsatisfiable') {
      c.header('Content-Range', `bytes */${bytes.length}`);
      return problem(c, 416, `This file has ${bytes.length} bytes; ask for a range inside them.`);
    }
    const { start, end } = range;
    return c.body(bytes.slice(start, end + 1), 206, {
      ...headers,
      'Content-Range': `bytes ${start}-${end}/${bytes.length}`,
    });
  });

  return routes;
}

function voiceIn(c: Context): string {
  return `${c.req.param('provider')}/${c.req.param('voice')}`;
}

import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Generation } from '../pipeline/ports/generation.ts';
import type { Requests } from '../pipeline/ports/newsroom.ts';
import { statusesSince } from '../pipeline/stage-changes.ts';

export interface EventOptions {
  requests: Pick<Requests, 'trackProgress'>;
  /** Aborts when the server closes: streams end and clients come back later. */
  closing: AbortSignal;
  /** Gets what went wrong after the answer had begun. */
  report: (error: unknown) => void;
  /** How often a quiet stream shows that it is alive, in ms; 15,000 unless told. */
  heartbeatMs?: number;
}

/**
 * Server-sent events: `status` (a GenerationStatus; its id is the generation's revision) now and after
 * every change, one for each stage that moved, then one `end` with `{id, state}`. A stream that stops without `end` is to be opened again.
 */
export function sendEvents(c: Context, id: string, options: EventOptions): Response {
  const { requests, closing, report, heartbeatMs = 15_000 } = options;
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, closing, c.req.raw.signal]);
  // Proxies that buffer would hold progress back until the end.
  c.header('X-Accel-Buffering', 'no');

  const response = streamSSE(c, async (stream) => {
    stream.onAbort(() => left.abort());
    const heartbeat = setInterval(() => void stream.write(': still here\n\n'), heartbeatMs);
    try {
      await follow(stream, requests.trackProgress(id, signal), signal);
    } catch (error) {
      if (!signal.aborted) report(error);
    } finally {
      clearInterval(heartbeat);
      left.abort();
    }
  });
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

async function follow(
  stream: SSEStreamingApi,
  changes: ReturnType<Requests['trackProgress']>,
  signal: AbortSignal,
): Promise<void> {
  let last: Generation | undefined;
  for await (const { generation } of changes) {
    if (signal.aborted) return;
    for (const status of statusesSince(last, generation)) {
      await stream.writeSSE({ event: 'status', id: String(generation.revision), data: JSON.stringify(status) });
    }
    last = generation;
  }
  if (signal.aborted || !last) return;
  await stream.writeSSE({ event: 'end', data: JSON.stringify({ id: last.id, state: last.state }) });
}

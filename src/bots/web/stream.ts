import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { WebMessage } from '../../pipeline/ports/desk-state.ts';
import { checked } from './body.ts';
import type { WebChat } from './chat.ts';
import type { Acting } from './desk.ts';
import { follow } from './follow.ts';
import { channelIn } from './names.ts';

export interface StreamOptions {
  closing: AbortSignal;
  report(error: unknown): void;
  lookMs?: number;
  heartbeatMs?: number;
}

const version = z.coerce.number({ error: 'The version must be a number.' }).int().min(0).max(Number.MAX_SAFE_INTEGER);
const limit = z.coerce.number({ error: 'The limit must be a number from 1 to 1000.' }).int().min(1).max(1000);

/** `GET messages` and the live `GET events`. */
export function streamRoutes(chat: WebChat, acting: Acting, options: StreamOptions): Hono {
  const { closing, report, lookMs = 1000, heartbeatMs = 15_000 } = options;
  const routes = new Hono();

  /** `{messages}`: the newest, or every change after a version; oldest first. */
  routes.get('/messages', (c) =>
    acting(c, async ({ actor }) => {
      const channel = channelIn(c);
      const after = c.req.query('after');
      const messages = await chat.store.read({
        channel,
        person: actor.id,
        ...(after === undefined ? {} : { after: checked(version, after) }),
        limit: checked(limit, c.req.query('limit') ?? 100),
      });
      return c.json({ messages: messages.map(shown) });
    }),
  );

  /**
   * Server-sent `message` events whose id is the version, and `elsewhere` with `{channel}`. Goes on after
   * `Last-Event-ID`, else after `?after=`.
   */
  routes.get('/events', (c) =>
    acting(c, async ({ actor }) => {
      const channel = channelIn(c);
      const after = checked(version, c.req.header('last-event-id') ?? c.req.query('after') ?? 0);
      const left = new AbortController();
      const signal = AbortSignal.any([left.signal, closing, c.req.raw.signal]);
      // Proxies that buffer would hold everything back.
      c.header('X-Accel-Buffering', 'no');
      const response = streamSSE(c, async (stream) => {
        stream.onAbort(() => left.abort());
        const heartbeat = setInterval(() => void stream.write(': still here\n\n'), heartbeatMs);
        try {
          // At once, so that the page knows it is connected; a lost connection is tried again after a second.
          await stream.write(': here\nretry: 1000\n\n');
          for await (const followed of follow(chat, { channel, person: actor.id, after, lookMs, signal })) {
            if (signal.aborted) return;
            await send(stream, followed);
          }
        } catch (error) {
          if (!signal.aborted) report(error);
        } finally {
          clearInterval(heartbeat);
          left.abort();
        }
      });
      response.headers.set('Cache-Control', 'no-store');
      return response;
    }),
  );

  return routes;
}

async function send(stream: SSEStreamingApi, followed: { message: WebMessage } | { elsewhere: string }): Promise<void> {
  if ('elsewhere' in followed) {
    await stream.writeSSE({ event: 'elsewhere', data: JSON.stringify({ channel: followed.elsewhere }) });
    return;
  }
  const { message } = followed;
  await stream.writeSSE({ event: 'message', id: String(message.version), data: JSON.stringify(shown(message)) });
}

/** What a page gets: whether it is private, not for whom. */
function shown({ to, ...message }: WebMessage) {
  return { ...message, private: to !== undefined };
}

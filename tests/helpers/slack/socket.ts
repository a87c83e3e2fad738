import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Answer, app } from './emulator.ts';

/** Slack's end of Socket Mode. */
export interface SocketStub {
  /** The app-level token that may open connections. */
  readonly appToken: string;
  /** What apps.connections.open answers. */
  open(token: string): Answer;
  /** How many connections are good for deliveries now, how many there ever were, and how many nobody has closed. */
  readonly connections: { open: number; ever: number; unclosed: number };
  /** Resolves once so many connections are open. */
  connected(count?: number): Promise<void>;
  /**
   * Gives it to one of the connections. Events are given again, to the next connection, when one closes without
   * an answer or `patienceMs` are over; everything else is lost then and rejects, as the person sees an error.
   */
  deliver(envelope: Envelope): Promise<{ payload?: unknown; tries: number }>;
  /** Slack wants the connections renewed: the program opens new ones before these close, or forgets to close them. */
  refresh(how?: 'and forgets'): void;
  /** From now on Slack says hello on new connections, or does not. */
  greets(hello: boolean): void;
  /** The network breaks, without a goodbye. */
  drop(): void;
  close(): Promise<void>;
}

export interface Envelope {
  type: 'slash_commands' | 'interactive' | 'events_api';
  payload: unknown;
  accepts_response_payload?: boolean;
  retry_attempt?: number;
  retry_reason?: string;
}

interface Waiting {
  socket: WebSocket;
  acked(payload: unknown): void;
  lost(why: string): void;
}

export async function openSocketStub({ patienceMs = 10_000 } = {}): Promise<SocketStub> {
  const appToken = `xapp-1-${app.id}-${randomUUID()}`;
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link/`;
  const tickets = new Set<string>();
  const waiting = new Map<string, Waiting>();
  /** Those still good for deliveries; the one that has waited longest comes first. */
  let sockets: WebSocket[] = [];
  let ever = 0;
  let greeting = true;
  let hopes: { count: number; met: () => void }[] = [];

  server.on('connection', (socket, request) => {
    const ticket = new URL(request.url ?? '/', url).searchParams.get('ticket') ?? '';
    if (!tickets.delete(ticket)) return socket.close(4001, 'a ticket is good once');
    ever += 1;
    const pinging = setInterval(() => socket.ping('Slack'), 5000);
    socket.on('message', (data) => {
      const { envelope_id: id = '', payload } = JSON.parse(String(data)) as { envelope_id?: string; payload?: unknown };
      waiting.get(id)?.acked(payload);
    });
    socket.on('close', () => {
      clearInterval(pinging);
      sockets = sockets.filter((one) => one !== socket);
      for (const one of [...waiting.values()].filter((each) => each.socket === socket))
        one.lost('the connection closed');
    });
    if (!greeting) return;
    const info = { host: 'applink-1', approximate_connection_time: 18_060 };
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.length + 1,
        debug_info: info,
        connection_info: { app_id: app.id },
      }),
    );
    sockets.push(socket);
    for (const hope of hopes.filter(({ count }) => sockets.length >= count)) hope.met();
    hopes = hopes.filter(({ count }) => sockets.length < count);
  });

  function connected(count = 1): Promise<void> {
    if (sockets.length >= count) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    hopes.push({ count, met: resolve });
    return promise;
  }

  async function once(envelope: Envelope): Promise<unknown> {
    await connected();
    const socket = sockets.shift() as WebSocket;
    sockets.push(socket);
    const id = randomUUID();
    const answer = Promise.withResolvers<unknown>();
    const timer = setTimeout(() => answer.reject(new Error('Nobody acknowledged it in time.')), patienceMs);
    waiting.set(id, { socket, acked: answer.resolve, lost: (why) => answer.reject(new Error(`It was lost: ${why}.`)) });
    socket.send(
      JSON.stringify({ accepts_response_payload: envelope.type !== 'events_api', ...envelope, envelope_id: id }),
    );
    try {
      return await answer.promise;
    } finally {
      clearTimeout(timer);
      waiting.delete(id);
    }
  }

  return {
    appToken,
    connected,
    get connections() {
      return { open: sockets.length, ever, unclosed: server.clients.size };
    },
    open(token) {
      if (token !== appToken)
        return { ok: false, error: token.startsWith('xapp-') ? 'invalid_auth' : 'not_allowed_token_type' };
      const ticket = randomUUID();
      tickets.add(ticket);
      return { ok: true, url: `${url}?ticket=${ticket}&app_id=${app.id}` };
    },
    async deliver(envelope) {
      const most = envelope.type === 'events_api' ? 4 : 1;
      for (let tries = 1; ; tries++) {
        const again = tries > 1 ? { retry_attempt: tries - 1, retry_reason: 'timeout' } : {};
        try {
          return { payload: await once({ ...envelope, ...again }), tries };
        } catch (error) {
          if (tries === most) throw error;
        }
      }
    },
    greets(hello) {
      greeting = hello;
    },
    refresh(how) {
      const old = sockets;
      sockets = [];
      for (const socket of old) {
        socket.send(
          JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'applink-1' } }),
        );
        // Slack leaves the old connection a few seconds to answer what it has.
        if (how === undefined) setTimeout(() => socket.close(1000), 2000).unref();
      }
    },
    drop() {
      for (const socket of sockets) socket.terminate();
      sockets = [];
    },
    async close() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import { createServer as createNodeServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { MediaError } from '../pipeline/errors.ts';

export interface ServerOptions {
  hostname: string;
  /** 0 takes any free one. */
  port: number;
  /** How long `close` waits for answers under way, in ms; 5,000 unless told. */
  graceMs?: number;
}

/** Needs Node's own request, as Bolt does; asked before everything else by the path's beginning. */
export interface RawListener {
  path: string;
  listener: RequestListener;
}

export interface HttpServer {
  address: { hostname: string; port: number; url: string };
  /** Aborts when `close` begins: whatever streams must end then. */
  closing: AbortSignal;
  /** Starts answering; until then every request gets 503. Separate, because with port 0 links can be written only now. */
  serve(app: { fetch: (request: Request) => Response | Promise<Response> }, raw?: readonly RawListener[]): void;
  /** Takes no new connections, ends streams, lets other answers finish. */
  close(): Promise<void>;
}

/** Listens at once. Throws MediaError with a sentence when it cannot. */
export async function createServer(options: ServerOptions): Promise<HttpServer> {
  const { hostname, port, graceMs = 5000 } = options;
  const closing = new AbortController();
  let answer: RequestListener = starting;
  let special: readonly RawListener[] = [];
  const node = createNodeServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const first = special.find((entry) => path === entry.path || path.startsWith(`${entry.path}/`));
    (first?.listener ?? answer)(request, response);
  });
  await listen(node, hostname.replace(/^\[|\]$/g, ''), port);
  const bound = (node.address() as AddressInfo).port;
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    closing.abort();
    const done = new Promise<void>((resolve) => node.close(() => resolve()));
    node.closeIdleConnections();
    const late = setTimeout(() => node.closeAllConnections(), graceMs);
    await done;
    clearTimeout(late);
  }

  const shown = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
  return {
    address: { hostname, port: bound, url: `http://${shown}:${bound}` },
    closing: closing.signal,
    serve(app, raw = []) {
      special = raw;
      const listener = getRequestListener((request) => app.fetch(request), { hostname: shown });
      answer = (request, response) => void listener(request, response);
    },
    close() {
      closed ??= close();
      return closed;
    },
  };
}

const starting: RequestListener = (_request, response) => {
  const body = JSON.stringify({ error: { code: 'unavailable', message: 'Newsmedia is starting. Try again soon.' } });
  response.writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '2' }).end(body);
};

function listen(node: Server, hostname: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    node.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, hostname, port)));
    node.listen(port, hostname, resolve);
  });
}

function cannotListen(error: NodeJS.ErrnoException, hostname: string, port: number): MediaError {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is already in use. Stop the other program or start with another port, e.g. PORT=${port + 1 > 65535 ? 3000 : port + 1}.`,
    EACCES: `This user may not listen on port ${port}. Choose a port above 1023, e.g. PORT=3000.`,
    EADDRNOTAVAIL: `This machine has no address ${hostname}. Set HOST to one it has, e.g. HOST=127.0.0.1.`,
    ENOTFOUND: `The name ${hostname} is not known here. Set HOST to an address, e.g. HOST=127.0.0.1.`,
  };
  const message = sentences[error.code ?? ''] ?? `Could not listen on ${hostname}, port ${port}: ${error.message}.`;
  return new MediaError(message, { code: 'validation', field: 'PORT', cause: error });
}

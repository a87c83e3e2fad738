import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Loopback {
  /** As OPENAI_BASE_URL is written. */
  baseUrl: string;
  /** Requests that arrived whole. */
  calls: () => number;
  close(): Promise<void>;
}

/** A server that does what no interceptor can: reset, hang, and stop in the middle. */
export async function loopback(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<Loopback> {
  let calls = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      calls += 1;
      answer(response, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    calls: () => calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An address nobody listens at. */
export async function closedPort(): Promise<string> {
  const server = await loopback(() => {});
  await server.close();
  return server.baseUrl;
}

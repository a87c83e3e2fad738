import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RedirectingServer {
  url: string;
  /** What came where it points to. */
  readonly reached: string[];
  close(): Promise<void>;
}

/** Points whoever asks it to an address inside, as somebody who wants a program to ask there would. */
export async function openRedirectingServer(): Promise<RedirectingServer> {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    request.resume();
    if (request.url === '/inside') reached.push(request.method ?? '');
    else response.writeHead(307, { Location: '/inside' });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reached,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

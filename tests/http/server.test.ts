import type { ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { createServer, type HttpServer } from '../../src/http/server.ts';
import { sendTo } from '../helpers/http-program.ts';

const open: HttpServer[] = [];
async function start(options: Partial<Parameters<typeof createServer>[0]> = {}): Promise<HttpServer> {
  const server = await createServer({ hostname: '127.0.0.1', port: 0, graceMs: 50, ...options });
  open.push(server);
  return server;
}
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

it('says where it listens', async () => {
  const { address } = await start();
  expect(address).toEqual({ hostname: '127.0.0.1', port: expect.any(Number), url: `http://127.0.0.1:${address.port}` });
});

it('asks for patience until it serves', async () => {
  const server = await start();
  expect(await sendTo(server.address.url, '/')).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
  server.serve({ fetch: () => new Response('ready') });
  expect((await sendTo(server.address.url, '/')).text).toBe('ready');
});

it('refuses a port in use with one sentence', async () => {
  const { port } = (await start()).address;
  await expect(start({ port })).rejects.toMatchObject({
    name: 'MediaError',
    message: `Port ${port} is already in use. Stop the other program or start with another port, e.g. PORT=${port + 1}.`,
  });
});

it('refuses an address that is not ours with one sentence', async () => {
  await expect(start({ hostname: '192.0.2.1' })).rejects.toThrow('This machine has no address 192.0.2.1.');
});

it('hands raw paths to their own listener, and no others', async () => {
  const server = await start();
  const raw = [{ path: '/slack', listener: (_request: unknown, response: ServerResponse) => response.end('raw') }];
  expect((await sendTo(server.address.url, '/slack/events')).status).toBe(503);
  server.serve({ fetch: () => new Response('app') }, raw);
  const answers = await Promise.all(
    ['/slack/events', '/slack?x', '/slackers', '/'].map((path) => sendTo(server.address.url, path)),
  );
  expect(answers.map(({ text }) => text)).toEqual(['raw', 'raw', 'app', 'app']);
});

it('lets an answer finish when it closes, and takes no new connection', async () => {
  const server = await start({ graceMs: 5000 });
  const asked = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  server.serve({
    async fetch() {
      asked.resolve();
      await go.promise;
      return new Response('done');
    },
  });
  const answer = sendTo(server.address.url, '/');
  await asked.promise;
  const closed = server.close();
  expect(server.closing.aborted).toBe(true);
  await expect(sendTo(server.address.url, '/')).rejects.toThrow('ECONNREFUSED');
  go.resolve();
  expect((await answer).text).toBe('done');
  await closed;
});

it('cuts off what does not end within the grace', async () => {
  const server = await start({ graceMs: 20 });
  const asked = Promise.withResolvers<void>();
  server.serve({
    fetch() {
      asked.resolve();
      return new Promise<Response>(() => undefined);
    },
  });
  const answer = sendTo(server.address.url, '/').catch((error: Error) => error.message);
  await asked.promise;
  await Promise.all([server.close(), server.close()]);
  expect(await answer).toBe('socket hang up');
});

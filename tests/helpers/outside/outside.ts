import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createSupabaseStandIn } from '../supabase-server.ts';
import { googleApi } from './google-api.ts';
import { openAIApi } from './openai-api.ts';

/** Instead of the usual answer: another one, a connection that breaks, or silence. */
export type OutsideFault =
  | { status: number; body?: object; headers?: Record<string, string> }
  | 'reset'
  | 'silence'
  | undefined;

/** All outside services at one address, as the real program reaches them. */
export interface Outside {
  /** What the program is started with. */
  settings: Record<string, string>;
  /** `POST /v1/images/generations`, oldest first. */
  calls: string[];
  /** How often an address that ends like this was asked. */
  count(end: string): number;
  /** Asked before every answer. */
  failWith(fault: ((call: string) => OutsideFault) | undefined): void;
  /** Holds answers back until it is told to go on; resolves when one waits. */
  hold(end: string): { waiting: Promise<void>; release(): void };
  close(): Promise<void>;
}

const supabasePath = '/storage/v1';

export async function openOutside(): Promise<Outside> {
  const calls: string[] = [];
  const supabase = createSupabaseStandIn();
  const app = new Hono();
  openAIApi(app);
  googleApi(app);
  const usual = getRequestListener((request) => app.fetch(request));
  const store = getRequestListener((request, env) => supabase.app.fetch(request, env));
  let fault: ((call: string) => OutsideFault) | undefined;
  let held: { end: string; arrived: () => void; open: Promise<void> } | undefined;

  const listener: RequestListener = async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const call = `${request.method} ${path}`;
    calls.push(call);
    if (held && call.endsWith(held.end)) {
      held.arrived();
      await held.open;
    }
    const wrong = fault?.(call);
    if (wrong === 'silence') return;
    if (wrong === 'reset') return void request.socket.destroy();
    if (wrong) {
      // What was sent is read first, or the answer would break off.
      for await (const _chunk of request);
      response.writeHead(wrong.status, { 'content-type': 'application/json', ...wrong.headers });
      response.end(JSON.stringify(wrong.body ?? { error: { message: 'No.', code: wrong.status } }));
      return;
    }
    await (path.startsWith(supabasePath) ? store : usual)(request, response);
  };
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    settings: {
      OPENAI_API_KEY: 'sk-outside-key',
      OPENAI_BASE_URL: `${url}/v1`,
      GOOGLE_TTS_API_KEY: 'AIza-outside-key',
      GOOGLE_TTS_ENDPOINT: url,
      DEFAULT_VOICE: 'google/en-GB-Neural2-B',
      SUPABASE_URL: url,
      SUPABASE_SERVICE_ROLE_KEY: supabase.key,
    },
    calls,
    count: (end) => calls.filter((call) => call.endsWith(end)).length,
    failWith(next) {
      fault = next;
    },
    hold(end) {
      const gate = Promise.withResolvers<void>();
      const arrival = Promise.withResolvers<void>();
      held = { end, arrived: arrival.resolve, open: gate.promise };
      return {
        waiting: arrival.promise,
        release() {
          held = undefined;
          gate.resolve();
        },
      };
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

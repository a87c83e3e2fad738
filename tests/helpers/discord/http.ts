import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { asThing, readBody } from './body.ts';
import { type Faults, refusalOf } from './faults.ts';
import type { Rates } from './rates.ts';
import { notFound, Refusal, refusal } from './refusal.ts';
import type { LoggedRequest } from './requests.ts';
import { createRouter, type Reply, type Route } from './route.ts';
import type { World } from './world.ts';

export interface HttpParts {
  world: World;
  routes: readonly Route[];
  rates: Rates;
  faults: Faults;
  requests: LoggedRequest[];
  /** What went wrong in this server itself; nothing should. */
  problems: string[];
}

type Answer = (Reply & { headers?: Record<string, string> }) | 'reset' | 'hang up';

/** Discord's HTTP side: `/api` and `/api/v10`, and the addresses of attachments. */
export function createHttp({ world, routes, rates, faults, requests, problems }: HttpParts): Server {
  const find = createRouter(routes);

  async function serve(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://discord');
    const bytes = await buffer(request);
    const file = /^\/attachments\/(\d+)\/(\d+)\//.exec(url.pathname);
    if (file) return attachment(file[1] ?? '', file[2] ?? '', url.searchParams.get('ex'));
    const [, version, path] = /^\/api(?:\/v(\d+))?(\/.*)$/.exec(url.pathname) ?? [];
    if (path === undefined) return { status: 404, json: { message: '404: Not Found', code: 0 } };
    if (version !== undefined && version !== '10') {
      return { status: 400, json: { message: 'Invalid API version', code: 50041 } };
    }
    const method = request.method ?? 'GET';
    const found = find(method, path);
    const logged: LoggedRequest = {
      ...{ name: found?.route.name, method, path, params: found?.params ?? {}, json: undefined, files: [] },
      query: Object.fromEntries(url.searchParams),
      at: world.clock.now(),
    };
    requests.push(logged);
    const answer = await act().catch((error: unknown): Answer => {
      if (!(error instanceof Refusal)) throw error;
      if (typeof error.body.code === 'number') logged.code = error.body.code;
      return { status: error.status, json: error.body, headers: error.headers };
    });
    await faults.wait(logged, true);
    if (typeof answer !== 'string') logged.status = answer.status;
    return answer;

    async function act(): Promise<Answer> {
      if (!found) throw notFound();
      const { json, files } = await readBody(bytes, request.headers['content-type'] ?? '');
      Object.assign(logged, { json, files: [...files.values()] });
      world.changes.happened();
      await faults.wait(logged, false);
      const fault = faults.take(logged);
      if (fault === 'reset' || fault === 'hang up') return fault;
      if (fault && typeof fault !== 'string') throw refusalOf(fault);
      if (!found.route.open && request.headers.authorization !== `Bot ${world.token}`) throw refusal(0);
      const headers = rates.spend(found);
      const { params } = found;
      const reply = found.route.handle({ params, query: url.searchParams, json, body: asThing(json), files });
      if (fault === 'reset after') return 'reset';
      return fault === 'hang up after' ? 'hang up' : { ...reply, headers };
    }
  }

  function attachment(channelId: string, id: string, expires: string | null): Answer {
    const messages = [...(world.channels.get(channelId)?.messages.values() ?? [])];
    const found = messages.flatMap(({ attachments }) => attachments).find((one) => one.id === id);
    const late = Number.parseInt(expires ?? '0', 16) < world.clock.now();
    if (!found || late) return { status: 404, json: 'This content is no longer available.' };
    return { status: 200, json: found.bytes, headers: { 'Content-Type': found.contentType } };
  }

  return createServer((request, response) => {
    serve(request)
      .catch((error: unknown): Answer => {
        problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return { status: 500, json: { message: '500: Internal Server Error', code: 0 } };
      })
      .then((answer) => {
        send(response, answer);
        world.changes.happened();
      })
      .catch((error: unknown) => problems.push(String(error)));
  });
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer === 'reset') return void response.socket?.resetAndDestroy();
  if (answer === 'hang up') return void response.socket?.destroy();
  const { status, json, headers = {} } = answer;
  if (json === undefined) response.writeHead(status, headers).end();
  else if (json instanceof Uint8Array) response.writeHead(status, headers).end(json);
  else response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(json));
}

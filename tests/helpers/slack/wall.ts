import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect } from 'vitest';
import { createBudget } from './budget.ts';
import { readBody } from './call-body.ts';
import type { Answer, Workspace } from './emulator.ts';
import { createOAuth, type OAuth } from './oauth.ts';
import { type Body, createOrders, type Order, type Orders } from './orders.ts';
import { createRules, type Rules } from './rules.ts';
import type { SocketStub } from './socket.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { createPrivate, type Private, type Told } from './told.ts';

/** What the program takes for Slack: in front of the emulators, as strict as Slack, and as unkind as a test wants. */
export interface Wall extends Pick<Orders, 'answer' | 'hold'> {
  readonly url: string;
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  /** Every call that came, oldest first. */
  readonly calls: readonly Call[];
  /** What Slack would have refused in messages, views and answers. */
  readonly problems: readonly string[];
  readonly tokens: Tokens;
  readonly rules: Rules;
  readonly private: Private;
  readonly oauth: OAuth;
  /** What only this person was told in channels, oldest first. */
  told(user: string): Told[];
  /** An address for answers, good for five uses. */
  responseUrl(given: Parameters<Private['open']>[0]): string;
  /** From now on chat.update is granted so often a minute and team; 429 beyond. */
  limitUpdates(perMinute: number, now?: () => number): void;
  /** For the end of a test: fails with every problem. */
  expectNothingInvalid(): void;
  /** Forgets what was told and ordered. */
  calm(): void;
  close(): Promise<void>;
}

export interface Call {
  method: string;
  team: string | undefined;
  body: Body;
  /** In ms since 1970. */
  at: number;
}

export async function openWall(workspaces: readonly Workspace[], socket?: SocketStub): Promise<Wall> {
  const calls: Call[] = [];
  const problems: string[] = [];
  const orders = createOrders();
  const tokens = createTokens(workspaces);
  const report = (where: string, found: string[]): void =>
    void problems.push(...found.map((one) => `${where}: ${one}`));
  const personal = createPrivate(report);
  const rules = createRules(report, personal);
  const oauth = createOAuth(workspaces, tokens);
  let over: (team: string) => number | undefined = () => undefined;

  async function called(method: string, request: IncomingMessage, bytes: Buffer): Promise<Reply> {
    const body = readBody(bytes, request.headers['content-type'] ?? '');
    const shown = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? String(body.token ?? '');
    const token = tokens.find(shown);
    const team = token?.workspace.id;
    calls.push({ method, team, body, at: Date.now() });
    const order = await orders.take(method, body);
    if (order !== undefined && order !== 'reset after') return obey(order);
    const reply = await answer();
    return order === 'reset after' ? 'reset' : reply;

    async function answer(): Promise<Reply> {
      if (method === 'oauth.v2.access') return ok(await oauth.access(body));
      if (method === 'apps.connections.open')
        return ok(socket?.open(shown) ?? { ok: false, error: 'not_allowed_token_type' });
      if (!token) return ok({ ok: false, error: shown ? 'invalid_auth' : 'not_authed' });
      if (token.dead) return ok({ ok: false, error: token.dead });
      const wait = method === 'chat.update' ? over(token.workspace.id) : undefined;
      if (wait !== undefined) return obey({ retryAfter: wait });
      const refused = await rules.refuse(method, body, token);
      const given = refused ?? (await rules.own(method, body, token)) ?? (await forward(method, request, bytes, token));
      if (given.ok && method === 'auth.revoke') tokens.kill(token.workspace.id, 'token_revoked');
      const answered = given.ok ? rules.heard(method, body, token, given, url) : given;
      return ok(answered, { 'x-oauth-scopes': token.scopes.join(',') });
    }
  }

  const server = createServer((request, response) => {
    serve(request).then(
      (reply) => send(response, reply),
      (error: unknown) => {
        problems.push(`the wall itself: ${error instanceof Error ? error.stack : error}`);
        send(response, { status: 500, text: 'internal_error' });
      },
    );
  });

  async function serve(request: IncomingMessage): Promise<Reply> {
    const path = new URL(request.url ?? '/', 'http://wall').pathname;
    const bytes = await buffer(request);
    const method = /^\/api\/(.+)$/.exec(path)?.[1];
    if (method) return called(method, request, bytes);
    const contentType = request.headers['content-type'] ?? '';
    if (path.startsWith('/respond/')) {
      const body = readBody(bytes, contentType);
      calls.push({ method: 'response_url', team: path.split('/')[2], body, at: Date.now() });
      const order = await orders.take('response_url', body);
      return order === undefined ? personal.respond(path, body) : obey(order);
    }
    const upload = /^\/([^/]+)(\/upload\/.+)$/.exec(path);
    const workspace = workspaces.find(({ id }) => id === upload?.[1]);
    if (!upload || !workspace) return { status: 404, text: 'Slack has nothing here.' };
    calls.push({ method: 'upload', team: workspace.id, body: {}, at: Date.now() });
    const order = await orders.take('upload', {});
    if (order !== undefined) return obey(order);
    const put = await fetch(`${workspace.url}${upload[2]}`, {
      method: 'POST',
      headers: { 'Content-Type': contentType },
      body: new Uint8Array(bytes),
    });
    return { status: put.status, text: await put.text() };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    ...{ url, apiUrl: `${url}/api/`, calls, problems, tokens, rules, oauth, private: personal },
    answer: orders.answer,
    hold: orders.hold,
    told: (user) => personal.told.filter((one) => one.user === user),
    responseUrl: (given) => `${url}${personal.open(given)}`,
    limitUpdates(perMinute, now = Date.now) {
      over = createBudget(perMinute, now);
    },
    expectNothingInvalid: () => expect(problems).toEqual([]),
    calm: () => orders.clear(),
    async close() {
      orders.clear();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Reply = 'reset' | { status: number; text: string; headers?: Record<string, string> };

const ok = (answer: Answer, headers: Record<string, string> = {}): Reply => ({
  status: 200,
  text: JSON.stringify(answer),
  headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
});

function obey(order: Order): Reply {
  if (order === 'reset' || order === 'reset after') return 'reset';
  if ('retryAfter' in order) {
    return {
      status: 429,
      text: '{"ok":false,"error":"ratelimited"}',
      headers: { 'Retry-After': String(order.retryAfter) },
    };
  }
  return 'status' in order ? { status: order.status, text: 'Slack is not well.' } : ok({ ok: false, ...order });
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'reset') response.socket?.destroy();
  else response.writeHead(reply.status, reply.headers).end(reply.text);
}

async function forward(
  method: string,
  request: IncomingMessage,
  bytes: Buffer,
  token: { workspace: Workspace; underlying: string },
): Promise<Answer> {
  const response = await fetch(`${token.workspace.url}/api/${method}`, {
    method: 'POST',
    headers: { 'Content-Type': request.headers['content-type'] ?? '', Authorization: `Bearer ${token.underlying}` },
    body: new Uint8Array(bytes),
  });
  return JSON.parse(token.workspace.ours(await response.text())) as Answer;
}

import { type IncomingHttpHeaders, request as nodeRequest } from 'node:http';
import { Hono } from 'hono';
import { type Access, createAccess } from '../../src/http/access.ts';
import { createApp } from '../../src/http/app.ts';
import { createServer, type HttpServer } from '../../src/http/server.ts';
import type { AudioService } from '../../src/pipeline/audio-service.ts';
import { type Audit, createAudit } from '../../src/pipeline/audit.ts';
import { type AllLinks, createLinks } from '../../src/pipeline/links.ts';
import type { ChannelPolicies } from '../../src/pipeline/ports/desk-state.ts';
import { createFakeArchive } from './fake-archive.ts';
import { createFakeAuditRows } from './fake-audit-rows.ts';
import { createFakeNewsroom, type FakeNewsroom } from './fake-newsroom.ts';
import { createFakeStorage, type FakeStorage } from './fake-storage.ts';

export interface HttpProgram {
  url: string;
  server: HttpServer;
  newsroom: FakeNewsroom;
  storage: FakeStorage;
  links: AllLinks;
  access: Access;
  /** What was reported to the log. */
  reports: unknown[];
  /** Moves the clock of sessions and sign-in links. */
  pass(ms: number): void;
  send(path: string, options?: SendOptions): Promise<Answer>;
}

export interface SendOptions {
  method?: string;
  /** Sent exactly so, also Host and Origin. */
  headers?: Record<string, string>;
  /** A string is sent as it is; anything else as JSON with its content type. */
  body?: unknown;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json: any;
}

/** The HTTP side of the program on a free port of this machine, with a newsroom in memory behind it. */
export async function startHttpProgram(
  given: {
    hostname?: string;
    publicUrl?: string;
    accessToken?: string;
    heartbeatMs?: number;
    failing?: Error;
    audit?: Audit;
    audio?: Pick<AudioService, 'voices' | 'hasSample' | 'sample'>;
    policies?: Pick<ChannelPolicies, 'get'>;
  } = {},
): Promise<HttpProgram> {
  const server = await createServer({ hostname: '127.0.0.1', port: 0, graceMs: 1000 });
  const publicUrl = given.publicUrl ?? server.address.url;
  const storage = createFakeStorage(publicUrl);
  const newsroom = createFakeNewsroom(storage);
  const links = createLinks({ publicUrl, linkKey: Buffer.from('links'), storage });
  const reports: unknown[] = [];
  let now = Date.UTC(2026, 0, 2, 12);
  const access = createAccess({
    hostname: given.hostname ?? '127.0.0.1',
    publicUrl,
    ...(given.accessToken ? { accessToken: given.accessToken } : {}),
    sessionKey: Buffer.from('sessions'),
    now: () => now,
  });
  server.serve(
    createApp({
      access,
      requests: newsroom,
      actions: newsroom,
      approvals: newsroom,
      archive: createFakeArchive(newsroom.all),
      audio: given.audio ?? { voices: async () => [], hasSample: () => false, sample: async () => undefined },
      audit: given.audit ?? createAudit(createFakeAuditRows([])),
      links,
      desk: new Hono().get('/', access.deskGuard, (c) => c.text('the desk')),
      operator: { id: 'operator', name: 'Operator', verified: true },
      workspace: 'local',
      publicUrl,
      media: { storage },
      read: storage.read,
      checks: {
        database: async () => {
          if (given.failing) throw given.failing;
        },
      },
      registry: { contentType: 'text/plain; version=0.0.4', metrics: async () => 'up 1\n' },
      closing: server.closing,
      report: (error) => reports.push(error),
      ...(given.policies ? { policies: given.policies } : {}),
      ...(given.heartbeatMs ? { heartbeatMs: given.heartbeatMs } : {}),
    }),
  );
  const { url } = server.address;
  const send = (path: string, options?: SendOptions) => sendTo(url, path, options);
  return { url, server, newsroom, storage, links, access, reports, pass: (ms) => (now += ms), send };
}

/** One request over a socket of its own; `path` may be a whole address. */
export function sendTo(base: string, path: string, options: SendOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(base);
  const target = path.startsWith('http') ? path.slice(new URL(path).origin.length) : path;
  const { body } = options;
  const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const type = body === undefined || typeof body === 'string' ? {} : { 'Content-Type': 'application/json' };
  const length = payload === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(payload)) };
  return new Promise((resolve, reject) => {
    const request = nodeRequest(
      {
        hostname,
        port,
        path: target,
        method: options.method ?? 'GET',
        headers: { ...type, ...length, ...options.headers },
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const isJson = (response.headers['content-type'] ?? '').includes('json');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            text: bytes.toString(),
            json: isJson && bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined,
          });
        });
      },
    );
    request.on('error', reject);
    request.end(payload);
  });
}

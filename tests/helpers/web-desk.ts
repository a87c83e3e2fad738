import { Hono } from 'hono';
import type { Chat, Desk } from '../../src/bots/desk/chat.ts';
import { createWebChat, type WebChat } from '../../src/bots/web/chat.ts';
import { createWebDesk } from '../../src/bots/web/desk.ts';
import { type Access, createAccess } from '../../src/http/access.ts';
import { serveAssets } from '../../src/http/assets.ts';
import { problemOf } from '../../src/http/problem.ts';
import { securityHeaders } from '../../src/http/security-headers.ts';
import { createServer, type HttpServer } from '../../src/http/server.ts';
import { artStyles } from '../../src/pipeline/art-styles.ts';
import { createLinks } from '../../src/pipeline/links.ts';
import type { ChannelPolicies, People, WebMessages } from '../../src/pipeline/ports/desk-state.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import { createFakeArchive } from './fake-archive.ts';
import { createFakeDesk } from './fake-desk.ts';
import { createFakeChannelPolicies } from './fake-desk-state.ts';
import { createFakeStorage } from './fake-storage.ts';
import { createFakePeople, createFakeWebMessages } from './fake-web-state.ts';
import { type Answer, type SendOptions, sendTo } from './http-program.ts';

export interface RunningDesk<D extends Desk> {
  url: string;
  server: HttpServer;
  chat: WebChat;
  desk: D;
  people: People;
  store: WebMessages;
  access: Access;
  reports: unknown[];
  send(path: string, options?: SendOptions): Promise<Answer>;
}

interface Given {
  publicUrl?: string;
  accessToken?: string;
  store?: WebMessages;
  people?: People;
  port?: number;
  lookMs?: number;
  /** What the gallery shows. */
  generations?: Generation[];
  policies?: ChannelPolicies;
}

/** The web desk on a free port of this machine, with messages and people in memory. */
export async function startWebDesk<D extends Desk>(
  given: Given | undefined,
  deskFor: (chat: Chat) => D,
  more?: (app: Hono) => void,
): Promise<RunningDesk<D>>;
export async function startWebDesk(given?: Given): Promise<RunningDesk<ReturnType<typeof createFakeDesk>>>;
export async function startWebDesk(
  given: Given = {},
  deskFor: (chat: Chat) => Desk = createFakeDesk,
  more?: (app: Hono) => void,
): Promise<RunningDesk<Desk>> {
  const server = await createServer({ hostname: '127.0.0.1', port: given.port ?? 0, graceMs: 500 });
  const publicUrl = given.publicUrl ?? server.address.url;
  const { store = createFakeWebMessages(), people = createFakePeople() } = given;
  const chat = createWebChat({ store, now: () => new Date() });
  const desk = deskFor(chat);
  await chat.start(desk);
  const access = createAccess({
    hostname: '127.0.0.1',
    publicUrl,
    ...(given.accessToken ? { accessToken: given.accessToken } : {}),
    sessionKey: Buffer.from('sessions'),
    now: () => Date.now(),
  });
  const reports: unknown[] = [];
  const app = new Hono();
  app.use(securityHeaders([publicUrl]));
  serveAssets(app);
  app.get('/signin', access.signIn);
  more?.(app);
  app.route(
    '/',
    createWebDesk({
      chat,
      people,
      access,
      archive: createFakeArchive(() => given.generations ?? []),
      links: createLinks({ publicUrl, linkKey: Buffer.from('links'), storage: createFakeStorage(publicUrl) }),
      policies: given.policies ?? createFakeChannelPolicies(),
      styles: Object.entries(artStyles).map(([key, { label, palette }]) => ({ key, label, palette })),
      voices: async () => [
        { id: 'local/slt', label: 'Sally (US English, female)' },
        { id: 'local/rms', label: 'Robert (US English, male)' },
      ],
      publicUrl,
      closing: server.closing,
      report: (error) => reports.push(error),
      ...(given.lookMs === undefined ? {} : { lookMs: given.lookMs }),
    }),
  );
  app.onError((error, c) => problemOf(c, error));
  server.serve(app);
  const { url } = server.address;
  return {
    url,
    server,
    chat,
    desk,
    people,
    store,
    access,
    reports,
    send: (path, options) => sendTo(url, path, options),
  };
}

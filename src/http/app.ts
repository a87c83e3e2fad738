import { Hono } from 'hono';
import type { Audit } from '../pipeline/audit.ts';
import type { Generation } from '../pipeline/ports/generation.ts';
import type { Requests } from '../pipeline/ports/newsroom.ts';
import type { Access, Visitor } from './access.ts';
import { type ApiOptions, createApi, isId } from './api.ts';
import { createAuditRoutes } from './audit.ts';
import { createMedia, type MediaOptions } from './media.ts';
import { createOps, type OpsOptions } from './ops.ts';
import { createPlayer, type PlayerOptions } from './player.ts';
import { problem, problemOf } from './problem.ts';
import { securityHeaders } from './security-headers.ts';
import { createVoiceRoutes, type VoiceRoutesOptions } from './voices.ts';

export interface AppOptions
  extends Omit<ApiOptions, 'links' | 'requests'>,
    Omit<PlayerOptions, 'requests' | 'isInside'>,
    Omit<OpsOptions, 'guard'> {
  requests: Requests;
  audio: VoiceRoutesOptions['audio'];
  audit: Audit;
  access: Access;
  /** The web desk: `/` and what belongs to it; it brings its own guard. */
  desk?: Hono;
  /** Only with local storage: other stores serve their files themselves. */
  media?: MediaOptions;
  /** Origins of other stores, e.g. `https://abc.supabase.co`: pages may show pictures and sound from there. */
  mediaOrigins?: string[];
}

/** Every route of the program, ready for `HttpServer.serve`. */
export function createApp(options: AppOptions): Hono {
  const { access, media, publicUrl, mediaOrigins = [], report } = options;
  const app = new Hono();
  app.use(securityHeaders([new URL(publicUrl).origin, ...mediaOrigins]));

  // Before the guard of everything else there: people of the desk hear voices, too.
  app.route('/api/voices', createVoiceRoutes({ ...options, guard: access.deskGuard }));
  app.use('/api/*', access.guard);
  app.route('/api/audit', createAuditRoutes(options.audit, report));
  app.route('/api', createApi(options));
  app.route('/', createOps({ ...options, guard: access.guard }));
  app.get('/signin', access.signIn);
  if (options.desk) app.route('/', options.desk);
  app.route(
    '/',
    createPlayer({
      ...options,
      isInside: (c, generation) => isInside(access.visitorOf(c), generation, options.workspace),
    }),
  );
  if (media) app.route('/', createMedia({ gone: takenDown(options.requests), ...media }));

  app.notFound((c) => problem(c, 404, 'There is nothing at this address.'));
  app.onError(async (error, c) => {
    const answer = await problemOf(c, error);
    if (answer.status >= 500) report(error);
    return answer;
  });
  return app;
}

/** Keys name their generation: `<workspace>/<generation id>/<content hash>.<ext>`. */
function takenDown({ find }: Pick<Requests, 'find'>): NonNullable<MediaOptions['gone']> {
  return async ({ key }) => {
    const id = key.split('/')[1] ?? '';
    const generation = isId(id) ? await find(id) : undefined;
    return generation?.deletedAt !== undefined || generation?.publication?.withdrawnAt !== undefined;
  };
}

/** People of the desk are of its own workspace; the host and whoever sits at the machine of every one. */
function isInside(visitor: Visitor | undefined, { workspace }: Generation, ofDesk: string): boolean {
  return visitor !== undefined && (visitor.kind !== 'person' || workspace === ofDesk);
}

import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ChannelPolicies, People } from '../../pipeline/ports/desk-state.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import type { Archive } from '../../pipeline/ports/state.ts';
import { serveAssets } from './assets.ts';
import { refuse } from './body.ts';
import type { WebChat } from './chat.ts';
import { galleryRoutes } from './gallery.ts';
import { createIdentities, type Identity, type Visitor } from './identity.ts';
import { joining } from './joining.ts';
import { deskPage } from './page.ts';
import { channelsOf, peopleRoutes } from './people.ts';
import { settingsRoutes } from './settings.ts';
import { spokenRoutes } from './spoken.ts';
import { streamRoutes } from './stream.ts';
import { stylesRoute } from './styles-page.ts';

export interface WebDeskOptions {
  chat: WebChat;
  people: People;
  access: {
    /** Lets in who may use the desk; also checks origin and content type. */
    deskGuard: MiddlewareHandler;
    /** Whom the guard let in. */
    visitorOf(c: Context): Visitor | undefined;
    /** Makes this browser a person's, and forgets them again. */
    signInAs(c: Context, personId: string): void;
    signOut(c: Context): void;
  };
  /** What the composer suggests. */
  styles: { key: string; label: string; palette: readonly string[] }[];
  voices(): Promise<{ id: string; label: string /** Where it can be heard. */; sample?: string }[]>;
  /** Earlier media, for the gallery. */
  archive: Pick<Archive, 'search'>;
  links: Pick<Links, 'page' | 'media'>;
  policies: Pick<ChannelPolicies, 'get'>;
  /** How invite links are written. */
  publicUrl: string;
  /** Aborts when the server closes: streams end and pages come back later. */
  closing: AbortSignal;
  /** Gets what went wrong after the answer had begun. */
  report(error: unknown): void;
  /** How often streams look for what other processes did, in ms; 1,000 unless told. */
  lookMs?: number;
  /** How often a quiet stream shows that it is alive, in ms; 15,000 unless told. */
  heartbeatMs?: number;
}

/** Routes get who acts; without one, the answer is 401. */
export type Acting = (c: Context, act: (who: Identity) => Promise<Response>) => Promise<Response>;

/**
 * The web desk: `/`, `/gallery`, `/styles`, `/desk/*` and `/join`. Wiring: `app.route('/', createWebDesk({ chat, people, access, … }))`
 * under an app whose `onError` answers MediaErrors; it brings its own guard.
 */
export function createWebDesk(options: WebDeskOptions): Hono {
  const { chat, people, access } = options;
  const desk = new Hono();
  const identities = createIdentities(people, access.visitorOf);
  const acting: Acting = async (c, act) => {
    c.header('Cache-Control', 'no-store');
    const who = await identities.of(c);
    return who ? act(who) : refuse(c, 401, 'This desk does not know you. Ask its host for a new invite link.');
  };

  serveAssets(desk);
  desk.route('/', joining(options));
  desk.route('/', stylesRoute(options));
  desk.route('/', galleryRoutes({ ...options, identities, channels: () => channelsOf(chat) }));
  desk.use('/desk/*', access.deskGuard);
  desk.use('/desk/*', bodyLimit({ maxSize: 64 * 1024 }));
  desk.get('/', access.deskGuard, (c) => {
    c.header('Cache-Control', 'no-store');
    return c.html(deskPage());
  });
  desk.route('/desk', streamRoutes(chat, acting, options));
  desk.route('/desk', spokenRoutes(chat, acting));
  desk.route('/desk', settingsRoutes(chat, acting));
  desk.route('/desk', peopleRoutes(chat, acting, identities, options));
  return desk;
}

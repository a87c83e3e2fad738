import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { type AllLinks, isPublished, publishedFile } from '../pipeline/links.ts';
import type { Generation } from '../pipeline/ports/generation.ts';
import type { LinkTarget, Requests } from '../pipeline/ports/newsroom.ts';
import { isId } from './api.ts';
import { serveAssets } from './assets.ts';
import { type Choices, deskPage } from './desk-page.ts';
import { playerPage, publishedPage } from './player-page.ts';
import { problem } from './problem.ts';

export interface PlayerOptions {
  requests: Pick<Requests, 'find'>;
  links: AllLinks;
  /** Newest first, for the desk. */
  recent: (limit: number) => Promise<Generation[]>;
  /** What the desk's form offers. */
  choices: () => Promise<Choices>;
  publicUrl: string;
  /** In front of the desk; player pages have their own links. */
  guard: MiddlewareHandler;
}

const recentLimit = 30;
const targets = ['image', 'audio', 'preview'] as const satisfies LinkTarget[];

/** The pages: the desk at `/`, a generation at `/g/:id?k=`, and the capability links to its files. */
export function createPlayer({ requests, links, recent, choices, publicUrl, guard }: PlayerOptions): Hono {
  const player = new Hono();
  const base = publicUrl.replace(/\/+$/, '');
  /** Own addresses without their origin: the page may be open as 127.0.0.1 while links say localhost. */
  const near = (url: string): string => (url.startsWith(`${base}/`) ? url.slice(base.length) : url);
  const nearLinks = {
    page: (generation: Generation) => near(links.page(generation)),
    media: async (generation: Generation, target: LinkTarget) => near(await links.media(generation, target)),
  };

  serveAssets(player);

  player.get('/', guard, async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.html(await deskPage(await recent(recentLimit), await choices(), nearLinks));
  });

  player.get('/g/:id', async (c) => {
    c.header('Cache-Control', 'private, no-store');
    const found = await lookUp(c);
    if (!found) return missing(c);
    const opened = links.opens(found, c.req.query('k'));
    if (found.deletedAt) return opened || found.publication?.publishedAt ? gone(c) : missing(c);
    if (opened || isPublished(found)) return c.html(await playerPage(found, nearLinks));
    const published = targetsInPublic(found);
    if (published.length === 0) return missing(c);
    return c.html(publishedPage(found, published));
  });

  for (const target of targets) {
    player.get(`/g/:id/${target}`, async (c) => {
      c.header('Cache-Control', 'private, no-store');
      // The page may be open under another of our names, which counts as another origin.
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      const found = await lookUp(c);
      if (!found) return missing(c);
      const opened = links.opens(found, c.req.query('k'));
      if (found.deletedAt) return opened || found.publication?.publishedAt ? gone(c) : missing(c);
      const address = await (opened ? links.signed(found, target) : links.published(found, target));
      return address === undefined ? missing(c) : c.redirect(address, 302);
    });
  }

  async function lookUp(c: Context): Promise<Generation | undefined> {
    const id = c.req.param('id') ?? '';
    return isId(id) ? requests.find(id) : undefined;
  }

  return player;
}

function targetsInPublic(generation: Generation): ('image' | 'audio')[] {
  return (['image', 'audio'] as const).filter((target) => publishedFile(generation, target) !== undefined);
}

/** The same for a wrong key as for a wrong id, so that ids cannot be tried out. */
function missing(c: Context) {
  return problem(c, 404, 'There is nothing at this address. Check that the whole link was copied.');
}

function gone(c: Context) {
  return problem(c, 410, 'This was deleted by the newsroom.');
}

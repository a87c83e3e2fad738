import { type Context, Hono } from 'hono';
import { type AllLinks, isPublished } from '../pipeline/links.ts';
import type { ChannelPolicies } from '../pipeline/ports/desk-state.ts';
import type { Generation } from '../pipeline/ports/generation.ts';
import type { LinkTarget, Requests } from '../pipeline/ports/newsroom.ts';
import type { StorageProvider } from '../pipeline/ports/providers.ts';
import type { Archive } from '../pipeline/ports/state.ts';
import { isId } from './api.ts';
import { serveAssets } from './assets.ts';
import { gone, missing } from './player-absence.ts';
import { extensionOf } from './player-downloads.ts';
import { attachment, fileNameOf } from './player-file-name.ts';
import { serveTextFiles } from './player-files.ts';
import { playerPage } from './player-page.ts';
import { type Showing, showingOf, wasPublic } from './player-showing.ts';
import { versionsOf } from './player-versions.ts';

export interface PlayerOptions {
  requests: Pick<Requests, 'find'>;
  links: AllLinks;
  archive: Pick<Archive, 'lineage'>;
  /** Whether this visitor is of the newsroom that a generation belongs to, whatever their link is. */
  isInside(c: Context, generation: Generation): boolean;
  publicUrl: string;
  /** Lets downloads carry the headline as their name, whatever store they are in; without it they lead to the store. */
  read?: StorageProvider['read'];
  /** Where channels have settled how media are labelled; our own words unless told. */
  policies?: Pick<ChannelPolicies, 'get'>;
}

const targets = ['image', 'audio', 'preview'] as const satisfies LinkTarget[];

/** A generation at `/g/:id?k=`, its downloads, and the capability links to its files. */
export function createPlayer(options: PlayerOptions): Hono {
  const { requests, links, archive, isInside, publicUrl, read, policies } = options;
  const player = new Hono();
  const base = publicUrl.replace(/\/+$/, '');
  /** Own addresses without their origin: the page may be open as 127.0.0.1 while links say localhost. */
  const near = (url: string): string => (url.startsWith(`${base}/`) ? url.slice(base.length) : url);

  serveAssets(player);

  player.get('/g/:id', async (c) => {
    const showing = await visit(c);
    if (showing instanceof Response) return showing;
    const { generation, visitor } = showing;
    const inside = visitor === 'newsroom' || isInside(c, generation);
    return c.html(playerPage(showing, base, await versionsOf(generation, { archive, links, inside, near })));
  });

  serveTextFiles(player, visit, missing);

  for (const target of targets) {
    player.get(`/g/:id/${target}`, async (c) => {
      // The page may be open under another of our names, which counts as another origin.
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      const showing = await visit(c);
      if (showing instanceof Response) return showing;
      if (read && target !== 'preview' && c.req.query('download') !== undefined) {
        return (await download(c, showing, target, read)) ?? missing(c);
      }
      const { generation, visitor } = showing;
      // The preview shows what its published master shows, so it is as public.
      const whole = visitor === 'newsroom' || (target === 'preview' && isPublished(generation));
      const address = await (whole ? links.signed(generation, target) : links.published(generation, target));
      return address === undefined ? missing(c) : c.redirect(address, 302);
    });
  }

  async function labelOf({ workspace, channel }: Generation): Promise<string | undefined> {
    return (await policies?.get(workspace, channel))?.label;
  }

  /** What this visitor may see, or the answer that there is nothing (any more). */
  async function visit(c: Context): Promise<Showing | Response> {
    c.header('Cache-Control', 'private, no-store');
    const id = c.req.param('id') ?? '';
    const found = isId(id) ? await requests.find(id) : undefined;
    if (!found) return missing(c);
    const k = c.req.query('k');
    const showing = await showingOf(found, { links, k, near, labelOf });
    if (showing?.visitor === 'newsroom') c.header('X-Robots-Tag', 'noindex');
    if (showing) return showing;
    if (found.deletedAt) return links.opens(found, k) || wasPublic(found) ? gone(c, 'deleted') : missing(c);
    return found.publication?.withdrawnAt && wasPublic(found) ? gone(c, 'withdrawn') : missing(c);
  }

  return player;
}

async function download(
  c: Context,
  showing: Showing,
  target: 'image' | 'audio',
  read: StorageProvider['read'],
): Promise<Response | undefined> {
  const file = showing[target]?.file;
  const found = file && (await read({ key: file.key, visibility: showing.visitor === 'public' ? 'public' : 'draft' }));
  if (!found) return undefined;
  const { id, request } = showing.generation;
  return c.body(found.body, 200, {
    'Content-Type': file.contentType,
    'Content-Length': String(found.size),
    'Content-Disposition': attachment(fileNameOf({ id, headline: request.headline }, extensionOf(file.key))),
  });
}

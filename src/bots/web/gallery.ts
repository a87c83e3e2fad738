import { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isHeld } from '../../pipeline/generation.ts';
import type { ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import { type Archive, archiveStates, type SearchWhere } from '../../pipeline/ports/state.ts';
import { checked, refuse } from './body.ts';
import type { WebDeskOptions } from './desk.ts';
import { type GalleryItem, galleryPage } from './gallery-page.ts';
import type { Identities } from './identity.ts';
import { checkedChannel, workspace } from './names.ts';

export interface GalleryParts extends Pick<WebDeskOptions, 'access' | 'styles' | 'publicUrl'> {
  archive: Pick<Archive, 'search'>;
  links: Pick<Links, 'page' | 'media'>;
  policies: Pick<ChannelPolicies, 'get'>;
  identities: Pick<Identities, 'of'>;
  /** Names of all channels of this desk. */
  channels(): Promise<string[]>;
}

const onAPage = 24;
const mostWords = 20;
const usualLabel = 'AI-generated';

const day = z.union(
  [z.literal('').transform(() => undefined), z.iso.date().transform((text) => Temporal.PlainDate.from(text))],
  { error: 'Write the day as 2026-11-01.' },
);
const oneOf = <Value extends string>(values: readonly Value[], error: string) =>
  z.union([z.literal('').transform(() => undefined), z.enum(values as readonly [Value, ...Value[]])], { error });

/** What the form of the page asks for; empty fields are sent along. */
const asked = (styles: readonly string[]) =>
  z.object({
    channel: z.string().transform((text) => (text === '' ? undefined : checkedChannel(text))),
    q: z.string().max(200, 'Search for at most 200 characters.').default(''),
    style: oneOf(styles, 'There is no such style.').optional(),
    person: z.string().trim().max(100, 'A name can have at most 100 characters.').default(''),
    since: day.optional(),
    until: day.optional(),
    state: oneOf(archiveStates, `The state can be ${archiveStates.join(', ')}.`).optional(),
    after: z
      .string()
      .regex(/^[\w-]{1,64}$/, 'That is not the id of a generation.')
      .optional(),
  });
export type Asked = z.output<ReturnType<typeof asked>>;

/** `GET /gallery`: what was made in the channels of this desk, and in no other, to look through; works without script. */
export function galleryRoutes(parts: GalleryParts): Hono {
  const { access, archive, links, policies, identities, styles, channels } = parts;
  const routes = new Hono();
  const base = parts.publicUrl.replace(/\/+$/, '');
  const near = (url: string): string => (url.startsWith(`${base}/`) ? url.slice(base.length) : url);
  const schema = asked(styles.map(({ key }) => key));

  routes.get('/gallery', access.deskGuard, async (c) => {
    c.header('Cache-Control', 'no-store');
    const who = await identities.of(c);
    if (!who) return refuse(c, 401, 'This desk does not know you. Ask its host for a new invite link.');
    const query = checked(schema, { channel: '', ...c.req.query() });
    const zone = query.channel === undefined ? 'UTC' : (await policies.get(workspace, query.channel)).zone;
    // One more than is shown tells whether there is another page.
    const found = await archive.search({ ...whereOf(query, zone), limit: onAPage + 1 });
    const shown = found.slice(0, onAPage);
    const labels = await labelsOf(new Set(shown.map(({ channel }) => channel)));
    const items = await Promise.all(shown.map((one) => itemOf(one, labels.get(one.channel) ?? usualLabel)));
    const more = found.length > onAPage ? items.at(-1)?.generation.id : undefined;
    return c.html(galleryPage({ query, items, more, zone, styles, channels: await channels() }));
  });

  async function labelsOf(names: ReadonlySet<string>): Promise<Map<string, string | undefined>> {
    const found = [...names].map(async (name) => [name, (await policies.get(workspace, name)).label] as const);
    return new Map(await Promise.all(found));
  }

  async function itemOf(generation: Generation, label: string): Promise<GalleryItem> {
    const { image } = generation;
    const url = near(links.page(generation));
    // What an editor must look at first is shown where one looks: on its page.
    if (!image || isHeld(generation)) return { generation, url };
    const src = near(await links.media(generation, image.preview ? 'preview' : 'image'));
    return { generation, url, picture: { src, image }, label };
  }

  return routes;
}

/** Days are those of the channel, the last one included. */
function whereOf(
  { channel, q, style, person, since, until, state, after }: Asked,
  zone: string,
): Omit<SearchWhere, 'limit'> {
  const start = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(zone).epochMilliseconds);
  return {
    workspace,
    words: q.split(/\s+/).filter(Boolean).slice(0, mostWords),
    ...(channel === undefined ? {} : { channel }),
    ...(style === undefined ? {} : { artStyle: style }),
    ...(person === '' ? {} : { person }),
    ...(since === undefined ? {} : { since: start(since) }),
    ...(until === undefined ? {} : { until: start(until.add({ days: 1 })) }),
    ...(state === undefined ? {} : { state }),
    ...(after === undefined ? {} : { after }),
  };
}

import { html } from 'hono/html';
import { isArchived } from '../../pipeline/archive-state.ts';
import { localTimeLabel } from '../../pipeline/local-time.ts';
import type { Generation, StoredImage } from '../../pipeline/ports/generation.ts';
import type { ArchiveState } from '../../pipeline/ports/state.ts';
import { styleLabel } from '../desk/wording.ts';
import type { Asked } from './gallery.ts';
import { frame } from './page.ts';

type Markup = ReturnType<typeof html>;

export interface GalleryItem {
  generation: Generation;
  /** The player page. */
  url: string;
  picture?: { src: string; image: StoredImage };
  /** That the picture is made by AI: the channel's words or ours. */
  label?: string;
}

export interface GalleryView {
  query: Asked;
  items: readonly GalleryItem[];
  /** The id that the next page comes after. */
  more: string | undefined;
  zone: string;
  styles: readonly { key: string; label: string }[];
  channels: readonly string[];
}

const stateLabels: Record<ArchiveState, string> = {
  published: 'Published',
  scheduled: 'Scheduled',
  approved: 'Approved',
  rejected: 'Rejected',
  held: 'Held for an editor',
  waiting: 'Waiting for a decision',
  failed: 'Failed',
  working: 'In the making',
};

/** Pictures with what became of them, over a form that narrows them. Everything is a link or a form: no script. */
export function galleryPage({ query, items, more, zone, styles, channels }: GalleryView): Markup {
  const { channel } = query;
  return frame({
    title: `Gallery${channel === undefined ? '' : ` of #${channel}`} · Newsmedia`,
    body: html`
<a class="skip" href="#found">Skip to what was found</a>
<div class="gallery">
<header class="gallery-head">
<a class="gallery-back" href="/${channel === undefined ? '' : `#${encodeURIComponent(channel)}`}"><span aria-hidden="true">←</span> Back to the desk</a>
<h1>Gallery</h1>
</header>
<main>
${filters(query, zone, styles, channels)}
<p class="gallery-count" id="found" tabindex="-1">${countOf(items.length, query, more)}</p>
${items.length > 0 ? html`<ul class="gallery-list">${items.map((item) => html`<li>${tile(item, zone, channel === undefined)}</li>`)}</ul>` : nothing(query)}
${pages(query, more)}
</main>
</div>`,
  });
}

function filters(query: Asked, zone: string, styles: GalleryView['styles'], channels: GalleryView['channels']): Markup {
  const { channel, q, style, person, since, until, state } = query;
  const choice = (value: string, label: string, chosen: boolean) =>
    html`<option value="${value}"${chosen ? html` selected` : ''}>${label}</option>`;
  return html`
<form class="gallery-filters" method="get" action="/gallery" role="search" aria-label="Earlier media">
<div class="field gallery-words"><label for="q">Words</label><input class="input" type="search" id="q" name="q" value="${q}" maxlength="200" placeholder="storm harbour" dir="auto"></div>
<div class="field"><label for="channel">Channel</label><select class="input" id="channel" name="channel">${choice('', 'All channels', channel === undefined)}${channels.map((name) => choice(name, `#${name}`, name === channel))}</select></div>
<div class="field"><label for="state">State</label><select class="input" id="state" name="state">${choice('', 'Any', state === undefined)}${Object.entries(stateLabels).map(([key, label]) => choice(key, label, key === state))}</select></div>
<div class="field"><label for="style">Style</label><select class="input" id="style" name="style">${choice('', 'Any', style === undefined)}${styles.map(({ key, label }) => choice(key, label, key === style))}</select></div>
<div class="field"><label for="person">Asked for by</label><input class="input" type="text" id="person" name="person" value="${person}" maxlength="100" placeholder="Anybody" dir="auto" autocomplete="off"></div>
<div class="field"><label for="since">From</label><input class="input" type="date" id="since" name="since" value="${since?.toString() ?? ''}" aria-describedby="days"></div>
<div class="field"><label for="until">To</label><input class="input" type="date" id="until" name="until" value="${until?.toString() ?? ''}" aria-describedby="days"></div>
<div class="gallery-do"><button class="button primary" type="submit">Search</button>${isNarrowed(query) ? html`<a class="gallery-clear" href="/gallery${addressOf({ channel })}">Clear</a>` : ''}</div>
<p class="hint gallery-days" id="days">Days begin at midnight in ${zone}.</p>
</form>`;
}

function tile({ generation, url, picture, label }: GalleryItem, zone: string, namesChannel: boolean): Markup {
  const { request, requester, createdAt, channel } = generation;
  const state = stateOf(generation);
  return html`
<article class="gallery-tile">
<div class="gallery-picture">${picture ? pictureOf(picture) : html`<span class="gallery-none">${state === 'held' ? 'Not shown until an editor has looked' : 'No picture'}</span>`}${label === undefined ? '' : html`<span class="gallery-label" dir="auto">${label}</span>`}</div>
<div class="gallery-words-of">
<h2><a href="${url}" dir="auto">${request.headline}</a></h2>
<p class="gallery-facts">${state ? html`<span class="gallery-state is-${state}">${stateLabels[state]}</span>` : html`<span class="gallery-state">Cancelled</span>`}<span>${styleLabel(request.artStyle)}</span></p>
<p class="gallery-who"><span dir="auto">${requester.name}</span>${namesChannel ? html` in #${channel}` : ''}, <time datetime="${createdAt}">${localTimeLabel(createdAt, zone)}</time></p>
</div>
</article>`;
}

function pictureOf({ src, image }: NonNullable<GalleryItem['picture']>): Markup {
  const { width, height } = image.metadata.dimensions;
  const blur = image.placeholder ? html`<img class="gallery-blur" src="${image.placeholder}" alt="">` : '';
  return html`${blur}<img src="${src}" alt="${image.altText}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
}

function nothing(query: Asked): Markup {
  const why =
    query.after !== undefined
      ? 'What this page began after is not there any more.'
      : isNarrowed(query)
        ? 'Nothing here is like that. Take a filter away, or write the beginning of a word only.'
        : 'Nothing was made here yet.';
  return html`<div class="gallery-nothing"><h2>Nothing to show</h2><p>${why}</p></div>`;
}

function pages(query: Asked, more: string | undefined): Markup {
  if (query.after === undefined && more === undefined) return html``;
  return html`
<nav class="gallery-pages" aria-label="Pages">
${query.after === undefined ? '' : html`<a class="button" href="/gallery${addressOf({ ...query, after: undefined })}">Newest</a>`}
${more === undefined ? '' : html`<a class="button" rel="next" href="/gallery${addressOf({ ...query, after: more })}">Older</a>`}
</nav>`;
}

function countOf(count: number, query: Asked, more: string | undefined): string {
  if (count === 0) return '';
  const what = `${count} ${query.after === undefined ? '' : 'older '}${count === 1 ? 'one' : 'of them'}, newest first`;
  return more === undefined ? `${what}.` : `${what}; there are older ones.`;
}

/** The first that is true is what people want to know. */
function stateOf(generation: Generation): ArchiveState | undefined {
  return (Object.keys(stateLabels) as ArchiveState[]).find((state) => isArchived(generation, state));
}

function isNarrowed({ q, style, person, since, until, state }: Asked): boolean {
  return [q, style, person, since, until, state].some((one) => one !== undefined && one !== '');
}

/** As the form would send it, without what is empty. */
function addressOf(query: Partial<Record<keyof Asked, unknown>>): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

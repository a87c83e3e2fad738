import { html } from 'hono/html';
import { isHeld } from '../pipeline/generation.ts';
import { type AllLinks, isPublished, publishedFile } from '../pipeline/links.ts';
import type { Generation } from '../pipeline/ports/generation.ts';
import type { Archive } from '../pipeline/ports/state.ts';
import type { Markup } from './layout.ts';
import { approvalBadge, stateBadge } from './player-badge.ts';
import { nameOf } from './player-decisions.ts';
import { writtenStyle, writtenTime } from './player-wording.ts';

/** One of the versions, as far as this visitor may know it. */
export interface Version {
  generation: Generation;
  /** The page that this visitor may open. */
  url: string;
  /** Absent while there is none to show. */
  picture?: { src: string; placeholder?: string };
  isCurrent: boolean;
  /** Whether it is shown as the newsroom sees it: with its state, its draft, and who asked for it. */
  inside: boolean;
}

export interface VersionsParts {
  archive: Pick<Archive, 'lineage'>;
  links: AllLinks;
  /** Whether drafts of the same channel are shown: to whoever holds a draft's key, and to people of the desk. */
  inside: boolean;
  /** Own addresses without their origin. */
  near: (url: string) => string;
}

/**
 * The current one and its siblings, oldest first; none when there is nothing but the current one. To the public, and
 * of other channels, only what is out in public, by its public address.
 */
export async function versionsOf(current: Generation, parts: VersionsParts): Promise<Version[]> {
  const { archive, links, near } = parts;
  const all = await archive.lineage(current.id);
  const shown = all.flatMap((generation): Promise<Version>[] => {
    const { id, workspace, channel, deletedAt } = generation;
    if (deletedAt || workspace !== current.workspace) return [];
    const isCurrent = id === current.id;
    const inside = parts.inside && channel === current.channel;
    if (inside) return [draftOf(generation, isCurrent)];
    return isPublic(generation) ? [publicOf(generation, isCurrent)] : [];
  });
  const versions = await Promise.all(shown);
  return versions.some(({ isCurrent }) => !isCurrent) ? versions : [];

  async function draftOf(generation: Generation, isCurrent: boolean): Promise<Version> {
    const version = { generation, isCurrent, inside: true, url: near(links.page(generation)) };
    const { image } = generation;
    // What an editor must look at first is shown on its own page only, and there when it is asked for.
    if (!image || isHeld(generation)) return version;
    const src = near(await links.media(generation, image.preview ? 'preview' : 'image'));
    return { ...version, picture: { src, ...(image.placeholder ? { placeholder: image.placeholder } : {}) } };
  }

  async function publicOf(generation: Generation, isCurrent: boolean): Promise<Version> {
    const { id, image } = generation;
    const version = { generation, isCurrent, inside: false, url: `/g/${id}` };
    const whole = isPublished(generation);
    const src = whole && image?.preview ? `/g/${id}/preview` : await links.published(generation, 'image');
    if (src === undefined) return version;
    // The stand-in of a newer draft would show what is not published.
    const placeholder = whole && image?.placeholder;
    return { ...version, picture: { src: near(src), ...(placeholder ? { placeholder } : {}) } };
  }
}

function isPublic(generation: Generation): boolean {
  return publishedFile(generation, 'image') !== undefined || publishedFile(generation, 'audio') !== undefined;
}

/** A strip of links, the current one marked; it needs no script. */
export function versionsStrip(versions: readonly Version[]): Markup {
  if (versions.length === 0) return html``;
  return html`
<section class="versions" aria-labelledby="versions-title">
<h2 id="versions-title">Versions</h2>
<ol tabindex="0" aria-labelledby="versions-title">${versions.map(
    (version, index) => html`
<li${version.isCurrent ? html` class="current"` : ''}>${entry(version, index + 1)}</li>`,
  )}
</ol>
</section>`;
}

function entry(version: Version, number: number): Markup {
  const { generation, url, picture, isCurrent, inside } = version;
  const { request, requester, createdAt, publication } = generation;
  const at = inside ? createdAt : (publication?.publishedAt ?? createdAt);
  const words = html`
<span class="thumb">${picture ? html`${picture.placeholder ? html`<img class="blur" src="${picture.placeholder}" alt="">` : ''}<img src="${picture.src}" alt="" loading="lazy" decoding="async">` : ''}</span>
<span class="about"><strong>${isCurrent ? 'This version' : `Version ${number}`}</strong>
<span class="badges">${inside ? html`${stateBadge(generation)} ${approvalBadge(generation)}` : html`<span class="badge approved">Published</span>`}</span>
<span>${writtenStyle(request.artStyle)}</span>
<span class="what">${inside ? html`${request.voiceId}<br>${nameOf(requester)}, ` : ''}<time datetime="${at}">${writtenTime(at)}</time></span></span>`;
  return isCurrent
    ? html`<div class="version" aria-current="page">${words}</div>`
    : html`<a class="version" href="${url}">${words}</a>`;
}

import { type AllLinks, isPublished, publishedFile } from '../pipeline/links.ts';
import type { Generation, MediaFile, StoredAudio, StoredImage } from '../pipeline/ports/generation.ts';

interface ShownFile {
  file: MediaFile;
  /** Where a browser gets it: a permanent address or a capability link. */
  src: string;
}

/** What one visitor may see of a generation, with addresses that work from the player page. */
export interface Showing {
  generation: Generation;
  /** Whoever holds the draft's key sees everything; the public sees what is published and not who asked for it. */
  visitor: 'newsroom' | 'public';
  /** What the channel says in place of our own words for "made by AI". */
  label?: string;
  /** Without `details` while the public file is an older one, of which only the bytes are still known. */
  image?: ShownFile & { altText: string; details?: StoredImage };
  audio?: ShownFile & { details?: StoredAudio };
  /** One of the page's own files, e.g. `captions.vtt`, with the visitor's key. */
  address(name: string): string;
}

export interface Visit {
  links: AllLinks;
  /** The key in the address, whether right or not. */
  k: string | undefined;
  /** Own addresses without their origin. */
  near: (url: string) => string;
  /** What this channel says in place of our own words for "made by AI". */
  labelOf: (generation: Generation) => Promise<string | undefined>;
}

/** `undefined` when this visitor may see nothing of it. */
export async function showingOf(generation: Generation, visit: Visit): Promise<Showing | undefined> {
  if (generation.deletedAt) return undefined;
  const showing = await (visit.links.opens(generation, visit.k)
    ? draft(generation, visit)
    : inPublic(generation, visit));
  const label = showing && (await visit.labelOf(generation));
  return showing && { ...showing, ...(label === undefined ? {} : { label }) };
}

async function draft(generation: Generation, { links, k, near }: Visit): Promise<Showing> {
  const { id, image, audio } = generation;
  const src = async (target: 'image' | 'audio') => near(await links.media(generation, target));
  return {
    generation,
    visitor: 'newsroom',
    ...(image && {
      image: { file: image.file, src: await src('image'), altText: image.altText, details: image },
    }),
    ...(audio && { audio: { file: audio.file, src: await src('audio'), details: audio } }),
    address: (name) => `/g/${id}/${name}${name.includes('?') ? '&' : '?'}k=${encodeURIComponent(k ?? '')}`,
  };
}

async function inPublic(generation: Generation, { links, near }: Visit): Promise<Showing | undefined> {
  const { id, image, audio, request } = generation;
  const [picture, narration] = [publishedFile(generation, 'image'), publishedFile(generation, 'audio')];
  if (!picture && !narration) return undefined;
  const src = async (target: 'image' | 'audio') => near((await links.published(generation, target)) ?? '');
  // An alt text that was edited since then is not approved yet.
  const altText = isPublished(generation) ? image?.altText : undefined;
  return {
    generation,
    visitor: 'public',
    ...(picture && {
      image: {
        file: picture,
        src: await src('image'),
        altText: altText ?? `Picture for the headline: ${request.headline}`,
        ...(image?.file.key === picture.key && { details: image }),
      },
    }),
    ...(narration && {
      audio: {
        file: narration,
        src: await src('audio'),
        ...(audio?.file.key === narration.key && { details: audio }),
      },
    }),
    address: (name) => `/g/${id}/${name}`,
  };
}

/** Whether the public could ever see it, so that it may learn that it is gone. */
export function wasPublic({ publication }: Generation): boolean {
  return publication?.publishedAt !== undefined || (publication?.replaces?.length ?? 0) > 0;
}

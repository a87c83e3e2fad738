import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Generation, MediaFile } from './ports/generation.ts';
import type { Links, LinkTarget } from './ports/newsroom.ts';
import type { StorageProvider } from './ports/providers.ts';

export interface LinksOptions {
  /** Where people reach this program, e.g. `https://newsmedia.example.org`. */
  publicUrl: string;
  /** Makes the capabilities in draft links. */
  linkKey: Uint8Array;
  storage: Pick<StorageProvider, 'url'>;
}

/** How long the address of a published preview works. */
const publicPreviewS = 60;

/** Whether exactly what the generation now holds is out in public. */
export function isPublished({ publication, contentHash, deletedAt }: Generation): boolean {
  return (
    !deletedAt &&
    publication?.publishedAt !== undefined &&
    publication.withdrawnAt === undefined &&
    publication.contentHash === contentHash
  );
}

/** A master that is out in public, also while newer content waits for its approval or its hour. */
export function publishedFile(
  { publication, deletedAt }: Generation,
  target: 'image' | 'audio',
): MediaFile | undefined {
  if (deletedAt || !publication || publication.withdrawnAt) return undefined;
  if (publication.publishedAt) return publication.files[target];
  return publication.replaces?.find(({ contentType }) => contentType.startsWith(`${target}/`));
}

export interface AllLinks extends Links {
  /** The permanent address of what is out in public, also while newer content waits for its approval. */
  published(generation: Generation, target: LinkTarget): Promise<string | undefined>;
  /** Where a voice can be heard, for people in chats, whom the desk does not know. */
  sample(voiceId: string): string;
  /** Where the art styles can be seen. */
  styles(): string;
  /** Whether `k` opens this voice's sample; compared in constant time. */
  opensSample(voiceId: string, k: string | undefined): boolean;
}

/** Addresses for people: permanent ones for what is published, revocable capability links for drafts. */
export function createLinks({ publicUrl, linkKey, storage }: LinksOptions): AllLinks {
  const base = publicUrl.replace(/\/+$/, '');

  const signature = (text: string): string => createHmac('sha256', linkKey).update(text).digest('base64url');
  // Ids hold neither dots nor colons, so no two pairs of id and salt sign the same text, and none signs a voice.
  const capability = ({ id, linkSalt }: Generation): string => signature(`${id}.${linkSalt}`);
  const hearing = (voiceId: string): string => signature(`voice:${voiceId}`);

  function page(generation: Generation): string {
    const address = `${base}/g/${generation.id}`;
    return isPublished(generation) ? address : `${address}?k=${capability(generation)}`;
  }

  async function media(generation: Generation, target: LinkTarget): Promise<string> {
    const permanent = isPublished(generation) ? await published(generation, target) : undefined;
    return permanent ?? `${base}/g/${generation.id}/${target}?k=${capability(generation)}`;
  }

  async function signed(generation: Generation, target: LinkTarget): Promise<string | undefined> {
    if (generation.deletedAt) return undefined;
    const permanent = isPublished(generation) ? await published(generation, target) : undefined;
    if (permanent) return permanent;
    const draft = target === 'preview' ? generation.image?.preview : generation[target]?.file;
    // A public preview must be gone soon after it is unpublished, also for who has its address already.
    const seconds = isPublished(generation) ? [publicPreviewS] : [];
    return draft && storage.url({ key: draft.key, visibility: 'draft' }, ...seconds);
  }

  async function published(generation: Generation, target: LinkTarget): Promise<string | undefined> {
    const file = target === 'preview' ? undefined : publishedFile(generation, target);
    return file && storage.url({ key: file.key, visibility: 'public' });
  }

  return {
    ...{ page, media, signed, published },
    opens: (generation, k) => isSame(k, capability(generation)),
    sample: (voiceId) => `${base}/api/voices/${voiceId}/sample?k=${hearing(voiceId)}`,
    styles: () => `${base}/styles`,
    opensSample: (voiceId, k) => isSame(k, hearing(voiceId)),
  };
}

function isSame(k: string | undefined, signature: string): boolean {
  const [given, right] = [Buffer.from(k ?? ''), Buffer.from(signature)];
  return given.length === right.length && timingSafeEqual(given, right);
}

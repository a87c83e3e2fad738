import { nextLocalTime } from './local-time.ts';
import type { ChannelPolicy } from './ports/desk-state.ts';
import type { Actor, Generation, MediaFile, Publication } from './ports/generation.ts';

/** What approvals make of the publication of one generation: pure functions. */

/** When what is approved now goes out; `chosen` (ISO 8601) is what an editor said. With the zone when that is later. */
export function timeOf(
  { publish, zone }: ChannelPolicy,
  chosen: string | undefined,
  now: Date,
): Pick<Publication, 'publishAt' | 'zone' | 'untold'> {
  const at = chosen ?? (publish === 'at-once' ? now : nextLocalTime(publish.time, zone, now));
  const ms = Math.max(new Date(at).getTime(), now.getTime());
  return { publishAt: new Date(ms).toISOString(), ...(ms > now.getTime() ? { zone, untold: true as const } : {}) };
}

/** Of what the generation now holds. What was up before stays so until this one is. */
export function publicationOf(
  { image, audio, publication: earlier }: Generation,
  contentHash: string,
  time: ReturnType<typeof timeOf>,
): Publication {
  const replaces = earlier && !earlier.withdrawnAt ? upFiles(earlier) : [];
  const up = new Set(replaces.map(({ key }) => key));
  const leftovers = (earlier ? allFiles(earlier) : []).filter(({ key }) => !up.has(key));
  const before = earlier && !earlier.withdrawnAt ? recordOf(earlier) : undefined;
  return {
    ...{ contentHash, ...time },
    files: { ...(image ? { image: image.file } : {}), ...(audio ? { audio: audio.file } : {}) },
    ...(replaces.length > 0 ? { replaces } : {}),
    ...(before ? { before } : {}),
    ...(leftovers.length > 0 ? { leftovers } : {}),
  };
}

/** Nothing of it may be in public any more. */
export function withdrawn(generation: Generation, by: Actor, now: Date): Generation {
  if (!generation.publication || generation.publication.withdrawnAt) return generation;
  const { untold: _untold, supersedes: _supersedes, ...publication } = generation.publication;
  return { ...generation, publication: { ...publication, withdrawnAt: now.toISOString(), withdrawnBy: by } };
}

/** Takes back one that is not up yet: what was up before it is what is published again. */
export function takenBack(generation: Generation, by: Actor, now: Date): Generation {
  const { publication } = generation;
  if (!publication?.before || publication.publishedAt || !publication.replaces) return withdrawn(generation, by, now);
  const { before, replaces } = publication;
  const image = replaces.find(({ contentType }) => contentType.startsWith('image/'));
  const audio = replaces.find(({ contentType }) => contentType.startsWith('audio/'));
  const up = new Set(replaces.map(({ key }) => key));
  const leftovers = allFiles(publication).filter(({ key }) => !up.has(key));
  const files = { ...(image ? { image } : {}), ...(audio ? { audio } : {}) };
  return { ...generation, publication: { ...before, files, ...(leftovers.length > 0 ? { leftovers } : {}) } };
}

/** Of one that is approved, not withdrawn and not up yet. */
export function movedTo(publication: Publication, time: ReturnType<typeof timeOf>, now: Date): Publication {
  const { zone: _zone, untold: _untold, ...rest } = publication;
  // It was being put up when its time was moved: none of it may stay there.
  const begun = isDue(publication, now) && Date.parse(time.publishAt) > now.getTime();
  const leftovers = [...(publication.leftovers ?? []), ...(begun ? Object.values(publication.files) : [])];
  return { ...rest, ...time, ...(leftovers.length > 0 ? { leftovers } : {}) };
}

/** It was withdrawn before anything of it was public. */
export function wasCalledOff({ publishedAt, withdrawnAt, before, replaces = [] }: Publication): boolean {
  return withdrawnAt !== undefined && publishedAt === undefined && !before && replaces.length === 0;
}

export function isDue({ publishAt, publishedAt, withdrawnAt }: Publication, now: Date): boolean {
  return publishedAt === undefined && withdrawnAt === undefined && Date.parse(publishAt) <= now.getTime();
}

/** What was set for later and is neither up nor withdrawn. */
export function scheduledOf({
  publication,
  deletedAt,
}: Pick<Generation, 'publication' | 'deletedAt'>): (Publication & { zone: string }) | undefined {
  if (!publication?.zone || publication.publishedAt || publication.withdrawnAt || deletedAt) return undefined;
  return { ...publication, zone: publication.zone };
}

/** Every file that it may have put into public, earlier ones included. */
export function allFiles({ files, replaces = [], leftovers = [] }: Publication): MediaFile[] {
  return [...Object.values(files).filter((file) => file !== undefined), ...replaces, ...leftovers];
}

/** What may be in public. */
export function upFiles({ files, publishedAt, withdrawnAt, replaces = [] }: Publication): MediaFile[] {
  if (withdrawnAt) return [];
  return [...(publishedAt ? Object.values(files).filter((file) => file !== undefined) : []), ...replaces];
}

function recordOf({ contentHash, publishAt, publishedAt, before }: Publication): Publication['before'] {
  return publishedAt === undefined ? before : { contentHash, publishAt, publishedAt };
}

import type { Generation, MediaFile, StoredAudio, StoredImage } from './ports/generation.ts';

/** Every file this generation has in storage as a draft, those that newer ones stand in for included. */
export function draftFiles({
  image,
  audio,
  superseded = [],
}: Pick<Generation, 'image' | 'audio' | 'superseded'>): MediaFile[] {
  return [image?.file, image?.preview, audio?.file, ...superseded].filter((file) => file !== undefined);
}

/** Newer files in place of older ones, which are remembered: what a retry replaced is deleted with the rest. */
export function withFiles(generation: Generation, files: { image?: StoredImage; audio?: StoredAudio }): Generation {
  const { superseded: _before, ...next } = { ...generation, ...files };
  const current = new Set(draftFiles(next).map(({ key }) => key));
  const older = new Map(draftFiles(generation).map((file) => [file.key, file]));
  const superseded = [...older.values()].filter(({ key }) => !current.has(key));
  return superseded.length > 0 ? { ...next, superseded } : next;
}

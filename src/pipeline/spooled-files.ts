import { draftFiles } from './generation-files.ts';
import type { Generation, MediaFile, StoredAudio, StoredImage } from './ports/generation.ts';

/** Whether something that a card shows waits in the database for the media store to come back. */
export function hasSpooledFiles({
  image,
  audio,
}: {
  image?: StoredImage | undefined;
  audio?: StoredAudio | undefined;
}): boolean {
  return [image?.file, image?.preview, audio?.file].some((file) => file?.spooled);
}

/** The id of the generation that a draft belongs to; `undefined` for results, which belong to none. */
export function ownerOfDraft(key: string): string | undefined {
  const [, owner, ...rest] = key.split('/');
  return rest.length === 1 && owner !== 'results' ? owner : undefined;
}

/** The generation with this file in the media store; `undefined` when that is nothing new. */
export function withArrived(generation: Generation, key: string): Generation | undefined {
  const isNews = draftFiles(generation).some((file) => file.key === key && file.spooled);
  if (!isNews) return undefined;
  const arrived = (file: MediaFile): MediaFile => {
    const { spooled: _spooled, ...stored } = file;
    return file.key === key ? stored : file;
  };
  const { image, audio, superseded } = generation;
  return {
    ...generation,
    ...(image && {
      image: { ...image, file: arrived(image.file), ...(image.preview && { preview: arrived(image.preview) }) },
    }),
    ...(audio && { audio: { ...audio, file: arrived(audio.file) } }),
    ...(superseded && { superseded: superseded.map(arrived) }),
  };
}

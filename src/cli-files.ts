import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toWebVtt } from './pipeline/captions.ts';
import { MediaError } from './pipeline/errors.ts';
import type { GenerationView } from './pipeline/generation-view.ts';
import { narrationOf } from './pipeline/narration.ts';

/** Absolute paths of what was saved. */
export interface SavedFiles {
  image?: string;
  audio?: string;
  captions?: string;
}

/** Saves picture, sound and captions as `<headline>-<id>.<ext>`; the same generation again gives the same files. */
export async function saveFiles(
  view: GenerationView,
  folder: string,
  download: (url: string) => Promise<Uint8Array>,
): Promise<SavedFiles> {
  const { image, audio } = view;
  const name = join(resolve(folder), `${slugOf(view.headline)}-${view.id.slice(0, 8)}`);
  const saved: SavedFiles = {};
  try {
    await mkdir(resolve(folder), { recursive: true });
    if (image) {
      saved.image = `${name}.${image.metadata.format}`;
      await writeFile(saved.image, await download(image.url));
    }
    if (audio) {
      saved.audio = `${name}.${audio.metadata.format}`;
      await writeFile(saved.audio, await download(audio.url));
      saved.captions = `${name}.vtt`;
      await writeFile(saved.captions, toWebVtt(audio.alignment, narrationOf(view)));
    }
  } catch (error) {
    if (error instanceof MediaError) throw error;
    const message = `The files could not be saved in ${folder}. Check that it is a folder you may write to, or give another with --out.`;
    throw new MediaError(message, { code: 'storage', cause: error });
  }
  return saved;
}

/** Plain letters and digits only: a headline never becomes a path. */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? []).join('-').slice(0, 48).replace(/-+$/, '') || 'newsmedia';
}

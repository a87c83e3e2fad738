/** Which files stand on the message of a card. */
import { createHash } from 'node:crypto';
import type { Generation, MediaFile } from '../../../pipeline/ports/generation.ts';
import type { Card } from '../../desk/card.ts';
import { sendable, shortened } from '../../desk/plain-text.ts';
import { limits } from './limits.ts';

export interface CardFile {
  /** What people see when they keep it: `picture.webp`. */
  name: string;
  contentType: string;
  /** Alt text. */
  description?: string;
  /** The same bytes with the same alt text have the same. */
  hash: string;
  /** Where its bytes are; an unfinished picture brings them. */
  from: MediaFile | Uint8Array;
}

export interface CardFiles {
  picture?: CardFile;
  narration?: CardFile;
}

/** Discord shows nothing else in an embed. */
const pictures: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };
const sounds: Readonly<Record<string, string>> = { 'audio/mpeg': 'mp3', 'audio/wav': 'wav', 'audio/x-wav': 'wav' };
const dataUrl = /^data:(image\/(?:jpeg|png|webp));base64,([A-Za-z0-9+/=]+)$/;
const largestUnfinished = 1024 * 1024;

/** Of a card that has ended; `generation` is what its files are taken from. */
export function finishedFiles(card: Card, { image, audio, deletedAt, ...generation }: Generation): CardFiles {
  if (deletedAt) return {};
  const found: CardFiles = {};
  const picture = [image?.file, image?.preview].find((file) => file && fits(file, pictures));
  if (card.image && picture) {
    const description = shortened(sendable(card.image.altText), limits.altText / 2);
    found.picture = fileOf('picture', pictures, picture, description);
  }
  const sound = audio?.file;
  if (card.audio && sound && fits(sound, sounds)) {
    const description = shortened(`Narration: ${sendable(generation.request.headline)}`, limits.altText / 2);
    found.narration = fileOf('narration', sounds, sound, description);
  }
  return found;
}

/** The newest unfinished picture of a card that runs. */
export function unfinishedPicture({ lanes }: Card): CardFile | undefined {
  const partial = lanes.find(({ stage, state }) => stage === 'image' && state === 'running')?.partial;
  const [, contentType = '', base64 = ''] = dataUrl.exec(partial ?? '') ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 || bytes.length > largestUnfinished) return undefined;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const description = 'The picture, not finished yet';
  return { name: `unfinished.${pictures[contentType]}`, contentType, description, hash, from: bytes };
}

function fits({ contentType, size }: MediaFile, kinds: Readonly<Record<string, string>>): boolean {
  return Object.hasOwn(kinds, contentType) && size <= limits.upload;
}

function fileOf(name: string, kinds: Readonly<Record<string, string>>, file: MediaFile, description: string): CardFile {
  // Discord keeps the alt text with the file, so that a new one is a new file.
  const hash = createHash('sha256').update(`${file.hash}\n${description}`).digest('hex');
  const { contentType } = file;
  return { name: `${name}.${kinds[contentType]}`, contentType, description, hash, from: file };
}

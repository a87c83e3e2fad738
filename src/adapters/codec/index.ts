import { MediaError } from '../../pipeline/errors.ts';
import type { MediaCodec, MediaFacts } from '../../pipeline/ports/codec.ts';
import { markMp3 } from './id3.ts';
import { inspectMp3 } from './mp3.ts';
import { encodeImage, inspectImage, preview } from './picture.ts';
import { inspectWav, markWav } from './wav.ts';

/**
 * Files by their bytes, never by their name. Every failure is a MediaError `api` with outcome
 * `unknown`: the file came from a provider, and another try may give a whole one. Nothing is
 * loaded (sharp, parsers) before the first call.
 */
export function createMediaCodec(): MediaCodec {
  return {
    inspect,
    encodeImage,
    preview,
    async markAudio(bytes, format, mark) {
      return format === 'mp3' ? markMp3(bytes, mark) : markWav(bytes, mark);
    },
  };
}

async function inspect(bytes: Uint8Array): Promise<MediaFacts> {
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  switch (type?.mime) {
    case 'image/webp':
      return inspectImage(bytes, 'webp');
    case 'image/png':
      return inspectImage(bytes, 'png');
    case 'image/jpeg':
      return inspectImage(bytes, 'jpg');
    case 'audio/mpeg':
      return inspectMp3(bytes);
    case 'audio/wav':
      return inspectWav(bytes);
    default:
      throw new MediaError(
        `This file is ${type ? `of type ${type.mime}` : 'of no known type'}, not one of our formats: webp, png, jpg, mp3 or wav.`,
        {
          code: 'api',
          outcome: 'unknown',
        },
      );
  }
}

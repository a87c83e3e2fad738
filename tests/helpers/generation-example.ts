import { newGeneration } from '../../src/pipeline/generation.ts';
import { narrationOf } from '../../src/pipeline/narration.ts';
import type {
  Generation,
  GenerationRequest,
  MediaFile,
  StoredAudio,
  StoredImage,
} from '../../src/pipeline/ports/generation.ts';

/** A new generation of "Storm closes port" with every default, changed by `request` and `id`. */
export function exampleGeneration(
  given: { id?: string; request?: Partial<GenerationRequest>; now?: Date } = {},
): Generation {
  return newGeneration({
    id: given.id ?? 'g1',
    workspace: 'local',
    channel: 'general',
    requester: { id: 'operator', name: 'Operator', verified: true },
    request: {
      headline: 'Storm closes port',
      artStyle: 'Monet',
      voiceId: 'local/slt',
      image: { format: 'webp', quality: 'high', resolution: { width: 1024, height: 1024 } },
      audio: { format: 'mp3', quality: 'high' },
      ...given.request,
    },
    linkSalt: `salt-of-${given.id ?? 'g1'}`,
    now: given.now ?? new Date('2026-01-02T03:04:05.000Z'),
  });
}

/** A file of 64 equal hex digits as its hash; `digit` tells files apart. */
export function exampleFile(id: string, digit: string, extension: string, size: number): MediaFile {
  const hash = digit.repeat(64);
  const contentType = extension === 'mp3' ? 'audio/mpeg' : 'image/webp';
  return { key: `local/${id}/${hash}.${extension}`, hash, size, contentType };
}

export function exampleImage(file: MediaFile, altText = 'Waves over a harbour wall'): StoredImage {
  return {
    file,
    altText,
    metadata: {
      provider: 'local',
      model: 'Local illustrator',
      digitalSource: 'algorithmicMedia',
      notes: [],
      cached: false,
      size: file.size,
      format: 'webp',
      dimensions: { width: 1024, height: 1024 },
    },
  };
}

/** Words of equal length, 300 ms each. */
export function exampleAudio(file: MediaFile, request: GenerationRequest): StoredAudio {
  const words = [...narrationOf(request).matchAll(/\S+/g)].map(({ 0: text, index }, i) => ({
    text,
    startMs: i * 300,
    endMs: i * 300 + 300,
    charStart: index,
    charEnd: index + text.length,
  }));
  return {
    file,
    alignment: { source: 'provider', words },
    metadata: {
      provider: 'local',
      model: 'Local voice',
      digitalSource: 'trainedAlgorithmicMedia',
      notes: [],
      cached: false,
      duration: words.length * 0.3,
      size: file.size,
      format: 'mp3',
      quality: 'high',
      voiceId: request.voiceId,
    },
  };
}

import { MediaError } from '../../src/pipeline/errors.ts';
import type { MediaCodec, MediaFacts } from '../../src/pipeline/ports/codec.ts';

/** A file of the fake codec: its facts, and whatever else tells two files apart, as JSON. */
export function fakeFile(facts: MediaFacts, more: Record<string, unknown> = {}): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ facts, ...more }));
}

/** What a file of the fake codec says. */
export function readFakeFile(bytes: Uint8Array): { facts: MediaFacts } & Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Files are JSON that says what they are, so that tests can read what was done to them. */
export function createFakeCodec(): MediaCodec {
  return {
    async inspect(bytes) {
      try {
        return readFakeFile(bytes).facts;
      } catch (cause) {
        throw new MediaError('This is no file of ours.', { code: 'api', outcome: 'unknown', cause });
      }
    },
    async encodeImage(bytes, { format, quality, resolution }, mark) {
      return fakeFile({ kind: 'image', format, ...resolution }, { from: readFakeFile(bytes), quality, mark });
    },
    async markAudio(bytes, _format, mark) {
      const { facts, ...rest } = readFakeFile(bytes);
      return fakeFile(facts, { ...rest, mark });
    },
    async preview(bytes, maxSide, mark) {
      const { facts } = readFakeFile(bytes);
      if (facts.kind !== 'image') throw new Error('only pictures have previews');
      const share = Math.min(1, maxSide / Math.max(facts.width, facts.height));
      const [width, height] = [Math.round(facts.width * share), Math.round(facts.height * share)];
      return {
        jpeg: fakeFile({ kind: 'image', format: 'jpg', width, height }, { previewOf: facts, mark }),
        placeholder: 'data:image/png;base64,ZmFrZQ==',
      };
    },
  };
}

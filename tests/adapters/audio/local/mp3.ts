/** What an mp3 of the local voice is to somebody who plays it. */
import { encodeWav } from '../../../../src/adapters/audio/wav.ts';
import { createMediaCodec } from '../../../../src/adapters/codec/index.ts';
import type { Quality } from '../../../../src/pipeline/ports/media.ts';
import type { AudioProvider } from '../../../../src/pipeline/ports/providers.ts';
import { quantile } from '../../aligner/accuracy.ts';
import { hear } from '../heard.ts';
import { offsAt, pausesIn } from './pauses.ts';

/** In ms. */
export interface Off {
  /** Between the length that is stated and the one that is heard, with and without the mark of a machine. */
  length: number;
  /** The median, around pauses. */
  begin: number;
  end: number;
}

export async function mp3Off(provider: AudioProvider, text: string, quality: Quality): Promise<Off> {
  const { bytes, durationMs, words, digitalSource } = await provider.generate(
    { text, voiceId: 'local/slt', format: 'mp3', quality },
    { signal: new AbortController().signal, workspace: 'w1' },
  );
  const mark = { digitalSource, title: text, description: text, credit: 'AI-generated voice' };
  const marked = await createMediaCodec().markAudio(bytes, 'mp3', mark);
  const [plain, { samples, rate, durationMs: heardMs }] = await Promise.all([hear(bytes, 'mp3'), hear(marked, 'mp3')]);
  const { starts, ends } = offsAt(pausesIn(encodeWav(samples, rate)), words ?? [], durationMs);
  const median = (offs: readonly number[]) =>
    quantile(
      offs.toSorted((a, b) => a - b),
      0.5,
    );
  return {
    length: Math.max(...[plain.durationMs, heardMs].map((ms) => Math.abs(ms - durationMs))),
    begin: median(starts),
    end: median(ends),
  };
}

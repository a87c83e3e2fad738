/**
 * `node tools/samples-audio.ts [folder]`: what the local voices make of each kind of news. A row has the length in
 * seconds, the loudness in LUFS (worst of the row), the highest true peak in dB, and how far in ms words begin and
 * end from where the sound does around pauses (median and 90th of a hundred). With a folder, an mp3 of each row's
 * first sentence is left there, named after its voice and kind.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { truePeak } from '../src/adapters/audio/limiter.ts';
import { createLocalAudioProvider, createVoicePool } from '../src/adapters/audio/local/index.ts';
import { loudness } from '../src/adapters/audio/loudness.ts';
import { readWav, toFloats } from '../src/adapters/audio/wav.ts';
import { checkAlignment } from '../src/pipeline/alignment.ts';
import type { AudioConfig } from '../src/pipeline/ports/media.ts';
import { quantile } from '../tests/adapters/aligner/accuracy.ts';
import { article, news } from '../tests/adapters/audio/local/news.ts';
import { offsAt, pausesIn } from '../tests/adapters/audio/local/pauses.ts';

const folder = process.argv[2];
const pool = createVoicePool();
const provider = createLocalAudioProvider({ pool });
const { signal } = new AbortController();
const rows: [kind: string, texts: readonly string[]][] = [...Object.entries(news), ['5,000 characters', [article]]];

const speak = (text: string, voiceId: string, as: Pick<AudioConfig, 'format' | 'quality'>) =>
  provider.generate({ text, voiceId, ...as }, { signal, workspace: 'samples' });

/** Words that begin or end off by so much, in ms, sorted. */
const sorted = (offs: number[]) => offs.toSorted((a, b) => a - b);
const print = (cells: readonly (string | number)[]) =>
  console.log(cells.map((cell, i) => (i < 2 ? `${cell}`.padEnd(i === 0 ? 13 : 19) : `${cell}`.padStart(10))).join(''));

async function row(voiceId: string, kind: string, texts: readonly string[]): Promise<void> {
  let seconds = 0;
  let worst = -16;
  let peak = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const text of texts) {
    const { bytes, words = [], durationMs } = await speak(text, voiceId, { format: 'wav', quality: 'medium' });
    checkAlignment({ source: 'provider', words }, text, durationMs);
    const { rate, samples } = readWav(bytes);
    const sound = toFloats(samples);
    const loud = loudness(sound, rate);
    if (Math.abs(loud + 16) >= Math.abs(worst + 16)) worst = loud;
    peak = Math.max(peak, truePeak(sound));
    seconds += durationMs / 1000;
    const off = offsAt(pausesIn(bytes), words, durationMs);
    starts.push(...off.starts);
    ends.push(...off.ends);
  }
  const ms = [starts, ends].flatMap((offs) => [0.5, 0.9].map((share) => quantile(sorted(offs), share)));
  print([voiceId, kind, texts.length, seconds.toFixed(1), worst.toFixed(2), (20 * Math.log10(peak)).toFixed(2), ...ms]);
  if (!folder) return;
  const { bytes } = await speak(texts[0] ?? '', voiceId, { format: 'mp3', quality: 'high' });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${voiceId}-${kind}.mp3`.replace(/[^\w.-]+/g, '-')), bytes);
}

try {
  print(['voice', 'kind', 'texts', 'seconds', 'LUFS', 'peak dB', 'start med', 'start p90', 'end med', 'end p90']);
  for (const { id } of await provider.voices()) for (const [kind, texts] of rows) await row(id, kind, texts);
} finally {
  await pool.close();
}

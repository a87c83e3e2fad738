import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { truePeak } from '../../src/adapters/audio/limiter.ts';
import { createLocalAudioProvider, createVoicePool } from '../../src/adapters/audio/local/index.ts';
import { loudness } from '../../src/adapters/audio/loudness.ts';
import { readWav, toFloats } from '../../src/adapters/audio/wav.ts';
import { checkAlignment } from '../../src/pipeline/alignment.ts';
import type { AudioConfig } from '../../src/pipeline/ports/media.ts';
import { quantile } from '../../tests/adapters/aligner/accuracy.ts';
import { article, news } from '../../tests/adapters/audio/local/news.ts';
import { offsAt, pausesIn } from '../../tests/adapters/audio/local/pauses.ts';

const kinds: [kind: string, texts: readonly string[]][] = [...Object.entries(news), ['5,000 characters', [article]]];
/** How far off a word may begin or end at the median, in ms. */
const limitMs = 30;
const pool = createVoicePool();
const provider = createLocalAudioProvider({ pool });

const speak = (text: string, voiceId: string, as: Pick<AudioConfig, 'format' | 'quality'>) =>
  provider.generate({ text, voiceId, ...as }, { signal: new AbortController().signal, workspace: 'samples' });

interface Row {
  /** Of the table. */
  line: string;
  /** Where words begin or end further off than the limit, at the median. */
  isOff: boolean;
}

async function row(voiceId: string, kind: string, texts: readonly string[]): Promise<Row> {
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
  const [begin, end] = [starts, ends].map((offs) => offs.toSorted((a, b) => a - b)) as [number[], number[]];
  const loud = [worst.toFixed(2), (20 * Math.log10(peak)).toFixed(2)];
  const offs = [begin, end].map((sorted) => [0.5, 0.9].map((share) => quantile(sorted, share)).join(' · '));
  return {
    line: `| ${[voiceId, kind, texts.length, seconds.toFixed(1), ...loud, ...offs].join(' | ')} |`,
    isOff: [begin, end].some((sorted) => quantile(sorted, 0.5) > limitMs),
  };
}

async function keep(folder: string, voiceId: string, kind: string, text: string): Promise<void> {
  const { bytes } = await speak(text, voiceId, { format: 'mp3', quality: 'high' });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${voiceId}-${kind}.mp3`.replace(/[^\w.-]+/g, '-')), bytes);
}

/** Answers with the part of the page about narration; leaves an mp3 of each row's first sentence in `folder`. */
export async function makeNarrations(folder?: string): Promise<string[]> {
  try {
    const rows: string[] = [];
    const over: string[] = [];
    for (const { id } of await provider.voices()) {
      for (const [kind, texts] of kinds) {
        const { line, isOff } = await row(id, kind, texts);
        rows.push(line);
        if (isOff) over.push(`${id}, ${kind}`);
        if (folder !== undefined) await keep(folder, id, kind, texts[0] ?? '');
      }
    }
    return [
      '## Narration',
      '',
      'Loudness (the worst of a row) shall be −16 LUFS ± 1, the highest true peak at most −1 dB. Around pauses the sound itself says when words begin and end: the last two columns are how far off the given times are, in ms, the median and the 90th of a hundred.',
      '',
      `The median shall be at most ${limitMs} ms. ${over.length === 0 ? 'It is everywhere.' : `It is more for: ${over.join('; ')}.`}`,
      '',
      '| voice | kind of news | texts | seconds | LUFS | peak, dB | begin off by | end off by |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
    ];
  } finally {
    await pool.close();
  }
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalAudioProvider, createVoicePool } from '../../src/adapters/audio/local/index.ts';
import { checkAlignment } from '../../src/pipeline/alignment.ts';
import type { AudioConfig } from '../../src/pipeline/ports/media.ts';
import { quantile } from '../../tests/adapters/aligner/accuracy.ts';
import { hear } from '../../tests/adapters/audio/heard.ts';
import { article, news } from '../../tests/adapters/audio/local/news.ts';
import { offsAt, pausesIn } from '../../tests/adapters/audio/local/pauses.ts';
import { measureAlignment } from './alignment.ts';

const kinds: [kind: string, texts: readonly string[]][] = [...Object.entries(news), ['5,000 characters', [article]]];
/** How far off a word may begin or end at the median, in ms. */
const limitMs = 30;
/** Without numbers and names, to tell how fast a voice reads. */
const plain =
  'The port closed on Friday after a powerful storm. Ships wait at sea, and the harbour master says that nobody was hurt. Engineers are looking at the cranes, which stood in the wind for more than ten hours. The mayor thanked the crews who worked all night. Prices of oil and grain rose a little in the morning.';
const pool = createVoicePool();
const provider = createLocalAudioProvider({ pool });

const speak = (text: string, voiceId: string, as: Pick<AudioConfig, 'format' | 'quality'>) =>
  provider.generate({ text, voiceId, ...as }, { signal: new AbortController().signal, workspace: 'samples' });
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

interface Row {
  cells: (string | number)[];
  /** Where words begin or end further off than the limit, at the median. */
  isOff: boolean;
}

async function row(voiceId: string, kind: string, texts: readonly string[]): Promise<Row> {
  let seconds = 0;
  let worst = -16;
  let highest = Number.NEGATIVE_INFINITY;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const text of texts) {
    const { bytes, words = [], durationMs } = await speak(text, voiceId, { format: 'wav', quality: 'medium' });
    checkAlignment({ source: 'provider', words }, text, durationMs);
    const { lufs, peak } = await hear(bytes, 'wav');
    if (Math.abs(lufs + 16) >= Math.abs(worst + 16)) worst = lufs;
    highest = Math.max(highest, peak);
    seconds += durationMs / 1000;
    const off = offsAt(pausesIn(bytes), words, durationMs);
    starts.push(...off.starts);
    ends.push(...off.ends);
  }
  const sorted = [starts, ends].map((offs) => offs.toSorted((a, b) => a - b));
  return {
    cells: [
      ...[voiceId, kind, texts.length, seconds.toFixed(1), worst.toFixed(2), highest.toFixed(2)],
      ...sorted.map((offs) => [0.5, 0.9].map((share) => quantile(offs, share)).join(' · ')),
    ],
    isOff: sorted.some((offs) => quantile(offs, 0.5) > limitMs),
  };
}

/** How fast a voice reads, and its mp3s as a decoder hears them: the worst of a headline, half a minute and an article. */
async function voiceRow(voiceId: string): Promise<(string | number)[]> {
  const { words = [], durationMs } = await speak(plain, voiceId, { format: 'wav', quality: 'medium' });
  const cells: string[] = [];
  for (const quality of ['low', 'medium', 'high'] as const) {
    const [lengths, loud, peaks]: [number[], number[], number[]] = [[], [], []];
    for (const text of [news.headlines[0] ?? '', article.slice(0, 400), article.slice(0, 2500)]) {
      const mp3 = await speak(text, voiceId, { format: 'mp3', quality });
      const { durationMs: heardMs, lufs, peak } = await hear(mp3.bytes, 'mp3');
      lengths.push(Math.abs(heardMs - mp3.durationMs));
      loud.push(Math.abs(lufs + 16));
      peaks.push(peak);
    }
    cells.push(
      `${Math.max(...lengths).toFixed(2)} ms · ${Math.max(...loud).toFixed(2)} LU · ${Math.max(...peaks).toFixed(2)} dB`,
    );
  }
  return [voiceId, Math.round((words.length / durationMs) * 60_000), ...cells];
}

async function keep(folder: string, voiceId: string, kind: string, text: string): Promise<void> {
  const { bytes } = await speak(text, voiceId, { format: 'mp3', quality: 'high' });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${voiceId}-${kind}.mp3`.replace(/[^\w.-]+/g, '-')), bytes);
}

async function alignerRows(): Promise<(string | number)[][]> {
  const rows = await measureAlignment();
  return rows.map(({ name, heard, reference, words, measured, offs: [median, p90, estimated, estimated90] }) => [
    ...[name, `local/${heard}`, `local/${reference}`, words, `${Math.round(100 * measured)} %`],
    ...[`${median} · ${p90}`, `${estimated} · ${estimated90}`],
  ]);
}

/** Answers with the part of the page about narration; leaves an mp3 of each row's first sentence in `folder`. */
export async function makeNarrations(folder?: string): Promise<string[]> {
  try {
    const rows: (string | number)[][] = [];
    const voiceRows: (string | number)[][] = [];
    const over: string[] = [];
    for (const { id } of await provider.voices()) {
      voiceRows.push(await voiceRow(id));
      for (const [kind, texts] of kinds) {
        const { cells, isOff } = await row(id, kind, texts);
        rows.push(cells);
        if (isOff) over.push(`${id}, ${kind}`);
        if (folder !== undefined) await keep(folder, id, kind, texts[0] ?? '');
      }
    }
    return [
      '## Narration',
      '',
      'Loudness (the worst of a row) shall be −16 LUFS ± 1, the highest true peak at most −1 dB; both are what libebur128 measures. Around pauses the sound itself says when words begin and end: the last two columns are how far off the given times are, in ms, the median and the 90th of a hundred.',
      '',
      `The median shall be at most ${limitMs} ms. ${over.length === 0 ? 'It is everywhere.' : `It is more for: ${over.join('; ')}.`}`,
      '',
      ...table(['voice', 'kind of news', 'texts', 'seconds', 'LUFS', 'peak, dB', 'begin off by', 'end off by'], rows),
      '',
      'Each voice as mp3, decoded by mpg123, which minds the tag that says what to skip: how far its length is from the stated one (at most 20 ms), how far its loudness is from −16 LUFS (at most 1 LU), and its true peak (at most −1 dB); the worst of a headline, half a minute and 2,500 characters.',
      '',
      ...table(['voice', 'words a minute', '32 kbps', '64 kbps', '128 kbps'], voiceRows),
      '',
      '### Times for sound that came without',
      '',
      'How far the word starts that the aligner finds are from the truth, in ms, the median and the 90th of a hundred, and the same for an estimate by the place in the text. One local voice is heard as if its times were not known, the other one is what the aligner compares it with.',
      '',
      ...table(
        ['texts', 'heard', 'compared with', 'words', 'found', 'begin off by', 'an estimate'],
        await alignerRows(),
      ),
    ];
  } finally {
    await pool.close();
  }
}

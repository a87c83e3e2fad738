/** The voice's thread: breaths in, a finished file and its word times out. Ended from outside to cancel. */
import type { WithProgress } from '../../worker-pool.ts';
import { encode } from '../encode.ts';
import { type Flite, loadFlite, VOICE_RATE } from './flite.ts';
import type { VoiceJob, VoiceResult } from './job.ts';
import { wordTimes } from './word-times.ts';

let flite: Promise<Flite> | undefined;
/** How words sound alone; kept for the next jobs, since news repeats its words. */
const pronunciations = new Map<string, string[]>();
const MOST_KEPT = 20_000;
/** Words asked about at once. */
const BATCH = 50;
/** Of the whole work; the rest is encoding. */
const SPEAKING = 0.9;

export default async function speak({
  voice,
  breaths,
  format,
  quality,
  progress,
}: WithProgress<VoiceJob>): Promise<VoiceResult> {
  flite ??= loadFlite();
  const speaker = await flite;
  await learn(speaker, new Set(breaths.flatMap(({ words }) => words.flatMap(({ say }) => say))));
  progress.postMessage(0.05);

  const sounds: Int16Array[] = [];
  const times: VoiceResult['times'] = [];
  let samples = 0;
  for (const [done, { text, words }] of breaths.entries()) {
    const { pcm, phones } = await speaker.speak(text, voice);
    const offset = samples / VOICE_RATE;
    const limit = pcm.length / VOICE_RATE;
    const expected = words.map(({ say }) => say.flatMap((word) => pronunciations.get(word) ?? []));
    const ms = (seconds: number) => Math.floor((offset + Math.min(seconds, limit)) * 1000);
    for (const [i, { start, end }] of wordTimes(expected, phones).entries()) {
      const at = words[i]?.at ?? 0;
      times[at] = { startMs: times[at]?.startMs ?? ms(start), endMs: ms(end) };
    }
    sounds.push(pcm);
    samples += pcm.length;
    progress.postMessage(0.05 + (SPEAKING - 0.05) * ((done + 1) / breaths.length));
  }
  const bytes = await encode(joined(sounds, samples), VOICE_RATE, format, quality);
  progress.postMessage(1);
  return { bytes, durationMs: Math.floor((samples / VOICE_RATE) * 1000), times };
}

async function learn(speaker: Flite, words: Set<string>): Promise<void> {
  if (pronunciations.size > MOST_KEPT) pronunciations.clear();
  const unknown = [...words].filter((word) => !pronunciations.has(word));
  for (let at = 0; at < unknown.length; at += BATCH) {
    const batch = unknown.slice(at, at + BATCH);
    const phones = await speaker.pronounce(batch);
    for (const [i, word] of batch.entries()) pronunciations.set(word, phones[i] ?? []);
  }
}

function joined(sounds: readonly Int16Array[], length: number): Float32Array {
  const all = new Float32Array(length);
  let at = 0;
  for (const sound of sounds) {
    for (let i = 0; i < sound.length; i += 1) all[at + i] = (sound[i] as number) / 32_768;
    at += sound.length;
  }
  return all;
}

/** The voice's thread: breaths in, a finished file and its word times out. Ended from outside to cancel. */
import type { WithProgress } from '../../worker-pool.ts';
import { encode } from '../encode.ts';
import { type Flite, loadFlite, VOICE_RATE } from './flite.ts';
import { framesOf } from './frames.ts';
import type { VoiceJob, VoiceResult } from './job.ts';
import { joined, type Piece } from './joined.ts';
import { atPauseEdges } from './pause-edges.ts';
import { spokenPart } from './spoken-part.ts';
import { stretchesOf } from './stretches.ts';
import { wordTimes } from './word-times.ts';

let flite: Promise<Flite> | undefined;
/** How words sound alone; kept for the next jobs, since news repeats its words. */
const pronunciations = new Map<string, string[]>();
const MOST_KEPT = 20_000;
/** Words asked about at once. */
const BATCH = 50;
/** Of the whole work; the rest is encoding. */
const SPEAKING = 0.9;
const SAMPLES_A_MS = VOICE_RATE / 1000;

export default async function speak({
  voice,
  pace,
  breaths,
  format,
  quality,
  progress,
}: WithProgress<VoiceJob>): Promise<VoiceResult> {
  flite ??= loadFlite();
  const speaker = await flite;
  await learn(speaker, new Set(breaths.flatMap(({ words }) => words.flatMap(({ say }) => say))));
  progress.postMessage(0.05);

  const pieces: Piece[] = [];
  const times: VoiceResult['times'] = [];
  let end = 0;
  let rest = 0;
  for (const [done, { text, words, restMs }] of breaths.entries()) {
    const { pcm, phones } = await speaker.speak(text, voice, pace);
    const frames = framesOf(pcm, VOICE_RATE);
    const expected = words.map(({ say }) => say.flatMap((word) => pronunciations.get(word) ?? []));
    const spans = atPauseEdges(wordTimes(expected, phones), phones, frames);
    const spoken = spokenPart(pcm, frames, phones, VOICE_RATE);
    let said = 0;
    for (const { part, spans: near, restMs: commaMs } of stretchesOf(spoken, spans, phones, frames, VOICE_RATE)) {
      const at = end + rest;
      // The closed mouth before a "p" is silence that was cut off.
      const ms = (seconds: number) =>
        Math.floor((at + Math.min(part.to, Math.max(part.from, seconds * VOICE_RATE)) - part.from) / SAMPLES_A_MS);
      for (const span of near) {
        const word = words[said]?.at ?? 0;
        times[word] = { startMs: times[word]?.startMs ?? ms(span.start), endMs: ms(span.end) };
        said += 1;
      }
      pieces.push({ pcm, part, at });
      end = at + part.to - part.from;
      rest = commaMs * SAMPLES_A_MS;
    }
    rest = restMs * SAMPLES_A_MS;
    progress.postMessage(0.05 + (SPEAKING - 0.05) * ((done + 1) / breaths.length));
  }
  const bytes = await encode(joined(pieces, end, VOICE_RATE), VOICE_RATE, format, quality);
  progress.postMessage(1);
  return { bytes, durationMs: Math.floor(end / SAMPLES_A_MS), times };
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

/** The thread that makes files: an article of five minutes would stall the main loop for seconds. */
import type { WithProgress } from '../../worker-pool.ts';
import { encode } from '../encode.ts';
import { encodeWav } from '../wav.ts';
import type { EncodeJob, EncodeResult } from './job.ts';
import { join } from './joint.ts';

export default async function makeFile({
  parts,
  rate,
  format,
  quality,
  plain,
}: WithProgress<EncodeJob>): Promise<EncodeResult> {
  const sound = join(parts, rate);
  // Before encoding, which changes the level.
  const wav = plain ? encodeWav(sound, rate) : undefined;
  const durationMs = Math.floor((sound.length / rate) * 1000);
  return { bytes: await encode(sound, rate, format, quality), durationMs, ...(wav ? { wav } : {}) };
}

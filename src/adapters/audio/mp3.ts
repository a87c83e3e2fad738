import { createMp3Encoder } from 'wasm-media-encoders';

/** Samples a frame at 16 and 24 kHz (MPEG-2 Layer III). */
const FRAME = 576;
/** Silence the encoder puts in front, in samples; players that know of it skip it and what their decoder adds. */
const ENCODER_DELAY = 576;
/** What the encoder makes of every sample by itself, lest loud music clips: our ceiling is low enough. */
const ENCODER_GAIN = 0.95;
/** Samples handed over at once. */
const PIECE = 8192;

/** Mono samples as a constant-rate mp3 that plays for exactly as long as the samples. */
export async function encodeMp3(
  samples: Float32Array,
  rate: 16_000 | 24_000,
  kbps: 32 | 64 | 128,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: kbps });
  const chunks: Uint8Array[] = [];
  // The encoder hands out a window into its own memory, which the next call overwrites.
  for (let at = 0; at < samples.length; at += PIECE)
    chunks.push(encoder.encode([samples.subarray(at, at + PIECE).map((sample) => sample / ENCODER_GAIN)]).slice());
  chunks.push(encoder.finalize().slice());
  const sound = Buffer.concat(chunks);
  const frameLength = ((FRAME / 8) * (kbps * 1000)) / rate;
  const frames = Math.round(sound.length / frameLength);
  return new Uint8Array(
    Buffer.concat([infoFrame(sound, rate, frames, frames * FRAME - ENCODER_DELAY - samples.length), sound]),
  );
}

/**
 * A first frame with no sound that tells players the length and what to skip at both ends. Without it every
 * word is heard 70 ms later than it was spoken. The layout is LAME's.
 */
function infoFrame(sound: Buffer, rate: 16_000 | 24_000, frames: number, padding: number): Buffer {
  const frame = Buffer.alloc(((FRAME / 8) * 64_000) / rate);
  // The sound's own header at 64 kbps: a 32 kbps frame would be too short for the tag.
  sound.copy(frame, 0, 0, 4);
  frame[2] = rate === 16_000 ? 0x88 : 0x84;
  const tag = 13;
  frame.write('Info', tag, 'latin1');
  frame.writeUInt32BE(0x0f, tag + 4); // frames, bytes, table, quality
  frame.writeUInt32BE(frames, tag + 8);
  frame.writeUInt32BE(frame.length + sound.length, tag + 12);
  for (let i = 0; i < 100; i += 1) frame[tag + 16 + i] = Math.floor(i * 2.56);
  const lame = tag + 120;
  frame.write('LAME3.100', lame, 'latin1');
  frame[lame + 9] = 1; // constant rate
  frame.writeUIntBE((ENCODER_DELAY << 12) | Math.min(0xfff, padding), lame + 21, 3);
  frame.writeUInt32BE(frame.length + sound.length, lame + 28);
  frame.writeUInt16BE(crc16(sound), lame + 32);
  frame.writeUInt16BE(crc16(frame.subarray(0, lame + 34)), lame + 34);
  return frame;
}

function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return crc;
}

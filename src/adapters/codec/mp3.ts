/** mp3 files: their length, and whether they are whole. Read frame by frame in one go, a few ms for an hour of sound. */
import type { MediaFacts } from '../../pipeline/ports/codec.ts';
import { unusable } from './unusable.ts';

/** kbps by the four bits of a Layer III frame header; 0 is what no frame may say. */
const bitrates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0],
} as const;
const sampleRates = [44_100, 48_000, 32_000, 0] as const;

interface Frame {
  /** In bytes. */
  length: number;
  samples: number;
  /** Hz. */
  rate: number;
  /** Where an `Info` or `Xing` tag begins within the frame. */
  tagAt: number;
}

/** What an encoder says of the whole sound in a first frame that has no sound of its own. */
interface InfoTag {
  /** From this frame to the end. */
  bytes: number;
  /** Silence the encoder added at both ends, which players skip. */
  paddingSamples: number;
}

/** The duration is that of the sound: without the padding an encoder adds, where the file tells of it. */
export function inspectMp3(bytes: Uint8Array): MediaFacts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = afterId3v2(file);
  const first = frameAt(file, start);
  if (!first) throw unusable('sound file', 'holds no mp3 sound');
  const info = infoTag(file, start, first);
  let at = start + (info ? first.length : 0);
  let samples = -(info?.paddingSamples ?? 0);
  for (let frame = frameAt(file, at); frame; frame = frameAt(file, at)) {
    at += frame.length;
    samples += frame.samples;
  }
  if (at > file.length || start + (info?.bytes ?? 0) > file.length) throw unusable('sound file', 'is cut off');
  // Some programs put a tag behind the sound; anything else there is a broken frame.
  if (at < file.length && !/^(?:TAG|APETAGEX|LYRICSBEGIN|\0)/.test(file.toString('latin1', at, at + 12)))
    throw unusable('sound file', 'is damaged or cut off');
  if (samples <= 0) throw unusable('sound file', 'holds no sound');
  return { kind: 'audio', format: 'mp3', durationMs: Math.round((samples / first.rate) * 1000) };
}

function afterId3v2(file: Buffer): number {
  if (file.length < 10 || file.toString('latin1', 0, 3) !== 'ID3') return 0;
  // Four times seven bits.
  const [a = 0, b = 0, c = 0, d = 0] = file.subarray(6, 10);
  return 10 + (a << 21) + (b << 14) + (c << 7) + d;
}

function frameAt(file: Buffer, at: number): Frame | undefined {
  if (at + 4 > file.length) return undefined;
  const head = file.readUInt32BE(at);
  const version = (head >>> 19) & 3;
  const isLayer3 = ((head >>> 17) & 3) === 1;
  if (head >>> 21 !== 0x7ff || version === 1 || !isLayer3) return undefined;
  const mpeg1 = version === 3;
  const bitrate = bitrates[mpeg1 ? 1 : 2][(head >>> 12) & 15] ?? 0;
  const rate = (sampleRates[(head >>> 10) & 3] ?? 0) / (mpeg1 ? 1 : version === 2 ? 2 : 4);
  if (bitrate === 0 || rate === 0) return undefined;
  const samples = mpeg1 ? 1152 : 576;
  const mono = ((head >>> 6) & 3) === 3;
  const sideInfo = mpeg1 ? (mono ? 17 : 32) : mono ? 9 : 17;
  const slot = (head >>> 9) & 1;
  return { length: Math.floor(((samples / 8) * bitrate * 1000) / rate) + slot, samples, rate, tagAt: 4 + sideInfo };
}

function infoTag(file: Buffer, frameStart: number, frame: Frame): InfoTag | undefined {
  const tag = file.subarray(frameStart + frame.tagAt, frameStart + frame.length);
  if (tag.length < 8 || !/^(?:Info|Xing)$/.test(tag.toString('latin1', 0, 4))) return undefined;
  const flags = tag.readUInt32BE(4);
  const frames = flags & 1 ? 4 : 0;
  const bytes = flags & 2 ? 4 : 0;
  const encoder = 8 + frames + bytes + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0);
  const tellsPadding =
    tag.length >= encoder + 24 && /^(?:LAME|Lav[cf])/.test(tag.toString('latin1', encoder, encoder + 4));
  const padding = tellsPadding ? tag.readUIntBE(encoder + 21, 3) : 0;
  return {
    bytes: bytes && tag.length >= 12 + frames ? tag.readUInt32BE(8 + frames) : 0,
    paddingSamples: (padding >>> 12) + (padding & 0xfff),
  };
}

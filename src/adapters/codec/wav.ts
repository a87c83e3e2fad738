/** RIFF wav files: their length, and our mark in chunks beside the sound. */
import type { Mark, MediaFacts } from '../../pipeline/ports/codec.ts';
import { unusable } from './unusable.ts';
import { plainText, sourceTypeUri, xmpPacket } from './xmp.ts';

interface Chunk {
  id: string;
  /** The chunk's body. */
  body: Buffer;
}

/** Written by programs that stream and do not know the length yet. */
const UNKNOWN = 0xffffffff;
const HEADER = 8;

export function inspectWav(bytes: Uint8Array): MediaFacts {
  const chunks = chunksOf(bytes);
  const format = chunks.find((chunk) => chunk.id === 'fmt ')?.body;
  const sound = chunks.find((chunk) => chunk.id === 'data')?.body;
  if (!format || format.length < 16 || !sound) throw unusable('sound file', 'says nothing of its sound');
  const bytesPerSecond = format.readUInt32LE(8);
  if (bytesPerSecond === 0 || sound.length === 0) throw unusable('sound file', 'holds no sound');
  return { kind: 'audio', format: 'wav', durationMs: Math.round((sound.length / bytesPerSecond) * 1000) };
}

/** Puts INFO (people's programs) and XMP (IPTC's statement) after the sound; an earlier mark is replaced. */
export function markWav(bytes: Uint8Array, mark: Mark): Uint8Array {
  const kept = chunksOf(bytes).filter(({ id, body }) => id !== '_PMX' && !isInfo(id, body));
  const info = [
    Buffer.from('INFO'),
    ...Object.entries({
      INAM: mark.title,
      ...(mark.newsroom ? { IART: mark.newsroom } : {}),
      ICMT: `${mark.credit} DigitalSourceType: ${sourceTypeUri(mark.digitalSource)}`,
      ISFT: 'Newsmedia',
    }).flatMap(([id, text]) => chunk(id, Buffer.from(`${plainText(text)}\0`))),
  ];
  const parts = [
    Buffer.from('WAVE'),
    ...kept.flatMap(({ id, body }) => chunk(id, body)),
    ...chunk('LIST', Buffer.concat(info)),
    ...chunk('_PMX', Buffer.from(xmpPacket(mark))),
  ];
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const marked = new Uint8Array(HEADER + size);
  let at = 0;
  for (const part of [header('RIFF', size), ...parts]) {
    marked.set(part, at);
    at += part.length;
  }
  return marked;
}

function isInfo(id: string, body: Buffer): boolean {
  return id === 'LIST' && body.toString('latin1', 0, 4) === 'INFO';
}

function chunk(id: string, body: Buffer): Buffer[] {
  return [header(id, body.length), body, Buffer.alloc(body.length % 2)];
}

function header(id: string, size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.write(id, 'latin1');
  bytes.writeUInt32LE(size, 4);
  return bytes;
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    throw unusable('sound file', 'is not a wav');
  const chunks: Chunk[] = [];
  for (let at = 12; at + HEADER <= file.length; ) {
    const id = file.toString('latin1', at, at + 4);
    const stated = file.readUInt32LE(at + 4);
    const start = at + HEADER;
    const size = id === 'data' && stated === UNKNOWN ? file.length - start : stated;
    if (start + size > file.length) throw unusable('sound file', 'is cut off');
    chunks.push({ id, body: file.subarray(start, start + size) });
    at = start + size + (size % 2);
  }
  return chunks;
}

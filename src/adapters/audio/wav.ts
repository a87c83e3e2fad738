/** Mono sound of 16 bits in a RIFF wav. */

export interface Sound {
  /** Hz. */
  rate: number;
  samples: Int16Array;
}

const PCM = 1;
/** Of 16-bit PCM; some writers state the extensible form of the same. */
const EXTENSIBLE = 0xfffe;
/** Stated by programs that stream and do not know the length yet. */
const UNKNOWN_SIZES: ReadonlySet<number> = new Set([0, 0xffffffff]);

/** `samples` between −1 and 1. */
export function encodeWav(samples: Float32Array, rate: number): Uint8Array<ArrayBuffer> {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(PCM, 20);
  file.writeUInt16LE(1, 22); // mono
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples.length * 2, 40);
  for (let i = 0; i < samples.length; i += 1)
    file.writeInt16LE(Math.round((samples[i] as number) * 32_767), 44 + i * 2);
  return new Uint8Array(file.buffer);
}

/** Throws an Error that names what is wrong: not a wav, not 16-bit mono, cut off, or no sound in it. */
export function readWav(bytes: Uint8Array): Sound {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('the sound is not a wav');
  let rate: number | undefined;
  for (let at = 12; at + 8 <= file.length; ) {
    const id = file.toString('latin1', at, at + 4);
    const stated = file.readUInt32LE(at + 4);
    const start = at + 8;
    const size = id === 'data' && UNKNOWN_SIZES.has(stated) ? file.length - start : stated;
    if (start + size > file.length) throw new Error('the sound is cut off');
    if (id === 'fmt ') rate = rateOf(file.subarray(start, start + size));
    if (id === 'data') {
      if (rate === undefined) throw new Error('the sound says nothing of its rate');
      if (size < 2) throw new Error('there is no sound in it');
      // Copied, since 16-bit numbers must begin at an even place in memory.
      return {
        rate,
        samples: new Int16Array(
          file.buffer.slice(file.byteOffset + start, file.byteOffset + start + size - (size % 2)),
        ),
      };
    }
    at = start + size + (size % 2);
  }
  throw new Error('there is no sound in it');
}

function rateOf(format: Buffer): number {
  if (format.length < 16) throw new Error('the sound says nothing of its rate');
  const kind = format.readUInt16LE(0);
  const channels = format.readUInt16LE(2);
  const rate = format.readUInt32LE(4);
  const bits = format.readUInt16LE(14);
  if ((kind !== PCM && kind !== EXTENSIBLE) || channels !== 1 || bits !== 16 || rate === 0)
    throw new Error('the sound is not mono of 16 bits');
  return rate;
}

/** 16-bit samples as numbers between −1 and 1. */
export function toFloats(samples: Int16Array): Float32Array {
  return Float32Array.from(samples, (sample) => sample / 32_768);
}

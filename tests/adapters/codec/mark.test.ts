import { parseBuffer } from 'music-metadata';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createMediaCodec } from '../../../src/adapters/codec/index.ts';
import type { Mark } from '../../../src/pipeline/ports/codec.ts';
import { imageFormats, qualities } from '../../../src/pipeline/ports/media.ts';
import { hostileMark, hum, picture } from './samples.ts';

const codec = createMediaCodec();
const sourceType = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
const square = { width: 256, height: 256 };
const plainMark: Mark = { digitalSource: 'algorithmicMedia', title: 'Storm', credit: 'Local', description: 'A storm.' };

/** What a reader of the packet finds, unescaped as XML says. */
function readXmp(packet: string) {
  const plain = (text = '') =>
    text.replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&',
    );
  const field = (pattern: RegExp) => plain(pattern.exec(packet)?.[1]);
  return {
    source: field(/Iptc4xmpExt:DigitalSourceType="([^"]*)"/),
    credit: field(/photoshop:Credit="([^"]*)"/),
    title: field(/<dc:title>.*?<rdf:li[^>]*>([^<]*)</s),
    description: field(/<dc:description>.*?<rdf:li[^>]*>([^<]*)</s),
  };
}

const cleanTitle = `"><script>alert('x')</script> & ]]> \uFFFD Škoda 风暴 🌪`;
const expected = {
  source: sourceType,
  credit: hostileMark.credit,
  title: cleanTitle,
  description: '</rdf:li></rdf:RDF> <!-- [31m --> Line one\nLine two',
};

/** The body of a RIFF chunk. */
function chunkOf(file: Uint8Array, id: string): Buffer {
  const buffer = Buffer.from(file);
  for (let at = 12; at < buffer.length; ) {
    const size = buffer.readUInt32LE(at + 4);
    if (buffer.toString('latin1', at, at + 4) === id) return buffer.subarray(at + 8, at + 8 + size);
    at += 8 + size + (size % 2);
  }
  return Buffer.alloc(0);
}

describe('the machine-readable mark', () => {
  it.each(imageFormats)('is read back from a %s, with a headline that tries to break out', async (format) => {
    const file = await codec.encodeImage(
      await picture('png'),
      { format, quality: 'medium', resolution: square },
      hostileMark,
    );
    const { xmpAsString = '' } = await sharp(file).metadata();
    expect(readXmp(xmpAsString)).toEqual(expected);
    expect(xmpAsString).not.toContain('<script');
    expect(await codec.inspect(file)).toEqual({ kind: 'image', format, ...square });
  });

  it('is read back from the preview', async () => {
    const { jpeg } = await codec.preview(await picture('webp'), 128, hostileMark);
    expect(readXmp((await sharp(jpeg).metadata()).xmpAsString ?? '')).toEqual(expected);
  });

  it('is read back from an mp3 whose sound is untouched', async () => {
    const sound = await hum('mp3');
    const file = await codec.markAudio(sound, 'mp3', hostileMark);
    const { common, native } = await parseBuffer(file, { mimeType: 'audio/mpeg' });
    // This reader takes every slash of ID3v2.3 for a list.
    const stated = (native['ID3v2.3'] ?? []).filter(({ id }) => id === 'TXXX:DigitalSourceType');
    expect(common.title).toBe(cleanTitle);
    expect(common.comment?.[0]?.text).toContain(sourceType);
    expect(stated.map(({ value }) => value).join('/')).toBe(sourceType);
    expect(readXmp(Buffer.from(file).toString('utf8'))).toEqual(expected);
    expect(Buffer.from(file.slice(-sound.length)).equals(sound)).toBe(true);
    expect(await codec.inspect(file)).toEqual(await codec.inspect(sound));
  });

  it('is read back from a wav whose sound is untouched', async () => {
    const sound = await hum('wav', 1);
    const file = await codec.markAudio(sound, 'wav', hostileMark);
    const { common } = await parseBuffer(file, { mimeType: 'audio/wav' });
    expect(readXmp(chunkOf(file, '_PMX').toString('utf8'))).toEqual(expected);
    expect(common.comment?.[0]?.text).toContain(sourceType);
    expect(chunkOf(file, 'data').equals(chunkOf(sound, 'data'))).toBe(true);
    expect(Buffer.from(file).readUInt32LE(4)).toBe(file.length - 8);
    expect(await codec.inspect(file)).toEqual(await codec.inspect(sound));
  });

  it.each(['mp3', 'wav'] as const)('replaces an earlier mark of a %s', async (format) => {
    const sound = await hum(format);
    const once = await codec.markAudio(sound, format, plainMark);
    const twice = await codec.markAudio(await codec.markAudio(sound, format, hostileMark), format, plainMark);
    expect(Buffer.from(twice).equals(once)).toBe(true);
  });

  it('fits a JPEG however long the description is', async () => {
    const mark = { ...plainMark, description: '&'.repeat(20_000), title: '"'.repeat(500) };
    const file = await codec.encodeImage(
      await picture('png'),
      { format: 'jpg', quality: 'low', resolution: square },
      mark,
    );
    expect(readXmp((await sharp(file).metadata()).xmpAsString ?? '').description.length).toBeGreaterThan(1000);
  });
});

describe('encoding pictures', () => {
  it.each([
    [512, 512],
    [768, 256],
    [256, 768],
  ])('covers exactly %d × %d', async (width, height) => {
    const file = await codec.encodeImage(
      await picture('jpg'),
      { format: 'webp', quality: 'low', resolution: { width, height } },
      plainMark,
    );
    expect(await codec.inspect(file)).toMatchObject({ width, height });
  });

  it.each(['webp', 'jpg'] as const)('spends more bytes on a %s of higher quality', async (format) => {
    const source = await picture('png');
    const [low = 0, medium = 0, high = 0] = await Promise.all(
      qualities.map(
        async (quality) => (await codec.encodeImage(source, { format, quality, resolution: square }, plainMark)).length,
      ),
    );
    expect(low).toBeLessThan(medium);
    expect(medium).toBeLessThan(high);
  });

  it('keeps every pixel of a png from medium on', async () => {
    const source = await picture('png', 256, 256);
    const file = await codec.encodeImage(source, { format: 'png', quality: 'medium', resolution: square }, plainMark);
    const pixels = (bytes: Uint8Array) => sharp(bytes).removeAlpha().raw().toBuffer();
    expect((await pixels(file)).equals(await pixels(source))).toBe(true);
  });

  it('puts white where a jpg cannot be transparent', async () => {
    const clear = await sharp({ create: { width: 64, height: 64, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const file = await codec.encodeImage(clear, { format: 'jpg', quality: 'high', resolution: square }, plainMark);
    expect((await sharp(file).stats()).channels.every(({ min }) => min > 250)).toBe(true);
  });

  it('refuses what is no picture', async () => {
    const wanted = { format: 'webp', quality: 'low', resolution: square } as const;
    for (const bytes of [new Uint8Array(), new Uint8Array(1000), (await picture('png')).slice(0, 2000)]) {
      await expect(codec.encodeImage(bytes, wanted, plainMark)).rejects.toMatchObject({
        code: 'api',
        outcome: 'unknown',
      });
      await expect(codec.preview(bytes, 64, plainMark)).rejects.toMatchObject({ code: 'api', outcome: 'unknown' });
    }
  });
});

describe('previews', () => {
  it('are JPEGs inside the square they are given, never enlarged', async () => {
    const source = await picture('webp', 640, 320);
    const small = await codec.preview(source, 200, plainMark);
    expect(await codec.inspect(small.jpeg)).toEqual({ kind: 'image', format: 'jpg', width: 200, height: 100 });
    const large = await codec.preview(source, 4000, plainMark);
    expect(await codec.inspect(large.jpeg)).toMatchObject({ width: 640, height: 320 });
  });

  it('come with a placeholder of the same shape and colour that fits in a page', async () => {
    const source = await sharp({ create: { width: 300, height: 150, channels: 3, background: '#c02020' } })
      .png()
      .toBuffer();
    const { placeholder } = await codec.preview(source, 100, plainMark);
    expect(placeholder.length).toBeLessThan(1000);
    const [, base64 = ''] = placeholder.split('data:image/webp;base64,');
    const tiny = sharp(Buffer.from(base64, 'base64'));
    const { width, height } = await tiny.metadata();
    expect(width / height).toBeCloseTo(2, 0);
    const [red, green] = (await tiny.stats()).channels;
    expect((red?.mean ?? 0) - (green?.mean ?? 0)).toBeGreaterThan(100);
  });
});

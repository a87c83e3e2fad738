import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createMediaCodec } from '../../../src/adapters/codec/index.ts';
import { audioFormats, imageFormats } from '../../../src/pipeline/ports/media.ts';
import { hum, picture } from './samples.ts';

const codec = createMediaCodec();
const refused = {
  name: 'MediaError',
  code: 'api',
  outcome: 'unknown',
  message: expect.stringMatching(/^(The|This) .*\.$/),
};
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('inspect', () => {
  it.each(imageFormats)('tells the format and size of a %s', async (format) => {
    expect(await codec.inspect(await picture(format))).toEqual({ kind: 'image', format, width: 320, height: 240 });
  });

  it.each(audioFormats)('tells how long the sound of a %s is, without padding', async (format) => {
    expect(await codec.inspect(await hum(format))).toEqual({ kind: 'audio', format, durationMs: 2000 });
  });

  it('goes by what people see when a photo lies on its side', async () => {
    const lying = await sharp(await picture('jpg'))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await codec.inspect(lying)).toMatchObject({ width: 240, height: 320 });
  });

  it.each(imageFormats)('refuses a %s that is cut off, wherever', async (format) => {
    const whole = await picture(format);
    for (const share of [0.01, 0.1, 0.5, 0.9, 0.99])
      await expect(codec.inspect(whole.slice(0, whole.length * share)), `${share}`).rejects.toMatchObject(refused);
    await expect(codec.inspect(whole.slice(0, -1))).rejects.toMatchObject(refused);
  });

  it.each(audioFormats)('refuses a %s that is cut off, wherever', async (format) => {
    const whole = await hum(format);
    for (const share of [0.005, 0.1, 0.5, 0.9, 0.99])
      await expect(codec.inspect(whole.slice(0, whole.length * share)), `${share}`).rejects.toMatchObject(refused);
    // A medium mp3 has frames of 288 bytes: this one ends exactly between two.
    await expect(codec.inspect(whole.slice(0, 288 * 20))).rejects.toMatchObject(refused);
  });

  it('refuses an mp3 without a length tag whose last frame is broken', async () => {
    const bare = (await hum('mp3')).slice(288);
    expect(await codec.inspect(bare)).toMatchObject({ kind: 'audio', format: 'mp3' });
    await expect(codec.inspect(bare.slice(0, -100))).rejects.toMatchObject(refused);
    bare.fill(0x55, 288 * 10, 288 * 12);
    await expect(codec.inspect(bare)).rejects.toMatchObject(refused);
  });

  it('takes a wav that was streamed before its length was known', async () => {
    const wav = await hum('wav');
    new DataView(wav.buffer).setUint32(40, 0xffffffff, true);
    expect(await codec.inspect(wav)).toMatchObject({ durationMs: 2000 });
  });

  it.each([
    ['nothing', ''],
    ['text', 'Internal Server Error'],
    ['a page', '<!doctype html><html></html>'],
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['gif', 'GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00;'],
    ['an archive', 'PK\x03\x04\x14\x00\x00\x00\x08\x00aaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['a document', '%PDF-1.7\n'],
    ['only the beginning of a png', '\x89PNG\r\n\x1a\n'],
    ['only the beginning of a jpg', '\xff\xd8\xff\xe0'],
    ['only the beginning of a webp', 'RIFF\x00\x01\x00\x00WEBPVP8 '],
    ['only the beginning of a wav', 'RIFF\x24\x00\x00\x00WAVEfmt '],
    ['a wav without sound', 'RIFF\x24\x00\x00\x00WAVEdata\x00\x00\x00\x00'],
    ['a tag without sound', 'ID3\x03\x00\x00\x00\x00\x00\x00'],
    ['mp3 noise', `\xff\xfb\x90\x64${'junk'.repeat(200)}`],
  ])('refuses %s', async (_, content) => {
    await expect(codec.inspect(bytesOf(content))).rejects.toMatchObject(refused);
  });

  it('refuses a picture that would fill the memory once unpacked, without unpacking it', async () => {
    const png = Buffer.from(await picture('png'));
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    // A header must carry its checksum to be believed.
    const { crc32 } = await import('node:zlib');
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    const before = process.memoryUsage().rss;
    await expect(codec.inspect(png)).rejects.toMatchObject({ ...refused, message: expect.stringContaining('pixels') });
    const wanted = { format: 'webp', quality: 'low', resolution: { width: 256, height: 256 } } as const;
    const mark = { digitalSource: 'algorithmicMedia', title: '', credit: '', description: '' } as const;
    await expect(codec.encodeImage(png, wanted, mark)).rejects.toMatchObject(refused);
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });

  it('refuses an animation', async () => {
    const raw = { width: 16, height: 32, channels: 3, pageHeight: 16 } as const;
    const frames = Buffer.alloc(16 * 32 * 3, (await picture('png')).slice(0, 700));
    const animation = await sharp(frames, { raw })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    await expect(codec.inspect(animation)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('animation'),
    });
  });
});

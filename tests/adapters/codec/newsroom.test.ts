import { parseBuffer } from 'music-metadata';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createMediaCodec } from '../../../src/adapters/codec/index.ts';
import { audioFormats, imageFormats } from '../../../src/pipeline/ports/media.ts';
import { hostileMark, hum, picture } from './samples.ts';

const codec = createMediaCodec();

it.each(audioFormats)('a %s says whose it is, what it is called and that a machine made it', async (format) => {
  const mark = {
    ...hostileMark,
    title: 'Storm closes port',
    newsroom: format === 'mp3' ? 'De <Haven> & Söhne 风\u0000' : 'De <Haven>\u0000',
  };
  const file = await codec.markAudio(await hum(format), format, mark);
  const { common } = await parseBuffer(file, { mimeType: format === 'mp3' ? 'audio/mpeg' : 'audio/wav' });
  const newsroom = format === 'mp3' ? 'De <Haven> & Söhne 风' : 'De <Haven>'; // a wav states no encoding
  expect(common).toMatchObject({ title: 'Storm closes port', artist: newsroom });
  if (format === 'mp3') expect(common.label).toEqual([newsroom]);
  expect(common.comment?.[0]?.text).toMatch(/^Made by .*DigitalSourceType: http.*trainedAlgorithmicMedia$/);
});

it.each(audioFormats)('a %s without a newsroom names nobody', async (format) => {
  const file = await codec.markAudio(await hum(format), format, hostileMark);
  const { common } = await parseBuffer(file, { mimeType: format === 'mp3' ? 'audio/mpeg' : 'audio/wav' });
  expect(common.artist).toBeUndefined();
});

it.each(imageFormats)('a %s names the newsroom as its creator, and nobody without one', async (format) => {
  const wanted = { format, quality: 'low', resolution: { width: 64, height: 64 } } as const;
  const creatorIn = async (mark: typeof hostileMark) => {
    const file = await codec.encodeImage(await picture('png'), wanted, mark);
    const { xmpAsString = '' } = await sharp(file).metadata();
    return /<dc:creator><rdf:Seq><rdf:li>([^<]*)<\/rdf:li><\/rdf:Seq><\/dc:creator>/.exec(xmpAsString)?.[1];
  };
  expect(await creatorIn({ ...hostileMark, newsroom: 'De <Haven> & Söhne\u0000' })).toBe(
    'De &lt;Haven&gt; &amp; Söhne',
  );
  expect(await creatorIn(hostileMark)).toBeUndefined();
});

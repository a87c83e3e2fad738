/** Our mark in an mp3: ID3v2.3, once for people's players and once as XMP. */
import type { Mark } from '../../pipeline/ports/codec.ts';
import { plainText, sourceTypeUri, xmpPacket } from './xmp.ts';

/** Replaces the tag in front of the frames and copies the frames as they are. */
export async function markMp3(bytes: Uint8Array, mark: Mark): Promise<Uint8Array> {
  const { ID3Writer } = await import('browser-id3-writer');
  const source = sourceTypeUri(mark.digitalSource);
  // The writer wants a buffer of its own, not a window into one.
  const writer = new ID3Writer(bytes.slice().buffer);
  // Room for later edits that nobody makes; the types do not know the setting.
  Object.assign(writer, { padding: 0 });
  if (mark.newsroom) {
    const newsroom = plainText(mark.newsroom);
    // The publisher, and once more where players show who made it.
    writer.setFrame('TPUB', newsroom).setFrame('TPE1', [newsroom]);
  }
  writer
    .setFrame('TIT2', plainText(mark.title))
    .setFrame('COMM', {
      description: '',
      text: `${plainText(mark.credit)} DigitalSourceType: ${source}`,
      language: 'eng',
    })
    .setFrame('TXXX', { description: 'DigitalSourceType', value: source })
    // The owner id XMP prescribes for ID3.
    .setFrame('PRIV', { id: 'XMP', data: new TextEncoder().encode(xmpPacket(mark)).buffer });
  return new Uint8Array(writer.addTag());
}

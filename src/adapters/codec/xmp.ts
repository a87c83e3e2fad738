/** The IPTC statement of how a file was made, as an XMP packet. */
import type { Mark } from '../../pipeline/ports/codec.ts';
import type { DigitalSource } from '../../pipeline/ports/media.ts';

/** A JPEG holds its packet in one segment of 64 KB; alt texts and transcripts in full are elsewhere. */
const LONGEST = 5000;

/** The IPTC NewsCodes address of a term, as readers expect it in the file. */
export function sourceTypeUri(source: DigitalSource): string {
  return `http://cv.iptc.org/newscodes/digitalsourcetype/${source}`;
}

export function xmpPacket(mark: Mark): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 Iptc4xmpExt:DigitalSourceType="${sourceTypeUri(mark.digitalSource)}"
 photoshop:Credit="${escapeXml(mark.credit)}">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(mark.title)}</rdf:li></rdf:Alt></dc:title>
${creatorOf(mark)}<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(mark.description)}</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** The newsroom answers for what it had made; the credit beside it says that a machine made it. */
function creatorOf({ newsroom }: Mark): string {
  return newsroom ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(newsroom)}</rdf:li></rdf:Seq></dc:creator>\n` : '';
}

/** Without what no tag may hold: control characters, lone halves of surrogate pairs, non-characters. */
export function plainText(text: string): string {
  return (
    text
      .toWellFormed()
      .slice(0, LONGEST)
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
  );
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escapeXml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

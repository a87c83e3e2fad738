/** The longest a headline may be in a file's name, in characters. */
const longest = 60;

/** A name people recognise in their downloads: `storm-closes-port.vtt`. Letters of every script stay. */
export function fileNameOf({ id, headline }: { id: string; headline: string }, extension: string): string {
  const words = headline
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if ([...longer].length > longest) break;
    slug = longer;
  }
  // One word of more than that, or no word at all.
  if (slug === '') slug = [...(words[0] ?? '')].slice(0, longest).join('') || `newsmedia-${id}`;
  return `${slug}.${extension}`;
}

/** The `Content-Disposition` of a download, by RFC 6266: a plain name for everybody, the true one for those who read RFC 5987. */
export function attachment(name: string): string {
  const dot = name.lastIndexOf('.');
  const plain = name
    .slice(0, dot)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const fallback = `${plain || 'newsmedia'}${name.slice(dot)}`;
  if (name === fallback) return `attachment; filename="${name}"`;
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}

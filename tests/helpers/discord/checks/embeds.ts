import type { Field } from '../form.ts';
import { isThing, lengthOf, type Thing, text } from '../json.ts';

const mostInAll = 6000;

/** What Discord refuses in embeds; `names` are the attachments they may show. */
export function checkEmbeds(value: unknown, at: Field, names: ReadonlySet<string>): void {
  let inAll = 0;
  for (const [embed, here] of at.list(value, { max: 10, optional: true })) {
    const short = (key: string, max: number): void => here.in(key).text(embed[key], { min: 0, max, optional: true });
    short('title', 256);
    short('description', 4096);
    checkAddress(embed.url, here.in('url'), []);
    checkPart(embed.footer, here.in('footer'), 'text', 2048, names);
    checkPart(embed.author, here.in('author'), 'name', 256, names);
    for (const kind of ['image', 'thumbnail'] as const) {
      const media = embed[kind];
      if (isThing(media)) checkMedia(media.url, here.in(kind, 'url'), names);
    }
    for (const [field, there] of here.in('fields').list(embed.fields, { max: 25, optional: true })) {
      there.in('name').text(field.name, { max: 256 });
      there.in('value').text(field.value, { max: 1024 });
    }
    inAll += textsOf(embed).reduce((sum, one) => sum + lengthOf(one.trim()), 0);
  }
  if (inAll > mostInAll) at.wrong('MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${mostInAll}`);
}

/** The texts that count towards the size of an embed. */
function textsOf(embed: Thing): string[] {
  const fields = Array.isArray(embed.fields) ? embed.fields.filter(isThing) : [];
  return [
    ...[embed.title, embed.description],
    ...[isThing(embed.footer) && embed.footer.text, isThing(embed.author) && embed.author.name],
    ...fields.flatMap(({ name, value }) => [name, value]),
  ].map(text);
}

function checkPart(part: unknown, at: Field, key: string, max: number, names: ReadonlySet<string>): void {
  if (!isThing(part)) return;
  at.in(key).text(part[key], { min: 0, max, optional: key === 'text' });
  checkAddress(part.url, at.in('url'), []);
  if (part.icon_url !== undefined && part.icon_url !== null) checkMedia(part.icon_url, at.in('icon_url'), names);
}

/** A picture: an address, or one of the attachments by its name. */
export function checkMedia(url: unknown, at: Field, names: ReadonlySet<string>): void {
  const name = /^attachment:\/\/(.*)$/.exec(text(url))?.[1];
  if (name === undefined) checkAddress(url, at, ['attachment']);
  else if (!names.has(name)) {
    at.wrong(
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      `The referenced attachment ("${url}") was not found`,
    );
  }
}

export function checkAddress(url: unknown, at: Field, also: readonly string[]): void {
  if (url === undefined || url === null) return;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text(url))?.[1];
  const schemes = ['http', 'https', ...also];
  if (!scheme || !URL.canParse(text(url))) at.wrong('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  else if (!schemes.includes(scheme)) {
    const shown = schemes.map((one) => `'${one}'`).join(', ');
    at.wrong('URL_TYPE_INVALID_SCHEME', `Scheme "${scheme}" must be one of (${shown}).`);
  } else if (lengthOf(text(url)) > 2048) at.wrong('BASE_TYPE_MAX_LENGTH', 'Must be 2048 or fewer in length.');
}

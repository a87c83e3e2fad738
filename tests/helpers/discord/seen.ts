import { isSelect } from './checks/components.ts';
import { isThing, type Thing, text, things } from './json.ts';
import { flags, type Message } from './world.ts';

/**
 * What a person reads of a message, line by line: its text, embeds (author, title, description, fields as
 * `name: value`, footer), pictures as `(picture: alt text)`, other files as `(file: name)`, buttons as `[Approve]`,
 * disabled ones as `[Approve ✗]`, links as `[Player ↗]`, selects as `[placeholder ▾]`.
 */
export function seen(message: Message): string {
  if (message.flags & flags.thinking) return 'thinking …';
  const shown = new Set<string>();
  const picture = (url: unknown): string => {
    const name = /^attachment:\/\/(.*)$/.exec(text(url))?.[1];
    const found = message.attachments.find(({ filename }) => filename === name);
    if (found) shown.add(found.id);
    return `(picture: ${found?.description ?? found?.filename ?? text(url)})`;
  };
  const lines = [
    message.content,
    ...message.embeds.flatMap((embed) => embedLines(embed, picture)),
    ...things(message.components).flatMap((part) => partLines(part, picture)),
  ];
  const files = message.attachments
    .filter(({ id }) => !shown.has(id))
    .map((one) =>
      one.contentType.startsWith('image/') ? picture(`attachment://${one.filename}`) : `(file: ${one.filename})`,
    );
  return [...lines, ...files].filter((line) => line !== '').join('\n');
}

type Picture = (url: unknown) => string;

function embedLines(embed: Thing, picture: Picture): string[] {
  const media = (value: unknown): string => (isThing(value) ? picture(value.url) : '');
  return [
    isThing(embed.author) ? text(embed.author.name) : '',
    text(embed.title),
    text(embed.description),
    ...things(embed.fields).map(({ name, value }) => `${text(name)}: ${text(value)}`),
    media(embed.image),
    media(embed.thumbnail),
    isThing(embed.footer) ? text(embed.footer.text) : '',
  ];
}

function partLines(part: Thing, picture: Picture): string[] {
  const inner = (value: unknown): string[] => things(value).flatMap((one) => partLines(one, picture));
  if (part.type === 1) return [inner(part.components).join(' ')];
  if (part.type === 2) return [buttonText(part)];
  if (isSelect(part)) return [`[${text(part.placeholder) || '…'} ▾]`];
  const media = things(part.items).map((item) => picture(isThing(item.media) ? item.media.url : ''));
  return [text(part.content), ...inner(part.components), ...inner([part.accessory]), ...media];
}

function buttonText(button: Thing): string {
  const emoji = isThing(button.emoji) ? text(button.emoji.name) : '';
  const label = [emoji, text(button.label)].filter(Boolean).join(' ');
  return button.style === 5 ? `[${label} ↗]` : `[${label}${button.disabled === true ? ' ✗' : ''}]`;
}

/** Labels and addresses of the link buttons, of titles, and in texts. */
export function linksIn(message: Message): { label: string; url: string }[] {
  const inText = [...seen(message).matchAll(/\[([^[\]]+)\]\((https?:[^)\s]+)\)/g)].map((match) => ({
    label: match[1] ?? '',
    url: match[2] ?? '',
  }));
  const titles = message.embeds.flatMap(({ title, url }) => (url ? [{ label: text(title), url: text(url) }] : []));
  const buttons = (part: Thing): { label: string; url: string }[] => [
    ...(part.style === 5 ? [{ label: text(part.label), url: text(part.url) }] : []),
    ...things(part.components).flatMap(buttons),
  ];
  return [...titles, ...inText, ...message.components.flatMap(buttons)];
}

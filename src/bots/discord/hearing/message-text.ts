import type { MessageContent } from './payloads.ts';

/** The words of a message as people read them: its text, else what was forwarded with it, else its embeds. */
export function textOfMessage(message: MessageContent): string {
  const { content, embeds, message_snapshots: forwarded = [], mentions = [] } = message;
  const parts = [
    content ?? '',
    ...forwarded.map(({ message: inner }) => inner.content ?? ''),
    textOfEmbeds(embeds),
    ...forwarded.map(({ message: inner }) => textOfEmbeds(inner.embeds)),
  ];
  const names = new Map(mentions.map(({ id, username, global_name }) => [id, global_name ?? username]));
  return plain(parts.find((part) => part.trim() !== '') ?? '', names);
}

function textOfEmbeds(embeds: MessageContent['embeds'] = []): string {
  const texts = embeds.map(({ author, title, description, fields = [] }) =>
    [author?.name, title, description, ...fields.flatMap(({ name, value }) => [name, value])]
      .filter((text) => text?.trim())
      .join('\n'),
  );
  return texts.filter((text) => text !== '').join('\n');
}

/** Names in place of ids, and no signs that only draw. */
function plain(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(/<@!?(\d+)>/g, (whole, id: string) => (names.has(id) ? `@${names.get(id)}` : whole))
    .replace(/<a?(:\w+:)\d+>/g, '$1')
    .replace(/(\*\*|__|~~|\|\|)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/^(?:#{1,3}|-#|>(?:>>)?) /gm, '');
}

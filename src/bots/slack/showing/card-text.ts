import { hasEnded } from '../../../pipeline/generation.ts';
import type { Card } from '../../desk/card.ts';
import { outlookOf } from '../../desk/card-words.ts';
import { shortened } from '../../desk/plain-text.ts';
import { isAddress, limits } from './block-texts.ts';
import { escapeMrkdwn } from './escape.ts';
import { linkMrkdwn } from './sentences.ts';

/** All that a card says, as sentences: for screen readers, for notifications, and where Slack shows no blocks. */
export function cardText(card: Card): string {
  const { title, summary, note, label, approval, links } = card;
  const outlook = hasEnded(card) ? [] : outlookOf(card).map((one) => `${one}.`);
  const said = [title, summary, note, approval.line, label, ...outlook];
  const addresses = links.filter(({ url }) => isAddress(url));
  return fitted(
    said.flatMap((one) => (one === undefined || one.trim() === '' ? [] : [one])),
    addresses.map((one) => `${escapeMrkdwn(one.label)}: ${linkMrkdwn(one.url)}`),
  );
}

/** Joined and escaped; the longest sentence is cut until Slack takes the whole. Links stay whole. */
function fitted(sentences: readonly string[], links: readonly string[]): string {
  const kept = sentences.map((one) => shortened(one, 1000));
  for (;;) {
    const text = [...kept.map(escapeMrkdwn), ...links].join('\n');
    if ([...text].length <= limits.text) return text === '' ? 'Newsmedia' : text;
    const lengths = kept.map((one) => one.length);
    const longest = lengths.indexOf(Math.max(...lengths));
    const signs = [...(kept[longest] ?? '')].length;
    // Then it is the links that are too long.
    if (signs < 20) return fitted(sentences, []);
    kept[longest] = shortened(kept[longest] ?? '', Math.ceil(signs * 0.8));
  }
}

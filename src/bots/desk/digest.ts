import type { Card, CardAction } from './card.ts';

/** The daily digest of one channel: a view model that each platform draws its own way. Plain text everywhere. */
export interface Digest {
  kind: 'digest';
  /** Different for each digest of a channel: the day's own, and every one that was asked for beside it. */
  id: string;
  /** `2026-11-23`, where the channel is. */
  day: string;
  /** `Daily digest, Monday 23 November 2026` */
  title: string;
  /** One sentence for people and screen readers: "3 approved, 2 waiting, 1 failed." */
  summary: string;
  /** Waiting, held, failed …; none of them is empty, and what comes first matters most. */
  sections: DigestSection[];
  /** Name and value, e.g. Spent yesterday: 1.20 of 25.00 dollars. */
  facts: { name: string; value: string }[];
  /** That the pictures are made by AI, where there are any: "AI-generated: all pictures and narrations here". */
  label?: string;
  /** A sentence that needs attention. */
  note?: string;
}

export interface DigestSection {
  title: string;
  items: DigestItem[];
  /** When not all of them fit: "and 7 more: /newsdesk find state:failed". */
  more?: string;
}

export interface DigestItem {
  generationId: string;
  /** Of the generation when it was drawn, for its buttons. */
  revision: number;
  /** The headline, as typed. */
  title: string;
  /** Who asked, style, and who decided: one line. */
  line: string;
  /** The player page. */
  url: string;
  image?: { url: string; altText: string };
  /** What an approval given here is bound to. */
  contentHash?: string;
  /** Approve and reject, retry, undo; like those of a card. */
  actions: CardAction[];
}

export function isDigest(shown: Card | Digest): shown is Digest {
  return 'kind' in shown && shown.kind === 'digest';
}

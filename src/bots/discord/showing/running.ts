import type { APIEmbed } from 'discord.js';
import type { Card, CardLane } from '../../desk/card.ts';
import { laneLine, outlookOf } from '../../desk/card-words.ts';
import { fieldsOf, joined } from './embed-words.ts';
import { escapedWithin } from './escape.ts';

const signs: Readonly<Record<CardLane['state'], string>> = {
  waiting: '▫️',
  running: '🔹',
  done: '✅',
  failed: '❌',
  cancelled: '⏹️',
};
const barLength = 10;

/** While it waits or runs: what happens in each lane, and how long it will take. */
export function runningEmbed(card: Card): Pick<APIEmbed, 'description' | 'fields' | 'footer'> {
  const { summary, lanes, facts, note } = card;
  const outlook = outlookOf(card);
  const lines = [
    escapedWithin(summary.trim() || 'Getting ready.', 500),
    ...(note === undefined ? [] : [`⚠️ ${escapedWithin(note, 700)}`]),
    ...lanes.flatMap(laneLines),
  ];
  return {
    description: joined(lines, 3500),
    fields: fieldsOf(facts),
    ...(outlook.length > 0 ? { footer: { text: outlook.join(' · ') } } : {}),
  };
}

function laneLines(lane: CardLane): string[] {
  const { state, progress, by, error } = lane;
  const made = by === undefined ? '' : ` · ${escapedWithin(by, 100)}`;
  return [
    `${signs[state]} ${bar(progress)} ${escapedWithin(laneLine(lane), 200)}${made}`,
    ...(error === undefined ? [] : [`⠀⠀${escapedWithin(error, 400)}`]),
  ];
}

function bar(progress: number): string {
  const full = Math.max(0, Math.min(barLength, Math.round(progress * barLength)));
  return `${'▰'.repeat(full)}${'▱'.repeat(barLength - full)}`;
}

import type { KnownBlock, TaskCardBlock } from '@slack/types';
import type { Card, CardLane } from '../../desk/card.ts';
import { durationLabel } from '../../desk/wording.ts';
import { context, limits, rich, shortened, words } from './block-texts.ts';

/** Slack's own ticks, spinners and crosses. A lane that was stopped has neither failed nor been done. */
const statuses: Readonly<Record<CardLane['state'], TaskCardBlock['status']>> = {
  waiting: 'pending',
  running: 'in_progress',
  done: 'complete',
  failed: 'error',
  cancelled: 'pending',
};

/** While it waits or runs: what happens in each lane, and how long it will take. */
export function runningBlocks(card: Card): KnownBlock[] {
  const { summary, lanes, facts, note } = card;
  const title = shortened(summary.trim() || 'Getting ready.', limits.task);
  return [
    lanes.length > 0 ? { type: 'plan', title, tasks: lanes.map(taskOf) } : rich(words(title)),
    ...(note === undefined ? [] : [rich(words(note))]),
    ...context([...outlookOf(card), ...facts.map(({ name, value }) => `${name}: ${value}`)]),
  ];
}

/** "Place 3 in the queue", "Ready in about 40 s". */
export function outlookOf({ queuePlace, etaMs }: Card): string[] {
  return [
    ...(queuePlace === undefined ? [] : [queuePlace === 1 ? 'Next in the queue' : `Place ${queuePlace} in the queue`]),
    ...(etaMs === undefined ? [] : [`Ready in ${aboutLabel(etaMs)}`]),
  ];
}

/** All that matters stands in the title: on a phone the rest is folded away. */
function taskOf({ stage, label, state, progress, elapsedMs, by, error }: CardLane): TaskCardBlock {
  const doing = state === 'running' ? `${Math.round(progress * 100)}%` : state;
  const took = elapsedMs === undefined || (state === 'running' && elapsedMs < 1000) ? undefined : elapsedMs;
  const title = `${label}: ${doing}${took === undefined ? '' : `, ${elapsedLabel(took, state)}`}`;
  return {
    type: 'task_card',
    task_id: stage,
    title: shortened(title, limits.task),
    status: statuses[state],
    ...(by === undefined ? {} : { details: rich(words(shortened(`By ${by}`, limits.task))) }),
    ...(error === undefined ? {} : { output: rich(words(shortened(error, 500))) }),
  };
}

/** Tenths of a second only once they stand still. */
function elapsedLabel(ms: number, state: CardLane['state']): string {
  const seconds = ms / 1000;
  if (state !== 'running' || seconds >= 59.5) return durationLabel(seconds);
  return `${Math.round(seconds)} s`;
}

function aboutLabel(ms: number): string {
  if (ms < 60_000) return `about ${Math.max(5, Math.ceil(ms / 5000) * 5)} s`;
  return `about ${Math.round(ms / 60_000)} min`;
}

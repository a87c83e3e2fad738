import type { KnownBlock, TaskCardBlock } from '@slack/types';
import type { Card, CardLane } from '../../desk/card.ts';
import { laneLine, outlookOf } from '../../desk/card-words.ts';
import { shortened } from '../../desk/plain-text.ts';
import { context, limits, rich, words } from './block-texts.ts';

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

/** All that matters stands in the title: on a phone the rest is folded away. */
function taskOf(lane: CardLane): TaskCardBlock {
  const { stage, state, by, error } = lane;
  return {
    type: 'task_card',
    task_id: stage,
    title: shortened(laneLine(lane), limits.task),
    status: statuses[state],
    ...(by === undefined ? {} : { details: rich(words(shortened(`By ${by}`, limits.task))) }),
    ...(error === undefined ? {} : { output: rich(words(shortened(error, 500))) }),
  };
}

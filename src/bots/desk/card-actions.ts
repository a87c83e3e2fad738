import { hasEnded } from '../../pipeline/generation.ts';
import type { ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import { type Stage, stages } from '../../pipeline/ports/media.ts';
import type { CardAction } from './card.ts';
import { isDecidable } from './card-approval.ts';
import { laneLabels } from './card-lanes.ts';

const details: CardAction = { name: 'details', label: 'Details' };
const remove: CardAction = { name: 'delete', label: 'Delete', tone: 'bad', asks: 'sure' };

/** What may be done to it now. Who may do it is decided when somebody tries. `now` in ms since 1970. */
export function actionsOf(generation: Generation, policy: ChannelPolicy, now: number): CardAction[] {
  if (generation.deletedAt) return [];
  if (!hasEnded(generation)) return [{ name: 'cancel', label: 'Cancel', tone: 'bad' }, details];
  return [
    ...decisions(generation, policy, now),
    ...retries(generation),
    ...(generation.state === 'held' ? [] : again(generation)),
    ...(generation.image ? [{ name: 'edit-alt-text', label: 'Edit alt text', asks: 'alt-text' } as const] : []),
    details,
    remove,
  ];
}

/** When a decision can be taken back no more, in ms since 1970; `undefined` when there is none. */
export function undoEnds({ approval }: Generation, { undoWindowMs }: ChannelPolicy): number | undefined {
  if (approval.state === 'pending' || approval.at === undefined) return undefined;
  return Date.parse(approval.at) + undoWindowMs;
}

function decisions(generation: Generation, policy: ChannelPolicy, now: number): CardAction[] {
  const { approval, publication } = generation;
  const found: CardAction[] = [];
  const withdrawn = publication?.withdrawnAt !== undefined;
  const pending = approval.state === 'pending';
  // Approving what was withdrawn publishes it again.
  if (isDecidable(generation) && (pending || (approval.state === 'approved' && withdrawn))) {
    found.push({ name: 'approve', label: pending ? 'Approve' : 'Publish again', tone: 'good' });
  }
  if (isDecidable(generation) && pending) {
    found.push({ name: 'reject', label: 'Reject', tone: 'bad', asks: 'reason' });
  }
  const ends = undoEnds(generation, policy);
  if (ends !== undefined && now < ends)
    found.push({ name: 'undo', label: approval.state === 'approved' ? 'Undo approval' : 'Undo rejection' });
  if (publication && !withdrawn) {
    found.push({ name: 'unpublish', label: 'Unpublish', tone: 'bad', asks: 'sure' });
  }
  return found;
}

function retries(generation: Generation): CardAction[] {
  const { state } = generation;
  if (state === 'cancelled') {
    const first = stages.find((stage) => generation.stages[stage].state === 'cancelled');
    return first === undefined ? [] : [{ name: 'retry', label: 'Run it again', value: first }];
  }
  return stages.flatMap((stage): CardAction[] => {
    const { state: how, fellBackFrom } = generation.stages[stage];
    if (how === 'failed') return [retry(stage, `Retry ${laneLabels[stage].toLowerCase()}`)];
    const lane = stage === 'image' || stage === 'audio';
    return lane && how === 'done' && fellBackFrom !== undefined
      ? [retry(stage, `${laneLabels[stage]}: try ${fellBackFrom} again`)]
      : [];
  });
}

function retry(stage: Stage, label: string): CardAction {
  return { name: 'retry', label, value: stage };
}

/** Each of these makes a new generation with a message of its own. */
function again({ image }: Generation): CardAction[] {
  return [
    { name: 'reroll', label: 'Re-roll' },
    ...(image ? [{ name: 'vary', label: 'Vary' } as const] : []),
    { name: 'new-style', label: 'New style', asks: 'style' },
    { name: 'new-voice', label: 'New voice', asks: 'voice' },
  ];
}

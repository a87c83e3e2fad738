import { hasEnded, isDecidable } from '../../pipeline/generation.ts';
import type { ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import { type Stage, stages } from '../../pipeline/ports/media.ts';
import { scheduledOf, upFiles, wasCalledOff } from '../../pipeline/publication.ts';
import type { CardAction } from './card.ts';
import { laneLabels } from './card-lanes.ts';
import { consequences } from './confirmation.ts';

const details: CardAction = { name: 'details', label: 'Details' };
const remove: CardAction = {
  ...{ name: 'delete', label: 'Delete', tone: 'bad', asks: 'sure' },
  about: consequences.delete,
};

/**
 * What may be done to it now. Who may do it is decided when somebody tries. `now` in ms since 1970; `rivals` are the
 * other versions that wait or are approved.
 */
export function actionsOf(generation: Generation, policy: ChannelPolicy, now: number, rivals = 0): CardAction[] {
  if (generation.deletedAt) return [];
  if (!hasEnded(generation)) return [{ name: 'cancel', label: 'Cancel', tone: 'bad' }, details];
  return [
    ...decisions(generation, policy, now),
    ...superseding(generation, rivals),
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
  const scheduled = scheduledOf(generation);
  const schedule: CardAction = { name: 'schedule', label: 'Publish at…', asks: 'time', about: timeHint(policy) };
  if (isDecidable(generation) && (approval.state !== 'approved' || withdrawn)) {
    found.push({ name: 'approve', label: approveLabel(generation), tone: 'good' });
  }
  if (scheduled && approval.state === 'approved' && now < Date.parse(scheduled.publishAt)) {
    found.push({ name: 'publish-now', label: 'Publish now', tone: 'good' });
  }
  if (isDecidable(generation) && pending) {
    found.push({ name: 'reject', label: 'Reject', tone: 'bad', asks: 'reason' });
  }
  if (found.length > 0) found.push(schedule);
  const ends = undoEnds(generation, policy);
  // One of two approvals has no consequences yet, so whoever gave it can always take it back.
  if ((ends !== undefined && now < ends) || (pending && approval.given)) {
    found.push({ name: 'undo', label: approval.state === 'rejected' ? 'Undo rejection' : 'Undo approval' });
  }
  if (publication && !withdrawn) {
    const up = upFiles(publication).length > 0;
    const label = up || !scheduled ? 'Unpublish' : 'Do not publish';
    found.push({
      name: 'unpublish',
      label,
      tone: 'bad',
      asks: 'sure',
      about: up ? consequences.unpublish : notGoingOut,
    });
  }
  return found;
}

/** Approving what was rejected overrules that, and what was withdrawn is published again. */
function approveLabel({ approval, publication }: Generation): string {
  if (approval.state === 'rejected') return 'Approve after all';
  if (approval.state === 'pending' || !publication) return 'Approve';
  return wasCalledOff(publication) ? 'Publish after all' : 'Publish again';
}

const notGoingOut = 'It does not go out. Nothing of it is public yet.';

function timeHint({ zone }: ChannelPolicy): string {
  return `Like 18:00, tomorrow 9:00 or 2026-12-01 09:00, by the clock in ${zone}. For another place write it behind the time: 18:00 Europe/London.`;
}

/** An editor's choice where the channel does not do it by itself; then what waits for its hour does it when it is up. */
function superseding({ approval, publication }: Generation, rivals: number): CardAction[] {
  const on = approval.state === 'approved' && publication && !publication.withdrawnAt && !publication.supersedes;
  if (!on || rivals === 0) return [];
  const about = publication.publishedAt ? consequences.supersede : `Once this one is up: ${consequences.supersede}`;
  return [{ name: 'supersede', label: 'Keep only this version', tone: 'bad', asks: 'sure', about }];
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

import type { ActionName } from './chat.ts';

const known: Readonly<Record<ActionName, true>> = {
  approve: true,
  reject: true,
  undo: true,
  schedule: true,
  'publish-now': true,
  unpublish: true,
  supersede: true,
  reroll: true,
  vary: true,
  'new-style': true,
  'new-voice': true,
  retry: true,
  'edit-alt-text': true,
  cancel: true,
  delete: true,
  details: true,
};

export const actionNames = Object.keys(known) as ActionName[];

/** Whether a button that comes back from a platform is one that cards have. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(known, name);
}

/** What an editor came for stands in a row of its own, first. */
const decisions: readonly ActionName[] = [
  'approve',
  'reject',
  'undo',
  'schedule',
  'publish-now',
  'unpublish',
  'supersede',
];

export function isDecision(name: ActionName): boolean {
  return decisions.includes(name);
}

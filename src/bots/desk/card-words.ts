/** What a card says in words, whatever it is drawn with. */
import type { Card, CardLane } from './card.ts';
import { durationLabel } from './wording.ts';

/** "Place 3 in the queue", "Ready in about 40 s". */
export function outlookOf({ queuePlace, etaMs }: Card): string[] {
  return [
    ...(queuePlace === undefined ? [] : [queuePlace === 1 ? 'Next in the queue' : `Place ${queuePlace} in the queue`]),
    ...(etaMs === undefined ? [] : [`Ready in ${aboutLabel(etaMs)}`]),
  ];
}

/** "Picture: 40%, 12 s", "Narration: done, 1.9 s". */
export function laneLine({ label, state, progress, elapsedMs }: CardLane): string {
  const doing = state === 'running' ? `${Math.round(progress * 100)}%` : state;
  const took = elapsedMs === undefined || (state === 'running' && elapsedMs < 1000) ? undefined : elapsedMs;
  return `${label}: ${doing}${took === undefined ? '' : `, ${elapsedLabel(took, state)}`}`;
}

/** Whether somebody may still approve or reject it. */
export function waitsForDecision({ approval, actions }: Card): boolean {
  return approval.state === 'pending' && actions.some(({ name }) => name === 'approve');
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

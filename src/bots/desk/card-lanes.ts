import { hasEnded, isHeld } from '../../pipeline/generation.ts';
import type { Generation, StageStatus } from '../../pipeline/ports/generation.ts';
import { type Stage, stages } from '../../pipeline/ports/media.ts';
import type { CardLane } from './card.ts';

export const laneLabels: Readonly<Record<Stage, string>> = {
  prompt: 'Prompt',
  image: 'Picture',
  audio: 'Narration',
  storage: 'Storage',
};
const doing: Readonly<Record<Stage, string>> = {
  prompt: 'writing the prompt',
  image: 'drawing the picture',
  audio: 'speaking the narration',
  storage: 'storing both',
};

/** `now` in ms since 1970. */
export function lanesOf(generation: Generation, now: number): CardLane[] {
  return stages.map((stage) => {
    const status = generation.stages[stage];
    const elapsedMs = elapsedOf(status, now);
    return {
      stage,
      label: laneLabels[stage],
      state: status.state,
      progress: status.state === 'done' ? 1 : status.progress,
      ...(elapsedMs === undefined ? {} : { elapsedMs }),
      ...(status.partial === undefined || isHeld(generation) ? {} : { partial: status.partial }),
      ...(status.provider === undefined ? {} : { by: byOf(status, status.provider) }),
      ...(status.state === 'failed' && status.error ? { error: status.error } : {}),
    };
  });
}

/** "Drawing the picture, 40%; speaking the narration, 70%." */
export function doingOf(generation: Generation): string {
  const running = stages.filter((stage) => generation.stages[stage].state === 'running');
  if (running.length === 0) return 'Getting ready.';
  const text = running
    .map((stage) => `${doing[stage]}, ${Math.round(generation.stages[stage].progress * 100)}%`)
    .join('; ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

/** From the first stage's start to its end, or to now; `undefined` before anything began. */
export function workedMs(generation: Generation, now: number): number | undefined {
  const starts = stages.flatMap((stage) => Date.parse(generation.stages[stage].startedAt ?? '') || []);
  if (starts.length === 0) return undefined;
  const end = hasEnded(generation) ? Date.parse(generation.finishedAt ?? '') : now;
  return Number.isNaN(end) ? undefined : Math.max(0, end - Math.min(...starts));
}

function elapsedOf({ startedAt, finishedAt, state }: StageStatus, now: number): number | undefined {
  if (startedAt === undefined || state === 'waiting') return undefined;
  // A stage that was cancelled has no end of its own.
  const end = finishedAt === undefined ? (state === 'running' ? now : Number.NaN) : Date.parse(finishedAt);
  const elapsed = end - Date.parse(startedAt);
  return Number.isNaN(elapsed) ? undefined : Math.max(0, elapsed);
}

function byOf({ fellBackFrom }: StageStatus, provider: string): string {
  return fellBackFrom === undefined ? provider : `${provider}, instead of ${fellBackFrom}`;
}

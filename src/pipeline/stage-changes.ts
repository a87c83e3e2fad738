import type { Generation, GenerationStatus } from './ports/generation.ts';
import { type Stage, stages } from './ports/media.ts';

/**
 * One status for every stage that has moved since `before`, the generation's own status last. Those
 * who follow get the newest state and may skip some in between, and two lanes move at the same time:
 * without this a follower would miss one lane's steps.
 */
export function statusesSince(before: Generation | undefined, now: Generation): GenerationStatus[] {
  const moved = stages.filter((stage) => stage !== now.status.stage && hasMoved(before, now, stage));
  return [...moved.map((stage) => statusOf(now, stage)), now.status];
}

function hasMoved(before: Generation | undefined, now: Generation, stage: Stage): boolean {
  const [was, is] = [before?.stages[stage], now.stages[stage]];
  if (!was) return is.state !== 'waiting';
  return (['state', 'progress', 'attempt', 'provider', 'error'] as const).some((name) => was[name] !== is[name]);
}

function statusOf({ stages: all, state }: Generation, stage: Stage): GenerationStatus {
  const { progress, error, attempt, provider } = all[stage];
  return {
    stage,
    progress,
    ...(error === undefined ? {} : { error }),
    data: { attempt, state, ...(provider === undefined ? {} : { provider }) },
  };
}

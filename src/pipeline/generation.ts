import { sha256OfJson } from './hash.ts';
import type { Actor, Generation, GenerationRequest, GenerationState, StageStatus } from './ports/generation.ts';
import { stages as allStages, type Stage } from './ports/media.ts';
import type { Cost } from './ports/providers.ts';

/** The state machine of one generation: pure functions from one Generation to the next. */

export function newGeneration(given: {
  id: string;
  workspace: string;
  channel: string;
  requester: Actor;
  parentId?: string;
  thread?: string;
  request: GenerationRequest;
  linkSalt: string;
  now: Date;
}): Generation {
  const { now, ...rest } = given;
  const waiting: StageStatus = { state: 'waiting', progress: 0, attempt: 1 };
  return {
    ...rest,
    state: 'queued',
    status: { stage: 'prompt', progress: 0, data: { attempt: 1, state: 'queued' } },
    stages: { prompt: waiting, image: waiting, audio: waiting, storage: waiting },
    approval: { state: 'pending' },
    revision: 0,
    createdAt: now.toISOString(),
  };
}

const ended: ReadonlySet<GenerationState> = new Set(['ready', 'partial', 'failed', 'cancelled', 'held']);

/** Nothing more happens to it by itself. */
export function hasEnded({ state }: Pick<Generation, 'state'>): boolean {
  return ended.has(state);
}

/** Whether a decision about it can be made. */
export function isDecidable({
  state,
  contentHash,
  image,
  audio,
  deletedAt,
}: Pick<Generation, 'state' | 'contentHash' | 'image' | 'audio' | 'deletedAt'>): boolean {
  const shown = state === 'ready' || state === 'partial' || state === 'held';
  return shown && !deletedAt && contentHash !== undefined && (image !== undefined || audio !== undefined);
}

/** Moves one stage. Progress never falls within one attempt, and an ended generation stays as it is. */
export function withStage(generation: Generation, stage: Stage, patch: Partial<StageStatus>): Generation {
  if (hasEnded(generation)) return generation;
  const before = generation.stages[stage];
  const sameAttempt = patch.attempt === undefined || patch.attempt === before.attempt;
  const progress = clamp(patch.progress ?? before.progress);
  const { partial, ...after }: StageStatus = {
    ...{ ...before, ...patch },
    progress: sameAttempt ? Math.max(before.progress, progress) : progress,
  };
  // What is finished has no unfinished picture.
  if (partial !== undefined && after.state === 'running') Object.assign(after, { partial });
  return withStatus({ ...generation, state: 'running', stages: { ...generation.stages, [stage]: after } }, stage);
}

/** Opens a stage of an ended generation, and what depends on it, for another attempt. */
export function reopened(generation: Generation, stage: Stage): Generation {
  const again = (status: StageStatus): StageStatus => ({ state: 'waiting', progress: 0, attempt: status.attempt + 1 });
  const stages = { ...generation.stages };
  for (const name of allStages) {
    const wanted = name === stage || name === 'storage' || stages[name].state === 'cancelled';
    const untried = stage === 'prompt' && stages[name].state !== 'done';
    if (wanted || untried) stages[name] = again(stages[name]);
  }
  const { error: _error, finishedAt: _finishedAt, ...rest } = generation;
  return withStatus({ ...rest, state: 'queued', stages }, stage);
}

/** What its content makes of it; `released` once an editor has looked at what was held. */
export function stateOf(
  { stages, image, audio, holds = {} }: Generation,
  released = false,
): Extract<GenerationState, 'ready' | 'partial' | 'failed' | 'held'> {
  const made = [image, audio].filter((file) => file !== undefined).length;
  if (stages.storage.state !== 'done' || made === 0) return 'failed';
  if (Object.keys(holds).length > 0 && !released) return 'held';
  return made === 2 ? 'ready' : 'partial';
}

/** Nobody but an editor may see what it holds: also while it is still, or again, being made. */
export function isHeld({ state, holds }: Pick<Generation, 'state' | 'holds'>): boolean {
  return state === 'held' || (holds !== undefined && !hasEnded({ state }));
}

/** Replaces what the last check of the same thing said; a picture made anew may need no look. */
export function withHold(generation: Generation, what: 'text' | 'image', reason: string | undefined): Generation {
  const { holds: { [what]: _before, ...others } = {}, ...rest } = generation;
  const holds = { ...others, ...(reason === undefined ? {} : { [what]: reason }) };
  return Object.keys(holds).length === 0 ? rest : { ...rest, holds };
}

/** The end of a run: ready, partial or failed by what there is now. */
export function finished(generation: Generation, now: Date): Generation {
  const { stages } = generation;
  const state = stateOf(generation);
  const holds = state === 'held' ? Object.values(generation.holds ?? {}) : [];
  const errors = allStages.flatMap((stage) => (stages[stage].state === 'failed' ? [stages[stage].error ?? ''] : []));
  const end: Generation = { ...generation, state, finishedAt: now.toISOString() };
  const reasons = [...holds, ...errors];
  if (reasons.length > 0) end.error = [...new Set(reasons)].join(' ');
  return withStatus(end, 'storage');
}

export function cancelled(generation: Generation, now: Date): Generation {
  if (hasEnded(generation)) return generation;
  const stages = { ...generation.stages };
  for (const stage of allStages) {
    if (stages[stage].state !== 'done') stages[stage] = { ...stages[stage], state: 'cancelled' };
  }
  const next: Generation = { ...generation, state: 'cancelled', stages, finishedAt: now.toISOString() };
  // What it has really cost is counted by its job; only its place in the quotas is free at once.
  if (next.charge) next.charge = { ...next.charge, generations: 0 };
  return withStatus(next, generation.status.stage);
}

/** What it has cost is what it counts for; what failed or was cancelled counts as no generation. */
export function charged(generation: Generation, { microUsd, measured }: Cost): Generation {
  const { charge, state } = generation;
  if (!charge) return generation;
  const generations = state === 'failed' || state === 'cancelled' ? 0 : 1;
  return { ...generation, charge: { ...charge, generations, microUsd, measured } };
}

/** SHA-256 of what an approval is about: both masters, the headline and the alt text. */
export function contentHashOf(generation: Pick<Generation, 'image' | 'audio' | 'request'>): string {
  return sha256OfJson({
    image: generation.image?.file.hash ?? null,
    audio: generation.audio?.file.hash ?? null,
    headline: generation.request.headline,
    altText: generation.image?.altText ?? null,
  });
}

/** New content is pending again; the same content keeps its decision. */
export function withContentHash(generation: Generation): Generation {
  const contentHash = contentHashOf(generation);
  const { approval } = generation;
  const undecided = approval.state === 'pending' && approval.given === undefined;
  if (undecided || approval.contentHash === contentHash) return { ...generation, contentHash };
  return { ...generation, contentHash, approval: { state: 'pending' } };
}

/** What is left of a deleted generation: ids, times, hashes and decisions, but no words. */
export function tombstone(generation: Generation, now: Date): Generation {
  const {
    prompt: _prompt,
    error: _error,
    holds: _holds,
    image,
    audio,
    approval,
    publication,
    request,
    ...rest
  } = generation;
  const { text: _text, ...wordless } = request;
  const { reason: _reason, ...decided } = approval;
  const { error: _statusError, ...status } = generation.status;
  const deletedAt = now.toISOString();
  // What a provider or a stage had to say may quote the headline.
  const mute = ({ error: _stageError, ...stage }: StageStatus): StageStatus => stage;
  const { prompt, image: picture, audio: narration, storage } = generation.stages;
  return {
    ...rest,
    status,
    stages: { prompt: mute(prompt), image: mute(picture), audio: mute(narration), storage: mute(storage) },
    approval: decided,
    request: { ...wordless, headline: '' },
    ...(image ? { image: { ...image, placeholder: '', altText: '', metadata: { ...image.metadata, notes: [] } } } : {}),
    ...(audio
      ? {
          audio: {
            ...audio,
            alignment: { ...audio.alignment, words: [] },
            metadata: { ...audio.metadata, notes: [] },
          },
        }
      : {}),
    ...(publication ? { publication: { ...publication, withdrawnAt: publication.withdrawnAt ?? deletedAt } } : {}),
    deletedAt,
  };
}

function withStatus(generation: Generation, stage: Stage): Generation {
  const { progress, error, attempt, provider } = generation.stages[stage];
  return {
    ...generation,
    status: {
      stage,
      progress,
      ...(error === undefined ? {} : { error }),
      data: { attempt, state: generation.state, ...(provider === undefined ? {} : { provider }) },
    },
  };
}

function clamp(progress: number): number {
  return Number.isFinite(progress) ? Math.min(1, Math.max(0, progress)) : 0;
}

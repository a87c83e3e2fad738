/** What callers (HTTP, command line, desk) may ask of the pipeline. Implemented by our own services. */
import type { Actor, Decision, Generation, GenerationStatus } from './generation.ts';
import type { Stage } from './media.ts';

/** Who asks and from where; never taken from a request body. */
export interface Origin {
  requester: Actor;
  workspace: string;
  channel: string;
  /** The same key in the same workspace starts nothing twice. */
  requestKey: string;
  parentId?: string;
  /** The thread of the channel that it was asked for in. */
  thread?: string;
}

export interface Requests {
  /** Validates (MediaError `validation` with `field`), stores and queues. Costs nothing when it throws. */
  accept(
    input: unknown,
    origin: Origin,
  ): Promise<{
    generation: Generation;
    created: boolean /** A sentence: the budget is nearly used up. */;
    warning?: string;
  }>;
  find(id: string): Promise<Generation | undefined>;
  /** Yields now, after every change, and ends once the generation has reached its end or `signal` aborts. */
  trackProgress(id: string, signal: AbortSignal): AsyncIterable<{ generation: Generation; status: GenerationStatus }>;
}

export interface Actions {
  /** Aborts the call in flight; does nothing to a generation that has reached its end. */
  cancel(id: string, by: Actor): Promise<Generation>;
  /** Runs one stage of a finished generation again, keeping the rest. `image`/`audio`, or `prompt`/`storage` when those failed. */
  retry(id: string, what: { stage: Stage; provider?: string }, by: Actor): Promise<Generation>;
  /** New alt text is new content: pending again. */
  editAltText(id: string, altText: string, by: Actor): Promise<Generation>;
  /** Takes every copy we control; leaves a tombstone with hashes and no text. */
  remove(id: string, by: Actor): Promise<void>;
}

/** Throws MediaError `validation` with a sentence that says who may, when this actor may not. */
export interface Approvals {
  /**
   * Bound to the content hash it was shown; approval publishes: at `publishAt` (ISO 8601), else when the channel says.
   * `reason` is needed to reject where the channel says so. What is rejected is approved only by who has seen that:
   * `overrules` is the `at` of that rejection.
   */
  decide(
    id: string,
    decision: {
      decision: Decision;
      reason?: string;
      contentHash?: string;
      via?: string;
      publishAt?: string;
      overrules?: string;
    },
    by: Actor,
  ): Promise<Generation>;
  /** Moves the time of what is approved and not up yet; `undefined` is now. */
  reschedule(id: string, publishAt: string | undefined, by: Actor): Promise<Generation>;
  /**
   * Takes the other versions of it down, and turns down those that wait: once this one is up. Answers with those that
   * changed at once.
   */
  supersede(id: string, by: Actor): Promise<Generation[]>;
  /**
   * Inside the undo window: pending again, and what was published is taken down. One of two approvals is taken back by
   * whoever gave it. With `only`, nothing else than what this actor said by that reaction.
   */
  undo(id: string, by: Actor, only?: { via: string }): Promise<Generation>;
  /** Takes down every published copy we control; the decision stays, and approving again publishes again. */
  unpublish(id: string, by: Actor): Promise<Generation>;
}

export type LinkTarget = 'image' | 'audio' | 'preview';

export interface Links {
  /** The player page, absolute; carries the capability `k` until the generation is published. */
  page(generation: Generation): string;
  /** What people follow: the permanent address once published, else a capability link that never expires by itself. */
  media(generation: Generation, target: LinkTarget): Promise<string>;
  /** The address a capability link redirects to: freshly signed for drafts. `undefined` when there is no such file. */
  signed(generation: Generation, target: LinkTarget): Promise<string | undefined>;
  /** Whether `k` opens this generation's drafts; compared in constant time. */
  opens(generation: Generation, k: string | undefined): boolean;
}

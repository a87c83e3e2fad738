import type { ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { Actor, Generation } from '../../pipeline/ports/generation.ts';
import type { Actions, Approvals, Links, Requests } from '../../pipeline/ports/newsroom.ts';
import type { Archive } from '../../pipeline/ports/state.ts';
import type { PublishingNews } from '../../pipeline/publishing.ts';
import { versionsBeside } from '../../pipeline/superseding.ts';
import { undoEnds } from './card-actions.ts';
import type { Clock } from './clock.ts';
import { decisionSaid, publicationSaid } from './decision-said.ts';
import type { Follower } from './follow.ts';
import type { Telling } from './telling.ts';

const justToldMs = 5000;

export interface ShownParts {
  actions: Actions;
  approvals: Approvals;
  requests: Pick<Requests, 'find'>;
  policies: Pick<ChannelPolicies, 'get'>;
  archive: Pick<Archive, 'lineage'>;
  links: Pick<Links, 'page'>;
  follower: Pick<Follower, 'refresh' | 'refreshIn'>;
  telling: Pick<Telling, 'decision' | 'released'>;
  clock: Clock;
  report: (error: unknown) => void;
}

/**
 * The same actions and approvals, after which the message shows what became of it and the requester is told:
 * for the desk, and for every other way in, so that a card never says something else than the API.
 * Neither waits for the platform.
 */
export function withShowing(parts: ShownParts): { actions: Actions; approvals: Approvals; news: PublishingNews } {
  const { actions, approvals, requests, policies, archive, links, follower, telling, clock, report } = parts;

  const justTold = new Set<string>();
  const show = (id: string): void => void follower.refresh(id).catch(report);

  /** Runs it, shows it, and tells only if this call is the one that changed something. */
  async function decided(
    id: string,
    by: Actor,
    work: () => Promise<Generation>,
    told: (after: Generation) => string | undefined,
  ): Promise<Generation> {
    const before = await requests.find(id);
    const after = await work();
    if (before?.revision === after.revision) return after;
    show(id);
    void showVersions(after).catch(report);
    const what = told(after);
    if (what !== undefined) tellOnce(after, by, what);
    return after;
  }

  /** Two clicks at once both find something changed; the requester hears of it once. */
  function tellOnce(generation: Generation, by: Actor, what: string): void {
    const { at, given } = generation.approval;
    const key = `${generation.id} ${at ?? given?.at(-1)?.at} ${what}`;
    if (justTold.has(key)) return;
    justTold.add(key);
    clock.schedule(justToldMs, () => justTold.delete(key));
    void telling.decision(generation, by, what).catch(report);
  }

  /** Cards of approved versions say whether others wait or are up beside them. */
  async function showVersions(generation: Generation): Promise<void> {
    const others = await versionsBeside(archive, generation);
    for (const { id, approval, publication } of others) {
      if (approval.state === 'approved' && !publication?.withdrawnAt) show(id);
    }
  }

  /** The undo button goes when its time is over. */
  async function showUndoEnd(generation: Generation): Promise<void> {
    const ends = undoEnds(generation, await policies.get(generation.workspace, generation.channel));
    if (ends !== undefined && ends > clock.now()) follower.refreshIn(generation.id, ends - clock.now() + 1000);
  }

  return {
    news: {
      released(generation) {
        show(generation.id);
        void telling.released(generation).catch(report);
      },
      superseded(others, by) {
        for (const other of others) {
          show(other.id);
          const how = other.publication ? 'took down' : 'turned down';
          tellOnce(other, by, `${how} {it}: another version was approved.`);
        }
      },
    },
    approvals: {
      async decide(id, decision, by) {
        const after = await decided(
          id,
          by,
          () => approvals.decide(id, decision, by),
          (after) => decisionSaid(after, by, links),
        );
        void showUndoEnd(after).catch(report);
        return after;
      },
      reschedule: (id, publishAt, by) =>
        decided(
          id,
          by,
          () => approvals.reschedule(id, publishAt, by),
          (after) => publicationSaid(after, links),
        ),
      async supersede(id, by) {
        const changed = await approvals.supersede(id, by);
        show(id);
        return changed;
      },
      undo: (id, by, only) =>
        decided(
          id,
          by,
          () => approvals.undo(id, by, only),
          () => 'took back the decision about {it}. It waits for a decision again.',
        ),
      unpublish: (id, by) =>
        decided(
          id,
          by,
          () => approvals.unpublish(id, by),
          ({ publication }) =>
            publication?.publishedAt
              ? 'unpublished {it}. Its public addresses show it no more.'
              : 'withdrew {it} before it went out.',
        ),
    },
    actions: {
      async cancel(id, by) {
        const after = await actions.cancel(id, by);
        show(id);
        return after;
      },
      async retry(id, what, by) {
        const after = await actions.retry(id, what, by);
        show(id);
        return after;
      },
      async editAltText(id, altText, by) {
        const after = await actions.editAltText(id, altText, by);
        show(id);
        return after;
      },
      async remove(id, by) {
        await actions.remove(id, by);
        show(id);
      },
    },
  };
}

import type { ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { Actor, Generation } from '../../pipeline/ports/generation.ts';
import type { Actions, Approvals, Links, Requests } from '../../pipeline/ports/newsroom.ts';
import { undoEnds } from './card-actions.ts';
import type { Clock } from './clock.ts';
import type { Follower } from './follow.ts';
import type { Telling } from './telling.ts';

const justToldMs = 5000;

export interface ShownParts {
  actions: Actions;
  approvals: Approvals;
  requests: Pick<Requests, 'find'>;
  policies: Pick<ChannelPolicies, 'get'>;
  links: Pick<Links, 'page'>;
  follower: Pick<Follower, 'refresh' | 'refreshIn'>;
  telling: Pick<Telling, 'decision'>;
  clock: Clock;
  report: (error: unknown) => void;
}

/**
 * The same actions and approvals, after which the message shows what became of it and the requester is told:
 * for the desk, and for every other way in, so that a card never says something else than the API.
 * Neither waits for the platform.
 */
export function withShowing(parts: ShownParts): { actions: Actions; approvals: Approvals } {
  const { actions, approvals, requests, policies, links, follower, telling, clock, report } = parts;

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
    const what = told(after);
    if (what !== undefined) tellOnce(after, by, what);
    return after;
  }

  /** Two clicks at once both find something changed; the requester hears of it once. */
  function tellOnce(generation: Generation, by: Actor, what: string): void {
    const key = `${generation.id} ${generation.approval.at} ${what}`;
    if (justTold.has(key)) return;
    justTold.add(key);
    clock.schedule(justToldMs, () => justTold.delete(key));
    void telling.decision(generation, by, what).catch(report);
  }

  /** The undo button goes when its time is over. */
  async function showUndoEnd(generation: Generation): Promise<void> {
    const ends = undoEnds(generation, await policies.get(generation.workspace, generation.channel));
    if (ends !== undefined && ends > clock.now()) follower.refreshIn(generation.id, ends - clock.now() + 1000);
  }

  return {
    approvals: {
      async decide(id, decision, by) {
        const after = await decided(
          id,
          by,
          () => approvals.decide(id, decision, by),
          ({ approval, publication, ...rest }) => {
            // Two editors at once: the one who was first has told it.
            if (approval.by?.id !== by.id) return undefined;
            if (approval.state === 'rejected') return `rejected {it}${approval.reason ? `: ${approval.reason}` : '.'}`;
            const page = links.page({ ...rest, approval, ...(publication ? { publication } : {}) });
            return `approved {it}. ${publication?.publishedAt ? 'It is published' : 'It is being published'}: ${page}`;
          },
        );
        void showUndoEnd(after).catch(report);
        return after;
      },
      undo: (id, by) =>
        decided(
          id,
          by,
          () => approvals.undo(id, by),
          () => 'took back the decision about {it}. It waits for a decision again.',
        ),
      unpublish: (id, by) =>
        decided(
          id,
          by,
          () => approvals.unpublish(id, by),
          () => 'unpublished {it}. Its public addresses show it no more.',
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

import { approvedBy, countedVotes, decidable, rejectedBy, takenBackBy, votesOf, wishOf } from './approval.ts';
import type { Authority } from './authority.ts';
import { invalid, MediaError } from './errors.ts';
import { isDecidable, stateOf } from './generation.ts';
import { checkedFuture } from './local-time.ts';
import type { ChannelPolicy } from './ports/desk-state.ts';
import type { Actor, Approval, Generation } from './ports/generation.ts';
import type { Approvals } from './ports/newsroom.ts';
import type { Change, Generations } from './ports/state.ts';
import { movedTo, publicationOf, scheduledOf, takenBack, timeOf, withdrawn } from './publication.ts';
import type { Publisher } from './publisher.ts';
import type { Superseding } from './superseding.ts';

export interface ApprovalParts {
  generations: Generations;
  authority: Authority;
  publisher: Publisher;
  superseding: Superseding;
  now: () => Date;
  /** Hears why something could not be put up or taken down at once; the queue tries again. */
  report: (error: unknown) => void;
}

/**
 * One decision for one content: the first wins, the same again changes nothing. A decision and what
 * follows from it are stored together, so a crash between them loses neither, and the job shows it where the click did not.
 */
export function createApprovals(parts: ApprovalParts): Approvals {
  const { generations, authority, publisher, superseding, now, report } = parts;

  async function load(id: string): Promise<Generation> {
    const generation = await generations.find(id);
    if (!generation) throw invalid('There is no such generation.');
    return generation;
  }

  /** Who has approved and could not any more, as the channel's settings have changed: actor ids. */
  async function lapsedVoters(generation: Generation): Promise<Set<string>> {
    const lapsed = new Set<string>();
    for (const { by } of votesOf(generation.approval)) {
      const may = await authority.checkDecide(generation, by).then(
        () => true,
        (error: unknown) => {
          if (error instanceof MediaError && error.code === 'validation') return false;
          throw error;
        },
      );
      if (!may) lapsed.add(by.id);
    }
    return lapsed;
  }

  /** Stores the change, then does at once what the queue would do soon. */
  async function settle(id: string, apply: (current: Generation) => Change | undefined): Promise<Generation> {
    await generations.change(id, apply);
    await publisher.publishDue(id, AbortSignal.timeout(30_000)).catch(report);
    return load(id);
  }

  return {
    async decide(id, { decision, reason, contentHash, via, publishAt, overrules }, by) {
      const before = await load(id);
      const policy = await authority.checkDecide(before, by);
      const said = reason?.trim();
      if (decision === 'rejected' && policy.reasonOnReject && !said) {
        throw invalid('Say in a few words why it is rejected; the requester will read it.', 'reason');
      }
      if (decision === 'rejected' && publishAt !== undefined) {
        throw invalid('What is rejected is not published. Leave the time out.', 'publishAt');
      }
      const chosen = publishAt === undefined ? undefined : checkedFuture(publishAt, policy.zone, now());
      const lapsed = decision === 'approved' && policy.approvals > 1 ? await lapsedVoters(before) : undefined;
      const at = now().toISOString();
      return settle(id, (current) => {
        const content = decidable(current);
        if (contentHash !== undefined && contentHash !== content) {
          throw invalid('The content has changed since you looked at it. Look at it again, then decide.');
        }
        if (current.approval.state !== decision) checkOpen(current.approval, overrules);
        const vote = { contentHash: content, by, at, ...(said ? { reason: said } : {}) };
        const reacted = via === undefined ? {} : { via };
        const record = { generationId: id, decision, ...vote };
        if (decision === 'rejected') {
          if (current.approval.state === 'rejected') return undefined;
          const approval = rejectedBy(current.approval, { ...vote, ...reacted });
          return { generation: { ...current, approval }, decision: record, enqueue: true };
        }
        if (current.approval.state === 'approved' && !current.publication?.withdrawnAt) {
          return chosen === undefined ? undefined : moved(current, chosen, by, policy);
        }
        // When two editors must approve, the one who completes it may leave the time to the other.
        const wished = chosen ?? wishOf(countedVotes(current.approval, content, lapsed))?.publishAt;
        const wish = chosen === undefined ? {} : { publishAt: chosen, zone: policy.zone };
        const own = { by, at, ...reacted, ...wish };
        const voted = approvedBy(current.approval, content, own, policy.approvals, lapsed);
        if (!voted) return undefined;
        const approval: Approval = said && voted.state === 'approved' ? { ...voted, reason: said } : voted;
        if (approval.state === 'pending') {
          return { generation: { ...current, approval }, decision: record, enqueue: true };
        }
        const time = timeOf(policy, wished, now());
        const publication = publicationOf(current, content, time);
        if (policy.supersede) publication.supersedes = by;
        // An editor has looked at it now.
        const generation = { ...current, approval, publication, state: stateOf(current, true) };
        return { generation, decision: record, enqueue: true };
      });
    },

    async reschedule(id, publishAt, by) {
      const policy = await authority.checkDecide(await load(id), by);
      const chosen = publishAt === undefined ? now().toISOString() : checkedFuture(publishAt, policy.zone, now());
      return settle(id, (current) => moved(current, chosen, by, policy));
    },

    async supersede(id, by) {
      const kept = await load(id);
      await authority.checkDecide(kept, by);
      const { approval, publication } = kept;
      if (approval.state !== 'approved' || !publication || publication.withdrawnAt) {
        throw invalid('Only a version that is approved can take the place of the others.');
      }
      if (publication.publishedAt) return superseding.supersede(kept, by, 'all');
      // The others stay up until this one is.
      await settle(id, (current) => {
        const { publication: due } = current;
        if (!due || due.withdrawnAt || due.supersedes) return undefined;
        return { generation: { ...current, publication: { ...due, supersedes: by } }, by, enqueue: true };
      });
      return [];
    },

    async undo(id, by, only) {
      const { undoWindowMs } = await authority.checkDecide(await load(id), by);
      return settle(id, (current) => {
        const { state, at, contentHash = '', given } = current.approval;
        if (state === 'pending' && !given) return undefined;
        const own = state === 'rejected' ? [] : votesOf(current.approval).filter((vote) => vote.by.id === by.id);
        const said = state === 'rejected' && current.approval.by?.id === by.id ? [current.approval] : own;
        if (only && !said.some(({ via }) => via === only.via)) return undefined;
        if (state === 'pending' && own.length === 0) {
          const names = given?.map((vote) => vote.by.name).join(' and ');
          throw invalid(`Only ${names} can take that approval back. Reject it if it must not go out.`);
        }
        if (state !== 'pending' && now().getTime() - Date.parse(at ?? '') >= undoWindowMs) {
          throw invalid(tooLate(current, Math.round(undoWindowMs / 60_000)));
        }
        const approval = takenBackBy(current.approval, by);
        // While a lane is made again its state is the run's to say.
        const shown = isDecidable(current) ? stateOf(current) : current.state;
        const pending: Generation = { ...current, state: shown, approval };
        // Only what this decision put up comes down: an older publication may still be up beside it.
        const published = state === 'approved' && current.publication?.contentHash === contentHash;
        return {
          generation: published ? takenBack(pending, by, now()) : pending,
          decision: { generationId: id, decision: 'undone', contentHash, by, at: now().toISOString() },
          enqueue: true,
        };
      });
    },

    async unpublish(id, by) {
      const before = await load(id);
      await authority.checkUnpublish(before, by);
      return settle(id, (current) => {
        const { publication } = current;
        if (!publication) throw invalid('It is not published.');
        if (publication.withdrawnAt) return undefined;
        const { contentHash } = publication;
        return {
          generation: withdrawn(current, by, now()),
          decision: { generationId: id, decision: 'unpublished', contentHash, by, at: now().toISOString() },
          enqueue: true,
        };
      });
    },
  };

  function moved(current: Generation, at: string, by: Actor, policy: ChannelPolicy): Change | undefined {
    const { publication } = current;
    if (current.deletedAt) throw invalid('This generation was deleted.');
    if (!publication || publication.withdrawnAt) throw invalid('It is not approved, so it has no time to go out.');
    if (publication.publishedAt) throw invalid('It is published already. Unpublish it if it should not be out yet.');
    const time = timeOf(policy, at, now());
    if (time.publishAt === publication.publishAt) return undefined;
    const { contentHash } = publication;
    return {
      generation: { ...current, publication: movedTo(publication, time, now()) },
      decision: { generationId: current.id, decision: 'scheduled', contentHash, by, at: now().toISOString() },
      enqueue: true,
    };
  }
}

/** What is decided stays so, until somebody takes it back or, having seen that it was rejected, approves it after all. */
function checkOpen({ state, by, at }: Approval, overrules: string | undefined): void {
  if (state === 'pending' || (state === 'rejected' && overrules !== undefined && overrules === at)) return;
  const decided = `${by?.name ?? 'Somebody'} has ${state} this content already.`;
  throw invalid(state === 'rejected' ? `${decided} Look at its card: it can be approved there after all.` : decided);
}

function tooLate(generation: Generation, minutes: number): string {
  const { approval, publication } = generation;
  const window =
    minutes === 0
      ? 'Decisions cannot be undone here.'
      : `A decision can be undone for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
  if (approval.state === 'rejected') return `${window} Approve it after all instead.`;
  if (!publication || publication.withdrawnAt) return window;
  return `${window} ${scheduledOf(generation) ? 'Call it off' : 'Unpublish it'} instead.`;
}

import { approvedBy, decidable, rejectedBy, takenBackBy, votesOf } from './approval.ts';
import type { Authority } from './authority.ts';
import { invalid } from './errors.ts';
import { isDecidable, stateOf } from './generation.ts';
import { checkedFuture } from './local-time.ts';
import type { ChannelPolicy } from './ports/desk-state.ts';
import type { Actor, Approval, Decision, Generation } from './ports/generation.ts';
import type { Approvals } from './ports/newsroom.ts';
import type { Change, Generations } from './ports/state.ts';
import { movedTo, publicationOf, takenBack, timeOf, withdrawn } from './publication.ts';
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
 * follows from it are stored together, so a crash between them loses neither.
 */
export function createApprovals(parts: ApprovalParts): Approvals {
  const { generations, authority, publisher, superseding, now, report } = parts;

  async function load(id: string): Promise<Generation> {
    const generation = await generations.find(id);
    if (!generation) throw invalid('There is no such generation.');
    return generation;
  }

  /** Stores the change, then does at once what the queue would do soon. */
  async function settle(id: string, apply: (current: Generation) => Change | undefined): Promise<Generation> {
    await generations.change(id, apply);
    await publisher.publishDue(id, AbortSignal.timeout(30_000)).catch(report);
    return load(id);
  }

  return {
    async decide(id, { decision, reason, contentHash, via, publishAt }, by) {
      const policy = await authority.checkDecide(await load(id), by);
      const said = reason?.trim();
      if (decision === 'rejected' && policy.reasonOnReject && !said) {
        throw invalid('Say in a few words why it is rejected; the requester will read it.', 'reason');
      }
      if (decision === 'rejected' && publishAt !== undefined) {
        throw invalid('What is rejected is not published. Leave the time out.', 'publishAt');
      }
      const chosen = publishAt === undefined ? undefined : checkedFuture(publishAt, policy.zone, now());
      const at = now().toISOString();
      return settle(id, (current) => {
        const content = decidable(current);
        if (contentHash !== undefined && contentHash !== content) {
          throw invalid('The content has changed since you looked at it. Look at it again, then decide.');
        }
        checkOpen(current, decision);
        const vote = { contentHash: content, by, at, ...(said ? { reason: said } : {}) };
        const reacted = via === undefined ? {} : { via };
        const record = { generationId: id, decision, ...vote };
        if (decision === 'rejected') {
          if (current.approval.state === 'rejected') return undefined;
          const approval = rejectedBy(current.approval, { ...vote, ...reacted });
          return { generation: { ...current, approval }, decision: record };
        }
        if (current.approval.state === 'approved' && !current.publication?.withdrawnAt) {
          return chosen === undefined ? undefined : moved(current, chosen, by, policy);
        }
        // When two editors must approve, the one who completes it may leave the time to the other.
        const wished = chosen ?? votesOf(current.approval).findLast((one) => one.publishAt !== undefined)?.publishAt;
        const given = { by, at, ...reacted, ...(chosen === undefined ? {} : { publishAt: chosen }) };
        const voted = approvedBy(current.approval, content, given, neededOf(policy, current));
        if (!voted) return undefined;
        const approval: Approval = said && voted.state === 'approved' ? { ...voted, reason: said } : voted;
        if (approval.state === 'pending') return { generation: { ...current, approval }, decision: record };
        const time = timeOf(policy, wished, now());
        const publication = publicationOf(current, content, time);
        if (policy.supersede) publication.supersedes = by;
        // An editor has looked at it now.
        const generation = { ...current, approval, publication, state: stateOf(current, true) };
        return { generation, decision: record, enqueue: time.zone === undefined ? true : { at: time.publishAt } };
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
        if (state !== 'pending' && now().getTime() - Date.parse(at ?? '') > undoWindowMs) {
          const minutes = Math.round(undoWindowMs / 60_000);
          throw invalid(`A decision can be undone for ${minutes} minutes. Unpublish it instead.`);
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
          enqueue: state !== 'pending',
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
      enqueue: time.zone === undefined ? true : { at: time.publishAt },
    };
  }
}

/** What is decided stays so, until somebody takes it back. */
function checkOpen({ approval }: Generation, decision: Decision): void {
  if (approval.state === 'pending' || approval.state === decision) return;
  throw invalid(`${approval.by?.name ?? 'Somebody'} has ${approval.state} this content already.`);
}

/** What was approved and then unpublished needs nobody else to be put up again. */
function neededOf({ approvals }: ChannelPolicy, { approval }: Generation): number {
  return approval.state === 'approved' ? 1 : approvals;
}

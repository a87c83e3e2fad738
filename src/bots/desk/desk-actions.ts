import { votesOf } from '../../pipeline/approval.ts';
import { outLabel } from '../../pipeline/approval-line.ts';
import { invalid } from '../../pipeline/errors.ts';
import type { ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import { type Stage, stages } from '../../pipeline/ports/media.ts';
import type { Actions, Approvals, Links, Requests } from '../../pipeline/ports/newsroom.ts';
import { scheduledOf } from '../../pipeline/publication.ts';
import { isAgain, requestAgain } from './again.ts';
import type { ActionSpoken, Reply } from './chat.ts';
import type { Clock } from './clock.ts';
import { detailsOf } from './details.ts';
import { readPublishTime } from './publish-time.ts';
import { channelRefOf } from './refs.ts';

export interface DeskActionParts {
  requests: Pick<Requests, 'accept' | 'find'>;
  actions: Actions;
  approvals: Approvals;
  links: Pick<Links, 'page'>;
  /** Shows the first card of a new generation. */
  announce: (generationId: string) => Promise<unknown>;
  policies: Pick<ChannelPolicies, 'get'>;
  clock: Pick<Clock, 'now'>;
}

const unpublished =
  'Unpublished: every copy we control is taken down. Copies that others have taken cannot be recalled.';

/** What a click does. Throws MediaError with the private sentence; who may is decided by the pipeline. */
export function createDeskActions(parts: DeskActionParts) {
  const { requests, actions, approvals, links, announce, policies, clock } = parts;
  return async function act(spoken: ActionSpoken): Promise<Reply> {
    const { action, actor, generationId: id, value } = spoken;
    const generation = await requests.find(id);
    // Another channel's generation is answered like one that never was: ids tell nothing.
    if (!generation || channelRefOf(generation) !== spoken.channel) {
      throw invalid('There is no such generation in this channel.');
    }
    if (generation.deletedAt) throw invalid('This generation was deleted.');
    if (isAgain(action)) return again(spoken, generation);
    const seen = spoken.contentHash === undefined ? {} : { contentHash: spoken.contentHash };
    switch (action) {
      case 'approve':
        return { text: approvedText(generation, await approvals.decide(id, { decision: 'approved', ...seen }, actor)) };
      case 'schedule': {
        const { zone } = await policies.get(generation.workspace, generation.channel);
        const publishAt = readPublishTime(value ?? '', zone, new Date(clock.now()));
        const move = scheduledOf(generation) && generation.approval.state === 'approved';
        const after = move
          ? await approvals.reschedule(id, publishAt, actor)
          : await approvals.decide(id, { decision: 'approved', publishAt, ...seen }, actor);
        return { text: approvedText(generation, after) };
      }
      case 'publish-now': {
        const { publication } = await approvals.reschedule(id, undefined, actor);
        return { text: publication?.publishedAt ? 'Published.' : 'It is being published.' };
      }
      case 'supersede': {
        const changed = await approvals.supersede(id, actor);
        if (changed.length > 0) return { text: `Only this version is kept. Others that gave way: ${changed.length}.` };
        const up = generation.publication?.publishedAt !== undefined;
        return { text: up ? 'There is no other version to take down.' : 'The other versions go once this one is up.' };
      }
      case 'reject': {
        const reason = value?.trim() ? { reason: value.trim() } : {};
        await approvals.decide(id, { decision: 'rejected', ...reason, ...seen }, actor);
        return { text: 'Rejected.' };
      }
      case 'undo':
        await approvals.undo(id, actor);
        return { text: 'Taken back. It waits for a decision again.' };
      case 'unpublish':
        await approvals.unpublish(id, actor);
        return { text: scheduledOf(generation) ? 'It does not go out.' : unpublished };
      case 'retry':
        await actions.retry(id, { stage: stageOf(value) }, actor);
        return { text: 'It is tried again.' };
      case 'edit-alt-text':
        await actions.editAltText(id, value ?? '', actor);
        return { text: 'The alt text is changed.' };
      case 'cancel': {
        const { state } = await actions.cancel(id, actor);
        return { text: state === 'cancelled' ? 'Cancelled.' : 'It had ended already.' };
      }
      case 'delete':
        await actions.remove(id, actor);
        return { text: 'Deleted, with every copy we control.' };
      case 'details':
        return detailsOf(generation, links);
    }
  };

  async function again(spoken: ActionSpoken, parent: Generation): Promise<Reply> {
    const { action, actor, value, revision } = spoken;
    if (!isAgain(action)) throw invalid('This button makes nothing new.');
    const click = revision === undefined ? spoken.requestKey : `revision ${revision}`;
    const requestKey = ['again', parent.id, action, value?.trim() ?? '', click].join(':');
    const { input, text } = requestAgain(parent, action, value, requestKey);
    const { workspace, channel, thread } = parent;
    const origin = {
      ...{ requester: actor, workspace, channel, requestKey, parentId: parent.id },
      ...(thread === undefined ? {} : { thread }),
    };
    const first = await requests.accept(input, origin);
    // What came to nothing may be asked for again; until then two clicks are one.
    const vain = !first.created && (first.generation.state === 'cancelled' || first.generation.state === 'failed');
    const anew = { ...origin, requestKey: `${requestKey}:${spoken.requestKey}` };
    const { generation, created } = vain ? await requests.accept(input, anew) : first;
    if (!created) {
      const text = `This card made that already: ${links.page(generation)}`;
      return { text, generationId: generation.id };
    }
    await announce(generation.id);
    return { text, generationId: generation.id };
  }
}

/** What became of an approval: one of two, set for later, or up. */
function approvedText(before: Generation, after: Generation): string {
  const { approval, publication } = after;
  if (approval.state === 'pending') {
    const votes = `${votesOf(approval).length} of 2`;
    return before.revision === after.revision
      ? `You have approved this already (${votes}). Another editor must approve it, too.`
      : `Approved (${votes}). Another editor must approve it, too.`;
  }
  const scheduled = scheduledOf(after);
  if (scheduled) return `Approved. It goes out on ${outLabel(scheduled, after)}.`;
  return publication?.publishedAt ? 'Approved and published.' : 'Approved. It is being published.';
}

function stageOf(value: string | undefined): Stage {
  const stage = stages.find((one) => one === value);
  if (stage) return stage;
  throw invalid(`Say which stage to retry: ${stages.join(', ')}.`);
}

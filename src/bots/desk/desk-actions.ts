import { outLabel, wishLabel } from '../../pipeline/approval-line.ts';
import { invalid } from '../../pipeline/errors.ts';
import type { ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import { type Stage, stages } from '../../pipeline/ports/media.ts';
import type { Actions, Approvals, Links, Requests } from '../../pipeline/ports/newsroom.ts';
import type { Archive } from '../../pipeline/ports/state.ts';
import { scheduledOf, wasCalledOff } from '../../pipeline/publication.ts';
import { goneSince, versionsBeside } from '../../pipeline/superseding.ts';
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
  archive: Pick<Archive, 'lineage'>;
  /** Shows the first card of a new generation. */
  announce: (generationId: string) => Promise<unknown>;
  policies: Pick<ChannelPolicies, 'get'>;
  clock: Pick<Clock, 'now'>;
}

const unpublished =
  'Unpublished: every copy we control is taken down. Copies that others have taken cannot be recalled.';

/** What a click does. Throws MediaError with the private sentence; who may is decided by the pipeline. */
export function createDeskActions(parts: DeskActionParts) {
  const { requests, actions, approvals, links, archive, announce, policies, clock } = parts;
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
    const approve = { decision: 'approved', ...seen, ...overruledBy(spoken, generation) } as const;
    switch (action) {
      case 'approve':
        return { text: approvedText(generation, await approvals.decide(id, approve, actor)) };
      case 'schedule': {
        const { zone } = await policies.get(generation.workspace, generation.channel);
        const publishAt = readPublishTime(value ?? '', zone, new Date(clock.now()));
        const move = scheduledOf(generation) && generation.approval.state === 'approved';
        const after = move
          ? await approvals.reschedule(id, publishAt, actor)
          : await approvals.decide(id, { ...approve, publishAt }, actor);
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
      case 'undo': {
        const after = await approvals.undo(id, actor);
        return { text: `Taken back. It waits for a decision again.${await stayingDown(generation, after)}` };
      }
      case 'unpublish': {
        const { publication } = await approvals.unpublish(id, actor);
        return { text: publication && wasCalledOff(publication) ? 'It does not go out.' : unpublished };
      }
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
      case 'details': {
        const { zone } = await policies.get(generation.workspace, generation.channel);
        return detailsOf(generation, links, zone);
      }
    }
  };

  /** An approval that took other versions down does not bring them back when it is undone. */
  async function stayingDown(before: Generation, after: Generation): Promise<string> {
    if (before.publication?.withdrawnAt || !after.publication?.withdrawnAt) return '';
    const { length: count } = goneSince(before, await versionsBeside(archive, before));
    if (count === 0) return '';
    return count === 1
      ? ' 1 other version stays down; publish it again on its card.'
      : ` ${count} other versions stay down; publish them again on their cards.`;
  }

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

/** A card from before the rejection must not approve past it; one that shows it may. */
function overruledBy({ revision }: ActionSpoken, generation: Generation): { overrules?: string } {
  const { state, at } = generation.approval;
  return state === 'rejected' && revision === generation.revision && at !== undefined ? { overrules: at } : {};
}

/** What became of an approval: one of two, set for later, or up. */
function approvedText(before: Generation, after: Generation): string {
  const { approval, publication } = after;
  if (approval.state === 'pending') {
    const said = before.revision === after.revision ? 'You have approved this already' : 'Approved';
    return `${said}${wishLabel(after)}. Another editor must approve it, too.`;
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

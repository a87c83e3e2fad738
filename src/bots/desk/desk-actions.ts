import { invalid } from '../../pipeline/errors.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import { type Stage, stages } from '../../pipeline/ports/media.ts';
import type { Actions, Approvals, Links, Requests } from '../../pipeline/ports/newsroom.ts';
import { isAgain, requestAgain } from './again.ts';
import type { ActionSpoken, Reply } from './chat.ts';
import { detailsOf } from './details.ts';
import { channelRefOf } from './refs.ts';

export interface DeskActionParts {
  requests: Pick<Requests, 'accept' | 'find'>;
  actions: Actions;
  approvals: Approvals;
  links: Pick<Links, 'page'>;
  /** Shows the first card of a new generation. */
  announce: (generationId: string) => Promise<unknown>;
}

/** What a click does. Throws MediaError with the private sentence; who may is decided by the pipeline. */
export function createDeskActions({ requests, actions, approvals, links, announce }: DeskActionParts) {
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
      case 'approve': {
        const { publication } = await approvals.decide(id, { decision: 'approved', ...seen }, actor);
        return { text: publication?.publishedAt ? 'Approved and published.' : 'Approved. It is being published.' };
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
        return { text: 'Unpublished. Its public addresses show it no more.' };
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

function stageOf(value: string | undefined): Stage {
  const stage = stages.find((one) => one === value);
  if (stage) return stage;
  throw invalid(`Say which stage to retry: ${stages.join(', ')}.`);
}

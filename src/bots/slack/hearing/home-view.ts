import type { HomeView, KnownBlock, RichTextElement } from '@slack/types';
import { hasEnded } from '../../../pipeline/generation.ts';
import { isPublished } from '../../../pipeline/links.ts';
import type { Generation } from '../../../pipeline/ports/generation.ts';
import type { Links } from '../../../pipeline/ports/newsroom.ts';
import { doingOf } from '../../desk/card-lanes.ts';
import { quotedTitle, timeLabel } from '../../desk/wording.ts';
import { line, link, plain, rich, words } from '../showing/block-texts.ts';

/** The button that opens the form. */
export const homeMakeId = 'home:make';
export const mostShown = 20;

/** `own` is what this person asked for, newest first. */
export function homeView(own: readonly Generation[], links: Pick<Links, 'page'>): HomeView {
  return {
    type: 'home',
    blocks: [
      header('Newsmedia'),
      rich(words('Turns a headline into a picture and a narration with every word timed, for an editor to approve.')),
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: homeMakeId, style: 'primary', text: plain('Make media') }],
      },
      header('Ways to make media'),
      list([
        [code('/newsmedia Storm closes port of Rotterdam --style Monet'), words(' in a channel')],
        [code('/newsmedia'), words(' alone: a form, also for several headlines at once')],
        [words('“Make media from this”, among a message’s shortcuts; also in a thread')],
        [words('Mention the app with a headline; also in a thread')],
      ]),
      header('Your recent media'),
      ...ownBlocks(own, links),
      header('Decisions and settings'),
      list([
        [words('Press Approve or react with ✅ to publish; press Reject or react with ❌ to turn it down.')],
        [
          code('/newsdesk settings'),
          words(' in a channel: a window with its editors, publishing, usual style and voice, digest'),
        ],
        [code('/newsdesk status'), words(' in a channel: what is being made there and what waits')],
        [code('/newsdesk help'), words(': everything else')],
      ]),
    ],
  };
}

function ownBlocks(own: readonly Generation[], links: Pick<Links, 'page'>): KnownBlock[] {
  if (own.length === 0) return [rich(words('Nothing yet. What you ask for is listed here.'))];
  return own.slice(0, mostShown).map((generation) => {
    const title = quotedTitle(generation.request.headline);
    const hasPage = generation.state === 'ready' || generation.state === 'partial';
    const name = hasPage ? link(links.page(generation), title) : words(title);
    return rich(name, words(`\n${stateOf(generation)} ${timeLabel(generation.createdAt)}`));
  });
}

function stateOf(generation: Generation): string {
  const { state, approval } = generation;
  if (state === 'queued') return 'In the queue.';
  if (!hasEnded(generation)) return doingOf(generation);
  if (state === 'held') return 'Held until an editor has looked at it.';
  if (state === 'failed') return 'It could not be made.';
  if (state === 'cancelled') return 'Cancelled.';
  const made = state === 'partial' ? 'Partly ready' : 'Ready';
  if (isPublished(generation)) return `${made}, published.`;
  return approval.state === 'pending' ? `${made}, waits for a decision.` : `${made}, ${approval.state}.`;
}

function header(text: string): KnownBlock {
  return { type: 'header', text: plain(text) };
}

function code(text: string): RichTextElement {
  return { type: 'text', text, style: { code: true } };
}

function list(lines: RichTextElement[][]): KnownBlock {
  const elements = lines.map((elements) => line(...elements));
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] };
}

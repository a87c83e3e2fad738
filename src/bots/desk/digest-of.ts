import { Temporal } from 'temporal-polyfill';
import { artStyles } from '../../pipeline/art-styles.ts';
import { type DigestContent, type DigestList, mostListed } from '../../pipeline/digest.ts';
import { isHeld } from '../../pipeline/generation.ts';
import { isPublished } from '../../pipeline/links.ts';
import { localTimeLabel } from '../../pipeline/local-time.ts';
import type { ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import type { ArchiveState } from '../../pipeline/ports/state.ts';
import { dollars } from '../../pipeline/quota.ts';
import { actionsOf } from './card-actions.ts';
import type { ActionName } from './chat.ts';
import type { Digest, DigestItem, DigestSection } from './digest.ts';
import { styleLabel } from './wording.ts';

export interface DigestContext {
  /** Of the channel's digests. */
  id: string;
  /** `2026-11-23`, where the channel is. */
  day: string;
  links: Pick<Links, 'page' | 'media'>;
  policy: ChannelPolicy;
  /** In ms since 1970. */
  now: number;
}

const usualLabel = 'AI-generated: all pictures and narrations here';

/** So that a message of so many sections stays readable. */
const mostItems = 5;

interface Part {
  list: DigestList;
  title: string;
  say: string;
  /** The state it is found by, where that is another word. */
  find?: ArchiveState;
  /** A decision takes it from this list, and the next one moves up. */
  movesUp?: true;
  does: readonly ActionName[];
}

/** What stands in the way of the day comes first. Whoever pressed the wrong button finds it again, and the way back. */
const parts: readonly Part[] = [
  {
    ...{ list: 'waiting', title: 'Waiting for a decision', say: 'waiting', movesUp: true },
    does: ['approve', 'reject', 'undo', 'retry'],
  },
  {
    ...{ list: 'held', title: 'Held: an editor must look first', say: 'held', movesUp: true },
    does: ['approve', 'reject', 'undo'],
  },
  { list: 'failed', title: 'Failed', say: 'failed', does: ['retry'] },
  { list: 'working', title: 'In the making', say: 'in the making', find: 'working', does: [] },
  { list: 'scheduled', title: 'Approved for later', say: 'scheduled', does: ['publish-now', 'unpublish', 'undo'] },
  { list: 'approved', title: 'Approved', say: 'approved', does: ['undo'] },
  {
    ...{ list: 'withdrawn', title: 'Taken down or called off', say: 'taken down or called off', find: 'approved' },
    does: ['approve', 'undo'],
  },
  { list: 'rejected', title: 'Rejected', say: 'rejected', does: ['approve', 'undo'] },
];

export async function digestOf(content: DigestContent, context: DigestContext): Promise<Digest> {
  const sections: DigestSection[] = [];
  for (const { list, title, say, find = say, movesUp, does } of parts) {
    const all = content[list];
    if (all.length === 0) continue;
    const items = await Promise.all(all.slice(0, mostItems).map((one) => itemOf(one, does, context)));
    const left = all.length - items.length;
    const others = movesUp ? `${left} older, which move up` : `${left} more`;
    sections.push({ title, items, ...(left === 0 ? {} : { more: `and ${others}: /newsdesk find state:${find}` }) });
  }
  const pictured = sections.some(({ items }) => items.some(({ image }) => image !== undefined));
  const uncounted = content.waiting.length >= mostListed || content.held.length >= mostListed;
  return {
    kind: 'digest',
    id: context.id,
    day: context.day,
    title: `Daily digest, ${dayLabel(context.day)}`,
    summary: summaryOf(content),
    sections,
    facts: factsOf(content),
    ...(pictured ? { label: context.policy.label ?? usualLabel } : {}),
    ...(uncounted ? { note: `More than ${mostListed} wait; older ones are not counted.` } : {}),
  };
}

async function itemOf(one: Generation, does: readonly ActionName[], context: DigestContext): Promise<DigestItem> {
  const { id: generationId, revision, request, contentHash } = one;
  const { links, policy, now } = context;
  const image = await imageOf(one, links);
  return {
    ...{ generationId, revision, title: request.headline, line: lineOf(one, policy.zone, now), url: links.page(one) },
    ...(image ? { image } : {}),
    ...(contentHash === undefined ? {} : { contentHash }),
    actions: actionsOf(one, policy, now).filter(({ name }) => does.includes(name)),
  };
}

/** Small where there is a small one; nothing of what nobody may see yet. */
async function imageOf(one: Generation, links: DigestContext['links']): Promise<DigestItem['image']> {
  const { image, state } = one;
  if (!image || isHeld(one) || state === 'failed') return undefined;
  const small = image.preview !== undefined && !isPublished(one);
  return { url: await links.media(one, small ? 'preview' : 'image'), altText: image.altText };
}

function lineOf(one: Generation, zone: string, now: number): string {
  const { requester, request, approval, publication, error, state } = one;
  const said = [`Asked for by ${requester.name}`, styleLabel(request.artStyle)];
  const given = approval.state === 'pending' ? (approval.given ?? []) : [];
  if (given.length > 0) said.push(`approved by ${given.map(({ by }) => by.name).join(', ')}, one more is needed`);
  if (approval.state !== 'pending' && approval.by) said.push(`${approval.state} by ${approval.by.name}`);
  if (publication && approval.state === 'approved') {
    const { publishAt, publishedAt, withdrawnAt } = publication;
    if (withdrawnAt) said.push(publishedAt ? 'taken down again' : 'called off before it went out');
    else if (publishedAt) said.push('published');
    // Its hour has come, and the store is at it or away.
    else if (Date.parse(publishAt) <= now) said.push('being published');
    else said.push(`goes out ${localTimeLabel(publishAt, zone)}`);
  }
  if (error !== undefined && (state === 'failed' || state === 'partial' || state === 'held')) said.push(error);
  return said.join(' · ');
}

function summaryOf(content: DigestContent): string {
  const counts = parts.flatMap(({ list, say }) => {
    const count = content[list].length;
    return count === 0 ? [] : [`${count} ${say}`];
  });
  return counts.length === 0 ? 'Nothing happened here.' : `${counts.join(', ')}.`;
}

function factsOf({ spentMicroUsd, today, limits, styles }: DigestContent): Digest['facts'] {
  const { budgetMicroUsd: budget, perWorkspace } = limits;
  const of = (limit: string | undefined): string => (limit === undefined ? '' : ` of ${limit}`);
  const money = `${dollars(today.microUsd)}${of(budget === undefined ? undefined : dollars(budget))}`;
  const count = `${today.generations}${of(perWorkspace === undefined ? undefined : `${perWorkspace}`)}`;
  const named = styles.map(({ style, count }) => `${artStyles[style]?.label ?? style} ${count} ×`);
  return [
    { name: 'Spent on these', value: dollars(spentMicroUsd) },
    {
      name: 'This workspace today (UTC)',
      value: `${money}, ${count} ${today.generations === 1 ? 'generation' : 'generations'}`,
    },
    ...(named.length === 0 ? [] : [{ name: 'Most used styles', value: named.join(', ') }]),
  ];
}

/** `Monday 23 November 2026`, for readers of English wherever this runs. */
function dayLabel(day: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', parts).replace(',', '');
}

import { isArchived } from './archive-state.ts';
import type { DigestPlace } from './ports/digests.ts';
import type { Generation } from './ports/generation.ts';
import type { QuotaLimits, Quotas, Used } from './ports/quota.ts';
import type { Archive } from './ports/state.ts';
import { dayOf } from './quota.ts';
import { parseStyleMix } from './style-mix.ts';

/**
 * What happened in a channel in some time, and all that waits for somebody, however long it has. Each generation is in
 * one list, newest first; what is scheduled, next one first.
 */
export interface DigestContent extends Record<DigestList, Generation[]> {
  /** Keys of art styles of what was asked for in that time, most used first. */
  styles: { style: string; count: number }[];
  /** What the channel asked for in that time has cost, in millionths of a US dollar; estimated where it is not known. */
  spentMicroUsd: number;
  /** Of the workspace, today (UTC). */
  today: Used;
  limits: QuotaLimits;
}

export const digestLists = [
  'waiting',
  'held',
  'failed',
  'working',
  'scheduled',
  'approved',
  'withdrawn',
  'rejected',
] as const;
export type DigestList = (typeof digestLists)[number];

export interface DigestWindow extends DigestPlace {
  since: Date;
  /** What was asked for later belongs to the next one. */
  until: Date;
}

/** Of what waits no more than this is counted. */
export const mostListed = 500;
const mostStyles = 3;

/** Throws nothing of its own. `now` in ms since 1970. */
export function createDigestContent(parts: {
  archive: Pick<Archive, 'search'>;
  quotas: Quotas;
  now: () => number;
}): (window: DigestWindow) => Promise<DigestContent> {
  const { archive, quotas, now } = parts;

  return async function contentOf({ workspace, channel, since, until }) {
    const here = { workspace, channel, words: [] };
    const [active, waiting, held, scheduled, used] = await Promise.all([
      archive.search({ ...here, activeSince: since, until, limit: mostListed }),
      archive.search({ ...here, state: 'waiting', until, limit: mostListed }),
      archive.search({ ...here, state: 'held', until, limit: mostListed }),
      archive.search({ ...here, state: 'scheduled', until, limit: mostListed }),
      quotas.used({ workspace, channel, requester: nobody, day: dayOf(new Date(now()).toISOString()) }),
    ]);
    const lists = Object.fromEntries(digestLists.map((list) => [list, []])) as unknown as Record<
      DigestList,
      Generation[]
    >;
    for (const one of onceEach([...active, ...waiting, ...held, ...scheduled])) {
      const list = listOf(one, since);
      if (list) lists[list].push(one);
    }
    lists.scheduled.sort((a, b) => publishAt(a).localeCompare(publishAt(b)));
    const asked = active.filter(({ createdAt }) => Date.parse(createdAt) >= since.getTime());
    return {
      ...lists,
      styles: stylesOf(asked),
      spentMicroUsd: asked.reduce((sum, { charge }) => sum + (charge?.microUsd ?? 0), 0),
      today: used.workspace,
      limits: quotas.limits,
    };
  };
}

/** Whether nothing happened, nothing is about to, and nothing waits. */
export function isEmptyDigest(content: DigestContent): boolean {
  return digestLists.every((list) => content[list].length === 0);
}

/** Nobody has used anything: only the channel's and the workspace's numbers are asked for. */
const nobody = { id: '', name: '', verified: false };

/** Newest first. Where two searches disagree about one, somebody has just done something to it: the later one is right. */
function onceEach(found: readonly Generation[]): Generation[] {
  const known = new Map<string, Generation>();
  for (const one of found) {
    if (one.revision > (known.get(one.id)?.revision ?? -1)) known.set(one.id, one);
  }
  return [...known.values()].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || (b.id < a.id ? -1 : 1));
}

/** `undefined` for what needs no word, like what was cancelled. */
function listOf(one: Generation, since: Date): DigestList | undefined {
  for (const list of ['waiting', 'held', 'failed', 'working', 'scheduled'] as const) {
    if (isArchived(one, list)) return list;
  }
  const { approval, publication } = one;
  const recent = (at: string | undefined) => at !== undefined && Date.parse(at) >= since.getTime();
  if (approval.state === 'rejected') return recent(approval.at) ? 'rejected' : undefined;
  const told = [approval.at, publication?.publishedAt, publication?.withdrawnAt].some(recent);
  if (approval.state !== 'approved' || !told) return undefined;
  return publication?.withdrawnAt === undefined ? 'approved' : 'withdrawn';
}

const publishAt = ({ publication }: Generation): string => publication?.publishAt ?? '';

function stylesOf(asked: readonly Generation[]): { style: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { request } of asked) {
    for (const { style } of parseStyleMix(request.artStyle)) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return [...counts]
    .map(([style, count]) => ({ style, count }))
    .toSorted((a, b) => b.count - a.count || a.style.localeCompare(b.style))
    .slice(0, mostStyles);
}

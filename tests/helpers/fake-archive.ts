import { isArchived } from '../../src/pipeline/archive-state.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import type { Archive, SearchWhere } from '../../src/pipeline/ports/state.ts';

/** The archive of generations that are held in memory; `all` gives them in any order. */
export function createFakeArchive(all: () => readonly Generation[] | Promise<readonly Generation[]>): Archive {
  return {
    async search(where) {
      const found = (await all())
        .filter((one) => matches(one, where))
        .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || (b.id < a.id ? -1 : 1));
      const from = where.after === undefined ? 0 : found.findIndex(({ id }) => id === where.after) + 1;
      return where.after !== undefined && from === 0 ? [] : found.slice(from, from + where.limit);
    },

    async lineage(id) {
      const known = new Map((await all()).map((one) => [one.id, one]));
      const rootOf = (one: Generation): Generation => {
        const parent = known.get(one.parentId ?? '');
        return parent && parent.workspace === one.workspace ? rootOf(parent) : one;
      };
      const root = known.get(id) && rootOf(known.get(id) as Generation);
      return [...known.values()]
        .filter((one) => rootOf(one) === root && !one.deletedAt)
        .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || (a.id < b.id ? -1 : 1));
    },
  };
}

function matches(one: Generation, where: SearchWhere): boolean {
  const { workspace, channel, notChannel, words, artStyle, person, since, until, activeSince, state } = where;
  const { approval, publication, request } = one;
  const text = [request.headline, one.image?.altText, one.prompt?.prompt].filter(Boolean).join(' ');
  const there = wordsOf(text);
  const wanted = words.flatMap(wordsOf);
  const times = [one.createdAt, one.finishedAt, approval.at, publication?.publishedAt, publication?.withdrawnAt];
  return (
    one.workspace === workspace &&
    !one.deletedAt &&
    (channel === undefined || one.channel === channel) &&
    one.channel !== notChannel &&
    (words.length === 0 ||
      (wanted.length > 0 && wanted.every((word) => there.some((each) => each.startsWith(word))))) &&
    (artStyle === undefined || request.artStyle.split('+').some((part) => part.split(':')[0] === artStyle)) &&
    (person === undefined || one.requester.id === person || plain(one.requester.name).includes(plain(person))) &&
    (since === undefined || Date.parse(one.createdAt) >= since.getTime()) &&
    (until === undefined || Date.parse(one.createdAt) < until.getTime()) &&
    (activeSince === undefined || times.some((at) => at !== undefined && Date.parse(at) >= activeSince.getTime())) &&
    (state === undefined || isArchived(one, state))
  );
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

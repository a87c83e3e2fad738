import type { Generation } from '../../../pipeline/ports/generation.ts';
import type { Generations, RecentWhere } from '../../../pipeline/ports/state.ts';

const pageSize = 100;

/** All of them, newest first, in pages that grow. What is made or deleted meanwhile neither repeats nor hides one. */
export async function* recentPages(
  recent: Generations['recent'],
  where: Omit<RecentWhere, 'limit'>,
): AsyncGenerator<Generation[]> {
  const seen = new Set<string>();
  for (let limit = pageSize; ; limit *= 2) {
    const found = await recent({ ...where, limit });
    const page = found.filter(({ id }) => !seen.has(id));
    for (const { id } of page) seen.add(id);
    if (page.length > 0) yield page;
    if (found.length < limit) return;
  }
}

import { hasEnded } from '../../pipeline/generation.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Generations, RecentWhere } from '../../pipeline/ports/state.ts';

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

/**
 * Stops all work of a workspace that has removed the app: nobody there can see it any more. Answers how many were
 * stopped. Looks back until a whole page had ended: work is done in the order it was asked for.
 */
export async function stopWork(
  { recent, cancel }: { recent: Generations['recent']; cancel: (generationId: string) => Promise<void> },
  workspace: string,
): Promise<number> {
  let stopped = 0;
  for await (const page of recentPages(recent, { workspace })) {
    const working = page.filter((generation) => !hasEnded(generation));
    for (const { id } of working) await cancel(id);
    stopped += working.length;
    if (working.length === 0) break;
  }
  return stopped;
}

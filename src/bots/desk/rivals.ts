import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Archive } from '../../pipeline/ports/state.ts';
import { canGiveWay, versionsBeside } from '../../pipeline/superseding.ts';

/** How many other versions an approved one could take down or turn down. None is looked for beside any other. */
export async function rivalsOf(generation: Generation, archive: Pick<Archive, 'lineage'>): Promise<number> {
  const { approval, publication } = generation;
  if (approval.state !== 'approved' || !publication || publication.withdrawnAt) return 0;
  return (await versionsBeside(archive, generation)).filter(canGiveWay).length;
}

import { z } from 'zod';
import type { ModerationVerdict } from '../../../pipeline/ports/providers.ts';
import { alwaysBlocked, type Category, readable } from './categories.ts';

/** One looked-at text or picture. Categories may come that nobody knows yet, and some are null for pictures. */
const result = z.object({
  flagged: z.boolean(),
  categories: z.record(z.string(), z.boolean().nullable()),
  category_scores: z.record(z.string(), z.number().nullable()),
});

export const moderationAnswer = z.object({ results: z.array(result).min(1) });

export type ModerationResult = z.infer<typeof result>;

export interface Policy {
  onFlagged: 'block' | 'hold';
  /** Scores from 0 to 1 from which a category counts; without one it counts when OpenAI flags it. */
  thresholds: Readonly<Partial<Record<Category, number>>>;
  /** Categories that never count. */
  ignored: readonly Category[];
}

/** The strictest of what the results say, as a sentence for the requester. */
export function verdictOn(results: readonly ModerationResult[], thing: string, policy: Policy): ModerationVerdict {
  const found = [...new Set(results.flatMap((one) => countingIn(one, policy)))];
  if (found.length === 0) return { verdict: 'allow' };
  const what = listed(found.map(readable));
  const blocked = policy.onFlagged === 'block' || found.some((category) => alwaysBlocked.includes(category));
  return blocked
    ? { verdict: 'block', reason: `The check by OpenAI found ${what} in this ${thing}, so it may not be used.` }
    : {
        verdict: 'hold',
        reason: `The check by OpenAI found ${what} in this ${thing}, so an editor has to look at it before it is shown.`,
      };
}

/** Most telling first. */
function countingIn({ flagged, categories, category_scores: scores }: ModerationResult, policy: Policy): string[] {
  const names = [...new Set([...Object.keys(categories), ...Object.keys(scores)])];
  const counting = names.filter((name) => {
    if (policy.ignored.includes(name as Category)) return false;
    const threshold = policy.thresholds[name as Category];
    const score = scores[name];
    return threshold !== undefined && score != null ? score >= threshold : categories[name] === true;
  });
  if (counting.length > 0) return counting.toSorted((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  // Flagged without a category is flagged all the same.
  return flagged && !names.some((name) => categories[name] === true) ? [''] : [];
}

function listed(names: readonly string[]): string {
  const shown = [...new Set(names)].slice(0, 3);
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last;
}

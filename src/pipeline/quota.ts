import { invalid } from './errors.ts';
import type { QuotaLimits, Used } from './ports/quota.ts';

/** From this share of the budget on, people are told. */
const warningShare = 0.8;
const anew = 'It starts anew at 00:00 UTC.';

/** `2026-01-02`: quotas count by it, wherever people are. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

/** `$0.00`, `$0.042`, `$12.50`; three digits where cents say too little. */
export function dollars(microUsd: number): string {
  const amount = microUsd / 1_000_000;
  return `$${amount.toFixed(amount > 0 && amount < 0.1 ? 3 : 2)}`;
}

/** Throws MediaError `validation` when this one was one too many. `used` counts it already. */
export function checkQuota(
  limits: QuotaLimits,
  used: { user: Used; channel: Used; workspace: Used },
  estimateMicroUsd: number,
): void {
  const full = (limit: number | undefined, { generations }: Used) => limit !== undefined && generations > limit;
  if (full(limits.perUser, used.user)) {
    throw invalid(`You have used your ${limits.perUser} generations of today. ${anew}`, 'quota');
  }
  if (full(limits.perChannel, used.channel)) {
    throw invalid(`This channel has used its ${limits.perChannel} generations of today. ${anew}`, 'quota');
  }
  if (full(limits.perWorkspace, used.workspace)) {
    throw invalid(`This workspace has used its ${limits.perWorkspace} generations of today. ${anew}`, 'quota');
  }
  const { budgetMicroUsd: budget } = limits;
  // What costs nothing goes on when the money is used up.
  if (budget === undefined || estimateMicroUsd === 0 || used.workspace.microUsd <= budget) return;
  const before = used.workspace.microUsd - estimateMicroUsd;
  throw invalid(
    `This would cost up to ${dollars(estimateMicroUsd)}, and ${dollars(before)} of today's budget of ${dollars(budget)} is used. ${anew}`,
    'budget',
  );
}

/** A sentence from 80% of the budget on. */
export function budgetWarning(limits: QuotaLimits, { microUsd }: Used): string | undefined {
  const { budgetMicroUsd: budget } = limits;
  if (budget === undefined || budget === 0 || microUsd < budget * warningShare) return undefined;
  const share = Math.floor((microUsd / budget) * 100);
  return `${share}% of today's budget of ${dollars(budget)} is used.`;
}

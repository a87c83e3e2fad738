import type { QuotaLimits, Quotas, Used } from '../../pipeline/ports/quota.ts';
import { budgetWarning, dayOf, dollars } from '../../pipeline/quota.ts';
import type { CommandSpoken, Reply } from './chat.ts';
import { placeOf } from './refs.ts';

/** `/newsdesk quota`: what was used today, and what is left. `now` in ms since 1970. */
export async function quotaReply(
  { limits, used }: Quotas,
  { actor, channel }: CommandSpoken,
  now: number,
): Promise<Reply> {
  const day = dayOf(new Date(now).toISOString());
  const today = await used({ ...placeOf(channel), requester: actor, day });
  const warning = budgetWarning(limits, today.workspace);
  return {
    ...(warning === undefined ? {} : { text: warning }),
    sections: [
      {
        title: 'Used today',
        lines: [
          `You: ${countOf(today.user, limits.perUser)}`,
          `This channel: ${countOf(today.channel, limits.perChannel)}`,
          `This workspace: ${countOf(today.workspace, limits.perWorkspace)}`,
          `Money, this workspace: ${moneyOf(today.workspace, limits)}`,
          'Everything starts anew at 00:00 UTC. What failed or was cancelled counts as no generation.',
        ],
      },
    ],
  };
}

function countOf({ generations }: Used, limit: number | undefined): string {
  const count = limit === undefined ? `${generations}` : `${generations} of ${limit}`;
  return `${count} ${(limit ?? generations) === 1 ? 'generation' : 'generations'}`;
}

function moneyOf({ microUsd }: Used, { budgetMicroUsd }: QuotaLimits): string {
  return budgetMicroUsd === undefined ? dollars(microUsd) : `${dollars(microUsd)} of ${dollars(budgetMicroUsd)}`;
}

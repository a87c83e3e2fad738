import { describe, expect, it } from 'vitest';
import type { QuotaLimits } from '../../src/pipeline/ports/quota.ts';
import { budgetWarning, checkQuota, dollars } from '../../src/pipeline/quota.ts';

const used = (user: number, channel: number, workspace: number, microUsd = 0) => ({
  user: { generations: user, microUsd: 0 },
  channel: { generations: channel, microUsd: 0 },
  workspace: { generations: workspace, microUsd },
});
const dollar = 1_000_000;

describe('a quota', () => {
  it('lets everything through where nothing is set', () => {
    expect(() => checkQuota({}, used(9999, 9999, 9999, 1e12), 5 * dollar)).not.toThrow();
  });

  it.each<[string, QuotaLimits, ReturnType<typeof used>, string]>([
    ['user', { perUser: 3 }, used(4, 4, 4), 'You have used your 3 generations of today. It starts anew at 00:00 UTC.'],
    ['channel', { perChannel: 3 }, used(1, 4, 4), 'This channel has used its 3 generations of today.'],
    ['workspace', { perWorkspace: 3 }, used(1, 1, 4), 'This workspace has used its 3 generations of today.'],
  ])('of the %s ends with the last one it grants', (_name, limits, after, sentence) => {
    expect(() => checkQuota(limits, used(3, 3, 3), 0)).not.toThrow();
    expect(() => checkQuota(limits, after, 0)).toThrow(sentence);
  });
});

describe('the budget', () => {
  const limits = { budgetMicroUsd: dollar };

  it('lets pass what fits, and says what does not', () => {
    expect(() => checkQuota(limits, used(1, 1, 1, dollar), 40_000)).not.toThrow();
    expect(() => checkQuota(limits, used(1, 1, 1, dollar + 30_000), 40_000)).toThrow(
      "This would cost up to $0.040, and $0.99 of today's budget of $1.00 is used. It starts anew at 00:00 UTC.",
    );
  });

  it('never stops what costs nothing', () => {
    expect(() => checkQuota(limits, used(1, 1, 1, 2 * dollar), 0)).not.toThrow();
  });

  it('warns from 80%', () => {
    expect(budgetWarning(limits, { generations: 1, microUsd: 799_999 })).toBeUndefined();
    expect(budgetWarning(limits, { generations: 1, microUsd: 800_000 })).toBe(
      "80% of today's budget of $1.00 is used.",
    );
    expect(budgetWarning({}, { generations: 1, microUsd: 1e12 })).toBeUndefined();
  });
});

it.each([
  [0, '$0.00'],
  [4200, '$0.004'],
  [42_000, '$0.042'],
  [12_500_000, '$12.50'],
])('%d millionths read %s', (micro, text) => {
  expect(dollars(micro)).toBe(text);
});

import type { QuotaLimits, Quotas } from '../../src/pipeline/ports/quota.ts';

export interface FakeQuotas extends Quotas {
  /** What the workspace has used of its budget. */
  use(microUsd: number): void;
}

/** Nothing is used until a test says so; counting is the database's work. */
export function createFakeQuotas(limits: QuotaLimits = {}): FakeQuotas {
  let spent = 0;
  const none = { generations: 0, microUsd: 0 };
  return {
    limits,
    use(microUsd) {
      spent = microUsd;
    },
    used: async () => ({ user: none, channel: none, workspace: { generations: 0, microUsd: spent } }),
  };
}

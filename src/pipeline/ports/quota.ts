/** How much a workspace may use in a day (UTC), and how much it has used. Money in millionths of a US dollar. */
import type { Actor } from './generation.ts';

/** A limit that is absent does not exist. */
export interface QuotaLimits {
  /** Generations in a day. */
  perUser?: number | undefined;
  perChannel?: number | undefined;
  perWorkspace?: number | undefined;
  /** Of a workspace in a day. */
  budgetMicroUsd?: number | undefined;
}

/** What a generation counts for; zero generations once it failed or was cancelled. */
export interface Charge {
  /** `2026-01-02`, UTC. */
  day: string;
  generations: 0 | 1;
  /** The estimate until it has ended, then what was spent. */
  microUsd: number;
  /** False while an estimate is part of it. */
  measured: boolean;
}

/** Of one day so far. */
export interface Used {
  generations: number;
  microUsd: number;
}

export interface Quotas {
  readonly limits: QuotaLimits;
  used(where: { workspace: string; channel: string; requester: Actor; day: string }): Promise<{
    user: Used;
    channel: Used;
    workspace: Used;
  }>;
}

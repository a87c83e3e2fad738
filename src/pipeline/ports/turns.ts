/** Taking turns, so that no limit of a provider is passed: by this process alone, or by all machines together. */

export interface Turn {
  /** Who shares the limit: `image:openai:slack:T1`. */
  name: string;
  /** How many at the same time. */
  atOnce: number;
  /** How many may start in a minute; no limit when absent. */
  perMinute?: number | undefined;
  /** A holder that died gives its place back after this long, in ms. */
  expiresMs: number;
}

/** What a platform grants all machines together, e.g. edits of one Slack workspace. */
export interface Allowance {
  /** `edits:slack:T1` */
  name: string;
  /** In any minute. */
  perMinute: number;
  /** How many of them may come at once; smaller than `perMinute`. */
  burst: number;
}

export interface Turns {
  /** Runs the work when its turn comes; what it throws comes out. Rejects at once when the signal aborts. */
  take<Result>(turn: Turn, work: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
  /**
   * Takes one of an allowance: 0 when there was one, else in how many ms to ask again. Where nothing is shared
   * there always is one: whoever asks keeps count of its own.
   */
  spend(allowance: Allowance): Promise<number>;
  /** Whether other machines are counted too, just now. */
  shared(): boolean;
  close(): Promise<void>;
}

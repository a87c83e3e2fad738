/** What is remembered of daily digests, and when they are due. */

/** Where a digest belongs, as the pipeline names it. */
export interface DigestPlace {
  workspace: string;
  channel: string;
}

export interface NewDigest extends DigestPlace {
  /** The local date it is for: `2026-11-23`. Every channel has one digest for each. */
  day: string;
  /** Beside the day's own: whoever asks twice with the same key gets one. */
  extra?: string;
  /** It tells what happened from here … */
  since: Date;
  /** … to before there. */
  until: Date;
}

export type DigestState =
  /** Somebody is posting it. */
  | 'claimed'
  /** Nothing was posted yet. */
  | 'free'
  /** It may have been posted, and nobody knows as what. */
  | 'doubtful'
  | 'posted'
  /** Nothing had happened, and the channel wants none then. */
  | 'quiet'
  /** The channel is gone. */
  | 'gone';

export interface DigestRecord extends NewDigest {
  state: DigestState;
  /** The message that shows it. */
  ref?: string;
  /** Ids of the generations that stand in it. */
  shown: string[];
}

/** The right to post one. */
export interface DigestClaim {
  seq: number;
  /** Who takes a claim over has a higher one, and the one before has lost its right. */
  tries: number;
  before: DigestState | 'none';
}

export interface Digests {
  /**
   * none, free, doubtful → claimed: for exactly one caller. A claim older than `staleMs` (its process died) may be
   * taken over. `settled` when it is posted, quiet or gone already.
   */
  claim(digest: NewDigest, staleMs: number): Promise<DigestClaim | 'settled' | 'claimed'>;
  /** claimed, or doubtful when the answer came late → what became of it; false when somebody has taken the claim over. */
  settle(
    claim: DigestClaim,
    how: { state: Exclude<DigestState, 'claimed'>; ref?: string; shown?: string[] },
  ): Promise<boolean>;
  /**
   * Newest first; only those in which a generation stands where `holding` names one. `daily`: without those that were
   * asked for beside the day's own.
   */
  recent(where: DigestPlace & { limit: number; holding?: string; daily?: boolean }): Promise<DigestRecord[]>;
  /** The message shows these now; or, where it is gone, nothing. */
  redrawn(ref: string, shown: string[] | 'gone'): Promise<void>;
}

/** Where `09:00` is in which zone. */
export interface DigestTime {
  /** `09:00` */
  time: string;
  /** IANA name. */
  zone: string;
}

/** A channel's digest may be due: whoever hears it looks. */
export interface DueDigest extends DigestPlace {
  /** Since when the channel has wanted it at this time; what was due before is nobody's any more. */
  from: Date;
}

/** Calls for each channel's digest every day at its time, and once after a time in which nobody could. */
export interface DigestTimes {
  /** `undefined`: no more. */
  set(place: DigestPlace, at: DigestTime | undefined): Promise<void>;
}

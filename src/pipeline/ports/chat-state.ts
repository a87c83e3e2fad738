/** What chat platforms remember between processes and restarts. */

/** Small values that nobody else may read: tokens, answer addresses. Encrypted at rest, bound to their name. */
export interface Secrets {
  /** `undefined` when there is none, or its time is over. Throws when it was sealed with another key. */
  get(name: string): Promise<unknown>;
  /** Replaces; `until` is when it may be forgotten. The value must survive JSON. */
  put(name: string, value: unknown, until?: Date): Promise<void>;
  remove(name: string): Promise<void>;
  /** Of those whose time is not over: `slack:installation:T1` for the prefix `slack:installation:`. */
  names(prefix: string): Promise<string[]>;
}

/** Which deliveries were heard, so that a repeated one does nothing; kept for a day. */
export interface Deliveries {
  heard(key: string): Promise<boolean>;
  /** True for exactly one caller. */
  remember(key: string): Promise<boolean>;
}

/** Files that were put up at a chat platform, so that none is put up twice. */
export interface ChatFiles {
  /** The platform's id of the file. */
  find(key: string): Promise<string | undefined>;
  /** True for exactly one caller; a claim older than `staleMs` (its process died) may be claimed once more. */
  claim(key: string, staleMs: number): Promise<boolean>;
  put(key: string, fileId: string): Promise<void>;
  /** It failed, or the platform has lost the file: it may be claimed again. */
  release(key: string): Promise<void>;
}

/** What desks remember: which message shows a generation, who people are, what channels have settled. */
import type { Actor } from './generation.ts';
import type { Pronunciation, Resolution } from './media.ts';

/** The one message that shows a generation. */
export interface CardMessage {
  generationId: string;
  /** `web:local:general` */
  channel: string;
  state: 'posting' | 'posted';
  /** `web:local:general:42`; there once it is posted. */
  ref?: string;
}

export interface CardMessages {
  /**
   * none → posting: true for exactly one caller. A `posting` older than `staleMs` (its process died)
   * may be claimed once more.
   */
  claim(generationId: string, channel: string, staleMs: number): Promise<boolean>;
  /** posting → posted. */
  posted(generationId: string, ref: string): Promise<void>;
  /** posting → none: nothing could be posted there, and whoever comes next need not wait to find that out. */
  release(generationId: string): Promise<void>;
  /** posted → none: this message can show it no more. */
  lost(ref: string): Promise<void>;
  find(by: { generationId: string } | { ref: string }): Promise<CardMessage | undefined>;
}

/** Who may decide in a channel, and how. */
export interface ChannelPolicy {
  /** Actor ids; `anyone` is anyone in the channel but the requester. */
  editors: 'anyone' | string[];
  /** Whether an editor may decide about what they asked for themselves. */
  selfApproval: boolean;
  /** How many different editors must approve. */
  approvals: 1 | 2;
  reasonOnReject: boolean;
  /** How long a decision can be taken back, in ms. */
  undoWindowMs: number;
  /** Reaction names without skin tone that approve and reject. */
  reactions: { approve: string[]; reject: string[] };
  /** IANA name of the zone that times are written and read in: `Europe/Amsterdam`. */
  zone: string;
  /** When what is approved goes out: at once, or the next time it is `18:00` in that zone. */
  publish: 'at-once' | { time: string };
  /** Whether approving one version takes the others down and out of the waiting ones. */
  supersede: boolean;
  /** Of requests that name none; the host's where absent. */
  defaults: { artStyle?: string; voiceId?: string; resolution?: Resolution };
  /** In place of our own words for "made by AI" on cards and pages. */
  label?: string;
  /** Posted every day at this local time. */
  digest?: { time: string /** Nothing is posted when nothing happened and nothing waits. */; quietWhenEmpty: boolean };
}

export interface ChannelPolicies {
  /** The defaults where a channel has settled nothing. */
  get(workspace: string, channel: string): Promise<ChannelPolicy>;
  /**
   * Reads, changes and writes it while nobody else can; returning `undefined` changes nothing. Answers with what is
   * settled then.
   */
  change(
    workspace: string,
    channel: string,
    apply: (current: ChannelPolicy) => ChannelPolicy | undefined,
    by: Actor,
  ): Promise<ChannelPolicy>;
}

/** How each workspace wants its names said, by voices that can be taught. */
export interface Pronunciations {
  list(workspace: string): Promise<Pronunciation[]>;
  /**
   * Keeps what `apply` makes of the list, and answers with it; one change after the other. What `apply` throws
   * changes nothing.
   */
  change(
    workspace: string,
    apply: (list: readonly Pronunciation[]) => Pronunciation[],
    by: Actor,
  ): Promise<Pronunciation[]>;
}

/**
 * Who is behind the ids in `editors`. An editor is a person (`slack:U1`, then an actor's id) or a group of the
 * platform's people (`slack:S1`).
 */
export interface Directory {
  /** Whether `editor` is this actor or a group this actor belongs to. Rejects when that cannot be looked up just now. */
  holds(editor: string, by: Actor, workspace: string): Promise<boolean>;
  /** What people read: `Ana Lima`, `@eds`. Never rejects: an id without its platform when no name can be found. */
  nameOf(editor: string, workspace: string): Promise<string>;
}

/** A person of the web desk. */
export interface Person {
  /** `desk:ana` */
  id: string;
  name: string;
  role: 'reporter' | 'editor';
}

export interface People {
  list(): Promise<Person[]>;
  /** Adds or renames; `by` is who does so, for the audit. */
  put(person: Person, by?: Actor): Promise<void>;
  /** The person a one-time invite secret belongs to; it works until they have signed in with it. */
  redeem(inviteHash: string): Promise<Person | undefined>;
  /** Stores the SHA-256 of a new invite secret; an older one stops working. */
  invite(personId: string, inviteHash: string, by?: Actor): Promise<void>;
}

/** One line of a web channel: what somebody typed, a card, or a private answer. */
export interface WebMessage {
  seq: number;
  channel: string;
  author: { id: string; name: string };
  kind: 'typed' | 'card' | 'answer';
  /** Text for `typed`, a Card for `card`, a Reply for `answer`. */
  body: unknown;
  /** Only this person sees it. */
  to?: string;
  /** ISO 8601. */
  at: string;
  /** Counts every change of every message; newer is higher. */
  version: number;
}

export interface WebMessages {
  /** `about`: ids of the generations that its words are about, and with which they go. */
  append(message: Omit<WebMessage, 'seq' | 'version'> & { about?: readonly string[] }): Promise<WebMessage>;
  replace(seq: number, body: unknown): Promise<WebMessage | undefined>;
  /** What a line that is stored already turned out to be about: its words go when that is deleted. */
  concerns(seq: number, generationId: string): Promise<void>;
  /** The newest `limit` when `after` is not given; else everything whose version is higher. Oldest first. */
  read(where: { channel: string; person: string; after?: number; limit: number }): Promise<WebMessage[]>;
  /** Channels that have messages. */
  channels(): Promise<string[]>;
}

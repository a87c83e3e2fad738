import type { Actor } from '../../pipeline/ports/generation.ts';
import type { Card } from './card.ts';
import type { CommandInput } from './command-options.ts';
import type { Digest } from './digest.ts';
import type { SettingsForm, SettingsValues } from './settings-form.ts';

/** `web:local:general`, `slack:T1:C1`: platform, workspace and channel. */
export type ChannelRef = string;
/** `web:local:general:42`, `slack:T1:C1:1700.0001`: a storable name of one message. */
export type MessageRef = string;

/** One chat platform. `post`, `edit` and `tell` also work on a machine that never called `start`. */
export interface Chat {
  readonly platform: string;
  /** How often its messages may be edited; a Slack workspace's budget unless told. */
  readonly pacing?: Partial<Pacing>;
  /** Who runs a channel there, as people say it: the rest of a sentence. */
  readonly managers?: string;
  /** The actor id of the bot itself, once known: its own reactions decide nothing. */
  readonly self?: string;
  /** Begins to hear commands, actions and reactions, and gives them to the desk. */
  start(desk: Desk): Promise<void>;
  stop(): Promise<void>;
  /** Shows a new message, in the thread where it was asked for if there was one; throws ChatError. */
  post(channel: ChannelRef, shown: Card | Digest, thread?: string): Promise<MessageRef>;
  /** Replaces what a message shows; throws ChatError. */
  edit(message: MessageRef, shown: Card | Digest): Promise<void>;
  /**
   * Says something that only this person sees, in this channel. `about`: the id of the generation it speaks of, for
   * whoever keeps the words and must let them go with it.
   */
  tell(person: Actor, channel: ChannelRef, text: string, about?: string): Promise<void>;
}

/** What a platform grants. */
export interface Pacing {
  /** Edits in any minute, all messages of one bucket together. */
  perMinute: number;
  /** How many of them may come at once; smaller than `perMinute`. */
  burst: number;
  /** Between two edits of one message, in ms. */
  everyMs: number;
  /** What shares one budget. */
  bucket: 'workspace' | 'channel';
  /** New messages of one channel: so many at once, then one every so many ms. */
  posts: { burst: number; everyMs: number };
}

/** Whoever spoke, where, and what makes a repeated delivery the same. */
export interface Spoken {
  actor: Actor;
  channel: ChannelRef;
  /** Trigger id, interaction id, channel + message: the same key starts nothing twice. */
  requestKey: string;
  /** The thread of the channel it was said in, as the platform names it. */
  thread?: string;
}

export interface CommandSpoken extends Spoken {
  command: 'newsmedia' | 'newsdesk';
  /** What stood after the command, as typed. */
  text: string;
  /** What a form asked for in place of `text`, one a generation. */
  forms?: readonly CommandInput[];
}

/** What the buttons of a card do. */
export type ActionName =
  | 'approve'
  | 'reject'
  | 'undo'
  | 'schedule'
  | 'publish-now'
  | 'unpublish'
  | 'supersede'
  | 'reroll'
  | 'vary'
  | 'new-style'
  | 'new-voice'
  | 'retry'
  | 'edit-alt-text'
  | 'cancel'
  | 'delete'
  | 'details';

export interface ActionSpoken extends Spoken {
  action: ActionName;
  generationId: string;
  /** What a dialog asked for: the reason, style, voice, alt text, time of publication or stage. */
  value?: string;
  /** The content the person saw when deciding. */
  contentHash?: string;
  /** Of the card that was clicked; with it, the same button of the same card starts one new generation at most. */
  revision?: number;
}

export interface ReactionSpoken extends Spoken {
  message: MessageRef;
  /** As the platform names it, skin tone included: `+1::skin-tone-2`, `✅`. */
  reaction: string;
  added: boolean;
}

/** What somebody filled in. */
export interface SettingsSpoken extends Spoken {
  values: SettingsValues;
}

/** What the platform shows to the person who spoke, and only to them. */
export interface Reply {
  /** Plain sentences; each platform escapes them its own way. */
  text?: string;
  /** Headings and lines, e.g. of `/newsdesk styles`. */
  sections?: { title: string; lines: string[] }[];
  /** An id when a generation was accepted. */
  generationId?: string;
  /** Nothing was done: the text says why. */
  refused?: true;
  /** The field of the request that a refusal is about: `headline`, `artStyle`, `image.resolution`. */
  field?: string;
}

/**
 * What platforms hand in; the same for all of them. Never throws for what people did wrong: it replies.
 * `onReaction` has nobody to reply to, so it rejects when it could not be heard (the database is away): the
 * platform lets it be delivered again.
 */
export interface Desk {
  onCommand(spoken: CommandSpoken): Promise<Reply>;
  onAction(spoken: ActionSpoken): Promise<Reply>;
  onReaction(spoken: ReactionSpoken): Promise<void>;
  /** What `/newsdesk settings` without more opens where there are forms; a refusal for those who may change nothing. */
  settingsForm(spoken: Spoken): Promise<SettingsForm | Reply>;
  /** All that was filled in, or nothing: a refusal names the field. */
  onSettings(spoken: SettingsSpoken): Promise<Reply>;
}

/** Why a message could not be shown, and what follows from it. */
export type ChatProblem =
  /** The message or channel is gone for good: the requester is told the result another way. */
  | 'gone'
  /** Wait `retryAfterMs`, nothing else is sent to this platform's bucket meanwhile. */
  | 'rate-limited'
  /** Try again soon. */
  | 'passing'
  /** It may have been done all the same, but the answer was lost. */
  | 'unknown'
  /** The message is there and cannot be changed any more; a new one can be posted. */
  | 'frozen';

export class ChatError extends Error {
  override readonly name = 'ChatError';
  readonly problem: ChatProblem;
  readonly retryAfterMs: number | undefined;
  /** For people, after "It is not shown in the channel: "; the message is for the log. */
  readonly reason: string | undefined;

  constructor(
    message: string,
    problem: ChatProblem,
    details: { retryAfterMs?: number; reason?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.problem = problem;
    this.retryAfterMs = details.retryAfterMs;
    this.reason = details.reason;
  }
}

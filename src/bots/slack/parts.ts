/** What Slack's files get from outside, and from each other. */
import type { WebClient } from '@slack/web-api';
import type { ChatFiles, Deliveries, Secrets } from '../../pipeline/ports/chat-state.ts';
import type { CardMessages, ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { MediaFile } from '../../pipeline/ports/generation.ts';
import type { Links, Requests } from '../../pipeline/ports/newsroom.ts';
import type { Voice } from '../../pipeline/ports/providers.ts';
import type { Generations, Locks } from '../../pipeline/ports/state.ts';
import type { RequestDefaults } from '../../pipeline/request.ts';
import type { Clock } from '../desk/clock.ts';

export interface SlackSettings {
  /** Of the one workspace; absent when several install the app. */
  readonly botToken?: string;
  /** HTTP: checks that requests come from Slack. */
  readonly signingSecret?: string;
  /** Socket Mode; with it nothing listens for HTTP events. */
  readonly appToken?: string;
  /** Several workspaces. */
  readonly client?: { readonly id: string; readonly secret: string };
  /** `https://slack.com/api/`, with its slash. */
  readonly apiUrl: string;
}

export interface SlackParts {
  settings: SlackSettings;
  /** `https://newsmedia.example.org`, without a slash. */
  publicUrl: string;
  /** 32 bytes; signs the state of an installation under way. */
  stateKey: Uint8Array;
  secrets: Secrets;
  deliveries: Deliveries;
  files: ChatFiles;
  locks: Locks;
  messages: Pick<CardMessages, 'find'>;
  policies: Pick<ChannelPolicies, 'get'>;
  find: Requests['find'];
  recent: Generations['recent'];
  links: Pick<Links, 'page'>;
  /** The bytes of a stored master or preview. */
  read: (file: MediaFile) => Promise<Uint8Array>;
  voices: () => Promise<Voice[]>;
  /** What forms show first. */
  defaults?: Partial<RequestDefaults>;
  /** The same where the channel is known, e.g. `slack:T1:C1`: what it has settled goes before. */
  defaultsIn?: (channel: string) => Promise<Partial<RequestDefaults>>;
  /** Shows a card again: something that belongs on it has become ready. */
  refresh: (generationId: string) => Promise<void>;
  /** Stops work nobody can see any more. */
  cancel: (generationId: string) => Promise<void>;
  clock: Clock;
  log: SlackLog;
  /** What every request goes through; Node's own unless told. */
  fetch?: typeof fetch;
}

/** pino's order: what it is about, then the sentence. Never a token, never a headline. */
export type SlackLog = Record<'debug' | 'info' | 'warn' | 'error', (about: object, sentence: string) => void>;

/** The workspaces that use the app. */
export interface Teams {
  /**
   * A client that has this workspace's token, rotated when that is due; retries nothing, waits for nothing.
   * Throws ChatError `gone` when the app is not installed there.
   */
  client(team: string): Promise<WebClient>;
  /** The user id of the bot itself, e.g. `U0BOT`. Throws like `client`. */
  botUser(team: string): Promise<string>;
  list(): Promise<string[]>;
  /**
   * Uninstalled, or its token revoked, as Slack says: forgets the token if it is dead indeed. Answers whether nothing
   * is held of the workspace any more; rejects with ChatError when Slack does not tell now.
   */
  forget(team: string): Promise<boolean>;
}

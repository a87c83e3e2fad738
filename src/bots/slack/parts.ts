/** What Slack's files get from outside, and from each other. */
import type { WebClient } from '@slack/web-api';
import type { RequestDefaults } from '../../pipeline/request.ts';
import type { OutsideLog, OutsideParts } from '../desk/outside-parts.ts';

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

export interface SlackParts extends OutsideParts {
  settings: SlackSettings;
  /** 32 bytes; signs the state of an installation under way. */
  stateKey: Uint8Array;
  /** `defaults` where the channel is known, e.g. `slack:T1:C1`: what it has settled goes before. */
  defaultsIn?: (channel: string) => Promise<Partial<RequestDefaults>>;
  /** What every request goes through; Node's own unless told. */
  fetch?: typeof fetch;
}

export type SlackLog = OutsideLog;

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

import type { ChatFiles, Deliveries, Secrets } from '../../pipeline/ports/chat-state.ts';
import type { CardMessages, ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { MediaFile } from '../../pipeline/ports/generation.ts';
import type { Links, Requests } from '../../pipeline/ports/newsroom.ts';
import type { Voice } from '../../pipeline/ports/providers.ts';
import type { Generations, Locks } from '../../pipeline/ports/state.ts';
import type { RequestDefaults } from '../../pipeline/request.ts';
import type { Clock } from './clock.ts';

/** What every chat service of others gets from outside. */
export interface OutsideParts {
  /** `https://newsmedia.example.org`, without a slash. */
  publicUrl: string;
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
  /** Shows a card again: something that belongs on it has become ready. */
  refresh: (generationId: string) => Promise<void>;
  /** Stops work nobody can see any more. */
  cancel: (generationId: string) => Promise<void>;
  clock: Clock;
  log: OutsideLog;
}

/** pino's order: what it is about, then the sentence. Never a token, never a headline. */
export type OutsideLog = Record<'debug' | 'info' | 'warn' | 'error', (about: object, sentence: string) => void>;

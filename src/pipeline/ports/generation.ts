/** One headline turned into media, and what is remembered of it. */
import type {
  AudioFormat,
  AudioResult,
  ImageFormat,
  ImageResult,
  Lane,
  PromptResult,
  Quality,
  Resolution,
  Stage,
} from './media.ts';
import type { Charge } from './quota.ts';

export type GenerationState = 'queued' | 'running' | 'held' | 'ready' | 'partial' | 'failed' | 'cancelled';

/** Whoever did something; always from the authenticated identity, never from a request body. */
export interface Actor {
  /** `operator`, `slack:U123`, `desk:ana`. */
  id: string;
  name: string;
  /** False for personas of the strictly local desk. */
  verified: boolean;
}

/** What was asked for, validated and with every default filled in. */
export interface GenerationRequest {
  headline: string;
  text?: string;
  /** Canonical mix: `Monet` or `Monet:0.7+Dali:0.3`. */
  artStyle: string;
  voiceId: string;
  image: { format: ImageFormat; quality: Quality; resolution: Resolution };
  audio: { format: AudioFormat; quality: Quality };
  /** Changes the inputs so that nothing is taken from the cache (`--fresh`, vary). */
  nonce?: string;
  /** A provider the requester asked for by name when retrying a lane. */
  providers?: Partial<Record<Lane, string>>;
}

/** What progress listeners get. `progress` is 0..1 and never falls within one stage and attempt. */
export interface GenerationStatus {
  stage: Stage;
  progress: number;
  error?: string;
  data?: { attempt: number; state: GenerationState; provider?: string };
}

export type StageState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface StageStatus {
  state: StageState;
  progress: number;
  /** 1 for the first try; a retried lane counts up. */
  attempt: number;
  provider?: string;
  /** While it runs: a small unfinished picture as a `data:` URL. */
  partial?: string;
  /** The provider that should have done it. */
  fellBackFrom?: string;
  /** A sentence: why it failed, or why it fell back. */
  error?: string;
  startedAt?: string;
  finishedAt?: string;
}

/** A master file in storage and what a card needs to know of it. */
export interface MediaFile {
  key: string;
  /** SHA-256 of the bytes, hex. */
  hash: string;
  /** In bytes. */
  size: number;
  contentType: string;
  /** Kept in the database for now, because the media store was away. */
  spooled?: true;
}

export type StoredImage = Omit<ImageResult, 'url'> & { file: MediaFile; preview?: MediaFile };
export type StoredAudio = Omit<AudioResult, 'url'> & { file: MediaFile };

export type Decision = 'approved' | 'rejected';

/** One of the approvals that a channel asks for. */
export interface Vote {
  by: Actor;
  /** ISO 8601. */
  at: string;
  /** The reaction it was given by, when one was. */
  via?: string;
  /** When it should go out, if this editor said so; ISO 8601. */
  publishAt?: string;
  /** IANA name: whose clock that time was read by. */
  zone?: string;
}

export interface Approval {
  state: 'pending' | Decision;
  /** Where two editors must approve: those who have done so before `by`, or before anybody completed it. */
  given?: Vote[];
  /** The content the decision is about. */
  contentHash?: string;
  by?: Actor;
  /** ISO 8601. */
  at?: string;
  reason?: string;
  /** The reaction that decided, when one did. */
  via?: string;
}

/** Made by approval; every time is ISO 8601. */
export interface Publication {
  contentHash: string;
  publishAt: string;
  /** IANA name: that time was set for later, as the clock there shows it. */
  zone?: string;
  /** Nobody has been told yet that what was set for later is out. */
  untold?: true;
  /** Whose approval takes the other versions down once this one is up; gone when that is done. */
  supersedes?: Actor;
  publishedAt?: string;
  withdrawnAt?: string;
  withdrawnBy?: Actor;
  /** The published masters: they stay up while newer content waits for its approval. */
  files: { image?: MediaFile; audio?: MediaFile };
  /** Public files from before it, oldest first, which go when this one is up. */
  replaces?: MediaFile[];
  /** What those belong to: it is back when this one is taken back before it was up. */
  before?: { contentHash: string; publishAt: string; publishedAt: string };
  /** Files of earlier ones that must not be in public any more, and may not be taken down yet. */
  leftovers?: MediaFile[];
}

export interface Generation {
  id: string;
  workspace: string;
  channel: string;
  requester: Actor;
  parentId?: string;
  /** The thread of the channel that its message belongs in, as the platform names it. */
  thread?: string;
  request: GenerationRequest;
  state: GenerationState;
  status: GenerationStatus;
  stages: Record<Stage, StageStatus>;
  prompt?: PromptResult;
  image?: StoredImage;
  audio?: StoredAudio;
  /** Drafts that a retry replaced: kept, as one may still be published, until the generation is removed. */
  superseded?: MediaFile[];
  contentHash?: string;
  approval: Approval;
  publication?: Publication;
  /** What it counts for in quotas and budget. */
  charge?: Charge;
  /** Why an editor must look at it before it is shown, by what was checked: sentences. */
  holds?: { text?: string; image?: string };
  /** Why it failed, was held or is only partial: a sentence. */
  error?: string;
  /** Part of the capability in draft links; changing it revokes them. */
  linkSalt: string;
  /** Counts every stored change. */
  revision: number;
  createdAt: string;
  finishedAt?: string;
  /** A tombstone: hashes stay, text and files are gone. */
  deletedAt?: string;
}

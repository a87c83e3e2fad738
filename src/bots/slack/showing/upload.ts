import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { ChatError } from '../../desk/chat.ts';
import { type Clock, pause } from '../../desk/clock.ts';
import { refusalOf } from '../problems.ts';

export interface NewFile {
  /** `narration.mp3` */
  filename: string;
  /** What people see. */
  title: string;
  altText?: string;
  bytes: Uint8Array;
}

/** The thread it is shown in. */
export interface Thread {
  channel: string;
  ts: string;
}

export interface UploadParts {
  client: WebClient;
  fetch: typeof globalThis.fetch;
  clock: Clock;
}

const bytesMs = 30_000;
/** Slack reads a file for a moment before it can show it. */
const looksMs = [250, 500, 1000, 2000, 2000, 4000, 4000, 8000];

const begun = z.object({ upload_url: z.url(), file_id: z.string().min(1) });
const known = z.object({
  file: z.object({
    mimetype: z.string().optional(),
    shares: z.record(z.string(), z.record(z.string(), z.array(z.object({})))).optional(),
  }),
});

export interface Sending {
  /** Hears the file's id before anybody can see it. */
  named: (fileId: string) => Promise<void>;
  /** Once it has aborted nothing is shown any more. */
  signal: AbortSignal;
}

/**
 * Puts a file up: into a thread, or to be shown by a block. Answers with its id; throws what the SDK throws, and what
 * the signal says.
 */
export async function uploadFile(
  { client, fetch }: Pick<UploadParts, 'client' | 'fetch'>,
  { filename, title, altText, bytes }: NewFile,
  thread: Thread | undefined,
  { named, signal }: Sending,
): Promise<string> {
  const request = { filename, length: bytes.byteLength, ...(altText ? { alt_text: altText } : {}) };
  const { upload_url: url, file_id: id } = begun.parse(await client.files.getUploadURLExternal(request));
  const body = new Blob([new Uint8Array(bytes)]);
  const ending = AbortSignal.any([signal, AbortSignal.timeout(bytesMs)]);
  const response = await fetch(url, { method: 'POST', body, redirect: 'error', signal: ending });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`Slack answered ${response.status} to the bytes of a file.`);
  await named(id);
  signal.throwIfAborted();
  const files: [{ id: string; title: string }] = [{ id, title }];
  await client.files.completeUploadExternal(
    thread ? { files, channel_id: thread.channel, thread_ts: thread.ts } : { files },
  );
  return id;
}

/** Resolves once a block can show the file; throws when that takes longer than half a minute. */
export async function untilUsable({ client, clock }: Pick<UploadParts, 'client' | 'clock'>, id: string): Promise<void> {
  for (const ms of looksMs) {
    if ((await fileState(client, id)) !== 'missing') return;
    await pause(clock, ms);
  }
  throw new ChatError('Slack did not make a picture ready in time.', 'gone');
}

/** Slack knows the type of a file once it has read it. */
export async function fileState(client: WebClient, id: string): Promise<'missing' | 'private' | 'shared'> {
  try {
    const { file } = known.parse(await client.files.info({ file: id }));
    if (!file.mimetype) return 'missing';
    const shares = Object.values(file.shares ?? {}).flatMap((byChannel) => Object.keys(byChannel));
    return shares.length > 0 ? 'shared' : 'private';
  } catch (error) {
    if (refusalOf(error) === 'file_not_found' || refusalOf(error) === 'file_deleted') return 'missing';
    throw error;
  }
}

/** Does nothing when it is gone already. */
export async function deleteFile(client: WebClient, id: string): Promise<void> {
  try {
    await client.files.delete({ file: id });
  } catch (error) {
    if (refusalOf(error) !== 'file_not_found' && refusalOf(error) !== 'file_deleted') throw error;
  }
}

/** The files of one message on their way: what stays, what is new, and what became of it. */
import type { RawFile } from 'discord.js';
import { z } from 'zod';
import type { CardFile } from './card-files.ts';

export interface Attached {
  file: CardFile;
  /** On the message already. */
  id?: string;
  /** To be sent. */
  bytes?: Uint8Array;
}

/** One of those that will be on the message, as Discord wants it named. */
export type Listed = { id: string } | { id: number; filename: string; description?: string };

/** Exactly these files will be on the message: whatever is not named here goes. */
export function attachmentsOf(attached: readonly Attached[]): { attachments: Listed[]; files: RawFile[] } {
  const files: RawFile[] = [];
  const attachments: Listed[] = [];
  for (const { file, id, bytes } of attached) {
    if (id !== undefined) attachments.push({ id });
    if (id !== undefined || !bytes) continue;
    const { name, contentType, description } = file;
    const index = files.push({ name, contentType, data: Buffer.from(bytes) }) - 1;
    attachments.push({ id: index, filename: name, ...(description === undefined ? {} : { description }) });
  }
  return { attachments, files };
}

const embedded = z.object({ url: z.string().optional() }).optional();
const shown = z.object({
  id: z.string(),
  attachments: z.array(z.object({ id: z.string(), filename: z.string() })).default([]),
  embeds: z.array(z.object({ image: embedded })).default([]),
});
export type ShownMessage = z.infer<typeof shown>;

/** Throws when it is no message. */
export function readMessage(answer: unknown): ShownMessage {
  return shown.parse(answer);
}

/** A file that an embed shows is no attachment any more: then its id is part of the picture's address. */
export function attachmentIdIn({ attachments, embeds }: ShownMessage, name: string): string | undefined {
  const listed = attachments.find(({ filename }) => filename === name);
  if (listed) return listed.id;
  for (const { image } of embeds) {
    const [, id, filename] = /\/attachments\/\d+\/(\d+)\/([^/?#]+)/.exec(image?.url ?? '') ?? [];
    if (id !== undefined && filename === name) return id;
  }
  return undefined;
}

import type { RawFile } from 'discord.js';
import type { Generation } from '../../../pipeline/ports/generation.ts';
import type { Card } from '../../desk/card.ts';
import { ChatError, type MessageRef } from '../../desk/chat.ts';
import { type Digest, isDigest } from '../../desk/digest.ts';
import type { DiscordLog } from '../parts.ts';
import { isOurFault } from '../problems.ts';
import { codes, refusalOf } from '../refusal.ts';
import { type Attached, attachmentIdIn, attachmentsOf, type Listed, type ShownMessage } from './attaching.ts';
import { drawCard, drawCardWords } from './card.ts';
import { type CardFile, finishedFiles, unfinishedPicture } from './card-files.ts';
import { drawDigest, drawDigestWords } from './digest.ts';
import type { Drawing } from './drawing.ts';
import type { FileBytes } from './file-bytes.ts';
import type { KeptFiles } from './kept-files.ts';
import { createUploading, type UploadingParts } from './uploading.ts';

/** What goes to Discord, and how its answer is read. */
export type Send = (body: Drawing & { attachments: Listed[] }, files: RawFile[]) => Promise<ShownMessage>;

export interface ShowOptions {
  /** The message that is edited; absent for a new one. */
  on?: MessageRef;
  /** Discord's own name of where it is. */
  place: string;
  /** What an ended card's files are taken from. */
  generation?: Generation | undefined;
  /** How long its files are waited for. */
  waitMs: number;
  /** How a new message is called. */
  refOf: (message: string) => MessageRef;
}

export interface Showing {
  /** Shows as much as Discord takes: with files, without them, or only words. Throws what `send` throws. */
  show(shown: Card | Digest, options: ShowOptions, send: Send): Promise<MessageRef>;
}

export interface ShowingParts extends UploadingParts {
  kept: KeptFiles;
  bytes: FileBytes;
  log: DiscordLog;
}

/** What Newsmedia may do in a channel changes seldom; trying less at once saves refused calls. */
const rememberMs = 300_000;
const mostRemembered = 1000;
/** With new files; with those that are there already; without an embed. */
const ways = ['files', 'embeds', 'words'] as const;
type Way = (typeof ways)[number];

export function createShowing(parts: ShowingParts): Showing {
  const { kept, bytes, clock, log } = parts;
  const uploading = createUploading(parts);
  const allowed = new Map<string, { way: Way; until: number }>();

  async function attachedTo(shown: Card | Digest, options: ShowOptions, way: Way): Promise<Attached[]> {
    const { on, generation, waitMs } = options;
    const attaching = wantedFiles(shown, generation).map(async (file): Promise<Attached[]> => {
      const id = on === undefined ? undefined : await kept.idOf(on, file);
      if (id !== undefined) return [{ file, id }];
      if (way !== 'files') return [];
      const found = await bytes.of(file, generation?.id ?? '', waitMs);
      return found ? [{ file, bytes: found }] : [];
    });
    return (await Promise.all(attaching)).flat();
  }

  /** Answers with the files that Discord has lost meanwhile. */
  async function remember(ref: MessageRef, message: ShownMessage, attached: readonly Attached[]): Promise<CardFile[]> {
    const lost: CardFile[] = [];
    for (const { file, id } of attached) {
      const now = attachmentIdIn(message, file.name);
      if (now !== undefined && now !== id) await kept.keep(ref, file, now);
      if (now !== undefined || id === undefined) continue;
      await kept.forget(ref, file);
      lost.push(file);
    }
    return lost;
  }

  async function showOnce(
    shown: Card | Digest,
    options: ShowOptions,
    send: Send,
    { way, attached }: { way: Way; attached: readonly Attached[] },
  ): Promise<MessageRef> {
    const again = async (on: MessageRef): Promise<MessageRef> => {
      const now = { ...options, on };
      return showOnce(shown, now, send, { way, attached: await attachedTo(shown, now, way) });
    };
    const { attachments, files } = attachmentsOf(attached);
    const old = attached.filter(({ id }) => id !== undefined);
    let message: ShownMessage;
    try {
      message = await send({ ...drawn(shown, attached, way), attachments }, files);
    } catch (error) {
      const { on } = options;
      if (old.length === 0 || on === undefined || !isOurFault(error)) throw error;
      // It may be a file that is not on the message any more: then it is sent again.
      await Promise.all(old.map(({ file }) => kept.forget(on, file)));
      return again(on);
    }
    const ref = options.on ?? options.refOf(message.id);
    const lost = await remember(ref, message, attached);
    return lost.length > 0 ? again(ref) : ref;
  }

  function wayIn(place: string, generation: string): Way {
    const known = allowed.get(place);
    const way = known && clock.now() < known.until ? known.way : 'files';
    return way === 'files' && !uploading.may(generation) ? 'embeds' : way;
  }

  function note(place: string, way: Way): void {
    allowed.delete(place);
    allowed.set(place, { way, until: clock.now() + rememberMs });
    const [oldest] = allowed.keys();
    if (allowed.size > mostRemembered && oldest !== undefined) allowed.delete(oldest);
  }

  function refused(shown: Card | Digest, place: string, way: Way, error: unknown): void {
    const about = { place, generation: isDigest(shown) ? undefined : shown.generationId, err: error };
    if (isForbidden(error)) log.debug(about, 'Newsmedia may do less than it could in a channel; less is shown.');
    else if (way === 'files') log.warn(about, 'Discord did not take the files of a card; it links to them.');
    else log.error(about, 'Discord did not take the layout of a card; only its words are shown. Please report this.');
  }

  return {
    async show(shown, options, send) {
      const { place } = options;
      const about = isDigest(shown) ? '' : shown.generationId;
      let tried: { error: unknown; files: boolean } | undefined;
      for (const way of ways.slice(ways.indexOf(wayIn(place, about)))) {
        // It would be the same once more.
        if (way === 'embeds' && tried && !tried.files) continue;
        const attached = await attachedTo(shown, options, way);
        const sends = attached.some(({ bytes }) => bytes !== undefined);
        try {
          const showing = () => showOnce(shown, options, send, { way, attached });
          const ref = await (sends ? uploading.soon(about, showing) : showing());
          if (ref === undefined) continue;
          if (tried && isForbidden(tried.error)) note(place, way);
          return ref;
        } catch (error) {
          if (way === 'words' || !(isForbidden(error) || isOurFault(error))) throw error;
          tried = { error, files: sends };
          refused(shown, place, tried.files ? way : 'embeds', error);
        }
      }
      throw new ChatError('There was nothing to show.', 'gone');
    },
  };
}

function isForbidden(error: unknown): boolean {
  return refusalOf(error) === codes.missingPermissions;
}

function wantedFiles(shown: Card | Digest, generation: Generation | undefined): CardFile[] {
  if (isDigest(shown)) return [];
  const unfinished = unfinishedPicture(shown);
  const { picture, narration } = generation ? finishedFiles(shown, generation) : {};
  return [picture, narration, unfinished].filter((file) => file !== undefined);
}

function drawn(shown: Card | Digest, attached: readonly Attached[], way: Way): Drawing {
  if (isDigest(shown)) return way === 'words' ? drawDigestWords(shown) : drawDigest(shown);
  if (way === 'words') return drawCardWords(shown);
  const picture = attached.find(({ file }) => file.contentType.startsWith('image/'));
  return drawCard(shown, { picture: picture?.file.name });
}

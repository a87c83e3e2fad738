import type { ChatFiles } from '../../../pipeline/ports/chat-state.ts';
import type { Generation, MediaFile } from '../../../pipeline/ports/generation.ts';
import type { Requests } from '../../../pipeline/ports/newsroom.ts';
import { ChatError } from '../../desk/chat.ts';
import type { Clock } from '../../desk/clock.ts';
import { type SlackMessage, workspaceOf } from '../names.ts';
import type { SlackLog, Teams } from '../parts.ts';
import { limits, plain } from './block-texts.ts';
import { createOnceUp } from './once-up.ts';
import { deleteFile, fileState, type NewFile, type Sending, type Thread, untilUsable, uploadFile } from './upload.ts';

/** A generation's files at Slack, each put up once, whoever asks and however often. None of these rejects. */
export interface Uploads {
  /** The id of the picture for a block; `undefined` when there is none, or it cannot be put up now. */
  picture(team: string, generation: Generation): Promise<string | undefined>;
  /** Shows the narration in the thread of the generation's message. */
  narration(message: SlackMessage, generation: Generation): Promise<void>;
  /**
   * Slack does not take this picture. Answers with the ms after which it may: it may have been too early. The second
   * time the file is given up, and put up anew some later time.
   */
  refused(team: string, generation: Generation): number | undefined;
  /** Takes down what a retry has replaced, and everything once the generation is deleted. */
  tidy(team: string, generation: Generation): Promise<void>;
}

export interface UploadsParts {
  teams: Teams;
  files: ChatFiles;
  read: (file: MediaFile) => Promise<Uint8Array>;
  find: Requests['find'];
  fetch: typeof globalThis.fetch;
  clock: Clock;
  log: SlackLog;
}

/** One try at one file. */
interface Putting extends Pick<Sending, 'signal'> {
  key: string;
  team: string;
  file: MediaFile;
}

/** Slack may have been asked too early. */
const shortRestMs = 20_000;
const longRestMs = 600_000;
/** Slack's blocks show nothing else. */
const showable = /^image\/(jpeg|png|gif)$/;

export function createUploads({ teams, files, read, find, fetch, clock, log }: UploadsParts): Uploads {
  const { once, rest, hasRested } = createOnceUp({ files, clock, log });

  async function putUp({ key, team, file, signal }: Putting, as: Omit<NewFile, 'bytes'>, thread?: Thread) {
    const client = await teams.client(team);
    // A process that died may have come this far: the file is not put up twice.
    const begunKey = `${key}:begun`;
    const begun = await files.find(begunKey);
    const state = begun === undefined ? 'missing' : await fileState(client, begun);
    if (begun !== undefined && (thread ? state === 'shared' : state !== 'missing')) return begun;
    const bytes = await read(file);
    return uploadFile({ client, fetch }, { ...as, bytes }, thread, {
      named: (id) => files.put(begunKey, id),
      signal,
    });
  }

  /** It may have been deleted while it was on its way. */
  async function unlessDeleted(team: string, generation: Generation, id: string): Promise<string> {
    if (!(await find(generation.id))?.deletedAt) return id;
    await deleteFile(await teams.client(team), id);
    throw new ChatError('The generation was deleted while a file of it was put up.', 'gone');
  }

  async function takeDown(team: string, key: string): Promise<void> {
    try {
      const keys = [key, `${key}:begun`];
      const ids = new Set((await Promise.all(keys.map(files.find))).filter((id) => id !== undefined));
      if (ids.size === 0) return;
      const client = await teams.client(team);
      for (const id of ids) await deleteFile(client, id);
      for (const one of keys) await files.release(one);
    } catch (error) {
      log.warn({ file: key, err: error }, 'A file could not be deleted in Slack. Delete it there by hand.');
    }
  }

  return {
    async picture(team, generation) {
      const file = pictureOf(generation);
      if (!file || !belongs(team, generation)) return undefined;
      const key = keyOf(team, generation, file);
      return once(key, async (signal) => {
        const as = {
          filename: 'picture.jpg',
          title: 'Picture',
          altText: plain(generation.image?.altText ?? '', 1000).text,
        };
        const id = await putUp({ key, team, file, signal }, as);
        await untilUsable({ client: await teams.client(team), clock }, id);
        return unlessDeleted(team, generation, id);
      });
    },

    async narration({ team, channel, ts }, generation) {
      const file = generation.audio?.file;
      if (!file || generation.deletedAt || !belongs(team, generation)) return;
      const key = keyOf(team, generation, file);
      const extension = file.contentType === 'audio/mpeg' ? 'mp3' : (file.contentType.split(/[/-]/).at(-1) ?? 'audio');
      const title = plain(`Narration: ${generation.request.headline}`, limits.header).text;
      await once(key, async (signal) => {
        const thread = { channel, ts: generation.thread ?? ts };
        const id = await putUp({ key, team, file, signal }, { filename: `narration.${extension}`, title }, thread);
        return unlessDeleted(team, generation, id);
      });
    },

    refused(team, generation) {
      const file = pictureOf(generation);
      if (!file) return undefined;
      const key = keyOf(team, generation, file);
      // It has rested before, and not for long.
      const again = hasRested(key);
      rest(key, again ? longRestMs : shortRestMs);
      if (again) void takeDown(team, key);
      return again ? undefined : shortRestMs;
    },

    async tidy(team, generation) {
      if (!belongs(team, generation)) return;
      const { deletedAt, image, audio, superseded = [] } = generation;
      const current = deletedAt ? [image?.file, image?.preview, audio?.file] : [];
      const kept = deletedAt ? undefined : new Set([pictureOf(generation)?.hash, audio?.file.hash]);
      for (const file of [...current, ...superseded]) {
        if (file && !kept?.has(file.hash)) await takeDown(team, keyOf(team, generation, file));
      }
    },
  };
}

/** The preview; of an older generation the master, where Slack can show that. */
function pictureOf({ image, deletedAt }: Generation): MediaFile | undefined {
  if (deletedAt) return undefined;
  return [image?.preview, image?.file].find((file) => file && showable.test(file.contentType));
}

/** The same bytes of another generation are another file: one may be deleted without the other. */
function keyOf(team: string, { id }: Generation, { hash }: MediaFile): string {
  return `${workspaceOf(team)}:${id}:${hash}`;
}

/** Nothing of one workspace is ever shown in another. */
function belongs(team: string, { workspace }: Generation): boolean {
  return workspace === workspaceOf(team);
}

import { createHash } from 'node:crypto';
import { Routes } from 'discord.js';
import { hasEnded } from '../../pipeline/generation.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Card } from '../desk/card.ts';
import { type Chat, ChatError } from '../desk/chat.ts';
import type { Clock } from '../desk/clock.ts';
import { type Digest, isDigest } from '../desk/digest.ts';
import { channelOf, isSnowflake, messageOf, messageRefOf, placeOf, platform, workspaceOf } from './names.ts';
import type { DiscordLog, DiscordParts } from './parts.ts';
import { problemOf } from './problems.ts';
import { codes, DiscordRefusal } from './refusal.ts';
import type { Rest } from './rest.ts';
import type { Answers } from './showing/answers.ts';
import { readMessage } from './showing/attaching.ts';
import { createFileBytes } from './showing/file-bytes.ts';
import { createKeptFiles } from './showing/kept-files.ts';
import { createOldMessages } from './showing/old-messages.ts';
import { createShowing } from './showing/showing.ts';
import { createTell } from './showing/tell.ts';
import { inOpenThread, postProblemOf } from './showing/threads.ts';

export interface DiscordChatParts extends Pick<DiscordParts, 'files' | 'read' | 'find' | 'refresh' | 'publicUrl'> {
  rest: Rest;
  answers: Answers;
  clock: Clock;
  log: DiscordLog;
}

export type DiscordChat = Pick<Chat, 'platform' | 'pacing' | 'post' | 'edit' | 'tell'>;

/** A card waits no longer for its picture and narration; it is shown again when they are there. */
const filesMs = 8000;
/** Posting is given up after 15 seconds, and must not be made twice. */
const postedFilesMs = 4000;

/** Shows cards in Discord and speaks to people there, by REST alone. Keeps no state that a restart would miss. */
export function createDiscordChat(parts: DiscordChatParts): DiscordChat {
  const { rest, answers, files, find, publicUrl, clock, log } = parts;
  const kept = createKeptFiles({ files, log });
  const { show } = createShowing({ ...parts, kept, bytes: createFileBytes(parts) });
  const old = createOldMessages({ clock });

  /** What an ended card's files are taken from. */
  async function generationOf(shown: Card | Digest, guild: string): Promise<Generation | undefined> {
    if (isDigest(shown) || !hasEnded(shown)) return undefined;
    const generation = await find(shown.generationId).catch((cause: unknown) => {
      // Shown without them, the message would lose those that it has.
      throw new ChatError(`The files of ${shown.generationId} could not be looked up.`, 'passing', { cause });
    });
    // Nothing of one workspace is ever shown in another.
    return generation?.workspace === workspaceOf(guild) ? generation : undefined;
  }

  return {
    platform,
    pacing: { perMinute: 60, burst: 5, everyMs: 1000, bucket: 'channel', posts: { burst: 5, everyMs: 1000 } },

    async post(ref, shown, thread) {
      const channel = channelOf(ref);
      if (!channel) throw new ChatError(`There is no channel ${ref} in Discord.`, 'gone');
      const generation = await generationOf(shown, channel.guild);
      const inside = thread === undefined || !isSnowflake(thread) ? {} : { thread };
      const place = placeOf({ ...channel, ...inside });
      const refOf = (message: string) => messageRefOf({ ...channel, ...inside, message });
      const nonce = nonceOf(shown, ref);
      try {
        return await show(shown, { place, generation, waitMs: postedFilesMs, refOf }, async (drawing, given) => {
          const body = { ...drawing, nonce, enforce_nonce: true };
          return readMessage(await rest.post(Routes.channelMessages(place), { body, files: given }));
        });
      } catch (error) {
        throw postProblemOf(error, `post to ${ref}`, inside.thread !== undefined);
      }
    },

    async edit(ref, shown) {
      const message = messageOf(ref);
      if (!message) throw new ChatError(`There is no message ${ref} in Discord.`, 'gone');
      const ended = isDigest(shown) || hasEnded(shown);
      if (!old.wanted(message, ended)) return;
      const generation = await generationOf(shown, message.guild);
      const place = placeOf(message);
      try {
        await show(shown, { on: ref, place, generation, waitMs: filesMs, refOf: () => ref }, (body, given) =>
          inOpenThread(rest, message, async () =>
            readMessage(await rest.patch(Routes.channelMessage(place, message.message), { body, files: given })),
          ),
        );
      } catch (error) {
        if (error instanceof DiscordRefusal && error.code === codes.tooManyOldEdits)
          throw old.refused(message, ended, error.retryAfterMs);
        throw problemOf(error, `edit the message ${ref}`);
      }
    },

    tell: createTell({ rest, answers, publicUrl }),
  };
}

/** For some minutes Discord answers a repeated one with the message that is there, in place of a second one. */
function nonceOf(shown: Card | Digest, ref: string): string {
  const name = isDigest(shown) ? ['digest', ref, shown.id] : ['card', ref, shown.generationId, shown.title];
  return createHash('sha256').update(name.join('\n')).digest('base64url').slice(0, 25);
}

import type { WebClient } from '@slack/web-api';
import { hasEnded } from '../../pipeline/generation.ts';
import type { ChatFiles } from '../../pipeline/ports/chat-state.ts';
import type { Generation, MediaFile } from '../../pipeline/ports/generation.ts';
import type { Requests } from '../../pipeline/ports/newsroom.ts';
import type { Card } from '../desk/card.ts';
import { type Chat, ChatError } from '../desk/chat.ts';
import { type Clock, within } from '../desk/clock.ts';
import { isDigest } from '../desk/digest.ts';
import { channelOf, isMessageTs, messageOf, messageRefOf, platform } from './names.ts';
import type { SlackLog, Teams } from './parts.ts';
import { isTokenDead, problemOf, refusalOf } from './problems.ts';
import type { Answers } from './showing/answers.ts';
import type { Drawing } from './showing/blocks.ts';
import { type Channels, createChannels } from './showing/channels.ts';
import { createDigestShowing } from './showing/digests.ts';
import { quiet } from './showing/private-ways.ts';
import { createShowing } from './showing/showing.ts';
import { createTell } from './showing/tell.ts';
import { createUploads } from './showing/uploads.ts';

export interface SlackChatParts {
  teams: Teams;
  answers: Answers;
  /** Shared with whoever hears of invitations; its own unless given. */
  channels?: Channels;
  files: ChatFiles;
  read: (file: MediaFile) => Promise<Uint8Array>;
  find: Requests['find'];
  refresh: (generationId: string) => Promise<void>;
  /** `https://newsmedia.example.org`, without a slash. */
  publicUrl: string;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  log: SlackLog;
}

export type SlackChat = Pick<Chat, 'platform' | 'post' | 'edit' | 'tell'>;

/** A card waits no longer for its picture and narration; it is shown again when the picture is there. */
const filesMs = 8000;
/** Posting is given up after 15 seconds, and must not be made twice. */
const postedFilesMs = 4000;
/** Then the message stands in the channel itself. */
const noThread = new Set([
  'cannot_reply_to_message',
  'thread_not_found',
  'restricted_action_thread_locked',
  'restricted_action_non_threadable_channel',
]);

/** Shows cards in Slack and speaks to people there. Keeps no state that a restart would miss. */
export function createSlackChat(parts: SlackChatParts): SlackChat {
  const { teams, answers, find, refresh, publicUrl, clock, log } = parts;
  const channels = parts.channels ?? createChannels({ teams, clock, log });
  const uploads = createUploads(parts);
  const { show, narrate } = createShowing({ teams, channels, uploads, refresh, clock, log });
  const showDigest = createDigestShowing({ teams, channels, uploads, find, clock, log });
  const deadTeams = new Set<string>();

  /** Says it once for each workspace. */
  function noteDeadToken(team: string, error: unknown): void {
    if (!isTokenDead(error) || deadTeams.has(team)) return;
    deadTeams.add(team);
    const sentence = 'Slack no longer accepts the token of a workspace. Install the app there again.';
    log.error({ team, reason: refusalOf(error) }, sentence);
  }

  async function orProblem<T>(team: string, doing: string, work: () => Promise<T>): Promise<T> {
    try {
      const done = await work();
      deadTeams.delete(team);
      return done;
    } catch (error) {
      noteDeadToken(team, error);
      throw problemOf(error, doing);
    }
  }

  /** What an ended card's files are taken from; without it the card is shown without them. */
  async function generationOf(card: Card): Promise<Generation | undefined> {
    if (!hasEnded(card)) return undefined;
    return find(card.generationId).catch((error: unknown) => {
      log.warn({ generation: card.generationId, err: error }, 'A card is shown without its picture for now.');
      return undefined;
    });
  }

  return {
    platform,

    async post(ref, shown, thread) {
      const place = channelOf(ref);
      if (!place) throw new ChatError(`There is no channel ${ref} in Slack.`, 'gone');
      const { team, channel } = place;
      const send = async (client: WebClient, drawing: Drawing, inThread: { thread_ts?: string } = {}) => {
        const posted = await client.chat.postMessage({ channel, ...drawing, ...inThread, ...quiet });
        if (!posted.ts) throw new Error('Slack named no message.');
        return posted.ts;
      };
      if (isDigest(shown)) {
        const ts = await orProblem(team, `post to ${ref}`, () => showDigest(place, shown, send));
        return messageRefOf(team, channel, ts);
      }
      const card = shown;
      const generation = await generationOf(card);
      const post = (inThread: { thread_ts?: string }): Promise<string> =>
        show(place, card, { generation, waitMs: postedFilesMs }, (client, drawing) => send(client, drawing, inThread));
      const ts = await orProblem(team, `post to ${ref}`, async () => {
        if (thread === undefined || !isMessageTs(thread)) return post({});
        try {
          return await post({ thread_ts: thread });
        } catch (error) {
          if (noThread.has(refusalOf(error) ?? '')) return post({});
          throw error;
        }
      });
      void narrate({ ...place, ts }, card, generation);
      return messageRefOf(team, channel, ts);
    },

    async edit(ref, shown) {
      const message = messageOf(ref);
      if (!message) throw new ChatError(`There is no message ${ref} in Slack.`, 'gone');
      const { team, channel, ts } = message;
      const send = (client: WebClient, { text, blocks = [] }: Drawing) =>
        // An empty list takes the old blocks away.
        client.chat.update({ channel, ts, text, blocks, parse: 'none', link_names: false });
      if (isDigest(shown)) {
        await orProblem(team, `edit the message ${ref}`, () => showDigest(message, shown, send));
        return;
      }
      const card = shown;
      const generation = await generationOf(card);
      const began = clock.now();
      const narration = narrate(message, card, generation);
      await orProblem(team, `edit the message ${ref}`, () =>
        show(message, card, { generation, waitMs: filesMs }, send),
      );
      await within(clock, began + filesMs - clock.now(), narration);
      if (generation?.deletedAt || generation?.superseded?.length) void uploads.tidy(team, generation);
    },

    tell: createTell({ teams, answers, publicUrl, refused: noteDeadToken }),
  };
}

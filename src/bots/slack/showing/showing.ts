import type { WebClient } from '@slack/web-api';
import type { Generation } from '../../../pipeline/ports/generation.ts';
import type { Card } from '../../desk/card.ts';
import { ChatError } from '../../desk/chat.ts';
import { type Clock, within } from '../../desk/clock.ts';
import type { SlackChannel, SlackMessage } from '../names.ts';
import type { SlackLog, Teams } from '../parts.ts';
import { isOurFault, refusalOf } from '../problems.ts';
import { type Drawing, drawCard } from './blocks.ts';
import type { Channels } from './channels.ts';
import type { Uploads } from './uploads.ts';

export interface Showing {
  /**
   * Shows as much of the card as Slack takes: with its picture, without it, or only its words. `generation` is what
   * its files are taken from; the picture is waited for `waitMs`. Throws what the SDK throws.
   */
  show<T>(
    place: SlackChannel,
    card: Card,
    options: { generation: Generation | undefined; waitMs: number },
    send: (client: WebClient, drawing: Drawing) => Promise<T>,
  ): Promise<T>;
  /** Puts the card's narration into the thread of its message; never rejects. */
  narrate(message: SlackMessage, card: Card, generation: Generation | undefined): Promise<void>;
}

export interface ShowingParts {
  teams: Teams;
  channels: Channels;
  uploads: Uploads;
  refresh: (generationId: string) => Promise<void>;
  clock: Clock;
  log: SlackLog;
}

/** After the edit that went without it, so that this one is not taken for a repetition. */
const againMs = 1500;

export function createShowing({ teams, channels, uploads, refresh, clock, log }: ShowingParts): Showing {
  /** Comes later where it does not come in time. */
  async function pictureOf(team: string, generation: Generation, waitMs: number): Promise<string | undefined> {
    const upload = uploads.picture(team, generation);
    const soon = await within(clock, waitMs, upload);
    if (!soon) void upload.then((id) => id !== undefined && refreshIn(againMs, generation.id));
    return soon?.answer;
  }

  function refreshIn(ms: number, generation: string): void {
    clock.schedule(ms, () => {
      refresh(generation).catch((error: unknown) => {
        log.warn({ generation, err: error }, 'A card could not be shown again with its picture.');
      });
    });
  }

  function withoutPicture(team: string, generation: Generation, error: unknown): void {
    const about = { generation: generation.id, reason: refusalOf(error), err: error };
    log.warn(about, 'Slack did not take the picture of a card; the card is shown without it.');
    const restsMs = uploads.refused(team, generation);
    if (restsMs !== undefined) refreshIn(restsMs + againMs, generation.id);
  }

  function withoutLayout({ generationId }: Card, error: unknown): void {
    const about = { generation: generationId, reason: refusalOf(error), err: error };
    log.error(about, 'Slack did not take the layout of a card; only its words are shown. Please report this.');
  }

  return {
    async show(place, card, { generation, waitMs }, send) {
      const { team, channel } = place;
      const client = await teams.client(team);
      const [reactionsArrive, fileId] = await Promise.all([
        channels.enter(team, channel),
        generation && card.image ? pictureOf(team, generation, waitMs) : undefined,
      ]);
      const attempts: { drawing: Drawing; refused?: (error: unknown) => void }[] = [];
      if (generation && fileId !== undefined) {
        const drawing = drawCard(card, { reactionsArrive, fileId });
        attempts.push({ drawing, refused: (error) => withoutPicture(team, generation, error) });
      }
      const drawing = drawCard(card, { reactionsArrive });
      attempts.push({ drawing, refused: (error) => withoutLayout(card, error) }, { drawing: { text: drawing.text } });
      for (const { drawing, refused } of attempts) {
        try {
          return await inside(channels, place, () => send(client, drawing));
        } catch (error) {
          if (!refused || !isOurFault(error)) throw error;
          refused(error);
        }
      }
      throw new ChatError('There was nothing to show.', 'gone');
    },

    async narrate(message, card, generation) {
      // Only members may put a file into a channel.
      if (!generation || !card.audio || !(await channels.enter(message.team, message.channel))) return;
      await uploads.narration(message, generation);
    },
  };
}

/** Somebody may have taken the app out of the channel: it comes back once, where it may. */
export async function inside<T>(
  channels: Pick<Channels, 'note' | 'enter'>,
  { team, channel }: SlackChannel,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (refusalOf(error) !== 'not_in_channel') throw error;
    channels.note(team, channel, false);
    if (!(await channels.enter(team, channel))) throw error;
    return work();
  }
}

import type { WebClient } from '@slack/web-api';
import type { Requests } from '../../../pipeline/ports/newsroom.ts';
import { ChatError } from '../../desk/chat.ts';
import { type Clock, within } from '../../desk/clock.ts';
import type { Digest } from '../../desk/digest.ts';
import type { SlackChannel } from '../names.ts';
import type { SlackLog, Teams } from '../parts.ts';
import { isOurFault, refusalOf } from '../problems.ts';
import type { Drawing } from './blocks.ts';
import { drawDigest } from './blocks-digest.ts';
import type { Channels } from './channels.ts';
import { inside } from './showing.ts';
import type { Uploads } from './uploads.ts';

export interface DigestShowingParts {
  teams: Teams;
  channels: Channels;
  uploads: Pick<Uploads, 'picture'>;
  find: Requests['find'];
  clock: Clock;
  log: SlackLog;
}

const picturesMs = 4000;

/** Shows as much of a digest as Slack takes: with its pictures, without them, or only its words. */
export function createDigestShowing({ teams, channels, uploads, find, clock, log }: DigestShowingParts) {
  /** Those that are up already or come in time, by generation. */
  async function picturesOf(team: string, digest: Digest): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const items = digest.sections.flatMap((section) => section.items).filter(({ image }) => image !== undefined);
    const all = items.map(async ({ generationId }) => {
      const generation = await find(generationId);
      const id = generation && (await uploads.picture(team, generation));
      if (id !== undefined) found.set(generationId, id);
    });
    const done = Promise.all(all).catch((err: unknown) => {
      log.warn({ err }, 'A digest is shown without some of its pictures.');
    });
    await within(clock, picturesMs, done);
    return new Map(found);
  }

  return async function show<T>(
    place: SlackChannel,
    digest: Digest,
    send: (client: WebClient, drawing: Drawing) => Promise<T>,
  ): Promise<T> {
    const client = await teams.client(place.team);
    // Whoever is no member may not write everywhere.
    await channels.enter(place.team, place.channel);
    const pictures = await picturesOf(place.team, digest);
    const plain = drawDigest(digest, new Map());
    const drawings: Drawing[] = [...(pictures.size > 0 ? [drawDigest(digest, pictures)] : []), plain];
    for (const drawing of [...drawings, { text: plain.text }]) {
      try {
        return await inside(channels, place, () => send(client, drawing));
      } catch (error) {
        if (!isOurFault(error) || drawing.blocks === undefined) throw error;
        log.error(
          { reason: refusalOf(error), err: error },
          'Slack did not take the layout of a digest; a plainer one is shown.',
        );
      }
    }
    throw new ChatError('There was nothing to show.', 'gone');
  };
}

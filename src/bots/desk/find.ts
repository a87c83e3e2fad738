import { isArchived } from '../../pipeline/archive-state.ts';
import { isPublished } from '../../pipeline/links.ts';
import { localTimeLabel } from '../../pipeline/local-time.ts';
import type { ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import type { Archive } from '../../pipeline/ports/state.ts';
import type { CommandSpoken, Reply } from './chat.ts';
import type { Clock } from './clock.ts';
import { findOptions, parseFind } from './find-options.ts';
import { placeOf } from './refs.ts';
import type { PersonNamed } from './settings.ts';
import { quotedTitle } from './wording.ts';

export interface FindParts {
  archive: Pick<Archive, 'search'>;
  policies: Pick<ChannelPolicies, 'get'>;
  links: Pick<Links, 'page'>;
  personNamed: PersonNamed;
  clock: Pick<Clock, 'now'>;
}

const mostShown = 10;
const mostCounted = 50;

export const findUsage = [
  `/newsdesk find storm harbour ${findOptions.style} ${findOptions.by} ${findOptions.state}: earlier media of this channel`,
  `It can also be narrowed by ${findOptions.since} and ${findOptions.until}; ${findOptions.in} also finds what other channels have published`,
];

/**
 * `/newsdesk find …`. What other channels have not published is found by nobody outside them. Throws MediaError for
 * people.
 */
export function createFind({ archive, policies, links, personNamed, clock }: FindParts) {
  return async function find({ channel: ref }: CommandSpoken, rest: string): Promise<Reply> {
    const { workspace, channel } = placeOf(ref);
    const { zone } = await policies.get(workspace, channel);
    const { by, everywhere, ...options } = parseFind(rest, zone, clock.now());
    const person = by === undefined ? undefined : await personWritten(ref, by);
    const where = { ...options, workspace, ...(person === undefined ? {} : { person }), limit: mostCounted + 1 };
    const [here, elsewhere] = await Promise.all([
      archive.search({ ...where, channel }),
      everywhere && canBePublished(options.state)
        ? archive.search({ ...where, notChannel: channel, state: 'published' })
        : [],
    ]);
    // Of others only what is out in public exactly like this: newer drafts of it are theirs.
    const others = elsewhere.filter((one) => isPublished(one) && fits(one, options.state));
    const sections = [
      { title: 'Found, newest first', lines: linesOf(here, zone) },
      { title: 'Published by other channels, newest first', lines: linesOf(others, zone) },
    ].filter(({ lines }) => lines.length > 0);
    if (sections.length > 0) return { sections };
    return { text: 'Nothing was found.', sections: [{ title: 'To search', lines: findUsage }] };
  };

  function linesOf(found: readonly Generation[], zone: string): string[] {
    const lines = found.slice(0, mostShown).map((one) => lineOf(one, zone));
    const left = found.length - lines.length;
    if (left === 0) return lines;
    return [...lines, found.length > mostCounted ? `and ${mostCounted - mostShown} or more` : `and ${left} more`];
  }

  /** A mention stands for somebody's id; `<@U1|ana>` also for a name. */
  async function personWritten(channel: string, written: string): Promise<string> {
    if (!/^<@[^>]*>$/.test(written)) return written.replace(/^@/, '');
    return (await personNamed(channel, written)) ?? written;
  }

  function lineOf(one: Generation, zone: string): string {
    const { request, requester, createdAt } = one;
    const when = localTimeLabel(createdAt, zone);
    return `${quotedTitle(request.headline)} by ${requester.name}, ${when}, ${stateLabel(one)}: ${links.page(one)}`;
  }
}

const canBePublished = (state: string | undefined): boolean =>
  state === undefined || state === 'published' || state === 'approved';

const fits = (one: Generation, state: Parameters<typeof isArchived>[1] | undefined): boolean =>
  state === undefined || isArchived(one, state);

function stateLabel(one: Generation): string {
  const states = ['published', 'scheduled', 'approved', 'rejected', 'held', 'waiting', 'failed'] as const;
  const known = states.find((state) => isArchived(one, state));
  const { publication } = one;
  // It is to be out at once, and the store is at it or away.
  if (known === 'approved' && publication && !publication.withdrawnAt) return 'being published';
  return known ?? (isArchived(one, 'working') ? 'in the making' : one.state);
}

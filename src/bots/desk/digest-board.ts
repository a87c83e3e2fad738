import { isDeepStrictEqual } from 'node:util';
import { type DigestContent, type DigestWindow, digestLists } from '../../pipeline/digest.ts';
import type { ChannelPolicies } from '../../pipeline/ports/desk-state.ts';
import type { DigestPlace, DigestRecord, Digests, NewDigest } from '../../pipeline/ports/digests.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import type { Locks } from '../../pipeline/ports/state.ts';
import { type Chat, ChatError, type MessageRef } from './chat.ts';
import type { Clock } from './clock.ts';
import type { Digest } from './digest.ts';
import { digestOf } from './digest-of.ts';
import { platformOf } from './refs.ts';

/** Digests that are on screens: they say what has become of what stands in them. */
export interface DigestBoard {
  draw(record: NewDigest): Promise<{ digest: Digest; content: DigestContent }>;
  /** It was just posted like this. */
  shown(ref: MessageRef, digest: Digest): void;
  /** Something of this place has changed: its newest digests are drawn again soon, several changes at once. */
  changed(generation: Pick<Generation, 'id' | 'workspace' | 'channel' | 'createdAt' | 'deletedAt'>): void;
  close(): void;
}

export interface DigestBoardParts {
  contentOf: (window: DigestWindow) => Promise<DigestContent>;
  digests: Digests;
  locks: Locks;
  policies: Pick<ChannelPolicies, 'get'>;
  links: Pick<Links, 'page' | 'media'>;
  chats: readonly Chat[];
  clock: Clock;
  report: (error: unknown) => void;
}

/** Clicks that follow each other make one edit. */
const soonMs = 1500;
/** Somebody else is drawing it, or the platform has a problem: it is looked at again then. */
const laterMs = 5000;
const mostTries = 20;
/** Nobody works from older ones. */
const liveMs = 3 * 24 * 3600_000;
const mostLive = 5;
const mostHolding = 100;

export function createDigestBoard(parts: DigestBoardParts): DigestBoard {
  const { contentOf, digests, locks, policies, links, chats, clock, report } = parts;
  const onScreen = new Map<MessageRef, Digest>();
  const due = new Map<string, { cancel: () => void; oldest: number }>();
  let closed = false;

  async function draw(
    record: NewDigest,
    only?: readonly string[],
  ): Promise<{ digest: Digest; content: DigestContent }> {
    const content = await contentOf(record);
    // What has happened since then belongs to later ones.
    if (only) for (const list of digestLists) content[list] = content[list].filter(({ id }) => only.includes(id));
    const policy = await policies.get(record.workspace, record.channel);
    const { day, extra: id = day } = record;
    return { content, digest: await digestOf(content, { id, day, links, policy, now: clock.now() }) };
  }

  function plan(place: DigestPlace, createdAt: number, ms: number, tries: number): void {
    if (closed) return;
    const key = JSON.stringify([place.workspace, place.channel]);
    const before = due.get(key);
    before?.cancel();
    const oldest = Math.min(createdAt, before?.oldest ?? createdAt);
    const cancel = clock.schedule(ms, () => {
      due.delete(key);
      redraw(place, oldest).then(
        (again) => again !== undefined && tries < mostTries && plan(place, oldest, again, tries + 1),
        report,
      );
    });
    due.set(key, { cancel, oldest });
  }

  async function forget(where: DigestPlace & { holding: string }, tries: number): Promise<void> {
    try {
      const waits = await Promise.all((await digests.recent({ ...where, limit: mostHolding })).map(redrawOne));
      if (waits.every((ms) => ms === undefined)) return;
    } catch (error) {
      report(error);
    }
    if (!closed && tries < mostTries) clock.schedule(laterMs, () => void forget(where, tries + 1));
  }

  /** Answers in how many ms it must be looked at again. */
  async function redraw(place: DigestPlace, createdAt: number): Promise<number | undefined> {
    const live = (await digests.recent({ ...place, limit: mostLive })).filter(
      // What was asked for after it does not stand in it.
      ({ ref, until }) => ref && until.getTime() > clock.now() - liveMs && createdAt < until.getTime(),
    );
    const waits = await Promise.all(live.map(redrawOne));
    const again = waits.filter((ms) => ms !== undefined);
    return again.length === 0 ? undefined : Math.max(...again);
  }

  async function redrawOne(record: DigestRecord): Promise<number | undefined> {
    const { ref } = record;
    const chat = chats.find(({ platform }) => ref && platform === platformOf(ref));
    if (!chat || ref === undefined) return undefined;
    // One machine at a time: an older drawing must not land on a newer one.
    const release = await locks.tryHold(`digest:${ref}`);
    if (!release) return laterMs;
    try {
      const old = record.until.getTime() <= clock.now() - liveMs;
      const { digest } = await draw(record, old ? record.shown : undefined);
      if (isDeepStrictEqual(withoutRevisions(onScreen.get(ref)), withoutRevisions(digest))) return undefined;
      onScreen.delete(ref);
      await chat.edit(ref, digest);
      onScreen.set(ref, digest);
      await digests.redrawn(ref, idsIn(digest));
      return undefined;
    } catch (error) {
      const problem = error instanceof ChatError ? error.problem : 'passing';
      if (problem === 'gone') await digests.redrawn(ref, 'gone');
      if (problem === 'gone' || problem === 'frozen') return undefined;
      report(error);
      return (error instanceof ChatError && error.retryAfterMs) || laterMs;
    } finally {
      await release();
    }
  }

  return {
    draw,
    shown: (ref, digest) => void onScreen.set(ref, digest),
    changed({ id, workspace, channel, createdAt, deletedAt }) {
      plan({ workspace, channel }, Date.parse(createdAt), soonMs, 1);
      // Its words must be nowhere any more, however old what shows them is.
      if (deletedAt !== undefined) void forget({ workspace, channel, holding: id }, 1);
    },
    close() {
      closed = true;
      for (const { cancel } of due.values()) cancel();
      due.clear();
    },
  };
}

/** The generations that stand in it. */
export function idsIn({ sections }: Digest): string[] {
  return sections.flatMap(({ items }) => items.map(({ generationId }) => generationId));
}

/** What a reader sees of it. */
function withoutRevisions(digest: Digest | undefined): unknown {
  if (!digest) return undefined;
  const { sections, ...rest } = digest;
  return {
    ...rest,
    sections: sections.map((one) => ({ ...one, items: one.items.map((item) => ({ ...item, revision: 0 })) })),
  };
}

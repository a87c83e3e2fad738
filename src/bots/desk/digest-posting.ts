import { system } from '../../pipeline/authority.ts';
import { isEmptyDigest } from '../../pipeline/digest.ts';
import { digestDay, dueAt, localDay } from '../../pipeline/digest-day.ts';
import type { ChannelPolicies, ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { DigestClaim, DigestPlace, Digests, DueDigest, NewDigest } from '../../pipeline/ports/digests.ts';
import { type ChannelRef, type Chat, ChatError, type MessageRef } from './chat.ts';
import { type Clock, within } from './clock.ts';
import type { Digest } from './digest.ts';
import { type DigestBoard, idsIn } from './digest-board.ts';
import { channelRefOf, platformOf } from './refs.ts';

export interface DigestPosting {
  /**
   * Posts the digest that was due last, unless that was done. Rejects when it must be tried again: the platform has a
   * problem, or another process is at it.
   */
  daily(due: DueDigest, signal: AbortSignal): Promise<void>;
  /** Posts one more of the last 24 hours; the day's own stays as it is. The same key again posts nothing. */
  extra(place: DigestPlace, key: string): Promise<'posted' | 'posted before'>;
}

export interface DigestPostingParts {
  board: DigestBoard;
  digests: Digests;
  policies: ChannelPolicies;
  chats: readonly Chat[];
  clock: Clock;
  report: (error: unknown) => void;
}

/** A claim this old belongs to a process that died. */
const staleMs = 30_000;
/** Posting is given up well before somebody else may take the claim over, or there would be two messages. */
const postingMs = staleMs / 2;
const dayMs = 24 * 3600_000;
/** What nobody was told for longer is history. */
const longestMs = 7 * dayMs;
/** Then nobody reads there any more. */
const goneDays = 3;

export function createDigestPosting(parts: DigestPostingParts): DigestPosting {
  const { board, digests, policies, chats, clock, report } = parts;

  async function post(
    claim: DigestClaim,
    record: NewDigest,
    quietWhenEmpty: boolean,
  ): Promise<'posted' | 'quiet' | 'gone'> {
    try {
      const began = clock.now();
      const { digest, content } = await board.draw(record);
      if (quietWhenEmpty && isEmptyDigest(content)) {
        await digests.settle(claim, { state: 'quiet' });
        return 'quiet';
      }
      const ref = await answered(claim, digest, channelRefOf(record), began);
      // Had the claim been taken over meanwhile, the other message would be the one.
      if (await digests.settle(claim, { state: 'posted', ref, shown: idsIn(digest) })) board.shown(ref, digest);
      return 'posted';
    } catch (error) {
      const problem = error instanceof ChatError ? error.problem : 'passing';
      if (problem === 'gone') {
        report(error);
        await digests.settle(claim, { state: 'gone' });
        return 'gone';
      }
      if (problem !== 'unknown') await digests.settle(claim, { state: 'free' });
      // Once more, but not again and again: each may have left a message behind.
      else await digests.settle(claim, { state: claim.before === 'doubtful' ? 'posted' : 'doubtful' });
      throw error;
    }
  }

  async function answered(claim: DigestClaim, digest: Digest, channel: ChannelRef, began: number): Promise<MessageRef> {
    const leftMs = postingMs - (clock.now() - began);
    // Nothing was posted, and the claim is nearly somebody else's.
    if (leftMs <= 0) throw new ChatError('The digest took too long to be put together.', 'passing');

    const chat = chats.find(({ platform }) => platform === platformOf(channel));
    if (!chat) throw new ChatError(`No chat of the platform of ${channel} runs here.`, 'passing');
    const posting = chat.post(channel, digest);
    const done = await within(clock, leftMs, posting);
    if (done) return done.answer;
    // What was posted after all is the message, unless somebody has posted another one meanwhile.
    void posting.then((ref) => digests.settle(claim, { state: 'posted', ref, shown: idsIn(digest) })).catch(report);
    throw new ChatError('The digest was not posted in time.', 'unknown');
  }

  async function turnOffIfGone(place: DigestPlace): Promise<void> {
    const days = await digests.recent({ ...place, daily: true, limit: goneDays });
    if (days.length < goneDays || days.some(({ state }) => state !== 'gone')) return;
    const withoutDigest = ({ digest: _digest, ...rest }: ChannelPolicy): ChannelPolicy => rest;
    await policies.change(place.workspace, place.channel, withoutDigest, system);
    report(new Error(`${channelRefOf(place)} has been gone for ${goneDays} days; its daily digest is turned off.`));
  }

  /** Everything since the last one, or of a day where there was none lately. */
  async function since(place: DigestPlace, day: string, now: number): Promise<Date> {
    const last = (await digests.recent({ ...place, daily: true, limit: 30 })).find(
      (one) => one.day !== day && (one.state === 'posted' || one.state === 'quiet'),
    );
    const from = last?.until.getTime() ?? now - dayMs;
    return new Date(from < now - longestMs ? now - dayMs : from);
  }

  return {
    async daily({ from, workspace, channel }, signal) {
      const place = { workspace, channel };
      const policy = await policies.get(place.workspace, place.channel);
      if (!policy.digest || signal.aborted) return;
      const now = clock.now();
      const at = { time: policy.digest.time, zone: policy.zone };
      const day = digestDay(at, now);
      // Whoever set it today for an hour that was over was told that it comes tomorrow.
      if (dueAt(day, at) < from.getTime()) return;
      const record = { ...place, day, since: await since(place, day, now), until: new Date(now) };
      const claim = await digests.claim(record, staleMs);
      if (claim === 'settled') return;
      if (claim === 'claimed') throw new Error('Another process is posting this digest; it is looked at again.');
      if ((await post(claim, record, policy.digest.quietWhenEmpty)) === 'gone') await turnOffIfGone(place);
    },

    async extra(place, key) {
      const { zone } = await policies.get(place.workspace, place.channel);
      const now = clock.now();
      const record = {
        ...place,
        day: localDay(zone, now),
        extra: key,
        since: new Date(now - dayMs),
        until: new Date(now),
      };
      const claim = await digests.claim(record, staleMs);
      if (typeof claim === 'string') return 'posted before';
      const how = await post(claim, record, false);
      if (how === 'gone') throw new ChatError('The channel is gone.', 'gone');
      return 'posted';
    },
  };
}

import type { Card } from '../../src/bots/desk/card.ts';
import { type Chat, ChatError, type Desk, type MessageRef, type Pacing } from '../../src/bots/desk/chat.ts';
import type { Clock } from '../../src/bots/desk/clock.ts';
import { type Digest, isDigest } from '../../src/bots/desk/digest.ts';
import type { Actor } from '../../src/pipeline/ports/generation.ts';

interface Shown {
  ref: MessageRef;
  channel: string;
  card: Card;
}

export interface FakePlatform {
  /** One more machine that speaks to this platform. */
  chat(): Chat;
  readonly channel: string;
  /** Every message that is there, oldest first. */
  readonly messages: Shown[];
  /** Every digest that is there, oldest first, as it is shown now. */
  readonly digests: { ref: MessageRef; digest: Digest; edits: number }[];
  /** The card a message shows; throws when there is none. */
  card(ref?: MessageRef): Card;
  readonly told: { person: Actor; channel: string; text: string }[];
  /** Every edit that was shown, oldest first; `at` in ms since 1970. */
  readonly edits: { at: number; ref: MessageRef; card: Card }[];
  /** How many posts and edits were tried, also in vain. */
  readonly tried: { posts: number; edits: number };
  /** Everything is refused until this much time has passed. */
  rateLimit(ms: number): void;
  /** At most so many edits in any minute, as a platform would count them. */
  allowEditsPerMinute(count: number): void;
  /** A person deletes the message. */
  lose(ref: MessageRef): void;
  /** The message stays as it is from now on. */
  freeze(ref: MessageRef): void;
  /** The next posts are made, and their answers lost. */
  loseAnswers(count: number): void;
  /** At most so many new messages in any second, as a platform would count them. */
  allowPostsPerSecond(count: number): void;
  /** Every post is refused for good. */
  closeChannel(): void;
  /** The next posts or edits fail once each with a passing problem. */
  failNext(count: number): void;
  /** The next post or edit gets no answer until the test lets it go on. */
  hang(): { release: () => void };
  /** The desk that was started, as people reach it. */
  desk(): Desk | undefined;
}

/** A chat platform in memory: what is posted and edited can be seen, and it fails when a test says so. */
export function createFakePlatform(given: {
  clock: Clock;
  platform?: string;
  channel?: string;
  pacing?: Partial<Pacing>;
}): FakePlatform {
  const { clock, platform = 'fake', pacing } = given;
  const channel = given.channel ?? `${platform}:T1:C1`;
  const messages: Shown[] = [];
  const digests: { ref: MessageRef; digest: Digest; edits: number }[] = [];
  const told: FakePlatform['told'] = [];
  const edits: FakePlatform['edits'] = [];
  const tried = { posts: 0, edits: 0 };
  let heard: Desk | undefined;
  let limitedUntil = 0;
  let perMinute = Number.POSITIVE_INFINITY;
  let failures = 0;
  let closed = false;
  let lostAnswers = 0;
  let perSecond = Number.POSITIVE_INFINITY;
  const frozen = new Set<MessageRef>();
  const postedAt: number[] = [];
  let hanging: Promise<void> | undefined;

  async function answer(): Promise<void> {
    if (limitedUntil > clock.now()) {
      const retryAfterMs = limitedUntil - clock.now();
      throw new ChatError('Too many requests.', 'rate-limited', { retryAfterMs });
    }
    if (failures > 0) {
      failures -= 1;
      throw new ChatError('Bad gateway.', 'passing');
    }
    const waiting = hanging;
    hanging = undefined;
    await waiting;
  }

  const chat = (): Chat => ({
    platform,
    self: `${platform}:bot`,
    ...(pacing ? { pacing } : {}),
    async start(desk) {
      heard = desk;
    },
    managers: 'a chief of staff',
    async stop() {
      heard = undefined;
    },
    async post(where, shown) {
      tried.posts += 1;
      if (closed || where !== channel) {
        throw new ChatError(`There is no channel ${where}.`, 'gone', { reason: 'the channel is gone' });
      }
      await answer();
      const ref = `${where}:${messages.length + digests.length + 1}`;
      if (postedAt.filter((at) => at > clock.now() - 1000).length >= perSecond) {
        throw new ChatError('Too many requests.', 'rate-limited', { retryAfterMs: 5000 });
      }
      postedAt.push(clock.now());
      if (isDigest(shown)) digests.push({ ref, digest: structuredClone(shown), edits: 0 });
      else messages.push({ ref, channel: where, card: structuredClone(shown) });
      if (lostAnswers-- > 0) throw new ChatError('The connection broke off.', 'unknown');
      return ref;
    },
    async edit(ref, shown) {
      tried.edits += 1;
      await answer();
      const found = [...messages, ...digests].find((message) => message.ref === ref);
      if (!found) throw new ChatError(`There is no message ${ref}.`, 'gone');
      if (frozen.has(ref))
        throw new ChatError('The message cannot be edited.', 'frozen', { reason: 'it is too old to be edited' });
      if (edits.filter(({ at }) => at > clock.now() - 60_000).length >= perMinute) {
        throw new ChatError('Too many requests.', 'rate-limited', { retryAfterMs: 30_000 });
      }
      if ('digest' in found) {
        if (!isDigest(shown)) throw new Error('A card was shown in place of a digest.');
        Object.assign(found, { digest: structuredClone(shown), edits: found.edits + 1 });
        return;
      }
      if (isDigest(shown)) throw new Error('A digest was shown in place of a card.');
      found.card = structuredClone(shown);
      edits.push({ at: clock.now(), ref, card: structuredClone(shown) });
    },
    async tell(person, where, text) {
      await answer();
      told.push({ person, channel: where, text });
    },
  });

  return {
    chat,
    channel,
    messages,
    digests,
    told,
    edits,
    tried,
    card(ref) {
      const found = ref === undefined ? messages.at(-1) : messages.find((message) => message.ref === ref);
      if (!found) throw new Error('The test looks at a message that is not there.');
      return found.card;
    },
    rateLimit(ms) {
      limitedUntil = clock.now() + ms;
    },
    allowEditsPerMinute(count) {
      perMinute = count;
    },
    lose(ref) {
      const digest = digests.findIndex((one) => one.ref === ref);
      if (digest >= 0) return void digests.splice(digest, 1);
      messages.splice(
        messages.findIndex((message) => message.ref === ref),
        1,
      );
    },
    freeze: (ref) => void frozen.add(ref),
    loseAnswers(count) {
      lostAnswers = count;
    },
    allowPostsPerSecond(count) {
      perSecond = count;
    },
    closeChannel() {
      closed = true;
    },
    failNext(count) {
      failures = count;
    },
    hang() {
      const { promise, resolve } = Promise.withResolvers<void>();
      hanging = promise;
      return { release: resolve };
    },
    desk: () => heard,
  };
}

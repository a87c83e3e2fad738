import type { Clock } from '../../../src/bots/desk/clock.ts';
import { Refusal } from './refusal.ts';
import type { Found, RouteName } from './route.ts';

/** So many calls in so many ms. */
export interface Rate {
  limit: number;
  perMs: number;
}

/** How often the bot may ask; beyond that 429, and the headers that let a careful client never see one. */
export interface Rates {
  /** A limit of its own for a route, per channel, guild or token; `undefined` lifts it. */
  set(name: RouteName, rate: Rate | undefined): void;
  /** Of edits to messages older than an hour, per channel. */
  setOldEdits(rate: Rate): void;
  /** Nothing is limited any more. */
  lift(): void;
  /** Counts a call; the headers for its answer, or a refusal. */
  spend(found: Found): Record<string, string>;
  /** Counts an edit of a message older than an hour. */
  spendOldEdit(channelId: string): void;
}

const second = 1000;
const perFive: Rate = { limit: 5, perMs: 5 * second };
const global: Rate = { limit: 50, perMs: second };

interface Bucket {
  left: number;
  resetAt: number;
}

export function createRates(clock: Clock): Rates {
  const rates = new Map<RouteName, Rate>([
    ['post message', perFive],
    ['edit message', perFive],
    ['delete message', perFive],
    ['post followup', perFive],
    ['edit answer', perFive],
    ['add reaction', { limit: 1, perMs: 250 }],
  ]);
  const buckets = new Map<string, Bucket>();
  let oldEdits: Rate | undefined = { limit: 3, perMs: 20 * second };
  let everything: Rate | undefined = global;

  /** Takes one; `undefined` when there was none left. */
  function take(key: string, { limit, perMs }: Rate): Bucket & { granted: boolean } {
    const now = clock.now();
    let bucket = buckets.get(key);
    if (!bucket || bucket.resetAt <= now) {
      bucket = { left: limit, resetAt: now + perMs };
      buckets.set(key, bucket);
    }
    if (bucket.left === 0) return { ...bucket, granted: false };
    bucket.left -= 1;
    return { ...bucket, granted: true };
  }

  const secondsTo = (at: number): number => Math.max(0, at - clock.now()) / 1000;

  return {
    set(name, rate) {
      if (rate) rates.set(name, rate);
      else rates.delete(name);
    },
    setOldEdits(rate) {
      oldEdits = rate;
    },
    lift() {
      rates.clear();
      [oldEdits, everything] = [undefined, undefined];
    },
    spend({ route, params }) {
      if (everything && !route.open) {
        const all = take('global', everything);
        if (!all.granted) throw tooMany(secondsTo(all.resetAt), { scope: 'global' });
      }
      const rate = rates.get(route.name);
      if (!rate) return {};
      const major = params.token ?? params.channel ?? params.guild ?? '';
      const bucket = take(`${route.name} ${major}`, rate);
      const headers = {
        'X-RateLimit-Limit': String(rate.limit),
        'X-RateLimit-Remaining': String(bucket.left),
        'X-RateLimit-Reset': (bucket.resetAt / 1000).toFixed(3),
        'X-RateLimit-Reset-After': secondsTo(bucket.resetAt).toFixed(3),
        'X-RateLimit-Bucket': Buffer.from(route.name).toString('hex').padEnd(32, '0').slice(0, 32),
      };
      if (!bucket.granted) throw tooMany(secondsTo(bucket.resetAt), { headers });
      return headers;
    },
    spendOldEdit(channelId) {
      if (!oldEdits) return;
      const bucket = take(`old edits ${channelId}`, oldEdits);
      if (bucket.granted) return;
      throw tooMany(secondsTo(bucket.resetAt), {
        code: 30046,
        message: 'Maximum number of edits to messages older than 1 hour reached. Try again later.',
      });
    },
  };
}

/** Discord's 429: the header in whole seconds, the body exactly. */
export function tooMany(
  seconds: number,
  given: {
    scope?: 'user' | 'global' | 'shared';
    code?: number;
    message?: string;
    headers?: Record<string, string>;
  } = {},
): Refusal {
  const { scope = 'user', code, message = 'You are being rate limited.', headers = {} } = given;
  const body = { message, retry_after: seconds, global: scope === 'global', ...(code === undefined ? {} : { code }) };
  return new Refusal(429, body, {
    ...headers,
    'Retry-After': String(Math.ceil(seconds)),
    'X-RateLimit-Scope': scope,
    ...(scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {}),
    Via: '1.1 google',
  });
}

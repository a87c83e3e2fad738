import { Temporal } from 'temporal-polyfill';
import { invalid } from './errors.ts';

/** Times as a channel reads and writes them: on the clock of its zone, right on the days the clocks change. */

const dayMs = 24 * 60 * 60_000;
/** Further ahead a time is more likely a slip of the finger than a plan. */
const furthestDays = 366;

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The next moment after `after` at which the clock in `zone` shows `time` (`18:00`). Where the clock skips it, as
 * much later as the clock skips; where it comes twice, each of them counts.
 */
export function nextLocalTime(time: string, zone: string, after: Date): Date {
  const today = zonedAt(after.getTime(), zone).toPlainDate();
  const clock = Temporal.PlainTime.from(time);
  for (let days = 0; days <= 2; days++) {
    const local = today.add({ days }).toPlainDateTime(clock);
    for (const disambiguation of ['compatible', 'later'] as const) {
      const at = local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
      if (at > after.getTime()) return new Date(at);
    }
  }
  throw new Error(`It is never ${time} in ${zone}.`);
}

/** The same moment, if it can be one of a publication: ahead, and within a year. A minute ago counts as now. */
export function checkedFuture(at: string, zone: string, now: Date): string {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) {
    throw invalid(`“${at.slice(0, 40)}” is no time. Write e.g. 2026-12-01T09:00:00+01:00.`, 'publishAt');
  }
  if (ms < now.getTime() - 60_000) {
    throw invalid(`${localTimeLabel(new Date(ms).toISOString(), zone)} is over. Name a time ahead.`, 'publishAt');
  }
  if (ms > now.getTime() + furthestDays * dayMs) {
    throw invalid('That is more than a year ahead. Name an earlier time.', 'publishAt');
  }
  return new Date(Math.max(ms, now.getTime())).toISOString();
}

/** `Mon 24 Nov at 18:00 (Europe/Amsterdam)`; with the year when it is another one than that of `from` (ISO 8601). */
export function localTimeLabel(at: string, zone: string, from?: string): string {
  const time = zonedAt(Date.parse(at), zone);
  const sameYear = from !== undefined && zonedAt(Date.parse(from), zone).year === time.year;
  const date = `${weekdays[time.dayOfWeek - 1]} ${time.day} ${months[time.month - 1]}${sameYear ? '' : ` ${time.year}`}`;
  return `${date} at ${time.toPlainTime().toString({ smallestUnit: 'minute' })} (${zone})`;
}

/** `2 Jan 2026, 12:04 UTC`, `2 Jan 2026, 13:04 (Europe/Amsterdam)`: readers of one card are in several places. */
export function timeLabel(iso: string, zone = 'UTC'): string {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return iso;
  const time = zonedAt(ms, zone);
  const clock = time.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${time.day} ${months[time.month - 1]} ${time.year}, ${clock} ${zone === 'UTC' ? zone : `(${zone})`}`;
}

function zonedAt(ms: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
}

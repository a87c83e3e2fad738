import { Temporal } from 'temporal-polyfill';
import type { DigestTime } from './ports/digests.ts';

/**
 * Clocks of two machines differ, and whoever calls for a digest may be a little ahead of whoever posts it: it is
 * today's then, and not one more of yesterday's.
 */
const aheadMs = 60_000;

/**
 * The local date whose digest was due last: `2026-11-23`. A time that the clocks skip in spring is as much later, and
 * of one that comes twice in autumn the first counts. `now` in ms since 1970.
 */
export function digestDay({ time, zone }: DigestTime, now: number): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now + aheadMs)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  const due = dueAt(today, { time, zone }) <= now + aheadMs;
  return (due ? today : today.subtract({ days: 1 })).toString();
}

/** When it comes next, in ms since 1970. */
export function nextDigest({ time, zone }: DigestTime, now: number): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const due = dueAt(today, { time, zone });
  return due > now ? due : dueAt(today.add({ days: 1 }), { time, zone });
}

/** `2026-11-23` there. */
export function localDay(zone: string, now: number): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/**
 * The hours and minutes (UTC) at which it can be due in the year to come: one of each where the clocks never change.
 * Whoever looks then finds each date's digest due at one of these times.
 */
export function digestTimesUtc({ time, zone }: DigestTime, now: number): { hours: number[]; minutes: number[] } {
  let at = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const end = at.add({ days: 366 });
  const days = [at.toPlainDate()];
  for (;;) {
    const change = at.getTimeZoneTransition('next');
    if (!change || Temporal.ZonedDateTime.compare(change, end) > 0) break;
    for (const from of [-1, 0, 1]) days.push(change.toPlainDate().add({ days: from }));
    at = change;
  }
  const due = days.map((day) => new Date(dueAt(day, { time, zone })));
  const distinct = (numbers: number[]) => [...new Set(numbers)].toSorted((a, b) => a - b);
  return {
    hours: distinct(due.map((date) => date.getUTCHours())),
    minutes: distinct(due.map((date) => date.getUTCMinutes())),
  };
}

/** When this date's is due, in ms since 1970. */
export function dueAt(day: Temporal.PlainDate | string, { time, zone }: DigestTime): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;
}

import { describe, expect, it } from 'vitest';
import { localTimeLabel, nextLocalTime } from '../../src/pipeline/local-time.ts';

const zone = 'Europe/Amsterdam';
const next = (time: string, after: string, where = zone) => nextLocalTime(time, where, new Date(after)).toISOString();

describe('the next time a clock shows a time', () => {
  it('is today when it is still to come, and tomorrow when it is over or now', () => {
    expect(next('18:00', '2026-11-23T10:00:00Z')).toBe('2026-11-23T17:00:00.000Z');
    expect(next('18:00', '2026-11-23T17:00:00Z')).toBe('2026-11-24T17:00:00.000Z');
    expect(next('18:00', '2026-11-23T18:30:00Z')).toBe('2026-11-24T17:00:00.000Z');
  });

  it('is an hour earlier or later in UTC after the clocks changed', () => {
    expect(next('18:00', '2026-10-24T18:00:00Z')).toBe('2026-10-25T17:00:00.000Z');
    expect(next('18:00', '2027-03-27T18:00:00Z')).toBe('2027-03-28T16:00:00.000Z');
  });

  it('comes later by what the clock skips, and is there on the day after', () => {
    expect(next('02:30', '2027-03-27T12:00:00Z')).toBe('2027-03-28T01:30:00.000Z');
    expect(next('02:30', '2027-03-28T02:00:00Z')).toBe('2027-03-29T00:30:00.000Z');
  });

  it('is each of the two when the clock shows it twice', () => {
    expect(next('02:30', '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(next('02:30', '2026-10-25T00:40:00Z')).toBe('2026-10-25T01:30:00.000Z');
    expect(next('02:30', '2026-10-25T01:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
  });

  it.each(['Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Auckland'])(
    'is ahead and within 25 hours on every day of a year in %s',
    (where) => {
      for (let at = Date.parse('2026-01-01T00:17:00Z'); at < Date.parse('2027-01-01T00:00:00Z'); at += 7 * 3_600_000) {
        const found = nextLocalTime('18:00', where, new Date(at)).getTime();
        expect(found - at).toBeGreaterThan(0);
        expect(found - at).toBeLessThanOrEqual(25 * 3_600_000);
      }
    },
  );
});

describe('a time in words', () => {
  it('has the clock of the zone and names it', () => {
    expect(localTimeLabel('2026-11-24T17:00:00Z', zone, '2026-11-23T10:00:00Z')).toBe(
      'Tue 24 Nov at 18:00 (Europe/Amsterdam)',
    );
  });

  it('has the year where that is another one', () => {
    expect(localTimeLabel('2026-12-31T23:30:00Z', zone, '2026-11-23T10:00:00Z')).toBe(
      'Fri 1 Jan 2027 at 00:30 (Europe/Amsterdam)',
    );
  });
});

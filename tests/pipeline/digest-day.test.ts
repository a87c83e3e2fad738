import { expect, it } from 'vitest';
import { digestDay, nextDigest } from '../../src/pipeline/digest-day.ts';

const at = (iso: string): number => Date.parse(iso);
const amsterdam = (time: string) => ({ time, zone: 'Europe/Amsterdam' });

it('is today once its time has come there, and yesterday before', () => {
  expect(digestDay(amsterdam('09:00'), at('2026-11-23T07:58:00Z'))).toBe('2026-11-22');
  expect(digestDay(amsterdam('09:00'), at('2026-11-23T08:00:00Z'))).toBe('2026-11-23');
  expect(digestDay({ time: '09:00', zone: 'Pacific/Auckland' }, at('2026-11-22T20:00:00Z'))).toBe('2026-11-23');
});

it('is today for whoever is called by a clock that is a little ahead', () => {
  expect(digestDay(amsterdam('09:00'), at('2026-11-23T07:59:30Z'))).toBe('2026-11-23');
  expect(digestDay(amsterdam('00:00'), at('2026-11-22T22:59:30Z'))).toBe('2026-11-23');
});

it('has a time that the clocks skip as much later, and one that comes twice at its first', () => {
  expect(digestDay(amsterdam('02:30'), at('2026-03-29T00:45:00Z'))).toBe('2026-03-28');
  expect(digestDay(amsterdam('02:30'), at('2026-03-29T01:30:00Z'))).toBe('2026-03-29');
  expect(digestDay(amsterdam('02:30'), at('2026-10-25T00:30:00Z'))).toBe('2026-10-25');
  expect(digestDay(amsterdam('02:30'), at('2026-10-25T01:30:00Z'))).toBe('2026-10-25');
});

it('comes next today or tomorrow, on the day the clocks change at the right hour', () => {
  expect(nextDigest(amsterdam('09:00'), at('2026-11-23T07:59:59Z'))).toBe(at('2026-11-23T08:00:00Z'));
  expect(nextDigest(amsterdam('09:00'), at('2026-11-23T08:00:00Z'))).toBe(at('2026-11-24T08:00:00Z'));
  expect(nextDigest(amsterdam('09:00'), at('2026-03-28T09:00:00Z'))).toBe(at('2026-03-29T07:00:00Z'));
  expect(nextDigest(amsterdam('02:30'), at('2026-03-28T02:00:00Z'))).toBe(at('2026-03-29T01:30:00Z'));
});

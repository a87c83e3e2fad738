import { describe, expect, test } from 'vitest';
import { readPublishTime } from '../../../src/bots/desk/publish-time.ts';

const now = new Date('2026-11-23T10:00:00Z');
const read = (written: string, at = now) => readPublishTime(written, 'Europe/Amsterdam', at);

describe('a time of publication', () => {
  test.each([
    ['18:00', '2026-11-23T17:00:00.000Z'],
    [' at 18.00 ', '2026-11-23T17:00:00.000Z'],
    ['6 pm', '2026-11-23T17:00:00.000Z'],
    ['tomorrow 9:00', '2026-11-24T08:00:00.000Z'],
    ['Tomorrow, 9am', '2026-11-24T08:00:00.000Z'],
    ['2026-12-01 09:00', '2026-12-01T08:00:00.000Z'],
    ['2026-12-01T09:00', '2026-12-01T08:00:00.000Z'],
    ['18:00 America/New_York', '2026-11-23T23:00:00.000Z'],
    ['6 pm New York', '2026-11-23T23:00:00.000Z'],
    ['tomorrow 18:00 (europe/london)', '2026-11-24T18:00:00.000Z'],
    ['2026-11-23T18:00:00+01:00', '2026-11-23T17:00:00.000Z'],
    // The clocks change in between.
    ['2027-03-28 18:00', '2027-03-28T16:00:00.000Z'],
  ])('%j is %s', (written, at) => {
    expect(read(written)).toBe(at);
  });

  test.each([
    ['', 'Say when it should go out.'],
    ['soon', 'is no time of day'],
    ['25:00', 'is no time of day'],
    ['09:00', '09:00 is over today in Europe/Amsterdam. Write tomorrow 09:00.'],
    ['2020-01-01 09:00', 'Wed 1 Jan 2020 at 09:00 (Europe/Amsterdam) is over.'],
    ['2026-02-30 09:00', 'There is no day 2026-02-30.'],
    ['2028-01-01 09:00', 'more than a year ahead'],
    ['18:00 Mars/Olympus', 'There is no time zone'],
    ['2027-03-28 02:30', 'On 2027-03-28 the clocks in Europe/Amsterdam skip 02:30. Choose another time.'],
  ])('%j is refused in a sentence', (written, sentence) => {
    expect(() => read(written)).toThrow(sentence);
  });

  test('that comes twice is the first one', () => {
    expect(read('2026-10-25 02:30', new Date('2026-10-24T10:00:00Z'))).toBe('2026-10-25T00:30:00.000Z');
  });
});

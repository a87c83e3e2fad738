import { expect, test } from 'vitest';
import { parseTimeAndZone, parseTimeOfDay, parseZone } from '../../../src/bots/desk/local-time.ts';

test.each([
  ['09:00', '09:00'],
  ['9:05', '09:05'],
  ['9am', '09:00'],
  [' 9 PM ', '21:00'],
  ['9:30 p.m.', '21:30'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['18h30', '18:30'],
  ['18h', '18:00'],
  ['9.15', '09:15'],
  ['0730', '07:30'],
  ['noon', '12:00'],
  ['Midnight', '00:00'],
])('the time of day %j is %s', (written, time) => {
  expect(parseTimeOfDay(written)).toBe(time);
});

test.each(['', '9', '24:00', '13pm', '0am', '9:60', '12:5', 'soon', '-1:00', '９:００', '9:00:00', '__proto__'])(
  'the time of day %j is refused with an example',
  (written) => {
    expect(() => parseTimeOfDay(written, 'publish')).toThrow('Write it like 09:00, 18:30 or 9am.');
  },
);

test.each([
  ['Europe/Amsterdam', 'Europe/Amsterdam'],
  ['europe/amsterdam', 'Europe/Amsterdam'],
  ['amsterdam', 'Europe/Amsterdam'],
  ['New York', 'America/New_York'],
  ['são paulo', 'America/Sao_Paulo'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['utc', 'UTC'],
  ['CET', 'CET'],
])('the zone %j is %s', (written, zone) => {
  expect(parseZone(written)).toBe(zone);
});

test.each([
  ['Europe/Amsterdm', 'Did you mean Europe/Amsterdam?'],
  ['Berln', 'Did you mean Europe/Berlin?'],
  ['', 'Name the time zone'],
  ['+02:00', 'Name a place instead'],
  ['UTC+2', 'Name a place instead'],
  ['EST', 'has no summer time'],
  ['Etc/GMT+5', 'has no summer time'],
  ['2026-01-01T00:00+01:00[Europe/Paris]', 'Name a place instead'],
  ['constructor', 'There is no time zone'],
  [`${'x'.repeat(500)}`, 'Write it as a region and a city'],
])('the zone %j is refused: %s', (written, sentence) => {
  expect(() => parseZone(written, 'zone')).toThrow(sentence);
});

test('a time and a zone are read together, and a refusal names the field', () => {
  expect(parseTimeAndZone('09:00 Europe/Amsterdam')).toEqual({ time: '09:00', zone: 'Europe/Amsterdam' });
  expect(parseTimeAndZone('9 am New York')).toEqual({ time: '09:00', zone: 'America/New_York' });
  expect(parseTimeAndZone('18:30')).toEqual({ time: '18:30' });
  expect(() => parseTimeAndZone('09:00 Nowhere/AtAll', 'digest')).toThrow(expect.objectContaining({ field: 'digest' }));
});

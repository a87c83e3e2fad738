import { expect, test } from 'vitest';
import { channelRefOf, placeOf, platformOf } from '../../../src/bots/desk/refs.ts';

test.each([
  ['web:local:general', { workspace: 'local', channel: 'general' }],
  ['slack:T1:C1', { workspace: 'slack:T1', channel: 'C1' }],
  ['discord:T1:C1', { workspace: 'discord:T1', channel: 'C1' }],
  ['slack:local:general', { workspace: 'slack:local', channel: 'general' }],
])('%s is a place of its own, and is found again from it', (ref, place) => {
  expect(placeOf(ref)).toEqual(place);
  expect(channelRefOf(place)).toBe(ref);
});

test('a message belongs to the platform it is named after', () => {
  expect(platformOf('slack:T1:C1:1700.0001')).toBe('slack');
});

test.each(['', 'web', 'web:local', 'web:local:', ':local:general'])('“%s” names no channel', (ref) => {
  expect(() => placeOf(ref)).toThrow(/names no channel/);
});

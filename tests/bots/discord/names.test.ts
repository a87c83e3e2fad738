import { expect, test } from 'vitest';
import {
  actorIdOf,
  channelOf,
  channelRefOf,
  messageOf,
  messageRefOf,
  placeOf,
  roleIdOf,
  roleOf,
  userOf,
} from '../../../src/bots/discord/names.ts';

test('refs of channels and messages are read as they were written', () => {
  const channel = { guild: '1', channel: '2' };
  expect(channelOf(channelRefOf(channel))).toEqual(channel);
  for (const message of [
    { ...channel, message: '3' },
    { ...channel, thread: '4', message: '3' },
  ])
    expect(messageOf(messageRefOf(message))).toEqual(message);
  expect(messageRefOf({ ...channel, thread: '4', message: '3' })).toBe('discord:1:2:4.3');
});

test('a message in a thread is where the thread is, any other in its channel', () => {
  expect(placeOf({ channel: '2', thread: '4' })).toBe('4');
  expect(placeOf({ channel: '2' })).toBe('2');
});

test.each(['slack:1:2', 'discord:1', 'discord:1:', 'discord:x:2', 'discord:1:2:3', '', `discord:1:${'9'.repeat(21)}`])(
  '%j names no channel of Discord',
  (ref) => {
    expect(channelOf(ref)).toBeUndefined();
  },
);

test.each([
  'discord:1:2',
  'discord:1:2:',
  'discord:1:2:x',
  'discord:1:2:3.',
  'discord:1:2:.3',
  'discord:1:2:3.4.5',
  'slack:1:2:3',
])('%j names no message of Discord', (ref) => {
  expect(messageOf(ref)).toBeUndefined();
});

test('people and roles are told apart', () => {
  expect(userOf({ id: actorIdOf('7') })).toBe('7');
  expect(roleOf(roleIdOf('8'))).toBe('8');
  expect(userOf({ id: roleIdOf('8') })).toBeUndefined();
  expect(roleOf(actorIdOf('7'))).toBeUndefined();
  expect(userOf({ id: 'slack:7' })).toBeUndefined();
});

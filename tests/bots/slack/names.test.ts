import { describe, expect, test } from 'vitest';
import {
  actorIdOf,
  channelOf,
  channelRefOf,
  isMessageTs,
  messageOf,
  messageRefOf,
  userOf,
  workspaceOf,
} from '../../../src/bots/slack/names.ts';
import { actionIdOf, actionOf, readButton, writeButton } from '../../../src/bots/slack/showing/button-value.ts';

describe('names', () => {
  test('a channel and a message are named so that both can be read back', () => {
    expect(channelRefOf('T1', 'C1')).toBe('slack:T1:C1');
    expect(messageRefOf('T1', 'C1', '1700.0001')).toBe('slack:T1:C1:1700.0001');
    expect(channelOf('slack:T1:D0AB')).toEqual({ team: 'T1', channel: 'D0AB' });
    expect(messageOf('slack:T1:C1:1700.0001')).toEqual({ team: 'T1', channel: 'C1', ts: '1700.0001' });
    expect(workspaceOf('T1')).toBe('slack:T1');
  });

  test.each([
    '',
    'slack',
    'slack:T1',
    'slack:nowhere:nothing',
    'slack:T1:C1:1.2',
    'web:T1:C1',
    'slack:T1:C1/../C2',
    'slack:t1:c1',
    'slack:C1:T1',
    'slack:T1:C1\n',
  ])('%j names no channel', (ref) => {
    expect(channelOf(ref)).toBeUndefined();
  });

  test.each(['slack:T1:C1', 'slack:T1:C1:987654', 'slack:T1:C1:1.2:3', 'slack:T1:C1:1,2', 'web:T1:C1:1.2', '1.2'])(
    '%j names no message',
    (ref) => {
      expect(messageOf(ref)).toBeUndefined();
    },
  );

  test('people are told from groups and from people elsewhere', () => {
    expect(userOf({ id: actorIdOf('U1') })).toBe('U1');
    expect(userOf({ id: 'slack:W1AB' })).toBe('W1AB');
    for (const id of ['slack:S1', 'operator', 'web:ana', 'slack:U1:2', 'slack:', 'slack:U1>']) {
      expect(userOf({ id })).toBeUndefined();
    }
  });

  test('the time of a message is digits', () => {
    expect(['1700000000.000100', '1.1', '1700000000', '1.a', '', '1.1\n'].map(isMessageTs)).toEqual([
      ...[true, true, false, false, false, false],
    ]);
  });
});

describe('what a button says', () => {
  const whole = { generationId: 'g1', revision: 7, contentHash: 'c'.repeat(64), value: 'image' };

  test('is read back as it was written', () => {
    expect(readButton(writeButton(whole))).toEqual(whole);
    expect(readButton(writeButton({ generationId: 'g1', revision: 0 }))).toEqual({ generationId: 'g1', revision: 0 });
    expect(writeButton(whole).length).toBeLessThan(200);
  });

  test.each([
    undefined,
    '',
    'approve',
    '{}',
    '[]',
    'null',
    '{"g":"","r":1}',
    '{"g":"g1","r":-1}',
    '{"g":"g1","r":1.5}',
    '{"g":1,"r":1}',
    `{"g":"${'x'.repeat(201)}","r":1}`,
  ])('%j is no button of ours', (text) => {
    expect(readButton(text)).toBeUndefined();
  });

  test('each button has an id that says what it does', () => {
    expect(actionIdOf('approve')).toBe('newsmedia:approve');
    expect(actionIdOf('retry', 'image')).toBe('newsmedia:retry:image');
    expect(actionOf('newsmedia:retry:image')).toBe('retry');
    expect(actionOf('newsmedia:new-style')).toBe('new-style');
    for (const id of ['newsmedia:', 'newsmedia:launch', 'approve', 'other:approve', 'newsmedia:toString']) {
      expect(actionOf(id)).toBeUndefined();
    }
  });
});

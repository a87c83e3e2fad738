import { expect, test } from 'vitest';
import { createOnceUp } from '../../../src/bots/slack/showing/once-up.ts';
import { createFakeChatFiles } from '../../helpers/fake-chat-state.ts';
import { createVirtualClock } from '../../helpers/virtual-clock.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };

test('whoever takes too long is told to stop before the next one may begin', async () => {
  const clock = createVirtualClock();
  const files = createFakeChatFiles(clock);
  const order: string[] = [];
  const [first, second] = [createOnceUp({ files, clock, log }), createOnceUp({ files, clock, log })];
  const slow = first.once('picture', (signal) => {
    signal.addEventListener('abort', () => order.push('stopped'));
    return new Promise(() => {});
  });
  await clock.settle();
  const next = second.once('picture', async () => {
    order.push('begun');
    return 'F2';
  });
  await clock.pass(240_000);
  expect(await slow).toBeUndefined();
  // Its last call may be under way for some seconds more.
  await clock.pass(30_000);
  expect(order).toEqual(['stopped']);
  await clock.pass(60_000);
  expect([await next, order]).toEqual(['F2', ['stopped', 'begun']]);
});

import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/bots/desk/card.ts';
import type { Pacing } from '../../../src/bots/desk/chat.ts';
import { createPacer, usualPacing } from '../../../src/bots/desk/pacer.ts';
import { createProgressMessage, type ProgressMessage } from '../../../src/bots/desk/progress-message.ts';
import { exampleCard, exampleLane, exampleReadyCard } from '../../helpers/card-example.ts';
import { createFakePlatform } from '../../helpers/fake-chat.ts';
import { createVirtualClock } from '../../helpers/virtual-clock.ts';

/** The picture's progress in percent; each is a revision of its own. */
const drawing = (percent: number, given: Partial<Card> = {}): Card =>
  exampleCard({
    revision: percent + 1,
    lanes: [exampleLane('image', { state: 'running', progress: percent / 100 })],
    ...given,
  });
const ready = (given: Partial<Card> = {}): Card => exampleReadyCard({ revision: 1000, ...given });

async function open(count = 1, pacing: Pacing = usualPacing) {
  const clock = createVirtualClock();
  const platform = createFakePlatform({ clock });
  const chat = platform.chat();
  const pacer = createPacer(clock, pacing);
  const reports: unknown[] = [];
  const messages: ProgressMessage[] = [];
  for (let i = 0; i < count; i++) {
    const ref = await chat.post(platform.channel, drawing(0));
    const report = (error: unknown) => void reports.push(error);
    messages.push(createProgressMessage({ chat, ref, pacer, clock, everyMs: pacing.everyMs, report }));
  }
  const percents = () => platform.edits.map(({ card }) => (card.lanes[0]?.progress ?? 0) * 100);
  return { clock, platform, messages, message: messages[0] as ProgressMessage, reports, percents };
}

describe('a budget that several machines share', () => {
  test('is asked before each edit; what it does not grant waits, the end first', async () => {
    const clock = createVirtualClock();
    const platform = createFakePlatform({ clock });
    const chat = platform.chat();
    let left = 1;
    const pacer = createPacer(clock, usualPacing, async () => (left-- > 0 ? 0 : 10_000));
    const open = async () => {
      const ref = await chat.post(platform.channel, drawing(0));
      return createProgressMessage({ chat, ref, pacer, clock, everyMs: 1000, report: () => {} });
    };
    const [first, second, third] = [await open(), await open(), await open()];
    first.show(drawing(10));
    await clock.pass(100);
    second.show(drawing(10));
    third.show(ready());
    await clock.pass(5000);
    expect(platform.edits).toHaveLength(1);
    left = 1;
    await clock.pass(5100);
    expect(platform.edits.map(({ ref }) => ref)).toEqual([first.ref, third.ref]);
    left = 1;
    await clock.pass(10_000);
    expect(platform.edits.map(({ ref }) => ref)).toEqual([first.ref, third.ref, second.ref]);
  });
});

describe('edits of one message', () => {
  test('show the newest state at most once a second', async () => {
    const { clock, message, platform } = await open();
    for (let percent = 1; percent <= 50; percent++) {
      message.show(drawing(percent));
      await clock.pass(100);
    }
    const times = platform.edits.map(({ at }) => at);
    expect(times.length).toBeGreaterThanOrEqual(4);
    expect(times.slice(1).every((at, index) => at - (times[index] ?? 0) >= 1000)).toBe(true);
    await clock.pass(1000);
    expect(platform.card()).toEqual(drawing(50));
  });

  test('come four times as often where the platform allows it', async () => {
    const { clock, message, platform } = await open(1, {
      ...usualPacing,
      perMinute: 10_000,
      burst: 1000,
      everyMs: 250,
    });
    for (let percent = 1; percent <= 40; percent++) {
      message.show(drawing(percent));
      await clock.pass(100);
    }
    expect(platform.edits.length).toBeGreaterThanOrEqual(13);
  });

  test('never overlap, and what came meanwhile is shown once: the newest', async () => {
    const { clock, message, platform, percents } = await open();
    const held = platform.hang();
    message.show(drawing(10));
    await clock.pass(100);
    for (const percent of [20, 30, 40]) message.show(drawing(percent));
    await clock.pass(5000);
    expect(platform.tried.edits).toBe(1);
    held.release();
    await clock.pass(2000);
    expect(percents()).toEqual([10, 40]);
  });

  test('an older state never replaces a newer one, and nothing replaces the end', async () => {
    const { clock, message, platform } = await open();
    message.show(drawing(50));
    message.show(drawing(40));
    await clock.pass(2000);
    expect(platform.card()).toEqual(drawing(50));
    message.show(ready());
    message.show(drawing(60));
    await clock.pass(5000);
    message.show(drawing(70));
    await clock.pass(5000);
    expect(platform.card()).toEqual(ready());
  });

  test('a retried lane, which is newer, does replace the end', async () => {
    const { clock, message, platform } = await open();
    message.show(ready());
    await clock.pass(2000);
    message.show(drawing(5, { revision: 1001 }));
    await clock.pass(2000);
    expect(platform.card().state).toBe('running');
  });

  test('that say nothing new are not made', async () => {
    const { clock, message, platform } = await open();
    message.show(drawing(10));
    await clock.pass(2000);
    message.show(drawing(10, { revision: 20, etaMs: 4100 }));
    message.show(drawing(10.2, { revision: 21 }));
    await clock.pass(2000);
    expect(platform.tried.edits).toBe(1);
    await message.settled();
  });

  test('are given up with the message', async () => {
    const { clock, message, platform } = await open();
    message.show(drawing(10));
    await clock.pass(100);
    message.show(drawing(20));
    message.close();
    await clock.pass(5000);
    expect(platform.tried.edits).toBe(1);
    await message.settled();
  });
});

describe('when the platform refuses', () => {
  test('a passing problem is tried again after growing pauses, until the end has landed', async () => {
    const { clock, message, platform, reports } = await open();
    platform.failNext(5);
    message.show(ready());
    const settled = message.settled();
    await clock.pass(10_000);
    expect(platform.tried.edits).toBe(4);
    await clock.pass(60_000);
    expect(await settled).toEqual({ how: 'shown' });
    expect(platform.card()).toEqual(ready());
    expect(reports).toHaveLength(5);
  });

  test('what is tried again is the newest state', async () => {
    const { clock, message, platform } = await open();
    platform.failNext(1);
    message.show(drawing(10));
    await clock.pass(10);
    message.show(ready());
    await clock.pass(5000);
    expect(platform.edits.map(({ card }) => card.state)).toEqual(['ready']);
  });

  test('Retry-After keeps everything of the bucket quiet', async () => {
    const { clock, messages, platform } = await open(3);
    platform.rateLimit(30_000);
    messages[0]?.show(drawing(10));
    await clock.pass(100);
    expect(platform.tried.edits).toBe(1);
    messages[1]?.show(ready());
    messages[2]?.show(drawing(10));
    await clock.pass(29_800);
    expect(platform.tried.edits).toBe(1);
    await clock.pass(2000);
    expect(platform.edits[0]?.card.state).toBe('ready');
    expect(platform.edits).toHaveLength(3);
  });

  test('a message that is gone is told so and left alone', async () => {
    const { clock, message, platform } = await open();
    platform.lose(message.ref);
    message.show(ready());
    await clock.pass(1000);
    expect(await message.settled()).toMatchObject({ how: 'gone', why: 'its message is not there any more' });
    message.show(ready({ revision: 1001 }));
    await clock.pass(5000);
    expect(platform.tried.edits).toBe(1);
  });

  test('an edit without an answer is made again; landing late, it does not stay on top', async () => {
    const { clock, message, platform } = await open();
    const held = platform.hang();
    message.show(drawing(10));
    await clock.pass(100);
    message.show(ready());
    await clock.pass(35_000);
    expect(platform.card()).toEqual(ready());
    held.release();
    await clock.pass(2000);
    expect(platform.edits.map(({ card }) => card.state)).toEqual(['ready', 'running', 'ready']);
  });
});

describe('the shared budget', () => {
  test('ends go before progress, the oldest first', async () => {
    const { clock, messages, platform } = await open(4);
    platform.rateLimit(1000);
    messages[0]?.show(drawing(1));
    await clock.pass(10);
    messages[1]?.show(drawing(10));
    messages[2]?.show(ready());
    await clock.pass(10);
    messages[3]?.show(ready());
    await clock.pass(3000);
    const order = platform.edits.map(({ ref }) => ref.split(':').at(-1));
    expect(order.slice(0, 2)).toEqual(['3', '4']);
    expect(order.toSorted()).toEqual(['1', '2', '3', '4']);
  });

  test('progress goes first to the message that was edited longest ago', async () => {
    const { clock, messages, platform } = await open(3, { ...usualPacing, perMinute: 14, burst: 4, everyMs: 1000 });
    for (let round = 1; round <= 40; round++) {
      for (const message of messages) message.show(drawing(round));
      await clock.pass(1000);
    }
    const counts = messages.map(({ ref }) => platform.edits.filter((edit) => edit.ref === ref).length);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  test('keeps an edit in reserve for the end of every live generation', async () => {
    const { clock, messages, platform } = await open(18);
    for (let second = 1; second <= 30; second++) {
      for (const message of messages) message.show(drawing(second));
      await clock.pass(1000);
    }
    const before = platform.edits.length;
    for (const message of messages) message.show(ready());
    await clock.pass(1000);
    expect(platform.edits.length - before).toBeGreaterThanOrEqual(18);
    expect(platform.messages.every(({ card }) => card.state === 'ready')).toBe(true);
  });

  test('18 generations at once stay within 50 edits a minute, and every end is shown at once', async () => {
    const { clock, messages, platform, reports } = await open(18);
    platform.allowEditsPerMinute(50);
    const endsAt = (index: number) => 40_000 + index * 4700;
    const ended = new Map<string, number>();
    for (let ms = 0; ms < 150_000; ms += 500) {
      for (const [index, message] of messages.entries()) {
        if (ended.has(message.ref)) continue;
        if (ms >= endsAt(index)) {
          ended.set(message.ref, clock.now());
          message.show(ready());
        } else message.show(drawing(Math.floor((ms / endsAt(index)) * 100)));
      }
      await clock.pass(500);
    }
    const staleness = messages.map(({ ref }) => {
      const landed = platform.edits.find((edit) => edit.ref === ref && edit.card.state === 'ready');
      return (landed?.at ?? Number.POSITIVE_INFINITY) - (ended.get(ref) ?? 0);
    });
    expect(Math.max(...staleness)).toBeLessThanOrEqual(1000);
    expect(reports).toEqual([]);
    const progress = platform.edits.filter(({ card }) => card.state === 'running').length;
    expect(progress).toBeGreaterThan(50);
  });
});

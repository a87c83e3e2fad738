import { expect, it } from 'vitest';
import { type Chore, startHousekeeping } from '../../src/pipeline/housekeeping.ts';
import { createVirtualClock } from '../helpers/virtual-clock.ts';

function open(...chores: Chore[]) {
  const clock = createVirtualClock();
  const reported: string[] = [];
  const { stop } = startHousekeeping(chores, {
    schedule: clock.schedule,
    report: (name, error) => void reported.push(`${name}: ${(error as Error).message}`),
  });
  return { clock, reported, stop };
}

it('does every chore at once and then again and again, each at its own pace', async () => {
  const done: string[] = [];
  const chore = (name: string, everyMs: number) => ({ name, everyMs, run: async () => void done.push(name) });
  const { clock, stop } = open(chore('move', 30), chore('sweep', 100));
  await clock.settle();
  expect(done).toEqual(['move', 'sweep']);
  await clock.pass(120);
  expect(done.filter((name) => name === 'move')).toHaveLength(5);
  expect(done.filter((name) => name === 'sweep')).toHaveLength(2);
  await stop();
  await clock.pass(1000);
  expect(done).toHaveLength(7);
  expect(clock.scheduled()).toBe(0);
});

it('reports a run that fails, and does the next at its time', async () => {
  let runs = 0;
  const { clock, reported, stop } = open({
    name: 'move',
    everyMs: 30,
    run() {
      runs += 1;
      throw new Error(`no luck ${runs}`);
    },
  });
  await clock.pass(30);
  expect(reported).toEqual(['move: no luck 1', 'move: no luck 2']);
  await stop();
});

it('never has two runs of one chore at once, and waits for the one under way when it stops', async () => {
  let running = 0;
  const gate = Promise.withResolvers<void>();
  const aborted: boolean[] = [];
  const { clock, reported, stop } = open({
    name: 'sweep',
    everyMs: 10,
    async run(signal) {
      running += 1;
      await gate.promise;
      aborted.push(signal.aborted);
      signal.throwIfAborted();
    },
  });
  await clock.pass(100);
  expect(running).toBe(1);
  const stopped = stop();
  gate.resolve();
  await stopped;
  expect([aborted, reported, clock.scheduled()]).toEqual([[true], [], 0]);
});

import { expect, test } from 'vitest';
import { answerInTime } from '../../../src/bots/desk/in-time.ts';
import { createVirtualClock } from '../../helpers/virtual-clock.ts';

/** An answer to somebody for whom the platform has waited `waited` ms when it is heard. */
function answering(waited: number) {
  const clock = createVirtualClock();
  const done: string[] = [];
  const work = Promise.withResolvers<string>();
  const answered = answerInTime(clock, work.promise, {
    began: clock.now() - waited,
    soon: async (answer) => void done.push(`soon: ${answer}`),
    meanwhile: async () => void done.push('meanwhile'),
    late: async (answer) => void done.push(`late: ${answer}`),
  });
  return { clock, done, answer: work.resolve, answered };
}

test('what is answered in time is the acknowledgement', async () => {
  const { clock, done, answer, answered } = answering(0);
  await clock.pass(2499);
  answer('yes');
  await answered;
  expect(done).toEqual(['soon: yes']);
});

test('time that had gone by when it was heard is not there for the answer', async () => {
  const { clock, done, answer, answered } = answering(2000);
  await clock.pass(499);
  expect(done).toEqual([]);
  await clock.pass(1);
  expect(done).toEqual(['meanwhile']);
  answer('yes');
  await answered;
  expect(done).toEqual(['meanwhile', 'late: yes']);
});

import { expect, it } from 'vitest';
import { createTelling } from '../../../src/bots/desk/telling.ts';
import { createFakePlatform } from '../../helpers/fake-chat.ts';
import { exampleGeneration } from '../../helpers/generation-example.ts';
import { createVirtualClock } from '../../helpers/virtual-clock.ts';

it('whatever is told about a generation says which one it is, so that its words can go with it', async () => {
  const clock = createVirtualClock();
  const told: (string | undefined)[] = [];
  const chat = createFakePlatform({ clock }).chat();
  const telling = createTelling({
    chatOf: () => ({ ...chat, tell: async (_person, _channel, _text, about) => void told.push(about) }),
    links: { page: ({ id }) => `http://127.0.0.1/g/${id}` },
    clock,
    report: (error) => expect.unreachable(String(error)),
  });
  const ben = { id: 'fake:ben', name: 'Ben', verified: true };
  const generation = exampleGeneration({ id: 'g7' });
  await telling.decision(generation, ben, 'rejected {it}: too dark');
  await telling.released(generation);
  await telling.result(generation, 'the channel is gone');
  await telling.tell(ben, 'fake:T1:C1', 'Good morning.');
  expect(told).toEqual(['g7', 'g7', 'g7', undefined]);
});

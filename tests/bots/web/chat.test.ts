import { describe, expect, test } from 'vitest';
import { createWebChat } from '../../../src/bots/web/chat.ts';
import { exampleCard } from '../../helpers/card-example.ts';
import { exampleDigest } from '../../helpers/digest-example.ts';
import { createFakeWebMessages } from '../../helpers/fake-web-state.ts';

const ana = { id: 'desk:ana', name: 'Ana', verified: false };
const now = () => new Date('2026-01-02T03:04:05.000Z');
const everything = { channel: 'general', person: 'desk:ana', limit: 10 };

function make(store = createFakeWebMessages()) {
  return { store, chat: createWebChat({ store, now }) };
}

describe('the web chat', () => {
  test('posts a card and replaces it, on a machine that never started it', async () => {
    const { chat, store } = make();
    const ref = await chat.post('web:local:general', exampleCard());
    expect(ref).toBe('web:local:general:1');
    await chat.edit(ref, exampleCard({ revision: 2, state: 'ready' }));
    expect(await store.read(everything)).toMatchObject([
      { kind: 'card', at: '2026-01-02T03:04:05.000Z', body: { revision: 2, state: 'ready' } },
    ]);
  });

  test('posts a digest and replaces it', async () => {
    const { chat, store } = make();
    const ref = await chat.post('web:local:general', exampleDigest());
    await chat.edit(ref, exampleDigest({ summary: 'Nothing waits.', sections: [] }));
    expect(await store.read(everything)).toMatchObject([
      { kind: 'card', body: { kind: 'digest', summary: 'Nothing waits.', sections: [] } },
    ]);
  });

  test.each(['slack:T1:C1', 'web:local', 'web:local:a b', 'web:other:general', 'web:local:general:1'])(
    'has no channel %s',
    async (ref) => {
      await expect(make().chat.post(ref, exampleCard())).rejects.toMatchObject({ name: 'ChatError', problem: 'gone' });
    },
  );

  test.each(['web:local:general:7', 'web:local:general', 'slack:T1:C1:1.2', 'web:local:general:x'])(
    'has no message %s',
    async (ref) => {
      await expect(make().chat.edit(ref, exampleCard())).rejects.toMatchObject({ problem: 'gone' });
    },
  );

  test('tells one person alone', async () => {
    const { chat, store } = make();
    await chat.tell(ana, 'web:local:general', 'Your picture was approved.');
    expect(await store.read(everything)).toMatchObject([
      { kind: 'answer', body: { text: 'Your picture was approved.' } },
    ]);
    expect(await store.read({ ...everything, person: 'desk:kofi' })).toEqual([]);
  });

  test('what it keeps of somebody’s words knows what they are about', async () => {
    const { chat, store } = make();
    await chat.tell(ana, 'web:local:general', 'Eva rejected “Storm”.', 'g1');
    await chat.tell(ana, 'web:local:general', 'Good morning.');
    const lines = ['“Storm”: http://127.0.0.1/g/g2?k=x', 'http://127.0.0.1/g/g3/image?k=x, http://127.0.0.1/g/g2'];
    await chat.answer(ana.id, 'general', { sections: [{ title: 'Found', lines }] });
    await chat.concerns(await chat.say(ana, 'general', '/newsmedia Storm'), 'g4');
    expect([...store.about]).toEqual([
      [1, ['g1']],
      [2, []],
      [3, ['g2', 'g3']],
      [4, ['g4']],
    ]);
  });

  test('calls what the store refuses passing', async () => {
    const store = createFakeWebMessages();
    store.append = async () => {
      throw new Error('connection reset by 10.0.0.1');
    };
    await expect(make(store).chat.post('web:local:general', exampleCard())).rejects.toMatchObject({
      problem: 'passing',
      message: expect.not.stringContaining('10.0.0.1'),
    });
  });
});

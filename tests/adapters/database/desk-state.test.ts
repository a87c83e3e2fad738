import { describe, expect, it } from 'vitest';
import { createCardMessages } from '../../../src/adapters/database/card-messages.ts';
import { createChannelPolicies } from '../../../src/adapters/database/channel-policies.ts';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { createPeople } from '../../../src/adapters/database/people.ts';
import { createWebMessages } from '../../../src/adapters/database/web-messages.ts';
import { defaultPolicy } from '../../../src/pipeline/authority.ts';
import { tombstone } from '../../../src/pipeline/generation.ts';
import { createFakeCardMessages, createFakeChannelPolicies } from '../../helpers/fake-desk-state.ts';
import { createFakePeople, createFakeWebMessages } from '../../helpers/fake-web-state.ts';
import { exampleGeneration } from '../../helpers/generation-example.ts';
import {
  cardMessagesContract,
  channelPoliciesContract,
  peopleContract,
  webMessagesContract,
} from './desk-state-contract.ts';
import { onBothDatabases } from './state.ts';

describe('what desks remember', () => {
  describe('in memory', () => {
    const [people, messages] = [createFakePeople(), createFakeWebMessages()];
    const cards = createFakeCardMessages({ now: () => 0 });
    const policies = createFakeChannelPolicies();
    cardMessagesContract(() => ({ messages: cards, generation: async () => {} }));
    channelPoliciesContract(() => policies);
    peopleContract(() => people);
    webMessagesContract(() => messages);
  });

  onBothDatabases((open) => {
    cardMessagesContract(() => {
      const { db } = open().connection;
      const generations = createGenerations(db, async () => {});
      return {
        messages: createCardMessages(db),
        generation: async (id) => void (await generations.accept(exampleGeneration({ id }), id)),
      };
    });
    channelPoliciesContract(() => createChannelPolicies(open().connection.db, defaultPolicy));
    peopleContract(() => createPeople(open().connection.db));
    webMessagesContract(() => createWebMessages(open().connection.db));

    it('words about a generation go with it, and other words stay', async () => {
      const { db } = open().connection;
      const generations = createGenerations(db, async () => {});
      const messages = createWebMessages(db);
      for (const id of ['goes', 'stays', 'went']) await generations.accept(exampleGeneration({ id }), `words ${id}`);
      const remove = (id: string) =>
        generations.change(id, (current) => ({ generation: tombstone(current, new Date('2026-01-03T00:00:00.000Z')) }));
      await remove('went');
      const author = { id: 'desk:ana', name: 'Ana' };
      const line = { channel: 'words', author, at: '2026-01-02T03:04:05.000Z' };
      const typed = (body: string) => messages.append({ ...line, kind: 'typed', body });
      await messages.concerns((await typed('/newsmedia Secret')).seq, 'goes');
      await messages.concerns((await typed('/newsmedia Open')).seq, 'stays');
      await messages.concerns((await typed('/newsmedia Too late')).seq, 'went');
      const told = { ...line, kind: 'answer', to: 'desk:ana', body: { text: 'Eva rejected “Secret”.' } } as const;
      await messages.append({ ...told, about: ['stays', 'goes'] });
      const { version } = await messages.append({ ...told, body: { text: 'Good morning' } });
      await remove('goes');
      const where = { channel: 'words', person: 'desk:ana', limit: 10 };
      expect((await messages.read(where)).map(({ body }) => body)).toEqual([
        ...['', '/newsmedia Open', ''],
        { text: 'What this was about has been deleted.' },
        { text: 'Good morning' },
      ]);
      // Pages that are open hear of it.
      expect(await messages.read({ ...where, after: version })).toHaveLength(2);
    });
  });
});

import { describe } from 'vitest';
import { createCardMessages } from '../../../src/adapters/database/card-messages.ts';
import { createChannelPolicies } from '../../../src/adapters/database/channel-policies.ts';
import { createGenerations } from '../../../src/adapters/database/generations.ts';
import { createPeople } from '../../../src/adapters/database/people.ts';
import { createWebMessages } from '../../../src/adapters/database/web-messages.ts';
import { defaultPolicy } from '../../../src/pipeline/authority.ts';
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
  });
});

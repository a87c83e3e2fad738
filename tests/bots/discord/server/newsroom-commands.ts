import type { Interaction } from '../../../helpers/discord/interactions.ts';
import type { DiscordServer } from '../../../helpers/discord/server.ts';
import { type Answered, ask } from './asking.ts';

/** Commands as a newsroom's bot registers them, and how it answers. */

const string = (name: string, more: object = {}) => ({ type: 3, name, description: name, ...more });
export const commands = [
  {
    name: 'newsmedia',
    description: 'Make',
    options: [
      string('headline', { required: true, max_length: 20 }),
      string('style', { autocomplete: true }),
      string('size', { choices: [{ name: 'Wide', value: '16:9' }] }),
    ],
  },
  {
    name: 'newsdesk',
    description: 'More',
    options: [{ type: 1, name: 'digest', description: 'Daily', options: [string('at')] }],
  },
  { name: 'Make media', type: 3 },
];

/** The first answer. */
export function answerTo(server: DiscordServer, { id, token }: Interaction, body: object): Promise<Answered> {
  return ask(server, `POST /interactions/${id}/${token}/callback`, { body, token: 'none is needed' });
}

/** What an interaction's token is good for afterwards: `POST `, `PATCH /messages/@original`. */
export function hookOf(server: DiscordServer, { token }: Interaction, call: string, body?: object): Promise<Answered> {
  return ask(server, call.replace(' ', ` /webhooks/${server.application.id}/${token}`), {
    ...(body ? { body } : {}),
    token: '',
  });
}

/** An answer in words. */
export const say = (content: string, more: object = {}) => ({ type: 4, data: { content, ...more } });

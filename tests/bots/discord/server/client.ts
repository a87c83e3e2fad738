import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { DiscordServer } from '../../../helpers/discord/server.ts';

export interface Connecting {
  intents?: number[];
  token?: string;
}

/** Not logged in yet; its errors are nobody's surprise here. */
export function createClient(server: DiscordServer, { intents }: Connecting = {}): Client {
  const client = new Client({
    intents: intents ?? [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessageReactions],
    partials: [Partials.Message, Partials.Channel, Partials.Reaction, Partials.User],
    rest: { api: server.apiUrl },
  });
  client.on(Events.ShardError, () => {});
  return client;
}

/** The real client, ready. */
export async function connect(server: DiscordServer, given: Connecting = {}): Promise<Client> {
  const client = createClient(server, given);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(given.token ?? server.token);
  await ready;
  return client;
}

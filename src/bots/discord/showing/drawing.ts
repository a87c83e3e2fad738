import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord.js';

/** What a message is made of, as Discord's API takes it. */
export interface Drawing {
  content: string;
  embeds: APIEmbed[];
  components: ButtonRow[];
  flags?: number;
  allowed_mentions: { parse: never[] };
}

export type ButtonRow = APIActionRowComponent<APIButtonComponent>;

/** Whatever stands in a message, it pings nobody. */
export const quiet: Pick<Drawing, 'allowed_mentions'> = { allowed_mentions: { parse: [] } };

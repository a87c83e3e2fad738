/** As Discord numbers them; the privileged ones have to be allowed in the application's settings. */
export const intents = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageReactions: 1 << 10,
  directMessages: 1 << 12,
  directMessageReactions: 1 << 13,
  messageContent: 1 << 15,
} as const;

export const privileged = intents.guildMembers | intents.guildPresences | intents.messageContent;

/** Bits that mean anything at all. */
export const known = (1 << 26) - 1;

const ofEvent: [RegExp, { guild: number; dm: number }][] = [
  [/^MESSAGE_REACTION_/, { guild: intents.guildMessageReactions, dm: intents.directMessageReactions }],
  [/^MESSAGE_/, { guild: intents.guildMessages, dm: intents.directMessages }],
  [/^GUILD_MEMBER_/, { guild: intents.guildMembers, dm: 0 }],
  [/^(GUILD|CHANNEL|THREAD)_/, { guild: intents.guilds, dm: 0 }],
];

/** Whether who asked for these intents hears of the event; some events everybody hears. */
export function hears(asked: number, event: string, dm: boolean): boolean {
  const needed = ofEvent.find(([pattern]) => pattern.test(event))?.[1];
  return !needed || Boolean(asked & (dm ? needed.dm : needed.guild));
}

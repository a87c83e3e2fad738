/** What Discord's files get from outside, and from each other. */
import type { OutsideLog, OutsideParts } from '../desk/outside-parts.ts';

export interface DiscordSettings {
  readonly token: string;
  /** `https://discord.com/api`, without a slash at its end. */
  readonly apiUrl: string;
}

export interface DiscordParts extends OutsideParts {
  settings: DiscordSettings;
}

export type DiscordLog = OutsideLog;

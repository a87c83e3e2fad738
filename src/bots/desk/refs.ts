import type { Generation } from '../../pipeline/ports/generation.ts';
import type { ChannelRef, MessageRef } from './chat.ts';

/** Where a generation belongs, as the pipeline names it. */
export type Place = Pick<Generation, 'workspace' | 'channel'>;

/** What needs no account is one workspace without a platform's name: the API and the command line write there too. */
const home = { platform: 'web', workspace: 'local' };

/** `slack:T1:C1` and `slack:T1:C1:1700.0001` → `slack`. */
export function platformOf(ref: ChannelRef | MessageRef): string {
  return ref.split(':', 1)[0] ?? '';
}

/**
 * `web:local:general` → workspace `local`, channel `general`; `slack:T1:C1` → `slack:T1`, `C1`: equal ids
 * of two platforms never meet. Throws when a platform hands in something else.
 */
export function placeOf(ref: ChannelRef): Place {
  const [platform, workspace, ...channel] = ref.split(':');
  if (!platform || !workspace || !channel[0]) {
    throw new Error(`"${ref}" names no channel. It should look like slack:T1:C1.`);
  }
  const isHome = platform === home.platform && workspace === home.workspace;
  return { workspace: isHome ? workspace : `${platform}:${workspace}`, channel: channel.join(':') };
}

/** The channel that shows what belongs there: the inverse of `placeOf`. */
export function channelRefOf({ workspace, channel }: Place): ChannelRef {
  return workspace === home.workspace ? `${home.platform}:${workspace}:${channel}` : `${workspace}:${channel}`;
}

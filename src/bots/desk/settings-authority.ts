import { operator } from '../../pipeline/authority.ts';
import type { Editors } from '../../pipeline/editors.ts';
import { invalid } from '../../pipeline/errors.ts';
import type { ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { ChannelRef, Spoken } from './chat.ts';
import { placeOf } from './refs.ts';
import type { MayManage } from './settings.ts';

export interface SettingsAuthority {
  /** Throws MediaError for people with a sentence that says who may, unless this actor may change the settings. */
  check(spoken: Pick<Spoken, 'actor' | 'channel'>, policy: ChannelPolicy): Promise<void>;
}

export interface SettingsAuthorityParts {
  editors: Editors;
  /** While the channel names no editors: else whoever asks could approve. */
  mayManage: MayManage;
  /** Also when it names some: so that a channel whose editors have left is not lost. Nobody unless told. */
  mayOverrule?: MayManage | undefined;
  /** Whom `mayManage` means there, as the beginning of a list: `somebody who may manage the server`. */
  managersOf: (channel: ChannelRef) => string;
}

export function createSettingsAuthority({
  editors,
  mayManage,
  mayOverrule,
  managersOf,
}: SettingsAuthorityParts): SettingsAuthority {
  return {
    async check({ actor, channel }, { editors: named }) {
      if (actor.id === operator.id) return;
      if (named === 'anyone') {
        if (await mayManage(actor, channel)) return;
        throw invalid(
          `While this channel names no editors, its settings are for whoever runs it: ${managersOf(channel)}, or the host. Ask one of them.`,
        );
      }
      const { workspace } = placeOf(channel);
      // One yes is enough, also while the other cannot be looked up.
      const may = await Promise.allSettled([
        editors.include(actor, named, workspace),
        mayOverrule?.(actor, channel) ?? false,
      ]);
      if (may.some((one) => one.status === 'fulfilled' && one.value)) return;
      for (const one of may) if (one.status === 'rejected') throw one.reason;
      const names = await editors.names(named, workspace);
      throw invalid(`Only this channel’s editors may change its settings: ${names || 'nobody yet'}.`);
    },
  };
}

import { operator } from '../../pipeline/authority.ts';
import { createEditors } from '../../pipeline/editors.ts';
import { invalid } from '../../pipeline/errors.ts';
import type { ChannelPolicies, ChannelPolicy, Directory } from '../../pipeline/ports/desk-state.ts';
import type { Actor } from '../../pipeline/ports/generation.ts';
import type { ChannelRef, CommandSpoken, Reply } from './chat.ts';
import { plainReaction, reactionLabel, sameReaction } from './reaction-names.ts';
import { placeOf, platformOf } from './refs.ts';

/**
 * The id of an editor (a person or a group of people) by what a person wrote: a name, a mention, an id.
 * `undefined` when nobody is called that; throws MediaError for people when it cannot be looked up just now.
 */
export type PersonNamed = (channel: ChannelRef, written: string) => Promise<string | undefined>;

/** Whether this actor may change a channel's settings. Throws MediaError for people like `PersonNamed`. */
export type MayManage = (actor: Actor, channel: ChannelRef) => Promise<boolean>;

export interface SettingsParts {
  policies: ChannelPolicies;
  /** Who belongs to a group, and what editors are called; ids are compared and shown unless told. */
  directory?: Directory | undefined;
  personNamed: PersonNamed;
  /** While the channel names no editors: else whoever asks could approve. */
  mayManage: MayManage;
  /** Also when it names some: so that a channel whose editors have left is not lost. Nobody unless told. */
  mayOverrule?: MayManage | undefined;
}

type Changed = (value: string, policy: ChannelPolicy, channel: ChannelRef) => Promise<ChannelPolicy>;

const minute = 60_000;
const longestUndo = 7 * 24 * 60;

/** `/newsdesk settings …`: shows what a channel has settled, and changes it. Throws MediaError for people. */
export function createSettings({ policies, directory, personNamed, mayManage, mayOverrule }: SettingsParts) {
  const editors = createEditors(directory);
  const changes: Record<string, Changed> = {
    async editors(value, policy, channel) {
      if (/^anyone$/i.test(value)) return { ...policy, editors: 'anyone' };
      const written = namesIn(value);
      if (written.length === 0) throw invalid('Name the editors, or write: settings editors anyone.');
      const named: string[] = [];
      for (const one of written) {
        const id = await personNamed(channel, one);
        if (id === undefined) {
          throw invalid(
            `“${one.slice(0, 40)}” is not exactly one person or group here. Write the name in full, with commas between names; where typing @ offers names, pick it from there.`,
          );
        }
        named.push(id);
      }
      return { ...policy, editors: [...new Set(named)] };
    },
    'self-approval': async (value, policy) => ({ ...policy, selfApproval: isOn('self-approval', value) }),
    reason: async (value, policy) => ({ ...policy, reasonOnReject: isOn('reason', value) }),
    async undo(value, policy) {
      const minutes = Number(/^(\d{1,5})\s*(?:m|min|minutes?)?$/i.exec(value)?.[1] ?? Number.NaN);
      if (!(minutes <= longestUndo))
        throw invalid(`Write the undo window in minutes, 0 to ${longestUndo}, e.g. settings undo 10.`);
      return { ...policy, undoWindowMs: minutes * minute };
    },
    approve: async (value, policy) => withReactions(policy, 'approve', value),
    reject: async (value, policy) => withReactions(policy, 'reject', value),
  };

  return async function settings(spoken: CommandSpoken, rest: string): Promise<Reply> {
    const { workspace, channel } = placeOf(spoken.channel);
    const policy = await policies.get(workspace, channel);
    const [, name = '', value = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest.trim()) ?? [];
    if (name === '') return { sections: [await shown(policy, workspace), { title: 'To change them', lines: usage }] };
    const change = Object.hasOwn(changes, name.toLowerCase()) ? changes[name.toLowerCase()] : undefined;
    if (!change)
      throw invalid(`There is no setting “${name.slice(0, 40)}”. Settings: ${Object.keys(changes).join(', ')}.`);
    if (spoken.actor.id !== operator.id) await checkChange(spoken, policy, workspace);
    const next = await change(value.trim(), policy, spoken.channel);
    await policies.set(workspace, channel, next, spoken.actor);
    return { text: 'Changed.', sections: [await shown(next, workspace)] };
  };

  async function checkChange({ actor, channel }: CommandSpoken, policy: ChannelPolicy, workspace: string) {
    const named = policy.editors;
    if (named === 'anyone') {
      if (await mayManage(actor, channel)) return;
      throw invalid(
        'While this channel names no editors, its settings are for whoever runs it: an editor or admin of this workspace, who created the channel, or the host. Ask one of them.',
      );
    }
    // One yes is enough, also while the other cannot be looked up.
    const may = await Promise.allSettled([
      editors.include(actor, named, workspace),
      mayOverrule?.(actor, channel) ?? false,
    ]);
    if (may.some((one) => one.status === 'fulfilled' && one.value)) return;
    for (const one of may) if (one.status === 'rejected') throw one.reason;
    const names = await editors.names(named, workspace);
    throw invalid(`Only this channel’s editors may change its settings: ${names || 'nobody yet'}.`);
  }

  async function shown({ editors: named, ...policy }: ChannelPolicy, workspace: string) {
    const { selfApproval, reasonOnReject, undoWindowMs, reactions } = policy;
    const names = named === 'anyone' ? 'anyone here but the one who asked' : await editors.names(named, workspace);
    return {
      title: 'Settings of this channel',
      lines: [
        `Editors: ${names || 'nobody yet'}`,
        `Self-approval: ${selfApproval ? 'on' : 'off'}`,
        `A reason when rejecting: ${reasonOnReject ? 'needed' : 'not needed'}`,
        `Decisions can be undone for ${Math.round(undoWindowMs / minute)} minutes`,
        `Reactions that approve: ${labelsOf(reactions.approve)}`,
        `Reactions that reject: ${labelsOf(reactions.reject)}`,
      ],
    };
  }
}

/** Names may have several words where commas stand between them; `<@U1|Ana Lima>` is one word. */
function namesIn(value: string): string[] {
  const outside = value.replace(/<[^>]*>/g, '');
  const one = outside.includes(',') ? /<[^>]*>|[^,<]+/g : /<[^>]*>|[^\s<]+/g;
  return (value.match(one) ?? []).map((name) => name.trim()).filter(Boolean);
}

function labelsOf(reactions: string[]): string {
  return [...new Set(reactions.map(reactionLabel))].join(' ');
}

/** For platforms whose people are not listed: mentions (`<@U1|ana>`), and ids with or without the platform. */
export const personByMention: PersonNamed = async (channel, written) => {
  const id = /^<@!?([\w-]+)(?:\|[^>]*)?>$/.exec(written)?.[1] ?? /^[\w:.-]+$/.exec(written)?.[0];
  if (id === undefined) return undefined;
  return id.includes(':') || id === operator.id ? id : `${platformOf(channel)}:${id}`;
};

/** For platforms that list their people: a name, a part of it that only one of them has, or an id. */
export function personAmong(list: () => Promise<{ id: string; name: string }[]>): PersonNamed {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return async (_channel, written) => {
    const wanted = plain(written.replace(/^@/, '').trim());
    if (wanted === operator.id) return operator.id;
    const people = (await list()).map(({ id, name }) => ({ id, name: plain(name), words: plain(name).split(/\s+/) }));
    const exact = people.filter(({ id, name }) => [id, id.slice(id.indexOf(':') + 1), name].includes(wanted));
    const found = exact.length > 0 ? exact : people.filter(({ words }) => words.includes(wanted));
    return found.length === 1 ? found[0]?.id : undefined;
  };
}

const usage = [
  '/newsdesk settings editors @ana @eds: people, or groups of them where the chat has groups',
  '/newsdesk settings editors anyone: anyone here but the one who asked',
  '/newsdesk settings self-approval on: editors may approve what they asked for themselves; off to stop that',
  '/newsdesk settings reason off: a rejection needs no reason; on to ask for one',
  '/newsdesk settings undo 10: how many minutes a decision can be taken back',
  '/newsdesk settings approve ✅ 👍, and /newsdesk settings reject ❌ 👎: the reactions that decide',
];

function isOn(name: string, value: string): boolean {
  if (/^(on|yes|true)$/i.test(value)) return true;
  if (/^(off|no|false)$/i.test(value)) return false;
  throw invalid(`Write on or off, e.g. settings ${name} on.`);
}

function withReactions(policy: ChannelPolicy, which: 'approve' | 'reject', value: string): ChannelPolicy {
  const names = [
    ...new Set(
      value
        .split(/[\s,]+/)
        .map(plainReaction)
        .filter(Boolean),
    ),
  ];
  if (names.length === 0 || names.length > 20) {
    throw invalid(`Name 1 to 20 reactions, e.g. settings ${which} ${which === 'approve' ? '✅ 👍' : '❌ 👎'}.`);
  }
  const other = which === 'approve' ? 'reject' : 'approve';
  const both = names.find((name) => policy.reactions[other].some((one) => sameReaction(one, name)));
  if (both) throw invalid(`The reaction ${reactionLabel(both)} means ${other} already. Take it out there first.`);
  return { ...policy, reactions: { ...policy.reactions, [which]: names } };
}

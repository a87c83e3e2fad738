import { operator } from '../../pipeline/authority.ts';
import { invalid } from '../../pipeline/errors.ts';
import type { ChannelPolicies, ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import type { Actor } from '../../pipeline/ports/generation.ts';
import type { ChannelRef, CommandSpoken, Reply } from './chat.ts';
import { plainReaction } from './reactions.ts';
import { placeOf, platformOf } from './refs.ts';

/** An actor's id by what a person wrote: a name, a mention, an id. `undefined` when nobody is called that. */
export type PersonNamed = (channel: ChannelRef, written: string) => Promise<string | undefined>;

type Changed = (value: string, policy: ChannelPolicy, channel: ChannelRef) => Promise<ChannelPolicy>;

const minute = 60_000;
const longestUndo = 7 * 24 * 60;

/** `/newsdesk settings …`: shows what a channel has settled, and changes it. Throws MediaError for people. */
export function createSettings(policies: ChannelPolicies, personNamed: PersonNamed, mayManage: MayManage) {
  const changes: Record<string, Changed> = {
    async editors(value, policy, channel) {
      if (/^anyone$/i.test(value)) return { ...policy, editors: 'anyone' };
      // Names may have several words where commas stand between them.
      const written = value.split(value.includes(',') ? /\s*,\s*/ : /\s+/).filter(Boolean);
      if (written.length === 0) throw invalid('Name the editors, or write: settings editors anyone.');
      const editors: string[] = [];
      for (const one of written) {
        const id = await personNamed(channel, one);
        if (id === undefined)
          throw invalid(
            `“${one.slice(0, 40)}” is not exactly one person here. Write their name in full, with commas between names.`,
          );
        editors.push(id);
      }
      return { ...policy, editors: [...new Set(editors)] };
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
    if (name === '') return { sections: [shown(policy), { title: 'To change them', lines: usage }] };
    const change = Object.hasOwn(changes, name.toLowerCase()) ? changes[name.toLowerCase()] : undefined;
    if (!change)
      throw invalid(`There is no setting “${name.slice(0, 40)}”. Settings: ${Object.keys(changes).join(', ')}.`);
    if (spoken.actor.id !== operator.id && policy.editors !== 'anyone' && !policy.editors.includes(spoken.actor.id)) {
      throw invalid(`Only this channel’s editors may change its settings: ${namesOf(policy.editors)}.`);
    }
    if (spoken.actor.id !== operator.id && policy.editors === 'anyone' && !(await mayManage(spoken.actor))) {
      throw invalid('Only editors may change who decides here and how. Ask one of them, or the host.');
    }
    const next = await change(value.trim(), policy, spoken.channel);
    await policies.set(workspace, channel, next, spoken.actor);
    return { text: 'Changed.', sections: [shown(next)] };
  };
}

/** Who may change a channel's settings while it names no editors of its own: else whoever asks could approve. */
export type MayManage = (actor: Actor) => Promise<boolean>;

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
  'settings editors @ana @ben, or: settings editors anyone',
  'settings self-approval on|off',
  'settings reason on|off',
  'settings undo 10',
  'settings approve ✅ 👍, and: settings reject ❌ 👎',
];

function shown({ editors, selfApproval, reasonOnReject, undoWindowMs, reactions }: ChannelPolicy) {
  return {
    title: 'Settings of this channel',
    lines: [
      `Editors: ${editors === 'anyone' ? 'anyone here but the one who asked' : namesOf(editors)}`,
      `Self-approval: ${selfApproval ? 'on' : 'off'}`,
      `A reason when rejecting: ${reasonOnReject ? 'needed' : 'not needed'}`,
      `Decisions can be undone for ${Math.round(undoWindowMs / minute)} minutes`,
      `Reactions that approve: ${reactions.approve.join(' ')}`,
      `Reactions that reject: ${reactions.reject.join(' ')}`,
    ],
  };
}

function namesOf(editors: string[]): string {
  return editors.map((id) => id.slice(id.indexOf(':') + 1)).join(', ');
}

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
  const both = names.find((name) => policy.reactions[other].some((one) => plainReaction(one) === name));
  if (both) throw invalid(`The reaction ${both} means ${other} already. Take it out there first.`);
  return { ...policy, reactions: { ...policy.reactions, [which]: names } };
}

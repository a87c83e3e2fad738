import { isDeepStrictEqual } from 'node:util';
import { operator } from '../../pipeline/authority.ts';
import { createEditors } from '../../pipeline/editors.ts';
import { invalid, MediaError } from '../../pipeline/errors.ts';
import type { ChannelPolicies, ChannelPolicy, Directory } from '../../pipeline/ports/desk-state.ts';
import type { Actor } from '../../pipeline/ports/generation.ts';
import type { Voice } from '../../pipeline/ports/providers.ts';
import type { ChannelRef, CommandSpoken, Reply, SettingsSpoken, Spoken } from './chat.ts';
import { placeOf, platformOf } from './refs.ts';
import type { Setting } from './setting.ts';
import { approvalSettings } from './settings-approval.ts';
import { createSettingsAuthority } from './settings-authority.ts';
import { defaultsSettings } from './settings-defaults.ts';
import { digestSettings } from './settings-digest.ts';
import { filledValue, type SettingsField, type SettingsForm, type SettingsValues, sameValue } from './settings-form.ts';
import { publishingSettings } from './settings-publishing.ts';
import { checkReactions, reactionSettings } from './settings-reactions.ts';

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
  /** Whom `mayManage` means there, as people say it; editors unless told. */
  managersOf?: (channel: ChannelRef) => string | undefined;
  voices: () => Promise<Voice[]>;
}

export interface Settings {
  /** `/newsdesk settings …`: shows what a channel has settled, and changes one. Throws MediaError for people. */
  command(spoken: CommandSpoken, rest: string): Promise<Reply>;
  /** What there is to fill in; who may change nothing is told why, and what is settled. */
  form(spoken: Spoken): Promise<SettingsForm | Reply>;
  /** Changes all of these, or nothing. Throws MediaError for people with the field. */
  change(spoken: SettingsSpoken): Promise<Reply>;
  /** Throws MediaError for people with a sentence that says who may, unless this actor may change them. */
  check(spoken: Pick<Spoken, 'actor' | 'channel'>): Promise<void>;
}

export function createSettings({ policies, directory, personNamed, voices, ...may }: SettingsParts): Settings {
  const editors = createEditors(directory);
  const authority = createSettingsAuthority({
    ...{ editors, mayManage: may.mayManage, mayOverrule: may.mayOverrule },
    managersOf: (channel) => may.managersOf?.(channel) ?? 'an editor',
  });
  const sections: { name: string; title: string; settings: Record<string, Setting> }[] = [
    { name: 'approval', title: 'Approval', settings: approvalSettings(personNamed) },
    { name: 'publishing', title: 'Publishing', settings: publishingSettings },
    { name: 'defaults', title: 'Unless told otherwise', settings: defaultsSettings(voices) },
    { name: 'digest', title: 'Daily digest', settings: digestSettings },
    { name: 'reactions', title: 'Reactions', settings: reactionSettings },
  ];
  const all = new Map<string, Setting>(sections.flatMap(({ settings }) => Object.entries(settings)));

  async function command(spoken: CommandSpoken, rest: string): Promise<Reply> {
    const [, name = '', value = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest.trim()) ?? [];
    if (value !== '') return change({ ...spoken, values: { [name.toLowerCase()]: value } });
    const { policy, workspace } = await settled(spoken.channel);
    if (name !== '') return one(settingNamed(name.toLowerCase()), policy, workspace);
    const lines = [...all.values()].flatMap(usageOf);
    return { sections: [await shown(policy, workspace), { title: 'To change them', lines }] };
  }

  async function form(spoken: Spoken): Promise<SettingsForm | Reply> {
    const { policy, workspace } = await settled(spoken.channel);
    try {
      await authority.check(spoken, policy);
    } catch (error) {
      if (!(error instanceof MediaError && error.code === 'validation')) throw error;
      return { text: error.message, refused: true, sections: [await shown(policy, workspace)] };
    }
    // Without its voices the rest of the form still works.
    const known = { voices: await voices().catch(() => []) };
    return {
      title: 'Settings of this channel',
      sections: sections.map(({ name, title, settings }) => ({
        ...{ name, title },
        fields: Object.entries(settings).map(([name, { label, about, field }]): SettingsField => {
          return { name, label, ...(about === undefined ? {} : { about }), ...field(policy, known) };
        }),
      })),
    };
  }

  async function change(spoken: SettingsSpoken): Promise<Reply> {
    const { values, channel, actor } = spoken;
    const { policy, workspace, place } = await settled(channel);
    for (const name of Object.keys(values)) settingNamed(name);
    await authority.check(spoken, policy);
    const next = await filledIn(policy, values, channel);
    const before = await linesOf(policy, workspace);
    const after = await linesOf(next, workspace);
    if (isDeepStrictEqual(next, policy)) return { text: 'Nothing was changed: it is settled like that already.' };
    const lines = [...after].flatMap(([label, now]) =>
      now === before.get(label) ? [] : [`${label}: ${before.get(label)} → ${now}`],
    );
    let changed = false;
    const apply = (current: ChannelPolicy) => {
      changed = isDeepStrictEqual(current, policy);
      return changed ? next : undefined;
    };
    await policies.change(workspace, place, apply, actor);
    // Looking people up takes a while: what somebody else has settled meanwhile stays, and may say who settles more.
    if (!changed) return change(spoken);
    const changes = lines.length > 0 ? [{ title: 'What is different now', lines }] : [];
    return { text: ['Changed.', ...warnings(next)].join(' '), sections: [...changes, await shown(next, workspace)] };
  }

  async function filledIn(policy: ChannelPolicy, values: SettingsValues, channel: ChannelRef): Promise<ChannelPolicy> {
    let next = policy;
    for (const [name, setting] of all) {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      // What was filled in already when the form opened stays as it is.
      if (value === undefined || sameValue(value, filledValue(setting.field(policy, { voices: [] })))) continue;
      next = await ofField(name, () => setting.change(value, next, { channel }));
    }
    for (const name of ['approve', 'reject']) if (Object.hasOwn(values, name)) checkReactions(next, name);
    return next;
  }

  async function settled(channel: ChannelRef) {
    const { workspace, channel: place } = placeOf(channel);
    return { workspace, place, policy: await policies.get(workspace, place) };
  }

  async function linesOf(policy: ChannelPolicy, workspace: string): Promise<Map<string, string>> {
    const names = (ids: readonly string[]) => editors.names(ids, workspace);
    const lines = await Promise.all([...all.values()].map(async (one) => [one.label, await one.shown(policy, names)]));
    return new Map(lines as [string, string][]);
  }

  async function shown(policy: ChannelPolicy, workspace: string) {
    const lines = [...(await linesOf(policy, workspace))].map(([label, value]) => `${label}: ${value}`);
    return { title: 'Settings of this channel', lines };
  }

  /** One of them, and how to change it: with no value nothing is meant to be emptied. */
  async function one(setting: Setting, policy: ChannelPolicy, workspace: string): Promise<Reply> {
    const value = await setting.shown(policy, (ids) => editors.names(ids, workspace));
    return { text: `${setting.label}: ${value}`, sections: [{ title: 'To change it', lines: usageOf(setting) }] };
  }

  function settingNamed(name: string): Setting {
    const setting = all.get(name);
    if (setting) return setting;
    throw invalid(`There is no setting “${name.slice(0, 40)}”. Settings: ${[...all.keys()].join(', ')}.`);
  }

  const check: Settings['check'] = async (spoken) => authority.check(spoken, (await settled(spoken.channel)).policy);

  return { command, form, change, check };
}

/** What is allowed and probably not meant. */
function warnings({ editors, approvals }: ChannelPolicy): string[] {
  if (editors === 'anyone' || editors.length >= approvals) return [];
  if (editors.length === 0) return ['Nobody is named as an editor, so nothing can be approved here.'];
  return ['Two editors must approve and one is named: unless that is a group, nothing can be published here.'];
}

function usageOf({ usage }: Setting): string[] {
  return usage.map((line) => `/newsdesk settings ${line}`);
}

/** A refusal names the field it is about, and keeps its sentence. */
async function ofField<T>(field: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MediaError && error.code === 'validation')) throw error;
    throw invalid(error.message, field);
  }
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

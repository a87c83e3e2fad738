import { readdirSync, readFileSync } from 'node:fs';
import type { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { eventsPath } from '../../../src/bots/slack/connection/http-events.ts';
import { installPath, redirectPath } from '../../../src/bots/slack/connection/installing.ts';
import { type Hearing, hear } from '../../../src/bots/slack/hearing/hearing.ts';
import { botScopes } from '../../../src/bots/slack/scopes.ts';
import { settingNames } from '../../../src/settings.ts';
import { eventScopes, type Manifest, manifestSchema } from '../../helpers/slack/manifest-schema.ts';
import { scopesOf } from '../../helpers/slack/scopes.ts';

const text = readFileSync('manifest.yml', 'utf8');
const manifest = manifestSchema.parse(parse(text));
const { features, settings } = manifest;
const scopes: readonly string[] = manifest.oauth_config.scopes.bot;
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

/** What the code registers with Bolt: `command /newsmedia`, `event app_mention`. */
const heard = (() => {
  const names: string[] = [];
  const register = (kind: string) => (what: unknown) => {
    const id = typeof what === 'object' && what !== null && 'callback_id' in what ? what.callback_id : what;
    names.push(`${kind} ${String(id)}`);
  };
  const kinds = ['command', 'event', 'shortcut', 'action', 'view', 'options'];
  const app = { use: () => {}, ...Object.fromEntries(kinds.map((kind) => [kind, register(kind)])) };
  hear(app as unknown as App, {} as Hearing);
  return (kind: string) =>
    sorted(names.filter((name) => name.startsWith(`${kind} `)).map((name) => name.slice(kind.length + 1)));
})();

/** Every Web API method that src/bots/slack calls: `chat.update`. */
const called = (() => {
  const sources = readdirSync('src/bots/slack', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`src/bots/slack/${name}`, 'utf8'));
  const chains = sources.flatMap((source) =>
    [...source.matchAll(/((?:\s*\.\s*\w+){2,})\(/g)].map(([, chain = '']) => chain),
  );
  const slack = new WebClient();
  const isMethod = (name: string) =>
    typeof name.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], slack) === 'function';
  const methods = chains.flatMap((chain) => {
    const parts = chain.replaceAll(/\s/g, '').split('.').filter(Boolean);
    return parts.map((_, from) => parts.slice(from).join('.')).find(isMethod) ?? [];
  });
  return { sources, methods: sorted(methods) };
})();

describe('the manifest and the code name the same', () => {
  test('commands', () => {
    expect(heard('command')).toEqual(sorted(features.slash_commands?.map(({ command }) => command) ?? []));
    expect(heard('command')).toEqual(['/newsdesk', '/newsmedia']);
  });

  test('message shortcuts', () => {
    const shortcuts = features.shortcuts ?? [];
    expect(heard('shortcut')).toEqual(sorted(shortcuts.map(({ callback_id }) => callback_id)));
    expect(shortcuts.map(({ type }) => type)).toEqual(['message']);
  });

  test('events', () => {
    expect(heard('event')).toEqual(sorted(settings.event_subscriptions?.bot_events ?? []));
    expect(heard('event')).toContain('reaction_added');
    // What is registered elsewhere in the folder is heard too.
    const registered = called.sources.flatMap((source) => [...source.matchAll(/\.event\(\s*'(\w+)'/g)]);
    expect(sorted(registered.map(([, event = '']) => event))).toEqual(heard('event'));
  });

  test('scopes', () => {
    expect(sorted(scopes)).toEqual(sorted(botScopes.map(({ name }) => name)));
    expect(scopes).toHaveLength(botScopes.length);
  });

  test('addresses, all of one host', () => {
    const urls = [
      settings.event_subscriptions?.request_url,
      settings.interactivity?.request_url,
      ...(features.slash_commands ?? []).map(({ url }) => url),
    ];
    const host = 'https://newsmedia.example.org';
    expect(new Set(urls)).toEqual(new Set([host + eventsPath]));
    expect(manifest.oauth_config.redirect_urls).toEqual([host + redirectPath]);
    expect(sorted(text.match(/https?:\/\/[\w.-]+/g) ?? [])).toEqual([host]);
  });
});

describe('docs/slack.md', () => {
  const page = readFileSync('docs/slack.md', 'utf8');
  const section = (title: string) => page.split(/^## /m).find((one) => one.startsWith(title)) ?? '';

  test('says of every scope why, and of no other', () => {
    const rows = [...section('What it may do').matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
    const named = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, scope = '']) => scope));
    expect(named.toSorted()).toEqual(sorted(scopes));
  });

  test('names the commands, the shortcut, the addresses and the settings as they are', () => {
    const names = [
      ...heard('command'),
      ...(features.shortcuts ?? []).map(({ name }) => `**${name}**`),
      ...[eventsPath, redirectPath, installPath, new URL(manifest.oauth_config.redirect_urls?.[0] ?? '').host],
      ...settingNames.filter((name) => name.startsWith('SLACK_') && name !== 'SLACK_API_URL'),
    ];
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
    const settingsNamed = sorted(page.match(/\bSLACK_[A-Z_]+/g) ?? []);
    expect(settingsNamed.filter((name) => !settingNames.some((one) => one === name))).toEqual([]);
  });
});

describe('every scope', () => {
  /** What needs a scope without being a method of its own. */
  const others: Readonly<Record<string, string>> = {
    commands: 'slash commands and message shortcuts',
    'chat:write.public': 'chat.postMessage where the app is no member',
  };

  test('is needed by an event or a method that is really called', () => {
    const needed = new Set([
      ...Object.keys(others),
      ...heard('event').flatMap((event) => eventScopes[event] ?? []),
      ...called.methods.flatMap((method) => scopesOf[method] ?? []),
    ]);
    expect(scopes.filter((scope) => !needed.has(scope))).toEqual([]);
  });

  test('that an event or a method needs is asked for', () => {
    expect(called.methods.filter((method) => !Object.hasOwn(scopesOf, method))).toEqual([]);
    const lacking = called.methods.filter((method) => {
      const wanted = scopesOf[method] ?? [];
      return wanted.length > 0 && !wanted.some((scope) => scopes.includes(scope));
    });
    expect(lacking).toEqual([]);
    const eventsLacking = heard('event').filter((event) => eventScopes[event]?.some((one) => !scopes.includes(one)));
    expect(eventsLacking).toEqual([]);
  });

  test('is searched for among calls that can be seen', () => {
    expect(called.methods).toEqual(expect.arrayContaining(['chat.postMessage', 'chat.update', 'users.info']));
    const hidden = called.sources.filter((source) => /\.apiCall\(|\bfilesUploadV2\(|client\[/.test(source));
    expect(hidden).toEqual([]);
  });
});

describe('the app', () => {
  test('reads no messages, and can be talked to in a direct conversation', () => {
    const { bot_events = [] } = settings.event_subscriptions ?? {};
    expect(bot_events.filter((event) => event.startsWith('message'))).toEqual([]);
    expect(scopes.filter((scope) => scope.endsWith(':history'))).toEqual([]);
    expect(features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test('gets people and groups in commands as ids', () => {
    expect(features.slash_commands?.map(({ should_escape }) => should_escape)).toEqual([true, true]);
  });

  test('works with a token that is pasted into a setting, over HTTP, in one workspace each', () => {
    expect(settings).toMatchObject({
      interactivity: { is_enabled: true },
      socket_mode_enabled: false,
      token_rotation_enabled: false,
      org_deploy_enabled: false,
    });
  });
});

describe('what Slack refuses as a manifest', () => {
  const changed = (change: (draft: Draft) => void): boolean => {
    const draft = structuredClone(parse(text)) as Draft;
    change(draft);
    return manifestSchema.safeParse(draft).success;
  };
  type Draft = Required<Manifest> & {
    features: Required<Manifest['features']>;
    settings: Required<Manifest['settings']>;
  } & Record<string, unknown>;
  const first = <Item>(items: Item[] | undefined): Item => {
    if (!items?.[0]) throw new Error('The manifest has lost what this test is about.');
    return items[0];
  };

  test.each<[string, (draft: Draft) => void]>([
    ['an unknown key', (draft) => Object.assign(draft, { unknown: 1 })],
    ['an unknown setting', (draft) => Object.assign(draft.settings, { bad_param: false })],
    ['no name', (draft) => Object.assign(draft.display_information, { name: '' })],
    ['a name over 35', (draft) => Object.assign(draft.display_information, { name: 'n'.repeat(36) })],
    ['a description over 140', (draft) => Object.assign(draft.display_information, { description: 'd'.repeat(141) })],
    ['a long description under 175', (draft) => Object.assign(draft.display_information, { long_description: 'd' })],
    ['a colour that is none', (draft) => Object.assign(draft.display_information, { background_color: 'blue' })],
    ['a shortcut over 24', (draft) => Object.assign(first(draft.features.shortcuts), { name: 's'.repeat(25) })],
    ['a shortcut without words', (draft) => Object.assign(first(draft.features.shortcuts), { description: undefined })],
    ['a shortcut of no kind', (draft) => Object.assign(first(draft.features.shortcuts), { type: 'channel' })],
    ['no shortcuts in a list', (draft) => Object.assign(draft.features, { shortcuts: [] })],
    ['a command without slash', (draft) => Object.assign(first(draft.features.slash_commands), { command: 'news' })],
    [
      'a command over 32',
      (draft) => Object.assign(first(draft.features.slash_commands), { command: `/${'n'.repeat(32)}` }),
    ],
    ['a command to ftp', (draft) => Object.assign(first(draft.features.slash_commands), { url: 'ftp://example.org' })],
    [
      'an event that is none',
      (draft) => Object.assign(draft.settings.event_subscriptions ?? {}, { bot_events: ['reaction_add'] }),
    ],
    [
      'an event twice',
      (draft) =>
        Object.assign(draft.settings.event_subscriptions ?? {}, { bot_events: ['app_mention', 'app_mention'] }),
    ],
    ['a scope that is none', (draft) => Object.assign(draft.oauth_config.scopes, { bot: ['chat:writes'] })],
    ['interactivity neither on nor off', (draft) => Object.assign(draft.settings, { interactivity: {} })],
    ['words for yes', (draft) => Object.assign(draft.settings, { socket_mode_enabled: 'yes' })],
  ])('%s', (_, change) => {
    expect(changed(change)).toBe(false);
  });

  test.each<[string, (draft: Draft) => void]>([
    ['as it stands', () => {}],
    ['with Socket Mode', (draft) => Object.assign(draft.settings, { socket_mode_enabled: true })],
    ['with rotating tokens', (draft) => Object.assign(draft.settings, { token_rotation_enabled: true })],
    [
      'without addresses',
      (draft) => {
        for (const command of draft.features.slash_commands ?? []) delete command.url;
        delete draft.settings.event_subscriptions?.request_url;
        delete draft.settings.interactivity?.request_url;
        Object.assign(draft.oauth_config, { redirect_urls: undefined });
      },
    ],
  ])('but takes it %s', (_, change) => {
    expect(changed(change)).toBe(true);
  });
});

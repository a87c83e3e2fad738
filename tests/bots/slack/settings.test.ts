import { beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../../src/bots/desk/chat.ts';
import type { SettingsForm } from '../../../src/bots/desk/settings-form.ts';
import { settingsView } from '../../../src/bots/slack/forms/settings-view.ts';
import { createExampleSettings } from '../../helpers/fake-desk.ts';
import type { OpenView } from '../../helpers/slack/rules.ts';
import { seen } from '../../helpers/slack/seen.ts';
import { fieldIn } from './form-fields.ts';
import { read } from './hearing-world.ts';
import { useHearingWorld } from './use-hearing-world.ts';

const world = useHearingWorld();

beforeEach(() => world.wall.rules.groups('T1', [{ id: 'S1', handle: 'eds', name: 'Editors', users: [] }]));

async function openSettings(app = world.app): Promise<OpenView> {
  const { acknowledged, finished } = await world.command('/newsdesk settings', { app });
  expect(await acknowledged).toBeUndefined();
  await finished;
  return world.view();
}

test('/newsdesk settings alone opens a window with every setting of the channel', async () => {
  const shown = seen(await openSettings());
  expect(shown).toContain('Channel settings');
  for (const words of [
    'Approval\nEditors\n',
    'Editors: groups\n',
    'Self-approval\n',
    'Approvals needed\n[One editor ▾]',
    'Minutes to undo a decision\n[10]',
    'Time zone\n[UTC]',
    'Style\n[The usual one ▾]',
    'Daily digest at\n',
    'Reactions that approve\n[✅ ✔ ☑ 👍]',
  ]) {
    expect(shown).toContain(words);
  }
  expect(world.desk.commands).toEqual([]);
});

test('what was filled in is settled, and told to this person alone', async () => {
  const values = {
    editors: [world.ana.id],
    'editors:groups': ['slack:S1'],
    'self-approval': 'on',
    approvals: '2',
    undo: '5',
    label: 'Made with AI',
    digest: '09:00',
  };
  const { acknowledged, finished } = await world.submit(await openSettings(), values);
  expect(await acknowledged).toBeUndefined();
  await finished;
  expect(world.desk.settings).toMatchObject([
    {
      actor: { id: `slack:${world.ana.id}`, verified: true },
      channel: `slack:T1:${world.news.id}`,
      values: {
        ...{ 'self-approval': 'on', approvals: '2', undo: '5', label: 'Made with AI', digest: '09:00' },
        editors: [`slack:${world.ana.id}`, 'slack:S1'],
      },
    },
  ]);
  const [told] = world.told().map(read);
  expect(told).toContain('Self-approval: off → on');
  expect(told).toContain('Daily digest at: off → 09:00 (UTC)');
});

test('only what this person changed is sent: what others settled meanwhile stays', async () => {
  const view = await openSettings();
  const { finished } = await world.submit(view, { undo: '7' });
  await finished;
  expect(world.desk.settings.map(({ values }) => values)).toEqual([{ undo: '7' }]);
});

test('a refusal stands at its field, and the window stays', async () => {
  const view = await openSettings();
  const { acknowledged } = await world.submit(view, { undo: 'never', 'self-approval': 'on' });
  expect(await acknowledged).toEqual({
    response_action: 'errors',
    errors: { undo: expect.stringContaining('in minutes') },
  });
  expect(world.told()).toEqual([]);
});

test('who may change nothing is told who may, and sees what is settled', async () => {
  const settings = createExampleSettings();
  const desk: Desk = {
    ...world.desk,
    settingsForm: (spoken) => settings.form({ ...spoken, actor: { ...spoken.actor, id: 'slack:reporter' } }),
  };
  const shown = seen(await openSettings(world.another({ desk: () => desk })));
  expect(shown).toContain('its settings are for whoever runs it');
  expect(shown).toContain('Self-approval: off');
  expect(shown).not.toContain('[');
});

test('groups that cannot be listed leave the rest of the window', async () => {
  const lookups = { ...world.hearing.lookups, groups: async () => Promise.reject(new Error('away')) };
  const view = await openSettings(world.another({ lookups }));
  expect(fieldIn(view, 'editors')).toBeDefined();
  expect(fieldIn(view, 'editors:groups')).toBeUndefined();
});

test('a group that is an editor stays one of the choices, also when Slack does not list it', () => {
  const form: SettingsForm = {
    title: 'Settings of this channel',
    sections: [
      {
        ...{ name: 'approval', title: 'Approval' },
        fields: [{ name: 'editors', label: 'Editors', kind: 'people', value: ['slack:U1', 'slack:S1', 'slack:S9'] }],
      },
    ],
  };
  const view = settingsView({
    form,
    channel: 'C1',
    groups: [
      { id: 'S1', handle: 'eds' },
      { id: 'S2', handle: 'ops' },
    ],
  });
  const [, people, groups] = view.blocks as { element?: Record<string, unknown> }[];
  expect(people?.element?.initial_users).toEqual(['U1']);
  const values = (options: unknown) => (options as { value: string }[]).map(({ value }) => value);
  expect(values(groups?.element?.options)).toEqual(['slack:S9', 'slack:S1', 'slack:S2']);
  expect(values(groups?.element?.initial_options)).toEqual(['slack:S9', 'slack:S1']);
});

test('/newsdesk settings with more is a command as before', async () => {
  const { acknowledged, finished } = await world.command('/newsdesk settings undo 5');
  await acknowledged;
  await finished;
  expect(world.desk.commands).toMatchObject([{ command: 'newsdesk', text: 'settings undo 5' }]);
});

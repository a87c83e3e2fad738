import { describe, expect, test } from 'vitest';
import { createSettings, type SettingsParts } from '../../../src/bots/desk/settings.ts';
import { defaultPolicy, operator } from '../../../src/pipeline/authority.ts';
import { invalid } from '../../../src/pipeline/errors.ts';
import type { ChannelPolicy, Directory } from '../../../src/pipeline/ports/desk-state.ts';
import { createFakeChannelPolicies } from '../../helpers/fake-desk-state.ts';

const person = (name: string) => ({ id: `slack:${name}`, name, verified: true });
const [ana, ben, chief] = [person('ana'), person('ben'), person('chief')];
const ids: Record<string, string> = {
  '<@U1|Ana Lima>': 'slack:ana',
  '<!subteam^S1|@eds>': 'slack:S1',
  Ben: 'slack:ben',
};

/** A channel of a platform whose group S1 has Ben, and whose admin is Chief. */
function createChannel(policy: Partial<ChannelPolicy> = {}, given: Partial<SettingsParts> = {}) {
  const directory: Directory = {
    holds: async (editor, by) => editor === 'slack:S1' && by.id === 'slack:ben',
    nameOf: async (editor) => ({ 'slack:S1': '@eds', 'slack:ana': 'Ana Lima' })[editor] ?? editor,
  };
  const settings = createSettings({
    policies: createFakeChannelPolicies({ ...defaultPolicy, ...policy }),
    directory,
    personNamed: async (_channel, written) => ids[written],
    mayManage: async ({ id }) => id === 'slack:chief' || id === 'slack:ana',
    mayOverrule: async ({ id }) => id === 'slack:chief',
    voices: async () => [],
    ...given,
  });
  return (rest: string, actor = operator) =>
    settings.command({ command: 'newsdesk', text: '', channel: 'slack:T1:C1', requestKey: 'k', actor }, rest);
}

const editorsShown = async (change: ReturnType<typeof createChannel>) => (await change('')).sections?.[0]?.lines?.[0];

describe('editors', () => {
  test.each([
    ['<@U1|Ana Lima> <!subteam^S1|@eds>', 'Editors: Ana Lima, @eds'],
    ['<@U1|Ana Lima>, <!subteam^S1|@eds>', 'Editors: Ana Lima, @eds'],
    ['<@U1|Ana Lima><!subteam^S1|@eds>,', 'Editors: Ana Lima, @eds'],
    ['Ben  Ben', 'Editors: slack:ben'],
    ['anyone', 'Editors: anyone here but the one who asked'],
  ])('%s are people and groups, shown by name', async (written, shown) => {
    const change = createChannel();
    await change(`editors ${written}`);
    expect(await editorsShown(change)).toBe(shown);
  });

  test('a name that is nobody says how to write one', async () => {
    const change = createChannel();
    await expect(change('editors @ana')).rejects.toThrow('“@ana” is not exactly one person or group here.');
    await expect(change('editors ,')).rejects.toThrow('Name the editors');
    expect(await editorsShown(change)).toContain('anyone');
  });

  test('one who cannot be looked up changes nothing', async () => {
    const personNamed = async () => {
      throw invalid('Slack could not be asked. Try again in a minute.');
    };
    const change = createChannel({}, { personNamed });
    await expect(change('editors <@U1>')).rejects.toThrow('Try again');
    expect(await editorsShown(change)).toContain('anyone');
  });

  test('an empty list is shown as nobody', async () => {
    expect(await editorsShown(createChannel({ editors: [] }))).toBe('Editors: nobody yet');
  });
});

describe('who may change them', () => {
  test('while none are named: whoever runs the channel, and the sentence says who that is', async () => {
    const sentence = 'While this channel names no editors, its settings are for whoever runs it';
    await expect(createChannel()('undo 5', ben)).rejects.toThrow(`${sentence}: an editor, or the host.`);
    const elsewhere = createChannel({}, { managersOf: (channel) => `an admin of ${channel}` });
    await expect(elsewhere('undo 5', ben)).rejects.toThrow(`${sentence}: an admin of slack:T1:C1, or the host.`);
    for (const actor of [ana, chief, operator]) {
      expect(await createChannel()('undo 5', actor)).toMatchObject({ text: 'Changed.' });
    }
  });

  test('once some are named: they, through their groups too, and who may overrule', async () => {
    const named = { editors: ['slack:S1'] };
    await expect(createChannel(named)('undo 5', ana)).rejects.toThrow(
      'Only this channel’s editors may change its settings: @eds.',
    );
    for (const actor of [ben, chief, operator]) {
      expect(await createChannel(named)('undo 5', actor)).toMatchObject({ text: 'Changed.' });
    }
  });

  test('nobody overrules unless the platform says who', async () => {
    const change = createChannel({ editors: ['slack:S1'] }, { mayOverrule: undefined });
    await expect(change('undo 5', chief)).rejects.toThrow('Only this channel’s editors');
  });

  test('when it cannot be looked up it is neither yes nor no, but one yes is enough', async () => {
    const directory: Directory = {
      holds: async () => {
        throw new Error('socket hang up');
      },
      nameOf: async () => '@eds',
    };
    const away = async () => {
      throw invalid('Slack could not be asked.');
    };
    const named = { editors: ['slack:S1', 'slack:ana'] };
    await expect(createChannel(named, { directory })('undo 5', ben)).rejects.toThrow('Whether you belong to @eds');
    expect(await createChannel(named, { directory })('undo 5', chief)).toMatchObject({ text: 'Changed.' });
    expect(await createChannel(named, { mayOverrule: away })('undo 5', ana)).toMatchObject({ text: 'Changed.' });
    await expect(createChannel({}, { mayManage: away })('undo 5', ana)).rejects.toThrow('could not be asked');
  });

  test('anybody may look', async () => {
    expect(await createChannel({ editors: [] })('', ben)).toMatchObject({ sections: [{}, {}] });
  });
});

describe('how they read', () => {
  test('every line that changes one can be typed as it stands, and names groups', async () => {
    const { sections } = await createChannel()('');
    const usage = sections?.[1]?.lines ?? [];
    expect(usage[0]).toContain('/newsdesk settings editors @ana @eds');
    expect(usage.filter((line) => !line.startsWith('/newsdesk settings '))).toEqual([]);
  });

  test.each(['<:ok:123>', '<a:party:123>', '✅ <:ok:123>', '<:a:1><:b:2>'])(
    'the emoji of one server cannot decide, as in %s',
    async (written) => {
      const change = createChannel();
      await expect(change(`approve ${written}`)).rejects.toThrow(
        'Emoji of one server decide nothing. Name reactions everybody has, e.g. ✅ 👍.',
      );
      expect((await change('')).sections?.[0]?.lines?.join()).toContain('Reactions that approve: ✅ ✔ ☑ 👍');
    },
  );

  test('reactions are shown by their sign, each once, whatever they are called on the platform', async () => {
    const change = createChannel();
    const reactionsShown = async () => (await change('')).sections?.[0]?.lines?.slice(-2);
    expect(await reactionsShown()).toEqual([
      'Reactions that approve: ✅ ✔ ☑ 👍',
      'Reactions that reject: ❌ ⛔ 🚫 ❎ 👎',
    ]);
    await change('approve :shipit: :+1:');
    expect((await reactionsShown())?.[0]).toBe('Reactions that approve: :shipit: 👍');
    await expect(change('reject 👍🏽')).rejects.toThrow('The reaction 👍 means approve already');
  });

  test('a name alone shows that one and how to change it, and empties nothing', async () => {
    const change = createChannel({ digest: { time: '09:00', quietWhenEmpty: false } });
    expect(await change('digest')).toEqual({
      text: 'Daily digest at: 09:00 (UTC)',
      sections: [
        {
          title: 'To change it',
          lines: [
            '/newsdesk settings digest 09:00 Europe/Amsterdam: a digest every day at that time; digest off for none',
          ],
        },
      ],
    });
    expect((await change('digest')).text).toContain('09:00');
  });
});

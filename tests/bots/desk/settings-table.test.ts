import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/bots/desk/chat.ts';
import { createSettings } from '../../../src/bots/desk/settings.ts';
import type { SettingsField, SettingsForm, SettingsValues } from '../../../src/bots/desk/settings-form.ts';
import { artStyles } from '../../../src/pipeline/art-styles.ts';
import { defaultPolicy } from '../../../src/pipeline/authority.ts';
import type { ChannelPolicy } from '../../../src/pipeline/ports/desk-state.ts';
import { createFakeChannelPolicies } from '../../helpers/fake-desk-state.ts';
import { hostileTexts } from '../../helpers/hostile-texts.ts';

const chief = { id: 'slack:chief', name: 'Chief', verified: true };
const reporter = { id: 'slack:rep', name: 'Rep', verified: true };
const voices = [
  { id: 'local/slt', label: 'Sally', language: 'en-US' },
  { id: 'local/rms', label: 'Robert', language: 'en-US' },
];

/** One channel; `set` counts how often it was stored. */
function createChannel(policy: Partial<ChannelPolicy> = {}, list = async () => voices) {
  const stored = createFakeChannelPolicies();
  void stored.change('slack:T1', 'C1', (now) => ({ ...now, ...policy }), chief);
  let set = 0;
  const settings = createSettings({
    policies: {
      get: stored.get,
      change(...given) {
        set += 1;
        return stored.change(...given);
      },
    },
    personNamed: async (_channel, written) => (/^slack:\w+$/.test(written) ? written : undefined),
    mayManage: async ({ id }) => id === chief.id,
    voices: list,
  });
  const spoken = { channel: 'slack:T1:C1', requestKey: 'k', actor: chief };
  return {
    policy: () => stored.get('slack:T1', 'C1'),
    times: () => set,
    type: (rest: string) => settings.command({ ...spoken, command: 'newsdesk', text: '' }, rest),
    fill: (values: SettingsValues, actor = chief) => settings.change({ ...spoken, actor, values }),
    open: (actor = chief) => settings.form({ ...spoken, actor }),
  };
}

const changesIn = ({ sections }: Reply) => sections?.find(({ title }) => title === 'What is different now')?.lines;

async function fieldsOf(channel: ReturnType<typeof createChannel>): Promise<SettingsField[]> {
  return ((await channel.open()) as SettingsForm).sections.flatMap(({ fields }) => fields);
}

/** What is typed, what is filled in for the same, what is stored, and what the reply says. */
const rows: [string, string | string[], Partial<ChannelPolicy>, string[]][] = [
  [
    'editors slack:ana',
    ['slack:ana'],
    { editors: ['slack:ana'] },
    ['Editors: anyone here but the one who asked → ana'],
  ],
  ['self-approval on', 'on', { selfApproval: true }, ['Self-approval: off → on']],
  ['approvals 2', '2', { approvals: 2 }, ['Approvals needed: one editor → two different editors']],
  ['reason off', 'off', { reasonOnReject: false }, ['A reason when rejecting: needed → not needed']],
  ['undo 5', '5', { undoWindowMs: 300_000 }, ['Minutes to undo a decision: 10 → 5']],
  ['zone europe/amsterdam', 'Europe/Amsterdam', { zone: 'Europe/Amsterdam' }, ['Time zone: UTC → Europe/Amsterdam']],
  ['publish 6pm', '18:00', { publish: { time: '18:00' } }, ['Publish: as soon as it is approved → at 18:00 (UTC)']],
  ['supersede on', 'on', { supersede: true }, ['Replace other versions: off → on']],
  ['label Made with AI', 'Made with AI', { label: 'Made with AI' }, ['AI label: our own words → “Made with AI”']],
  ['style claude monet', 'Monet', { defaults: { artStyle: 'Monet' } }, ['Style: the usual one → Monet']],
  ['voice LOCAL/RMS', 'local/rms', { defaults: { voiceId: 'local/rms' } }, ['Voice: the usual one → local/rms']],
  [
    ...(['size 1536 × 1024', '1536x1024', { defaults: { resolution: { width: 1536, height: 1024 } } }] as const),
    ['Size of the picture: the usual one → 1536 × 1024 pixels'],
  ],
  [
    ...(['digest 9am', '09:00', { digest: { time: '09:00', quietWhenEmpty: false } }] as const),
    ['Daily digest at: off → 09:00 (UTC)'],
  ],
  [
    'approve 👍',
    '👍',
    { reactions: { ...defaultPolicy.reactions, approve: ['👍'] } },
    ['Reactions that approve: ✅ ✔ ☑ 👍 → 👍'],
  ],
  [
    'reject 👎',
    '👎',
    { reactions: { ...defaultPolicy.reactions, reject: ['👎'] } },
    ['Reactions that reject: ❌ ⛔ 🚫 ❎ 👎 → 👎'],
  ],
];

describe('every setting', () => {
  test.each(rows)('/newsdesk settings %s is what %j is in the form', async (typed, filled, expected, lines) => {
    const [first, second] = [createChannel(), createChannel()];
    const [name = ''] = typed.split(' ');
    expect(changesIn(await first.type(typed))).toEqual(lines);
    expect(changesIn(await second.fill({ [name]: filled }))).toEqual(lines);
    expect(await first.policy()).toEqual({ ...defaultPolicy, ...expected });
    expect(await second.policy()).toEqual({ ...defaultPolicy, ...expected });
  });

  test('quiet belongs to a digest', async () => {
    const channel = createChannel();
    await expect(channel.type('quiet on')).rejects.toThrow('This channel has no digest yet.');
    await channel.fill({ digest: '09:00', quiet: 'on' });
    expect((await channel.policy()).digest).toEqual({ time: '09:00', quietWhenEmpty: true });
    await channel.type('digest 10:00');
    expect((await channel.policy()).digest).toEqual({ time: '10:00', quietWhenEmpty: true });
    await channel.fill({ digest: '', quiet: 'on' });
    expect(await channel.policy()).toEqual(defaultPolicy);
  });

  test('a time with a zone settles both', async () => {
    const channel = createChannel();
    expect(changesIn(await channel.type('digest 9:30 pm new york'))).toEqual([
      'Time zone: UTC → America/New_York',
      'Daily digest at: off → 21:30 (America/New_York)',
    ]);
  });

  test.each([
    ['label usual', 'label', '', { label: 'Made by machines' }],
    ['style usual', 'style', 'usual', { defaults: { artStyle: 'noir' } }],
    ['voice usual', 'voice', '', { defaults: { voiceId: 'local/slt' } }],
    ['size usual', 'size', 'usual', { defaults: { resolution: { width: 512, height: 512 } } }],
    ['digest off', 'digest', '', { digest: { time: '09:00', quietWhenEmpty: true } }],
    ['publish at-once', 'publish', '', { publish: { time: '18:00' } }],
    ['editors anyone', 'editors', [], { editors: ['slack:chief'] }],
  ] as [string, string, string | string[], Partial<ChannelPolicy>][])(
    '%s goes back to what is usual, as an empty field does',
    async (typed, name, filled, policy) => {
      // Editors may change what they have settled.
      const [first, second] = [createChannel(policy), createChannel(policy)];
      await first.type(typed);
      await second.fill({ [name]: filled });
      expect(await first.policy()).toEqual(defaultPolicy);
      expect(await second.policy()).toEqual(defaultPolicy);
    },
  );

  test.each([
    ['self-approval', 'perhaps'],
    ['approvals', '3'],
    ['reason', ''],
    ['undo', '-1'],
    ['undo', '10081'],
    ['undo', '1e3'],
    ['zone', '+02:00'],
    ['publish', 'tomorrow'],
    ['publish', '25:00'],
    ['supersede', 'x'],
    ['label', 'x'.repeat(61)],
    ['label', 'Made\nby AI'],
    ['label', 'Made \u202eby AI'],
    ['label', '🎨'],
    ['label', 'A photograph by Kian and Iana'],
    ['style', 'Monnet:2:3'],
    ['voice', 'local/sltt'],
    ['size', '100x100'],
    ['size', 'big'],
    ['digest', 'noonish'],
    ['quiet', 'on'],
    ['approve', ''],
    ['reject', Array.from({ length: 21 }, (_, n) => `r${n}`).join(' ')],
    ['editors', ['nobody here']],
    ['editors', Array.from({ length: 101 }, (_, n) => `slack:u${n}`)],
  ] as [string, string | string[]][])('%s refuses %j, names the field and stores nothing', async (name, value) => {
    const channel = createChannel();
    await expect(channel.fill({ [name]: value })).rejects.toThrow(expect.objectContaining({ field: name }));
    expect(channel.times()).toBe(0);
  });

  test('hostile text is refused or kept as it is, and never breaks anything', async () => {
    for (const text of hostileTexts()) {
      for (const [typed] of rows) {
        const [name = ''] = typed.split(' ');
        const channel = createChannel();
        const refused = await channel.fill({ [name]: text }).then(
          () => false,
          (error: { code?: string; field?: string }) => {
            expect(error).toMatchObject({ code: 'validation', field: name });
            return true;
          },
        );
        if (!refused)
          expect(['approve', 'reject', 'label', 'style', 'voice', 'size', 'digest', 'publish']).toContain(name);
      }
    }
  });
});

describe('filled in together', () => {
  test('one wrong field changes nothing at all', async () => {
    const channel = createChannel();
    const values = { 'self-approval': 'on', undo: 'never', label: 'Made with AI' };
    await expect(channel.fill(values)).rejects.toThrow(expect.objectContaining({ field: 'undo' }));
    expect(channel.times()).toBe(0);
    expect(await channel.policy()).toEqual(defaultPolicy);
  });

  test('all is stored once, and the reply lists each change', async () => {
    const channel = createChannel();
    const values = { 'self-approval': 'on', undo: '10', approvals: '2', zone: 'Europe/Paris', digest: '08:00' };
    expect(changesIn(await channel.fill(values))).toEqual([
      'Self-approval: off → on',
      'Approvals needed: one editor → two different editors',
      'Time zone: UTC → Europe/Paris',
      'Daily digest at: off → 08:00 (Europe/Paris)',
    ]);
    expect(channel.times()).toBe(1);
  });

  test('two approvals with one editor are warned of', async () => {
    const channel = createChannel({ editors: ['slack:chief'] });
    expect(await channel.fill({ approvals: '2' })).toMatchObject({ text: expect.stringContaining('one is named') });
    const both = createChannel({ editors: ['slack:chief', 'slack:ana'] });
    expect(await both.fill({ approvals: '2' })).toMatchObject({ text: 'Changed.' });
  });

  test('the form sent back as it opened changes nothing, whatever is settled', async () => {
    const policies: Partial<ChannelPolicy>[] = [
      {},
      { editors: ['slack:chief', 'slack:gone'], defaults: { artStyle: 'Monet:0.7+Dali:0.3', voiceId: 'gone/voice' } },
      { defaults: { resolution: { width: 600, height: 300 } }, digest: { time: '09:00', quietWhenEmpty: true } },
    ];
    for (const policy of policies) {
      const channel = createChannel(policy);
      const values = Object.fromEntries(
        (await fieldsOf(channel)).map(({ name, ...field }) => {
          const { value } = field;
          return [name, typeof value === 'boolean' ? (value ? 'on' : 'off') : value];
        }),
      );
      expect(await channel.fill(values)).toEqual({
        text: 'Nothing was changed: it is settled like that already.',
      });
      expect(channel.times()).toBe(0);
    }
  });

  test('reactions can be exchanged in one go, but none can mean both', async () => {
    const channel = createChannel();
    await channel.fill({ approve: '👎', reject: '👍' });
    expect((await channel.policy()).reactions).toEqual({ approve: ['👎'], reject: ['👍'] });
    await expect(channel.fill({ approve: '👍' })).rejects.toThrow(expect.objectContaining({ field: 'approve' }));
  });

  test('what somebody else settles while people are looked up stays', async () => {
    const policies = createFakeChannelPolicies();
    const settings = createSettings({
      policies,
      async personNamed(_channel, written) {
        await policies.change('slack:T1', 'C1', (now) => ({ ...now, approvals: 2 }), reporter);
        return written;
      },
      mayManage: async () => true,
      voices: async () => voices,
    });
    const spoken = { channel: 'slack:T1:C1', requestKey: 'k', actor: chief };
    await settings.change({ ...spoken, values: { editors: ['slack:chief'] } });
    expect(await policies.get('slack:T1', 'C1')).toMatchObject({ approvals: 2, editors: ['slack:chief'] });
  });

  test('an unknown field is refused', async () => {
    const channel = createChannel();
    for (const name of ['colour', 'constructor', '__proto__x']) {
      await expect(channel.fill({ [name]: 'x', undo: '5' })).rejects.toThrow('There is no setting');
    }
    expect(channel.times()).toBe(0);
  });

  test('who may not change them changes nothing, whatever they send', async () => {
    const channel = createChannel();
    await expect(channel.fill({ 'self-approval': 'on' }, reporter)).rejects.toThrow('are for whoever runs it');
    expect(channel.times()).toBe(0);
  });
});

describe('the form', () => {
  test('has sections of at most five fields that every platform can show', async () => {
    const form = (await createChannel().open()) as SettingsForm;
    expect(form.sections.map(({ name }) => name)).toEqual([
      'approval',
      'publishing',
      'defaults',
      'digest',
      'reactions',
    ]);
    for (const { fields } of form.sections) {
      expect(fields.length).toBeLessThanOrEqual(5);
      for (const field of fields) {
        expect(field.label.length).toBeLessThanOrEqual(45);
        expect(field.about?.length ?? 0).toBeLessThanOrEqual(100);
        if (field.kind === 'choice') {
          expect(field.choices.length).toBeLessThanOrEqual(25);
          expect(field.choices.map(({ value }) => value)).toContain(field.value);
        }
      }
    }
  });

  test('who may not change anything is told who may, and what is settled', async () => {
    expect(await createChannel().open(reporter)).toMatchObject({
      refused: true,
      text: expect.stringContaining('are for whoever runs it'),
      sections: [{ title: 'Settings of this channel' }],
    });
  });

  test('every style can be chosen, a mix that is settled stays one of the choices', async () => {
    const [style] = (await fieldsOf(createChannel({ defaults: { artStyle: 'Monet:0.7+Dali:0.3' } }))).filter(
      ({ name }) => name === 'style',
    );
    expect(style).toMatchObject({ kind: 'choice', value: 'Monet:0.7+Dali:0.3' });
    const values = style?.kind === 'choice' ? style.choices.map(({ value }) => value) : [];
    expect(values).toEqual(['usual', 'Monet:0.7+Dali:0.3', ...Object.keys(artStyles)]);
  });

  test('voices are chosen from a list when it is short, typed when it is long or away', async () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ id: `google/${n}`, label: `${n}`, language: 'en' }));
    const kindWith = async (list: () => Promise<typeof voices>) =>
      (await fieldsOf(createChannel({}, list))).find(({ name }) => name === 'voice')?.kind;
    expect(await kindWith(async () => voices)).toBe('choice');
    expect(await kindWith(async () => many)).toBe('text');
    expect(await kindWith(async () => Promise.reject(new Error('away')))).toBe('text');
  });
});

import { describe, expect, test } from 'vitest';
import { createSettings, personAmong, personByMention } from '../../../src/bots/desk/settings.ts';
import { ana, ben, createDeskWorld } from '../../helpers/desk-world.ts';
import { createFakeChannelPolicies } from '../../helpers/fake-desk-state.ts';

describe('/newsdesk', () => {
  test.each(['', 'help', ' HELP '])('%j explains the commands and options', async (text) => {
    const { sections } = await createDeskWorld().newsdesk(text);
    const all = JSON.stringify(sections);
    for (const part of ['/newsmedia', '--style', '--audio-format', '/newsdesk batch', '✅'])
      expect(all).toContain(part);
    // What a channel settles differently is not promised.
    for (const part of ['unless this channel has others', 'two approvals']) expect(all).toContain(part);
  });

  test('a slip names the closest command', async () => {
    const { text } = await createDeskWorld().newsdesk('stlyes');
    expect(text).toBe(
      'There is no /newsdesk stlyes. Did you mean /newsdesk styles? There is help, batch, styles, voices, say, status, find, digest, quota, settings.',
    );
  });

  test('quota says what was used today, and warns when the budget nears its end', async () => {
    const world = createDeskWorld();
    world.quotas.use(8_200_000);
    expect(await world.newsdesk('quota')).toEqual({
      text: "82% of today's budget of $10.00 is used.",
      sections: [
        {
          title: 'Used today',
          lines: [
            'You: 0 of 20 generations',
            'This channel: 0 generations',
            'This workspace: 0 generations',
            'Money, this workspace: $8.20 of $10.00',
            expect.stringContaining('00:00 UTC'),
          ],
        },
      ],
    });
  });

  test('status names providers that are left alone', async () => {
    const world = createDeskWorld();
    world.health.push({ provider: 'openai', stage: 'image', step: 'image', state: 'well' });
    expect(JSON.stringify(await world.newsdesk('status'))).not.toContain('Providers');
    world.health.push({ provider: 'google', stage: 'audio', step: 'audio', state: 'resting' });
    expect((await world.newsdesk('status')).sections?.at(-1)).toEqual({
      title: 'Providers',
      lines: ['Narration: google has failed several times and is left alone for a while; another one stands in.'],
    });
  });

  test('styles and voices list what there is', async () => {
    const world = createDeskWorld();
    expect(JSON.stringify(await world.newsdesk('styles'))).toContain('ukiyo-e: Ukiyo-e (ukiyoe, woodblock');
    expect(JSON.stringify(await world.newsdesk('styles'))).toContain('To see them: http://127.0.0.1:3000/styles');
    expect((await world.newsdesk('voices')).sections?.[0]?.lines).toContain(
      'local/rms: Robert (US English, male), en-US',
    );
    expect((await world.newsdesk('voices')).sections?.[0]?.lines).toContain(
      'local/slt: Sally (US English, female), en-US, to hear it: http://127.0.0.1:3000/api/voices/local/slt/sample?k=key',
    );
  });

  test('batch makes each line a message, and names the lines that are wrong', async () => {
    const world = createDeskWorld();
    const reply = await world.newsdesk('batch\nStorm closes port --style Dali\n\nTrains --style Nobody\r\nRents rise');
    expect(reply.text).toBe('2 of 3 started.');
    expect(reply.sections?.[0]?.lines).toEqual([expect.stringMatching(/^Line 2, “Trains --style Nobody”: --style: /)]);
    expect(world.platform.messages.map(({ card }) => card.title)).toEqual(['Storm closes port', 'Rents rise']);
    const many = await world.newsdesk(`batch ${'Storm\n'.repeat(21)}`);
    expect(many.text).toContain('at most 20');
    expect(world.platform.messages).toHaveLength(2);
  });

  test('status tells what is in the making and what waits for a decision', async () => {
    const world = createDeskWorld();
    await world.ready();
    const { generationId = '' } = await world.command('Rents rise');
    world.newsroom.advance(generationId, 'prompt', { state: 'running', progress: 0.5 });
    const { sections } = await world.newsdesk('status');
    expect(sections).toEqual([
      { title: 'In the making', lines: ['“Rents rise”: Writing the prompt, 50%.'] },
      { title: 'Waiting for a decision', lines: [expect.stringMatching(/^“Storm closes port” by Ana: http.*\/g\/g1/)] },
    ]);
  });
});

describe('the settings of a channel', () => {
  test('are shown and changed, each channel its own', async () => {
    const world = createDeskWorld();
    expect(JSON.stringify(await world.newsdesk('settings'))).toContain('anyone here but the one who asked');
    for (const text of ['editors <@ben> fake:ana', 'self-approval on', 'reason off', 'undo 5', 'approve ✅ :shipit:']) {
      expect((await world.newsdesk(`settings ${text}`)).text).toBe('Changed.');
    }
    const lines = (await world.newsdesk('settings')).sections?.[0]?.lines;
    expect(lines).toEqual(
      expect.arrayContaining([
        'Editors: ben, ana',
        'Self-approval: on',
        'A reason when rejecting: not needed',
        'Minutes to undo a decision: 5',
        'Reactions that approve: ✅ :shipit:',
        'Reactions that reject: ❌ ⛔ 🚫 ❎ 👎',
      ]),
    );
    const other = await world.newsdesk('settings', { channel: 'fake:T1:C2' });
    expect(JSON.stringify(other)).toContain('anyone here');
  });

  test.each([
    ['colour red', /no setting “colour”\. Settings: editors/],
    ['constructor x', /no setting/],
    ['undo never', /in minutes/],
    ['reason maybe', /on or off/],
    ['editors ,', /Name the editors/],
    ['approve ❌', /means reject already/],
  ])('%s is refused with what to write', async (text, message) => {
    expect((await createDeskWorld().newsdesk(`settings ${text}`)).text).toMatch(message);
  });

  test('are not for everybody while none are named: who changes them could approve what they asked for', async () => {
    const policies = createFakeChannelPolicies();
    const settings = createSettings({
      policies,
      personNamed: personByMention,
      mayManage: async ({ id }) => id === ben.id,
      voices: async () => [],
    });
    const spoken = { command: 'newsdesk', text: '', channel: 'web:local:general', requestKey: 'k' } as const;
    await expect(settings.command({ ...spoken, actor: ana }, 'self-approval on')).rejects.toThrow(
      'its settings are for whoever runs it',
    );
    expect((await policies.get('local', 'general')).selfApproval).toBe(false);
    expect((await settings.command({ ...spoken, actor: ben }, 'self-approval on')).text).toBe('Changed.');
  });

  test('are for those who run the channel where it is, as people there call them', async () => {
    const world = createDeskWorld();
    const desk = world.anotherDesk({ mayManage: async () => false });
    const spoken = { actor: ana, channel: world.platform.channel, requestKey: 'k', command: 'newsdesk' } as const;
    const { text } = await desk.onCommand({ ...spoken, text: 'settings self-approval on' });
    expect(text).toContain('for whoever runs it: a chief of staff, or the host.');
  });

  test('belong to its editors once some are named', async () => {
    const world = createDeskWorld();
    await world.newsdesk('settings editors fake:ana');
    expect((await world.newsdesk('settings editors anyone', { actor: ben })).text).toContain(
      'Only this channel’s editors',
    );
    expect((await world.newsdesk('settings editors anyone', { actor: ana })).text).toBe('Changed.');
  });
});

describe('a person in the settings', () => {
  const named = personAmong(async () => [
    { id: 'desk:ines', name: 'Inês Carvalho' },
    { id: 'desk:yuki', name: 'Yuki Tanaka' },
    { id: 'desk:yuki-2', name: 'Yuki Sato' },
  ]);

  test.each([
    ['ines', 'desk:ines'],
    ['@Inês', 'desk:ines'],
    ['inês carvalho', 'desk:ines'],
    ['Tanaka', 'desk:yuki'],
    ['desk:yuki-2', 'desk:yuki-2'],
    ['yuki', 'desk:yuki'],
    ['operator', 'operator'],
    ['Ben', undefined],
    ['', undefined],
  ])('%s is %s', async (written, id) => {
    expect(await named('web:local:general', written)).toBe(id);
  });

  test('a name that two share is nobody’s', async () => {
    const twins = personAmong(async () => [
      { id: 'desk:a', name: 'Ana Lima' },
      { id: 'desk:b', name: 'Ana Sousa' },
    ]);
    expect(await twins('web:local:general', 'Ana')).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import type { ActionName } from '../../../src/bots/desk/chat.ts';
import { createDesk } from '../../../src/bots/desk/desk.ts';
import { defaultPolicy } from '../../../src/pipeline/authority.ts';
import { createLinks } from '../../../src/pipeline/links.ts';
import type { ChannelPolicy } from '../../../src/pipeline/ports/desk-state.ts';
import { createFakeArchive } from '../../helpers/fake-archive.ts';
import { createFakePlatform } from '../../helpers/fake-chat.ts';
import {
  createFakeCardMessages,
  createFakeChannelPolicies,
  createFakePronunciations,
} from '../../helpers/fake-desk-state.ts';
import { createFakeDigests } from '../../helpers/fake-digests.ts';
import { createFakePipeline } from '../../helpers/fake-pipeline.ts';
import { createFakeQuotas } from '../../helpers/fake-quotas.ts';
import { createVirtualClock } from '../../helpers/virtual-clock.ts';

/** A desk with the real pipeline behind it; "Storm closes port" by Ana is finished and shown. */
async function createWorld(settled: Partial<ChannelPolicy> = {}) {
  const policy = { zone: 'Europe/Amsterdam', ...settled };
  const pipeline = createFakePipeline({ policy });
  const clock = createVirtualClock();
  const platform = createFakePlatform({ clock, pacing: { perMinute: 60_000, burst: 10_000, everyMs: 1 } });
  const desk = createDesk({
    ...{ clock, chats: [platform.chat()], atOnce: 1, locks: pipeline.locks, digests: createFakeDigests(clock) },
    requests: pipeline.media,
    actions: pipeline.actions,
    approvals: pipeline.approvals,
    links: createLinks({ publicUrl: 'http://127.0.0.1', linkKey: Buffer.from('k'), storage: pipeline.storageProvider }),
    messages: createFakeCardMessages(clock),
    pronunciations: createFakePronunciations(),
    policies: createFakeChannelPolicies({ ...defaultPolicy, ...policy }),
    recent: pipeline.generations.recent,
    archive: createFakeArchive(pipeline.generations.all),
    voices: async () => [],
    quotas: createFakeQuotas(),
    health: () => [],
    report: (error) => {
      throw error;
    },
  });
  pipeline.news.desk = desk.news;
  let keys = 0;
  const spoken = (name: string, channel = platform.channel) => ({
    actor: { id: `fake:${name.toLowerCase()}`, name, verified: true },
    channel,
    requestKey: `key${++keys}`,
  });
  const finish = async (generationId = '') => {
    await pipeline.work(generationId);
    const following = desk.follow(generationId, new AbortController().signal);
    await clock.pass(50);
    await following;
    return generationId;
  };
  const { generationId } = await desk.onCommand({ ...spoken('Ana'), command: 'newsmedia', text: 'Storm closes port' });
  const id = await finish(generationId);
  const act = async (name: string, action: ActionName, value?: string, of = id, channel?: string) => {
    const revision = (platform.messages.find((one) => one.card.generationId === of) ?? platform.messages[0])?.card
      .revision;
    const seen = revision === undefined ? {} : { revision };
    const given = { action, generationId: of, ...seen, ...(value === undefined ? {} : { value }) };
    const { text } = await desk.onAction({ ...spoken(name, channel), ...given });
    await clock.pass(50);
    return text;
  };
  const message = platform.messages[0]?.ref ?? '';
  const react = async (name: string, reaction: string, added = true) => {
    await desk.onReaction({ ...spoken(name), message, reaction, added });
    await clock.pass(50);
  };
  const reroll = async () => {
    const reply = await desk.onAction({ ...spoken('Ana'), action: 'reroll', generationId: id });
    return finish(reply.generationId);
  };
  const card = (of = id) => {
    const shown = platform.messages.map(({ card: one }) => one).find(({ generationId }) => generationId === of);
    if (!shown) throw new Error(`No message shows ${of}.`);
    return shown;
  };
  const buttons = (of = id) => card(of).actions.map(({ label }) => label);
  const told = () => platform.told.map(({ person, text }) => `${person.name}: ${text}`);
  const later = async (ms: number) => {
    pipeline.pass(ms);
    await clock.pass(ms);
  };
  return { pipeline, platform, desk, clock, id, act, react, reroll, card, buttons, told, later };
}

const hour = 60 * 60_000;

describe('two approvals', () => {
  test('the card says that one more is needed, and each editor what theirs did', async () => {
    const { act, card, buttons, told } = await createWorld({ approvals: 2 });
    expect(await act('Ben', 'approve')).toBe('Approved. Another editor must approve it, too.');
    expect(card().approval).toEqual({ state: 'pending', line: 'Approved by Ben; one more approval is needed.' });
    expect(buttons()).toEqual(expect.arrayContaining(['Approve', 'Reject', 'Undo approval']));
    expect(await act('Ben', 'approve')).toBe('You have approved this already. Another editor must approve it, too.');
    expect(await act('Cleo', 'approve')).toBe('Approved and published.');
    expect(card().approval.line).toMatch(/^Approved by Ben and Cleo on .* Published\.$/);
    expect(told()).toEqual([
      'Ana: Ben approved “Storm closes port”. It waits for another editor.',
      expect.stringContaining('Ana: Cleo approved “Storm closes port”. It is published: '),
    ]);
  });

  test('a time that is set with or after one’s own is said to everybody', async () => {
    const { act, card, told } = await createWorld({ approvals: 2 });
    const when = 'to go out on Sat 3 Jan at 09:00 (Europe/Amsterdam)';
    await act('Ben', 'approve');
    expect(await act('Ben', 'schedule', 'tomorrow 9:00')).toBe(
      `Approved ${when}. Another editor must approve it, too.`,
    );
    expect(card().approval.line).toBe(`Approved by Ben ${when}; one more approval is needed.`);
    expect(told().at(-1)).toBe(`Ana: Ben approved “Storm closes port” ${when}. It waits for another editor.`);
    expect(await act('Ben', 'schedule', 'tomorrow 9:00')).toContain('You have approved this already to go out on Sat');
    expect(await act('Cleo', 'approve')).toBe('Approved. It goes out on Sat 3 Jan at 09:00 (Europe/Amsterdam).');
  });

  test('can be reactions, and are taken back with them', async () => {
    const { pipeline, id, react, card } = await createWorld({ approvals: 2 });
    await react('Ben', '✅');
    await react('Ben', '👍');
    expect(card().approval.line).toBe('Approved by Ben; one more approval is needed.');
    await react('Ben', '👍', false);
    expect(card().approval.line).toBe('Approved by Ben; one more approval is needed.');
    await react('Ben', '✅', false);
    expect(pipeline.generations.get(id).approval).toEqual({ state: 'pending' });
    await react('Ben', '✅');
    await react('Cleo', '✅');
    expect(card().approval.state).toBe('approved');
    await react('Ben', '✅', false);
    expect(card().approval).toEqual({ state: 'pending', line: expect.stringContaining('Approved by Cleo; one more') });
  });
});

test('a reaction that is added and removed at once leaves nothing behind', async () => {
  const { pipeline, id, desk, platform, clock } = await createWorld();
  const ben = { id: 'fake:ben', name: 'Ben', verified: true };
  const said = { actor: ben, channel: platform.channel, message: platform.messages[0]?.ref ?? '', reaction: '✅' };
  const [added, removed, again] = [true, false, true].map((one) => ({ ...said, added: one, requestKey: 'r' }));
  if (!added || !removed || !again) throw new Error('there are three');
  await Promise.all([desk.onReaction(added), desk.onReaction(removed)]);
  expect(pipeline.generations.get(id).approval).toEqual({ state: 'pending' });
  await Promise.all([desk.onReaction(added), desk.onReaction(removed), desk.onReaction(again)]);
  expect(pipeline.generations.get(id).approval.state).toBe('approved');
  await clock.pass(50);
});

describe('publishing at a time', () => {
  test('is offered beside Approve, read in the zone of the channel, and shown on the card', async () => {
    const { act, card, buttons, told } = await createWorld();
    const schedule = card().actions.find(({ name }) => name === 'schedule');
    expect(schedule).toMatchObject({ label: 'Publish at…', asks: 'time', about: expect.stringContaining('Amsterdam') });
    expect(await act('Ben', 'schedule', '18:00')).toBe(
      'Approved. It goes out on Fri 2 Jan at 18:00 (Europe/Amsterdam).',
    );
    expect(card().approval.line).toBe('Approved by Ben; goes out on Fri 2 Jan at 18:00 (Europe/Amsterdam).');
    expect(buttons().slice(0, 4)).toEqual(['Publish now', 'Publish at…', 'Undo approval', 'Do not publish']);
    expect(told().at(-1)).toMatch(/^Ana: Ben approved .* It goes out on Fri 2 Jan at 18:00 \(Europe\/Amsterdam\): /);
  });

  test('times that are over or cannot be read are refused in a sentence, and decide nothing', async () => {
    const { pipeline, act, card } = await createWorld();
    expect(await act('Ben', 'schedule', '03:00')).toBe(
      '03:00 is over today in Europe/Amsterdam. Write tomorrow 03:00.',
    );
    expect(await act('Ben', 'schedule', 'soon')).toContain('“soon” is no time of day.');
    expect(await act('Ben', 'schedule')).toContain('Say when it should go out.');
    expect(pipeline.generations.decisions).toEqual([]);
    expect(card().approval.state).toBe('pending');
  });

  test('card and requester are told when it is out', async () => {
    const { pipeline, id, act, card, buttons, told, later } = await createWorld({ publish: { time: '18:00' } });
    expect(await act('Ben', 'approve')).toContain('It goes out on Fri 2 Jan at 18:00');
    await later(15 * hour);
    await pipeline.work(id);
    await later(50);
    expect(card().approval.line).toMatch(/Published\.$/);
    expect(buttons()).toContain('Unpublish');
    expect(told().filter((line) => line.includes('is published now'))).toEqual([
      `Ana: “Storm closes port” is published now: http://127.0.0.1/g/${id}`,
    ]);
  });

  test('can be moved, brought forward and called off', async () => {
    const { act, card, told } = await createWorld();
    await act('Ben', 'schedule', 'tomorrow 9:00');
    expect(await act('Cleo', 'schedule', '18:00')).toBe(
      'Approved. It goes out on Fri 2 Jan at 18:00 (Europe/Amsterdam).',
    );
    expect(told().at(-1)).toContain('Cleo set the time of “Storm closes port”. It goes out on Fri 2 Jan at 18:00');
    expect(await act('Ana', 'publish-now')).toContain('You asked for this yourself');
    expect(await act('Cleo', 'unpublish')).toBe('It does not go out.');
    expect(card().actions.find(({ name }) => name === 'approve')?.label).toBe('Publish after all');
    expect(card().approval.line).toMatch(/Called off by Cleo on .*, before it went out\.$/);
    await act('Ben', 'schedule', 'tomorrow 9:00');
    expect(await act('Ben', 'publish-now')).toBe('Published.');
    expect(card().approval.line).toMatch(/Published\.$/);
    expect(await act('Ben', 'publish-now')).toContain('It is published already.');
  });
});

describe('what was rejected', () => {
  test('can be approved after all, at once or at a time, by who sees that it was', async () => {
    const { platform, desk, id, act, react, card, buttons, told } = await createWorld({ undoWindowMs: 0 });
    const stale = card();
    await act('Ben', 'reject', 'Too dark.');
    expect(buttons().slice(0, 2)).toEqual(['Approve after all', 'Publish at…']);
    expect(buttons()).not.toContain('Reject');
    const cleo = { id: 'fake:cleo', name: 'Cleo', verified: true };
    const said = { actor: cleo, channel: platform.channel, requestKey: 'stale', generationId: id };
    const late = await desk.onAction({ ...said, action: 'approve', revision: stale.revision });
    expect(late.text).toBe(
      'Ben has rejected this content already. Look at its card: it can be approved there after all.',
    );
    await react('Cleo', '✅');
    expect(told().at(-1)).toContain('Cleo: Ben has rejected this content already.');
    expect(await act('Ben', 'undo')).toBe('Decisions cannot be undone here. Approve it after all instead.');
    expect(await act('Cleo', 'schedule', '18:00')).toContain('It goes out on Fri 2 Jan at 18:00');
    expect(card().approval.line).toMatch(/^Approved by Cleo; goes out/);
  });

  test('is published at once by the button', async () => {
    const { act, card } = await createWorld();
    await act('Ben', 'reject', 'Too dark.');
    expect(await act('Ben', 'approve')).toBe('Approved and published.');
    expect(card().approval.line).toMatch(/^Approved by Ben on .* Published\.$/);
  });
});

test('unpublishing says what it can do and what it cannot, before and after', async () => {
  const { act, card } = await createWorld();
  await act('Ben', 'approve');
  const cannot = 'Copies that others have taken cannot be recalled.';
  expect(card().actions.find(({ name }) => name === 'unpublish')).toMatchObject({
    asks: 'sure',
    about: expect.stringContaining(cannot),
  });
  expect(await act('Ben', 'unpublish')).toContain(cannot);
});

describe('versions', () => {
  test('an approved one offers to be the only one, and the others’ cards and people hear of it', async () => {
    const { id, act, reroll, card, buttons, told } = await createWorld();
    await act('Ben', 'approve');
    expect(buttons()).not.toContain('Keep only this version');
    const second = await reroll();
    await act('Ben', 'approve', undefined, second);
    expect(buttons(second)).toContain('Keep only this version');
    expect(buttons(id)).toContain('Keep only this version');
    expect(await act('Ben', 'supersede', undefined, second)).toBe(
      'Only this version is kept. Others that gave way: 1.',
    );
    expect(card(id).approval.line).toContain('Taken down again by Ben');
    expect(buttons(second)).not.toContain('Keep only this version');
    expect(told().at(-1)).toBe('Ana: Ben took down “Storm closes port”: another version was approved.');
  });

  test('that gave way are named when the approval that took them down is undone', async () => {
    const { id, act, reroll, card, buttons } = await createWorld({ supersede: true });
    await act('Ben', 'approve');
    const second = await reroll();
    await act('Cleo', 'approve', undefined, second);
    expect(card(id).approval.line).toContain('Taken down again by Cleo');
    const said = 'Taken back. It waits for a decision again.';
    expect(await act('Cleo', 'undo', undefined, second)).toBe(
      `${said} 1 other version stays down; publish it again on its card.`,
    );
    expect(buttons(id)).toContain('Publish again');
    await act('Ben', 'approve');
    expect(await act('Ben', 'undo')).toBe(`${said} 1 other version stays down; publish it again on its card.`);
  });

  test('that are up are not spoken of when another one is undone', async () => {
    const { act, reroll } = await createWorld();
    await act('Ben', 'approve');
    const second = await reroll();
    await act('Cleo', 'approve', undefined, second);
    expect(await act('Cleo', 'undo', undefined, second)).toBe('Taken back. It waits for a decision again.');
  });

  test('go by themselves where the channel says so', async () => {
    const { id, act, reroll, card, told } = await createWorld({ supersede: true });
    const second = await reroll();
    await act('Ben', 'approve', undefined, second);
    expect(card(id).approval.line).toMatch(/^Rejected by Ben on .*: Another version was approved\.$/);
    expect(told()).toContain('Ana: Ben turned down “Storm closes port”: another version was approved.');
  });
});

test('an editor of another channel or workspace finds nothing, whatever they know', async () => {
  const { pipeline, act, id } = await createWorld();
  for (const channel of ['fake:T1:C2', 'fake:T2:C1', 'web:local:general']) {
    for (const action of ['approve', 'schedule', 'publish-now', 'supersede', 'undo', 'unpublish'] as const) {
      expect(await act('Ben', action, '18:00', id, channel)).toBe('There is no such generation in this channel.');
    }
  }
  expect(pipeline.generations.decisions).toEqual([]);
});

test('the words of the channel stand where ours were', async () => {
  const { card } = await createWorld({ label: 'Made with AI by our desk' });
  expect(card().label).toBe('Made with AI by our desk');
});

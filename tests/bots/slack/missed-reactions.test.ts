import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/bots/desk/chat.ts';
import { noteReactions } from '../../../src/bots/desk/heard-reactions.ts';
import { createMissedReactions } from '../../../src/bots/desk/missed-reactions.ts';
import { createReactions } from '../../../src/bots/desk/reactions.ts';
import { slackReactions } from '../../../src/bots/slack/hearing/missed-reactions.ts';
import { createLookups } from '../../../src/bots/slack/people/lookups.ts';
import { writeButton } from '../../../src/bots/slack/showing/button-value.ts';
import { createAuthority } from '../../../src/pipeline/authority.ts';
import { createFakeDeliveries } from '../../helpers/fake-chat-state.ts';
import { createFakeCardMessages, createFakeChannelPolicies } from '../../helpers/fake-desk-state.ts';
import { createFakeLocks } from '../../helpers/fake-locks.ts';
import { createFakeNewsroom } from '../../helpers/fake-newsroom.ts';
import { createFakeStorage } from '../../helpers/fake-storage.ts';
import { type Answer, createFakeTeams } from '../../helpers/slack/fake-teams.ts';
import { createVirtualClock } from '../../helpers/virtual-clock.ts';

const hour = 60 * 60_000;
const workspace = 'slack:T1';
const person = (id: string) => ({ id: `slack:${id}`, name: id, verified: true });
const [ana, ben] = [person('U1'), person('U2')];

/** The workspace T1 with one channel: cards by Ana, the reactions people put on them, and a program that starts anew. */
function createWorld() {
  const clock = createVirtualClock();
  const newsroom = createFakeNewsroom(createFakeStorage());
  const messages = createFakeCardMessages(clock);
  const policies = createFakeChannelPolicies();
  const deliveries = createFakeDeliveries(clock);
  const locks = createFakeLocks();
  const authority = createAuthority(policies);
  const told: { person: string; text: string }[] = [];
  const logged: string[] = [];
  /** Whose names were looked up. */
  const named: string[] = [];
  /** By message. */
  const reactions = new Map<string, { name: string; users: string[] }[]>();
  const content = new Map<string, string | undefined>();
  const failures: Answer[] = [];
  const [apps, unknowable]: [Set<string>, Set<string>] = [new Set(), new Set()];
  const profileOf = (id: string): Answer =>
    unknowable.has(id) ? { error: 'missing_scope' } : { user: { id, name: id, is_bot: apps.has(id) } };

  const teams = createFakeTeams(['T1'], (method, args) => {
    const failure = failures.shift();
    if (failure) return failure;
    if (method === 'users.info') return profileOf(args.get('user') ?? '');
    const ts = args.get('timestamp') ?? '';
    if (method !== 'reactions.get' || !reactions.has(ts)) return { error: 'message_not_found' };
    const value = writeButton({ generationId: 'g', revision: 1, contentHash: content.get(ts) ?? 'none' });
    const buttons = { type: 'actions', elements: [{ type: 'button', value }] };
    const blocks = [{ type: 'section', text: {} }, ...(content.get(ts) === undefined ? [] : [buttons])];
    const found = reactions.get(ts) ?? [];
    return { type: 'message', message: { ts, blocks, ...(found.length > 0 ? { reactions: found } : {}) } };
  });

  const react = createReactions({
    requests: newsroom,
    approvals: {
      ...newsroom,
      async decide(id, decision, by) {
        await authority.checkDecide(newsroom.get(id), by);
        return newsroom.decide(id, decision, by);
      },
    },
    ...{ messages, policies },
    chatOf: () => undefined,
    tell: async ({ id }, _channel, text) => void told.push({ person: id, text }),
  });
  const nothing = async () => ({});
  const asked: Desk = {
    ...{ onCommand: nothing, onAction: nothing, onSettings: nothing, settingsForm: nothing },
    onReaction: react,
  };
  const desk = noteReactions(asked, { deliveries, messages, policies });
  const write = (_about: object, sentence: string) => void logged.push(sentence);
  const log = { debug: write, info: write, warn: write, error: write };
  const readMissed = createMissedReactions({
    ...{ messages, policies, deliveries, locks, clock, log },
    find: newsroom.find,
    recent: async ({ since = new Date(0), limit }) => {
      const found = await newsroom.recent(Number.POSITIVE_INFINITY);
      return found.filter(({ createdAt }) => Date.parse(createdAt) >= since.getTime()).slice(0, limit);
    },
    source: slackReactions({
      teams,
      lookups: createLookups({ teams, clock, log }),
      people: {
        async actorOf(_team, user) {
          named.push(user);
          return person(user);
        },
      },
    }),
  });
  let cards = 0;

  return {
    ...{
      clock,
      newsroom,
      policies,
      teams,
      locks,
      told,
      logged,
      named,
      reactions,
      content,
      failures,
      apps,
      unknowable,
      messages,
      deliveries,
    },
    /** A finished card; answers with its generation's id and its message's time. */
    async card(): Promise<{ id: string; ts: string }> {
      cards += 1;
      const origin = { requester: ana, workspace, channel: 'C1', requestKey: `k${cards}` };
      const { generation } = await newsroom.accept({ headline: 'Storm closes port' }, origin);
      await newsroom.finish(generation.id);
      const ts = `170000000${cards}.000100`;
      await messages.claim(generation.id, 'slack:T1:C1', hour);
      await messages.posted(generation.id, `slack:T1:C1:${ts}`);
      reactions.set(ts, []);
      return { id: generation.id, ts };
    },
    /** Somebody reacts while the program hears it. */
    live: (ts: string, user: string, reaction = '+1', added = true) =>
      desk.onReaction({
        ...{ actor: person(user), channel: 'slack:T1:C1', message: `slack:T1:C1:${ts}`, reaction, added },
        requestKey: `${ts} ${user}`,
      }),
    /** The program starts, and time stands still. */
    begin: (signal = new AbortController().signal) => readMissed(desk, signal),
    /** The program starts; time passes until it has read everything. */
    async start(): Promise<void> {
      const read = readMissed(desk, new AbortController().signal);
      await clock.pass(5 * 60_000);
      await read;
    },
    state: (id: string) => newsroom.get(id).approval.state,
    /** How often the reactions to a card were asked for. */
    asked: () => teams.calls.filter((call) => call.includes('reactions.get')).length,
  };
}

describe('a reaction from while nobody listened', () => {
  test('decides at the next start, as the person who reacted', async () => {
    const world = createWorld();
    const { id, ts } = await world.card();
    world.reactions.set(ts, [{ name: '+1::skin-tone-3', users: ['U2'] }]);
    await world.start();
    expect(world.newsroom.get(id).approval).toMatchObject({ state: 'approved', by: { id: 'slack:U2' } });
  });

  test('of the bot itself, and those that mean nothing here, decide nothing', async () => {
    const world = createWorld();
    const { id, ts } = await world.card();
    world.reactions.set(ts, [
      { name: 'white_check_mark', users: ['U0BOT'] },
      { name: 'tada', users: ['U2'] },
    ]);
    await world.start();
    expect(world.state(id)).toBe('pending');
    expect([world.told, world.named]).toEqual([[], []]);
  });

  test('of another app, a workflow, Slackbot or somebody Slack does not know decides nothing', async () => {
    const world = createWorld();
    const { id, ts } = await world.card();
    world.apps.add('U7');
    world.reactions.set(ts, [{ name: '+1', users: ['U7', 'USLACKBOT'] }]);
    await world.start();
    expect(world.state(id)).toBe('pending');
    world.reactions.set(ts, [{ name: '+1', users: ['U7', 'U2'] }]);
    await world.start();
    expect(world.newsroom.get(id).approval).toMatchObject({ state: 'approved', by: { id: 'slack:U2' } });
  });

  test('of somebody who cannot be looked up leaves the card alone, says so, and the next card is read', async () => {
    const world = createWorld();
    const [other, odd] = [await world.card(), await world.card()];
    world.unknowable.add('U7');
    // Who would have rejected it first must not be passed over in favour of who approves.
    world.reactions.set(odd.ts, [
      { name: 'x', users: ['U7'] },
      { name: '+1', users: ['U2'] },
    ]);
    world.reactions.set(other.ts, [{ name: '+1', users: ['U2'] }]);
    await world.start();
    expect([world.state(odd.id), world.state(other.id)]).toEqual(['pending', 'approved']);
    expect(world.logged).toContainEqual(expect.stringContaining('who reacted to one card could not be read'));
    world.unknowable.clear();
    await world.start();
    expect(world.state(odd.id)).toBe('rejected');
  });

  test('counts on a card of today however many were made since', async () => {
    const world = createWorld();
    const { id, ts } = await world.card();
    world.reactions.set(ts, [{ name: '+1', users: ['U2'] }]);
    for (let n = 0; n < 250; n++) {
      const origin = { requester: ana, workspace, channel: 'C1', requestKey: `later ${n}` };
      await world.newsroom.accept({ headline: 'Rents rise' }, origin);
    }
    await world.start();
    expect(world.state(id)).toBe('approved');
  });

  test('of several the first that may decide does, in Slack’s order', async () => {
    const world = createWorld();
    const { id, ts } = await world.card();
    world.reactions.set(ts, [
      { name: 'x', users: ['U1'] },
      { name: 'white_check_mark', users: ['U0BOT', 'U2', 'U3'] },
      { name: 'no_entry', users: ['U4'] },
    ]);
    await world.start();
    expect(world.newsroom.get(id).approval).toMatchObject({ state: 'approved', by: { id: 'slack:U2' } });
    expect(world.told).toEqual([{ person: 'slack:U1', text: expect.stringContaining('somebody else decides') }]);
  });

  test('counts on every card that waits, and the calls keep to Slack’s pace', async () => {
    const world = createWorld();
    const cards = [await world.card(), await world.card(), await world.card()];
    for (const { ts } of cards) world.reactions.set(ts, [{ name: '+1', users: ['U2'] }]);
    const read = world.begin();
    await world.clock.pass(1000);
    expect(world.asked()).toBe(1);
    await world.clock.pass(2000);
    await read;
    expect(world.asked()).toBe(3);
    expect(cards.map(({ id }) => world.state(id))).toEqual(['approved', 'approved', 'approved']);
  });

  test('does not approve content that its message never showed', async () => {
    const world = createWorld();
    const { id, ts } = await world.card();
    world.content.set(ts, world.newsroom.get(id).contentHash);
    world.reactions.set(ts, [{ name: '+1', users: ['U2'] }]);
    await world.newsroom.editAltText(id, 'A harbour.', ana);
    await world.start();
    expect(world.state(id)).toBe('pending');
    world.content.set(ts, world.newsroom.get(id).contentHash);
    await world.start();
    expect(world.state(id)).toBe('approved');
  });
});

describe('a reading that is asked for again before its end', () => {
  test('begins anew, so that nothing from between is missed', async () => {
    const world = createWorld();
    const [read, waits] = [await world.card(), await world.card()];
    const { tryHold } = world.locks;
    world.locks.tryHold = async (name) => {
      const release = await tryHold(name);
      // The database takes a moment to let go.
      return release && (() => world.clock.settle().then(release));
    };
    world.failures.push({ error: 'internal_error' }, { error: 'internal_error' });
    const first = world.begin();
    await world.clock.pass(10);
    expect(world.asked()).toBe(1);
    for (const { ts } of [read, waits]) world.reactions.set(ts, [{ name: '+1', users: ['U2'] }]);
    const second = world.begin();
    await first;
    await world.clock.pass(60_000);
    await second;
    expect([world.state(read.id), world.state(waits.id)]).toEqual(['approved', 'approved']);
    expect(world.logged.filter((line) => line.includes('could not be read'))).toEqual([]);
  });
});

describe('a reaction that was heard', () => {
  test('does not decide again at a start, after an undo by button or new content', async () => {
    const world = createWorld();
    const [undone, edited] = [await world.card(), await world.card()];
    for (const { id, ts } of [undone, edited]) {
      await world.live(ts, 'U2');
      expect(world.state(id)).toBe('approved');
      world.reactions.set(ts, [{ name: '+1', users: ['U2'] }]);
    }
    await world.newsroom.undo(undone.id, ben);
    await world.newsroom.editAltText(edited.id, 'A harbour.', ana);
    await world.start();
    expect([world.state(undone.id), world.state(edited.id)]).toEqual(['pending', 'pending']);
    // As long as such a reaction is remembered, and no longer.
    await world.clock.pass(25 * hour);
    await world.start();
    expect([world.state(undone.id), world.state(edited.id)]).toEqual(['pending', 'pending']);
  });

  test('and refused is not refused at every start', async () => {
    const world = createWorld();
    const { ts } = await world.card();
    await world.live(ts, 'U1');
    world.reactions.set(ts, [{ name: '+1', users: ['U1'] }]);
    await world.start();
    await world.start();
    expect(world.told).toHaveLength(1);
  });

  test('too late to decide, does not do so after an undo and another start', async () => {
    const world = createWorld();
    const { id, ts } = await world.card();
    world.reactions.set(ts, [{ name: '+1', users: ['U2', 'U3'] }]);
    await world.start();
    await world.newsroom.undo(id, ben);
    await world.start();
    expect(world.state(id)).toBe('pending');
  });

  test('is noted only for cards, when it means something, and is not one that was taken away', async () => {
    const world = createWorld();
    const { ts } = await world.card();
    await world.live(ts, 'U3', '+1', false);
    await world.live(ts, 'U2', 'tada');
    await world.live('1600000000.000100', 'U2');
    const keys = [`${ts}:slack:U3:+1`, '1600000000.000100:slack:U2:+1', `${ts}:slack:U2:tada`];
    for (const key of keys.map((rest) => `slack:T1:C1:${rest}`))
      expect(await world.deliveries.heard(`slack:reaction:${key}`)).toBe(false);
  });
});

describe('what is left alone', () => {
  test('cards that are decided, deleted, older than a day, or have no message: nothing is asked', async () => {
    const world = createWorld();
    const [decided, deleted, old] = [await world.card(), await world.card(), await world.card()];
    await world.newsroom.decide(decided.id, { decision: 'rejected' }, ben);
    await world.newsroom.remove(deleted.id, ana);
    world.newsroom.change(old.id, (one) => ({ ...one, createdAt: '2026-01-01T03:00:00.000Z' }));
    const origin = { requester: ana, workspace, channel: 'C1', requestKey: 'no message' };
    const { generation } = await world.newsroom.accept({ headline: 'Rents rise' }, origin);
    await world.newsroom.finish(generation.id);
    await world.start();
    expect(world.teams.calls).toEqual([]);
  });

  test('a decision whose reaction is gone: it may have come from a button', async () => {
    const world = createWorld();
    const { id, ts } = await world.card();
    await world.live(ts, 'U2');
    world.reactions.set(ts, []);
    await world.start();
    expect(world.state(id)).toBe('approved');
  });
});

describe('when Slack is slow or away', () => {
  test('it waits as long as Slack asks', async () => {
    const world = createWorld();
    const { id, ts } = await world.card();
    world.reactions.set(ts, [{ name: '+1', users: ['U2'] }]);
    world.failures.push(new Response('', { status: 429, headers: { 'retry-after': '30' } }));
    const read = world.begin();
    await world.clock.pass(29_000);
    expect(world.asked()).toBe(1);
    await world.clock.pass(1500);
    expect(world.state(id)).toBe('approved');
    await read;
  });

  test('it tries again for a while, then gives up with a line in the log', async () => {
    const world = createWorld();
    const { id, ts } = await world.card();
    world.reactions.set(ts, [{ name: '+1', users: ['U2'] }]);
    world.failures.push(new TypeError('fetch failed'), new TypeError('fetch failed'));
    await world.start();
    expect(world.state(id)).toBe('approved');

    const other = await world.card();
    world.failures.push(...Array.from({ length: 20 }, () => new TypeError('fetch failed')));
    await world.start();
    expect(world.state(other.id)).toBe('pending');
    expect(world.logged).toContainEqual(expect.stringContaining('the buttons still work'));
    expect(world.locks.held.size).toBe(0);
  });

  test('a message that is gone or cannot be read does not keep the others from being read', async () => {
    const world = createWorld();
    const [other, odd, gone] = [await world.card(), await world.card(), await world.card()];
    world.reactions.set(other.ts, [{ name: '+1', users: ['U2'] }]);
    world.reactions.delete(gone.ts);
    world.failures.push({ message: { reactions: 'many' } });
    await world.start();
    expect(world.state(odd.id)).toBe('pending');
    expect(world.state(other.id)).toBe('approved');
  });

  test('the start does not fail when the workspaces cannot be listed', async () => {
    const world = createWorld();
    world.teams.list = async () => {
      throw new Error('The database is away.');
    };
    await world.start();
    expect(world.logged.at(-1)).toContain('could not be read');
  });
});

test('of two processes that start together one reads', async () => {
  const world = createWorld();
  await world.card();
  world.locks.take('missed-reactions:slack:T1');
  await world.start();
  expect(world.teams.calls).toEqual([]);
});

test('it ends when the program does', async () => {
  const world = createWorld();
  await world.card();
  await world.card();
  const stopping = new AbortController();
  const read = world.begin(stopping.signal);
  await world.clock.settle();
  stopping.abort();
  await read;
  expect(world.asked()).toBe(1);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDesk, type RunningDesk } from '../../../src/bots/desk/desk.ts';
import { createSlackChat } from '../../../src/bots/slack/chat.ts';
import { answerOrigins, createAnswers } from '../../../src/bots/slack/showing/answers.ts';
import { createLinks } from '../../../src/pipeline/links.ts';
import { createFakeArchive } from '../../helpers/fake-archive.ts';
import { createFakeChatState } from '../../helpers/fake-chat-state.ts';
import {
  createFakeCardMessages,
  createFakeChannelPolicies,
  createFakePronunciations,
} from '../../helpers/fake-desk-state.ts';
import { createFakeDigests } from '../../helpers/fake-digests.ts';
import { createFakeLocks } from '../../helpers/fake-locks.ts';
import { createFakeNewsroom, type FakeNewsroom } from '../../helpers/fake-newsroom.ts';
import { createFakeQuotas } from '../../helpers/fake-quotas.ts';
import { createFakeStorage } from '../../helpers/fake-storage.ts';
import { checkMessage } from '../../helpers/slack/block-check.ts';
import { createBudget } from '../../helpers/slack/budget.ts';
import { type Answer, createFakeTeams } from '../../helpers/slack/fake-teams.ts';
import { type Showable, seen } from '../../helpers/slack/seen.ts';
import { createVirtualClock, type VirtualClock } from '../../helpers/virtual-clock.ts';

/** A Slack without a network, on virtual time: it grants 50 edits a minute and team, as the real one does. */
function createMessages(clock: VirtualClock) {
  const messages = new Map<string, Showable & { at: number; edits: number }>();
  const over = createBudget(50, clock.now);
  const counted = { edits: 0, refused: 0 };
  const tried: { team: string; at: number }[] = [];
  const problems: string[] = [];
  let quiet = { team: '', until: 0 };

  function answer(method: string, args: URLSearchParams, team: string): Answer {
    const shown = { text: args.get('text') ?? '', blocks: JSON.parse(args.get('blocks') ?? '[]') };
    if (method === 'chat.postMessage') {
      problems.push(...checkMessage(shown));
      const ts = `1700000000.${String(messages.size + 1).padStart(6, '0')}`;
      messages.set(`${team} ${ts}`, { ...shown, at: clock.now(), edits: 0 });
      return { ts };
    }
    if (method === 'chat.update') {
      tried.push({ team, at: clock.now() });
      const isQuiet = team === quiet.team && clock.now() < quiet.until;
      const wait = isQuiet ? Math.ceil((quiet.until - clock.now()) / 1000) : over(team);
      if (wait !== undefined) {
        counted.refused += 1;
        return new Response('', { status: 429, headers: { 'Retry-After': String(wait) } });
      }
      problems.push(...checkMessage(shown));
      counted.edits += 1;
      const key = `${team} ${args.get('ts')}`;
      messages.set(key, { ...shown, at: clock.now(), edits: (messages.get(key)?.edits ?? 0) + 1 });
      return {};
    }
    if (method === 'files.getUploadURLExternal') return { upload_url: 'https://files.example/up', file_id: 'F1' };
    if (method === 'files.info') return { file: { mimetype: 'audio/mpeg' } };
    return { channel: { id: 'C1', is_member: true }, files: [{ id: 'F1' }] };
  }

  return {
    ...{ counted, tried, problems, answer },
    of: (team: string) => [...messages].filter(([key]) => key.startsWith(`${team} `)).map(([, message]) => message),
    /** Something else has used the budget up. */
    quiet(team: string, ms: number) {
      quiet = { team, until: clock.now() + ms };
      return quiet.until;
    },
  };
}

let clock: VirtualClock;
let slack: ReturnType<typeof createMessages>;
let newsroom: FakeNewsroom;
let desk: RunningDesk;
let reports: unknown[];
let stop: AbortController;

beforeEach(() => {
  clock = createVirtualClock();
  slack = createMessages(clock);
  const storage = createFakeStorage();
  newsroom = createFakeNewsroom(storage);
  reports = [];
  stop = new AbortController();
  const teams = createFakeTeams(['T1', 'T2'], slack.answer);
  const { secrets, files } = createFakeChatState(clock);
  const fetch: typeof globalThis.fetch = async () => new Response('ok');
  const silent = (): void => {};
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const chat = createSlackChat({
    ...{ teams, files, fetch, clock, log, find: newsroom.find, publicUrl: 'https://newsmedia.example' },
    answers: createAnswers({ secrets, fetch, clock, origins: answerOrigins('https://slack.com/api/') }),
    read: async () => new Uint8Array(10),
    refresh: (id) => desk.refresh(id),
  });
  desk = createDesk({
    ...{ requests: newsroom, actions: newsroom, approvals: newsroom, clock, atOnce: 18 },
    links: createLinks({ publicUrl: 'https://newsmedia.example', linkKey: Buffer.from('links'), storage }),
    messages: createFakeCardMessages(clock),
    policies: createFakeChannelPolicies(),
    pronunciations: createFakePronunciations(),
    recent: ({ limit }) => newsroom.recent(limit),
    ...{ archive: createFakeArchive(() => newsroom.recent(1000)), locks: createFakeLocks() },
    digests: createFakeDigests(clock),
    chats: [{ ...chat, start: async () => {}, stop: async () => {} }],
    voices: async () => [],
    quotas: createFakeQuotas(),
    health: () => [],
    report: (error) => void reports.push(error),
  });
});
afterEach(() => {
  stop.abort();
  desk.close();
});

/** Somebody asks for so many at once; a worker follows each. */
async function begin(count: number, team = 'T1'): Promise<{ id: string; shown: Promise<void> }[]> {
  const asked = Array.from({ length: count }, (_, index) =>
    desk.onCommand({
      ...{ command: 'newsmedia', text: `Storm ${index + 1} closes port`, channel: `slack:${team}:C1` },
      ...{ actor: { id: 'slack:U1', name: 'Ana', verified: true }, requestKey: `${team}-${index}` },
    }),
  );
  // Those at the end of the line are answered before their message is there.
  await clock.pass(2000);
  const ids = (await Promise.all(asked)).map(({ generationId = '' }) => generationId);
  return ids.map((id) => ({ id, shown: desk.follow(id, stop.signal) }));
}

/** Draws for `ms`, telling of progress twice a second; `endsAt` in ms from now. Answers with when each ended. */
async function work(ids: readonly string[], ms: number, endsAt: (index: number) => number): Promise<number[]> {
  const ended: number[] = [];
  for (let at = 0; at <= ms; at += 500) {
    for (const [index, id] of ids.entries()) {
      if (ended[index] !== undefined) continue;
      if (at >= endsAt(index)) {
        ended[index] = clock.now();
        await newsroom.finish(id);
      } else newsroom.advance(id, 'image', { state: 'running', progress: at / endsAt(index) });
    }
    await clock.pass(500);
  }
  return ended;
}

test('18 generations at once in a workspace: none is refused, and every end is shown at once', async () => {
  const begun = await begin(18);
  const endsAt = (index: number) => 40_000 + index * 4700;
  const ended = await work(
    begun.map(({ id }) => id),
    130_000,
    endsAt,
  );
  await Promise.all(begun.map(({ shown }) => shown));
  const messages = slack.of('T1');
  expect(messages).toHaveLength(18);
  expect(messages.map((message) => seen(message).includes('Ready'))).toEqual(Array(18).fill(true));
  const stale = messages.map(({ at }, index) => at - (ended[index] ?? 0));
  expect(Math.max(...stale)).toBeLessThanOrEqual(1000);
  expect(slack.counted.refused).toBe(0);
  // The budget is used, and shared: nobody looks at a message that stands still to its end.
  expect(slack.counted.edits).toBeGreaterThan(70);
  expect(Math.min(...messages.map(({ edits }) => edits))).toBeGreaterThanOrEqual(2);
  expect(reports).toEqual([]);
  expect(slack.problems).toEqual([]);
});

test('18 that end in the same second are all shown within it', async () => {
  const begun = await begin(18);
  const [end = 0] = await work(
    begun.map(({ id }) => id),
    62_000,
    () => 60_000,
  );
  const messages = slack.of('T1');
  expect(messages.map((message) => seen(message).includes('Ready'))).toEqual(Array(18).fill(true));
  expect(Math.max(...messages.map(({ at }) => at)) - end).toBeLessThanOrEqual(2000);
  expect(slack.counted.refused).toBe(0);
});

test('a workspace whose budget something else has used up is left alone as long as Slack says, others are not', async () => {
  const [begun, others] = [await begin(6), await begin(1, 'T2')];
  await clock.pass(5000);
  const until = slack.quiet('T1', 30_000);
  const ids = [...others, ...begun].map(({ id }) => id);
  const [otherEnd = 0] = await work(ids, 45_000, (index) => 5000 + index * 1000);
  await Promise.all([...begun, ...others].map(({ shown }) => shown));
  const [messages, [other]] = [slack.of('T1'), slack.of('T2')];
  expect([...messages, other].map((message) => message && seen(message).includes('Ready'))).toEqual(
    Array(7).fill(true),
  );
  expect((other?.at ?? Number.POSITIVE_INFINITY) - otherEnd).toBeLessThanOrEqual(1000);
  const first = slack.tried.find(({ team, at }) => team === 'T1' && at > until - 30_000)?.at ?? 0;
  expect(slack.tried.filter(({ team, at }) => team === 'T1' && at > first + 500 && at < until)).toEqual([]);
  expect(Math.max(...messages.map(({ at }) => at)) - until).toBeLessThanOrEqual(2000);
});

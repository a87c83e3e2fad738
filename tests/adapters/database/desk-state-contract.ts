import { expect, it } from 'vitest';
import type {
  CardMessages,
  ChannelPolicies,
  ChannelPolicy,
  People,
  WebMessages,
} from '../../../src/pipeline/ports/desk-state.ts';

const ana = { id: 'desk:ana', name: 'Ana' };
const at = '2026-01-02T03:04:05.000Z';

/** What every CardMessages must do. `generation(id)` makes the generation that a message needs. */
export function cardMessagesContract(
  open: () => { messages: CardMessages; generation: (id: string) => Promise<void> },
): void {
  it('of many claimers of a first card exactly one wins', async () => {
    const { messages, generation } = open();
    await generation('claimed');
    const claims = await Promise.all([1, 2, 3, 4].map(() => messages.claim('claimed', 'web:local:general', 60_000)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await messages.find({ generationId: 'claimed' })).toEqual({
      generationId: 'claimed',
      channel: 'web:local:general',
      state: 'posting',
    });
  });

  it('a posting that was given up may be claimed at once, a posted one is never given up', async () => {
    const { messages, generation } = open();
    await generation('released');
    await messages.claim('released', 'web:local:general', 60_000);
    await messages.release('released');
    expect(await messages.find({ generationId: 'released' })).toBeUndefined();
    expect(await messages.claim('released', 'web:local:general', 60_000)).toBe(true);
    await messages.posted('released', 'web:local:general:77');
    await messages.release('released');
    expect(await messages.find({ ref: 'web:local:general:77' })).toMatchObject({ state: 'posted' });
  });

  it('a message that can show it no more is forgotten, and another one may be posted', async () => {
    const { messages, generation } = open();
    await generation('frozen');
    await messages.claim('frozen', 'web:local:general', 60_000);
    await messages.posted('frozen', 'web:local:general:88');
    await messages.lost('web:local:general:88');
    expect(await messages.find({ generationId: 'frozen' })).toBeUndefined();
    expect(await messages.claim('frozen', 'web:local:general', 60_000)).toBe(true);
  });

  it('a posting whose process died may be claimed again, a posted one never', async () => {
    const { messages, generation } = open();
    await generation('stale');
    await messages.claim('stale', 'web:local:general', 60_000);
    expect(await messages.claim('stale', 'web:local:general', -1)).toBe(true);
    await messages.posted('stale', 'web:local:general:7');
    expect(await messages.claim('stale', 'web:local:general', -1)).toBe(false);
  });

  it('of two that posted, because one was thought dead, the first stays the message', async () => {
    const { messages, generation } = open();
    await generation('twice');
    await messages.claim('twice', 'web:local:general', 60_000);
    await messages.claim('twice', 'web:local:general', -1);
    await messages.posted('twice', 'web:local:general:10');
    await messages.posted('twice', 'web:local:general:11');
    expect(await messages.find({ generationId: 'twice' })).toMatchObject({ ref: 'web:local:general:10' });
    expect(await messages.find({ ref: 'web:local:general:11' })).toBeUndefined();
  });

  it('is found by its generation and by its message', async () => {
    const { messages, generation } = open();
    await generation('found');
    await messages.claim('found', 'web:local:general', 60_000);
    await messages.posted('found', 'web:local:general:8');
    const message = {
      generationId: 'found',
      channel: 'web:local:general',
      state: 'posted',
      ref: 'web:local:general:8',
    };
    expect(await messages.find({ generationId: 'found' })).toEqual(message);
    expect(await messages.find({ ref: 'web:local:general:8' })).toEqual(message);
    expect(await messages.find({ ref: 'web:local:general:9' })).toBeUndefined();
  });
}

export function channelPoliciesContract(open: () => ChannelPolicies): void {
  it('has the defaults until a channel settles something, each for itself', async () => {
    const policies = open();
    const before = await policies.get('local', 'sport');
    const by = { ...ana, verified: true };
    const first = { ...before, editors: ['desk:ana'], selfApproval: true };
    expect(await policies.change('local', 'sport', () => first, by)).toEqual(first);
    await policies.change('local', 'sport', () => ({ ...before, editors: ['desk:ben'] }), by);
    expect(await policies.get('local', 'sport')).toEqual({ ...before, editors: ['desk:ben'] });
    expect(await policies.get('local', 'world')).toEqual(before);
    expect(await policies.get('slack:T1', 'sport')).toEqual(before);
  });

  it('of many who settle something at once, also as the first ones, nobody’s change is lost', async () => {
    const policies = open();
    const by = { ...ana, verified: true };
    const editor = (id: string) =>
      policies.change('local', 'crowd', (now) => ({ ...now, editors: [...listed(now), id] }), by);
    await Promise.all(['desk:a', 'desk:b', 'desk:c', 'desk:d'].map(editor));
    const after = await policies.get('local', 'crowd');
    expect(listed(after).toSorted()).toEqual(['desk:a', 'desk:b', 'desk:c', 'desk:d']);
  });

  it('whoever finds nothing to change changes nothing', async () => {
    const policies = open();
    const before = await policies.get('local', 'untouched');
    expect(await policies.change('local', 'untouched', () => undefined, { ...ana, verified: true })).toEqual(before);
    expect(await policies.get('local', 'untouched')).toEqual(before);
  });
}

function listed({ editors }: ChannelPolicy): string[] {
  return editors === 'anyone' ? [] : editors;
}

export function peopleContract(open: () => People): void {
  it('keeps people, and renames whoever is there already', async () => {
    const people = open();
    await people.put({ id: 'desk:ana', name: 'Ana', role: 'reporter' });
    await people.put({ id: 'desk:ben', name: 'Ben <b>', role: 'editor' });
    await people.put({ id: 'desk:ana', name: 'Ana Lima', role: 'editor' });
    expect(await people.list()).toEqual([
      { id: 'desk:ana', name: 'Ana Lima', role: 'editor' },
      { id: 'desk:ben', name: 'Ben <b>', role: 'editor' },
    ]);
  });

  it('an invite lets one in once, and a newer one replaces it', async () => {
    const people = open();
    await people.put({ id: 'desk:ana', name: 'Ana', role: 'reporter' });
    await people.invite('desk:ana', 'hash-1');
    await people.invite('desk:ana', 'hash-2');
    expect(await people.redeem('hash-1')).toBeUndefined();
    const both = await Promise.all([people.redeem('hash-2'), people.redeem('hash-2')]);
    expect(both.filter(Boolean)).toEqual([{ id: 'desk:ana', name: 'Ana', role: 'reporter' }]);
  });
}

export function webMessagesContract(open: () => WebMessages): void {
  const typed = (channel: string, body: string, to?: string) => ({
    ...{ channel, author: ana, kind: 'typed' as const, body, at },
    ...(to ? { to } : {}),
  });

  it('gives back what was said, in order, and what is private only to its person', async () => {
    const messages = open();
    await messages.append(typed('order', 'one <script>'));
    await messages.append(typed('order', 'for Ana', 'desk:ana'));
    await messages.append(typed('elsewhere', 'not here'));
    await messages.append(typed('order', 'two'));
    const bodies = async (person: string) =>
      (await messages.read({ channel: 'order', person, limit: 10 })).map(({ body }) => body);
    expect(await bodies('desk:ana')).toEqual(['one <script>', 'for Ana', 'two']);
    expect(await bodies('desk:ben')).toEqual(['one <script>', 'two']);
    expect(await messages.channels()).toEqual(expect.arrayContaining(['elsewhere', 'order']));
  });

  it('tells what is new since a version: new messages and changed ones, nothing else', async () => {
    const messages = open();
    const first = await messages.append(typed('news', 'first'));
    const second = await messages.append(typed('news', 'second'));
    expect(await messages.read({ channel: 'news', person: 'x', after: second.version, limit: 10 })).toEqual([]);
    const changed = await messages.replace(first.seq, { title: 'changed' });
    const third = await messages.append(typed('news', 'third'));
    expect(changed).toEqual({ ...first, body: { title: 'changed' }, version: expect.any(Number) });
    expect(await messages.read({ channel: 'news', person: 'x', after: second.version, limit: 10 })).toEqual([
      changed,
      third,
    ]);
    expect(await messages.replace(999_999, {})).toBeUndefined();
  });

  it('shows the newest when there are more than asked for', async () => {
    const messages = open();
    for (const body of ['1', '2', '3']) await messages.append(typed('many', body));
    const seen = await messages.read({ channel: 'many', person: 'x', limit: 2 });
    expect(seen.map(({ body }) => body)).toEqual(['2', '3']);
  });

  it('many writers at once never hide a change from a reader', async () => {
    const messages = open();
    const written = await Promise.all(
      Array.from({ length: 20 }, (_, index) => messages.append(typed('busy', `${index}`))),
    );
    const versions = written.map(({ version }) => version);
    expect(new Set(versions).size).toBe(20);
    const seen = await messages.read({ channel: 'busy', person: 'x', after: 0, limit: 100 });
    expect(seen.map(({ version }) => version)).toEqual(versions.toSorted((a, b) => a - b));
  });
}

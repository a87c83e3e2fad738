import { beforeAll, describe, expect, it } from 'vitest';
import { createChannelPolicies } from '../../../src/adapters/database/channel-policies.ts';
import { createDigestChannels, createDigests } from '../../../src/adapters/database/digests.ts';
import { defaultPolicy, operator } from '../../../src/pipeline/authority.ts';
import type { DigestClaim, Digests, NewDigest } from '../../../src/pipeline/ports/digests.ts';
import { createFakeDigests } from '../../helpers/fake-digests.ts';
import { onBothDatabases } from './state.ts';

let count = 0;
const longMs = 60_000;

function make(changes: Partial<NewDigest> = {}): NewDigest {
  count += 1;
  return {
    ...{ workspace: 'slack:T1', channel: `C${count}`, day: '2026-11-23' },
    ...{ since: new Date('2026-11-22T08:00:00Z'), until: new Date('2026-11-23T08:00:00Z'), ...changes },
  };
}

/** What every store of digests must do. `staleMs` of -1: every claim is that of a dead process. */
function digestsContract(open: () => Digests): void {
  let digests: Digests;
  beforeAll(() => {
    digests = open();
  });
  async function claimed(digest: NewDigest, staleMs = longMs): Promise<DigestClaim> {
    const claim = await digests.claim(digest, staleMs);
    if (typeof claim === 'string') throw new Error(`The claim was refused: ${claim}.`);
    return claim;
  }

  it('lets exactly one of many claim a day, and nobody once it is posted', async () => {
    const digest = make();
    const claims = await Promise.all(Array.from({ length: 8 }, () => digests.claim(digest, longMs)));
    const won = claims.filter((claim) => typeof claim === 'object');
    expect(won).toHaveLength(1);
    expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(7);
    expect(await digests.settle(won[0] as DigestClaim, { state: 'posted', ref: `slack:T1:${digest.channel}:1` })).toBe(
      true,
    );
    expect(await digests.claim(digest, -1)).toBe('settled');
    expect(await digests.recent({ ...digest, limit: 5 })).toEqual([
      { ...digest, state: 'posted', ref: `slack:T1:${digest.channel}:1`, shown: [] },
    ]);
  });

  it('gives a dead process’s claim to one other, whose message is the one', async () => {
    const digest = make();
    const dead = await claimed(digest);
    const heir = await claimed(digest, -1);
    expect(heir.before).toBe('claimed');
    expect(await digests.settle(heir, { state: 'posted', ref: `heir${count}` })).toBe(true);
    expect(await digests.settle(dead, { state: 'posted', ref: `dead${count}` })).toBe(false);
    expect(await digests.recent({ ...digest, limit: 5 })).toMatchObject([{ ref: `heir${count}` }]);
  });

  it('can be claimed again at once after a passing problem, and remembers a doubtful one', async () => {
    const digest = make();
    await digests.settle(await claimed(digest), { state: 'free' });
    const second = await claimed(digest);
    expect(second.before).toBe('free');
    await digests.settle(second, { state: 'doubtful' });
    expect((await claimed(digest)).before).toBe('doubtful');
  });

  it('takes an answer that comes late, unless somebody has tried again', async () => {
    const digest = make();
    const late = await claimed(digest);
    await digests.settle(late, { state: 'doubtful' });
    expect(await digests.settle(late, { state: 'posted', ref: `late${count}` })).toBe(true);
    const other = make();
    const tooLate = await claimed(other);
    await digests.settle(tooLate, { state: 'doubtful' });
    await claimed(other);
    expect(await digests.settle(tooLate, { state: 'posted', ref: `late${count}` })).toBe(false);
  });

  it.each(['quiet', 'gone'] as const)('is done for the day when it is %s', async (state) => {
    const digest = make();
    await digests.settle(await claimed(digest), { state });
    expect(await digests.claim(digest, -1)).toBe('settled');
    expect(typeof (await digests.claim({ ...digest, day: '2026-11-24' }, longMs))).toBe('object');
  });

  it('keeps extra ones beside the day’s own, each key once', async () => {
    const digest = make();
    const extra = { ...digest, extra: 'key' };
    await digests.settle(await claimed(extra), { state: 'posted', ref: `extra${count}` });
    expect(await digests.claim(extra, longMs)).toBe('settled');
    expect((await claimed(digest)).before).toBe('none');
    const extras = async (daily: boolean) =>
      (await digests.recent({ ...digest, limit: 5, daily })).map((one) => one.extra !== undefined);
    expect([(await extras(false)).toSorted(), await extras(true)]).toEqual([[false, true], [false]]);
  });

  it('finds those in which a generation stands, as they were drawn last', async () => {
    const digest = make();
    await digests.settle(await claimed(digest), { state: 'posted', ref: `holds${count}`, shown: ['a', 'b'] });
    const holding = async (id: string) => (await digests.recent({ ...digest, limit: 5, holding: id })).length;
    expect([await holding('a'), await holding('c')]).toEqual([1, 0]);
    await digests.redrawn(`holds${count}`, ['c']);
    expect([await holding('a'), await holding('c')]).toEqual([0, 1]);
  });

  it('forgets a message that is lost, and stays done', async () => {
    const digest = make();
    await digests.settle(await claimed(digest), { state: 'posted', ref: `lost${count}` });
    await digests.redrawn(`lost${count}`, 'gone');
    expect((await digests.recent({ ...digest, limit: 1 }))[0]?.ref).toBeUndefined();
    expect(await digests.claim(digest, -1)).toBe('settled');
  });
}

describe('digests', () => {
  describe('in memory', () => {
    digestsContract(() => createFakeDigests({ now: () => 0 }));
  });

  onBothDatabases((open) => {
    digestsContract(() => createDigests(open().connection.db));

    it('knows every channel that wants one, with its zone', async () => {
      const { db } = open().connection;
      const policies = createChannelPolicies(db, defaultPolicy);
      const digest = { time: '09:00', quietWhenEmpty: false };
      await policies.change('slack:T1', 'C-with', (now) => ({ ...now, zone: 'Asia/Tokyo', digest }), operator);
      await policies.change('slack:T1', 'C-without', (now) => now, operator);
      expect(await createDigestChannels(db, defaultPolicy)()).toEqual([
        { workspace: 'slack:T1', channel: 'C-with', time: '09:00', zone: 'Asia/Tokyo' },
      ]);
    });
  });
});

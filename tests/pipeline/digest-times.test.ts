import { expect, it } from 'vitest';
import { defaultPolicy, operator } from '../../src/pipeline/authority.ts';
import { withDigestTimes } from '../../src/pipeline/digest-times.ts';
import { createFakeChannelPolicies } from '../helpers/fake-desk-state.ts';
import { createFakeDigestTimes } from '../helpers/fake-digests.ts';

const digest = { time: '09:00', quietWhenEmpty: false };

it('whoever changes a channel’s policy changes when its digest comes', async () => {
  const times = createFakeDigestTimes();
  const policies = withDigestTimes(createFakeChannelPolicies(), times, () => {});
  await policies.change('slack:T1', 'C1', (now) => ({ ...now, zone: 'Asia/Tokyo', digest }), operator);
  expect(times.due.get('slack:T1:C1')).toEqual({ time: '09:00', zone: 'Asia/Tokyo' });
  await policies.change('slack:T1', 'C1', () => defaultPolicy, operator);
  expect(times.due.size).toBe(0);
});

it('a policy is kept also while the time cannot be told', async () => {
  const reports: unknown[] = [];
  const times = { set: () => Promise.reject(new Error('The database is away.')) };
  const policies = withDigestTimes(createFakeChannelPolicies(), times, (error) => reports.push(error));
  await policies.change('slack:T1', 'C1', (now) => ({ ...now, digest }), operator);
  expect((await policies.get('slack:T1', 'C1')).digest).toEqual(digest);
  expect(reports).toHaveLength(1);
});

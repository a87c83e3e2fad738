import type { ChannelPolicies } from './ports/desk-state.ts';
import type { DigestTimes } from './ports/digests.ts';

/** The same policies, after whose changes digests come when they now say, whoever changed them and where. */
export function withDigestTimes(
  policies: ChannelPolicies,
  times: DigestTimes,
  report: (error: Error) => void,
): ChannelPolicies {
  return {
    ...policies,
    async change(workspace, channel, apply, by) {
      const policy = await policies.change(workspace, channel, apply, by);
      const { digest, zone } = policy;
      // What is missed here is made up for when the times are compared with the policies the next time.
      await times.set({ workspace, channel }, digest && { time: digest.time, zone }).catch(report);
      return policy;
    },
  };
}

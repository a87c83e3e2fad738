import { invalid } from '../../pipeline/errors.ts';
import { parseTimeAndZone } from './local-time.ts';
import { isUsual, onOff, type Setting, wordsOf } from './setting.ts';

/** When the channel gets its digest. */
export const digestSettings = {
  digest: {
    label: 'Daily digest at',
    about: 'A time in this channel’s zone. Empty: no digest.',
    usage: ['digest 09:00 Europe/Amsterdam: a digest every day at that time; digest off for none'],
    field: ({ digest }) => ({
      ...{ kind: 'text', example: '09:00', most: 100, optional: true },
      value: digest?.time ?? '',
    }),
    change(value, { digest: before, ...policy }) {
      const text = wordsOf(value);
      if (isUsual(text)) return policy;
      const { time, zone = policy.zone } = parseTimeAndZone(text);
      return { ...policy, zone, digest: { time, quietWhenEmpty: before?.quietWhenEmpty ?? false } };
    },
    shown: ({ digest, zone }) => (digest ? `${digest.time} (${zone})` : 'off'),
  },
  quiet: {
    label: 'No digest when there is nothing to say',
    about: 'When nothing happened and nothing waits, none is posted.',
    usage: ['quiet on: no digest on a day on which nothing happened and nothing waits; off for one every day'],
    field: ({ digest }) => ({ kind: 'switch', value: digest?.quietWhenEmpty ?? false }),
    change(value, policy) {
      const quietWhenEmpty = onOff('quiet', value);
      if (policy.digest) return { ...policy, digest: { ...policy.digest, quietWhenEmpty } };
      if (!quietWhenEmpty) return policy;
      throw invalid('This channel has no digest yet. Set its time first, e.g. 09:00.');
    },
    shown: ({ digest }) => (digest?.quietWhenEmpty ? 'on' : 'off'),
  },
} satisfies Record<string, Setting>;

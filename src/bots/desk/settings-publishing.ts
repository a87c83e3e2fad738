import { invalid } from '../../pipeline/errors.ts';
import { parseTimeAndZone, parseZone } from './local-time.ts';
import { isUsual, onOff, type Setting, wordsOf } from './setting.ts';

const longestLabel = 60;

/** When what is approved goes out, and how it is marked. */
export const publishingSettings = {
  zone: {
    label: 'Time zone',
    about: 'Where times of this channel are read and written: publishing and the digest.',
    usage: ['zone Europe/Amsterdam: the zone that times of this channel are in'],
    field: ({ zone }) => ({ kind: 'text', value: zone, example: 'Europe/Amsterdam', most: 64 }),
    change: (value, policy) => ({ ...policy, zone: parseZone(wordsOf(value)) }),
    shown: ({ zone }) => zone,
  },
  publish: {
    label: 'Publish',
    about: 'Empty: as soon as it is approved. A time: the next time it is that time here.',
    usage: ['publish 18:00: what is approved goes out the next time it is that time; publish at-once for no waiting'],
    field: ({ publish }) => ({
      ...{ kind: 'text', example: '18:00', most: 100, optional: true },
      value: publish === 'at-once' ? '' : publish.time,
    }),
    change(value, policy) {
      const text = wordsOf(value);
      if (isUsual(text) || /^(at[\s-]?once|now)$/i.test(text)) return { ...policy, publish: 'at-once' };
      const { time, zone = policy.zone } = parseTimeAndZone(text);
      return { ...policy, zone, publish: { time } };
    },
    shown: ({ publish, zone }) =>
      publish === 'at-once' ? 'as soon as it is approved' : `at ${publish.time} (${zone})`,
  },
  supersede: {
    label: 'Replace other versions',
    about: 'Approving one version takes down the others of it, and turns down those that wait.',
    usage: ['supersede on: approving one version takes the others of it down; off to leave them'],
    field: ({ supersede }) => ({ kind: 'switch', value: supersede }),
    change: (value, policy) => ({ ...policy, supersede: onOff('supersede', value) }),
    shown: ({ supersede }) => (supersede ? 'on' : 'off'),
  },
  label: {
    label: 'AI label',
    about: 'What cards and pages say in place of our own words for “made by AI”.',
    usage: ['label Made with AI by our desk: what cards and pages say; label usual for our own words'],
    field: ({ label = '' }) => ({
      ...{ kind: 'text', example: 'Made with AI by our desk', most: longestLabel, optional: true },
      value: label,
    }),
    change(value, { label: _before, ...policy }) {
      const text = wordsOf(value);
      if (isUsual(text)) return policy;
      // Nobody sees them, and they turn what stands after them around.
      if (/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(text) || !text.isWellFormed()) {
        throw invalid('The label is plain text on one line. Type it again without other characters.');
      }
      const { length } = [...text];
      if (length > longestLabel) {
        throw invalid(`The label has ${length} characters; at most ${longestLabel} are possible. Shorten it.`);
      }
      if (!saysAi.test(text)) {
        throw invalid(
          'The label must say that AI has made it. Use the word AI, for example: Made with AI by our desk.',
        );
      }
      return { ...policy, label: text };
    },
    shown: ({ label }) => (label === undefined ? 'our own words' : `“${label}”`),
  },
} satisfies Record<string, Setting>;

/** In the languages that newsrooms here write: readers must not take it for a photograph. */
const saysAi =
  /(?<!\p{L})(?:(?:AI|A\.I|KI|IA|ИИ)(?!\p{L})|artificial|artificiel|künstlich|kunstmatig|konstgjord|sztuczn|yapay|synthetic)|人工知能|人工智能|인공지능|ذكاء اصطناعي/iu;

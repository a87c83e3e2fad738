import { invalid } from '../../pipeline/errors.ts';
import type { ChannelPolicy } from '../../pipeline/ports/desk-state.ts';
import { onOff, quotedStart, type Setting, type Where, wordsOf } from './setting.ts';
import type { PersonNamed } from './settings.ts';

const minute = 60_000;
const longestUndo = 7 * 24 * 60;

/** Who approves, and how. */
export function approvalSettings(personNamed: PersonNamed) {
  return {
    editors: {
      label: 'Editors',
      about: 'People and groups who may approve here. Nobody chosen: anyone in the channel but whoever asked.',
      usage: [
        'editors @ana @eds: people, or groups of them where the chat has groups',
        'editors anyone: anyone here but the one who asked',
      ],
      field: ({ editors }) => ({ kind: 'people', value: editors === 'anyone' ? [] : editors }),
      change: async (value, policy, where) => ({ ...policy, editors: await editorsIn(value, policy, where) }),
      shown: async ({ editors }, names) =>
        editors === 'anyone' ? 'anyone here but the one who asked' : (await names(editors)) || 'nobody yet',
    },
    'self-approval': {
      label: 'Self-approval',
      about: 'Whether editors may approve what they asked for themselves.',
      usage: ['self-approval on: editors may approve what they asked for themselves; off to stop that'],
      field: ({ selfApproval }) => ({ kind: 'switch', value: selfApproval }),
      change: (value, policy) => ({ ...policy, selfApproval: onOff('self-approval', value) }),
      shown: ({ selfApproval }) => (selfApproval ? 'on' : 'off'),
    },
    approvals: {
      label: 'Approvals needed',
      about: 'How many different editors must approve before it is published.',
      usage: ['approvals 2: two different editors must approve; 1 for one'],
      field: ({ approvals }) => ({
        kind: 'choice',
        value: String(approvals),
        choices: [
          { value: '1', label: 'One editor' },
          { value: '2', label: 'Two different editors' },
        ],
      }),
      change: (value, policy) => ({ ...policy, approvals: countIn(wordsOf(value)) }),
      shown: ({ approvals }) => (approvals === 2 ? 'two different editors' : 'one editor'),
    },
    reason: {
      label: 'A reason when rejecting',
      about: 'Whoever asked for it reads the reason.',
      usage: ['reason off: a rejection needs no reason; on to ask for one'],
      field: ({ reasonOnReject }) => ({ kind: 'switch', value: reasonOnReject }),
      change: (value, policy) => ({ ...policy, reasonOnReject: onOff('reason', value) }),
      shown: ({ reasonOnReject }) => (reasonOnReject ? 'needed' : 'not needed'),
    },
    undo: {
      label: 'Minutes to undo a decision',
      about: `From 0 to ${longestUndo}. What was published is taken down again.`,
      usage: ['undo 10: how many minutes a decision can be taken back'],
      field: ({ undoWindowMs }) => ({ kind: 'text', value: String(minutesOf(undoWindowMs)), example: '10', most: 5 }),
      change(value, policy) {
        const minutes = Number(/^(\d{1,5})\s*(?:m|min|minutes?)?$/i.exec(wordsOf(value))?.[1] ?? Number.NaN);
        if (!(minutes <= longestUndo)) throw invalid(`Write the undo window in minutes, 0 to ${longestUndo}, e.g. 10.`);
        return { ...policy, undoWindowMs: minutes * minute };
      },
      shown: ({ undoWindowMs }) => String(minutesOf(undoWindowMs)),
    },
  } satisfies Record<string, Setting>;

  async function editorsIn(
    value: string | readonly string[],
    { editors: known }: ChannelPolicy,
    { channel }: Where,
  ): Promise<ChannelPolicy['editors']> {
    const chosen = typeof value !== 'string';
    if (chosen ? value.length === 0 : /^anyone$/i.test(value.trim())) return 'anyone';
    const written = chosen ? value : namesIn(value);
    if (written.length === 0) throw invalid('Name the editors, or write: anyone.');
    if (written.length > mostEditors)
      throw invalid(`At most ${mostEditors} editors can be named. Name a group instead.`);
    const named: string[] = [];
    for (const one of written) {
      // Who is one already stays one, also while the platform cannot be asked.
      const id = chosen && known.includes(one) ? one : await personNamed(channel, one);
      if (id === undefined) {
        throw invalid(
          `${quotedStart(one)} is not exactly one person or group here. Write the name in full, with commas between names; where typing @ offers names, pick it from there.`,
        );
      }
      named.push(id);
    }
    return [...new Set(named)];
  }
}

const mostEditors = 100;

/** Names may have several words where commas stand between them; `<@U1|Ana Lima>` is one word. */
function namesIn(value: string): string[] {
  const outside = value.replace(/<[^>]*>/g, '');
  const one = outside.includes(',') ? /<[^>]*>|[^,<]+/g : /<[^>]*>|[^\s<]+/g;
  return (value.match(one) ?? []).map((name) => name.trim()).filter(Boolean);
}

function countIn(text: string): 1 | 2 {
  if (/^(1|one)$/i.test(text)) return 1;
  if (/^(2|two)$/i.test(text)) return 2;
  throw invalid('One or two editors can be asked for: write 1 or 2.');
}

function minutesOf(ms: number): number {
  return Math.round(ms / minute);
}

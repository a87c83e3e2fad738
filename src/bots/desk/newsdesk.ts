import leven from 'leven';
import { artStyles } from '../../pipeline/art-styles.ts';
import type { ProviderHealth } from '../../pipeline/breakers.ts';
import { invalid } from '../../pipeline/errors.ts';
import { hasEnded } from '../../pipeline/generation.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import type { Voice } from '../../pipeline/ports/providers.ts';
import type { Quotas } from '../../pipeline/ports/quota.ts';
import type { Generations } from '../../pipeline/ports/state.ts';
import { isDecidable } from './card-approval.ts';
import { doingOf, laneLabels } from './card-lanes.ts';
import type { CommandSpoken, Reply } from './chat.ts';
import type { Clock } from './clock.ts';
import { exampleCommand, parseCommand } from './command.ts';
import { options } from './command-options.ts';
import { digestUsage } from './digest-command.ts';
import { findUsage } from './find.ts';
import type { Making } from './making.ts';
import { quotaReply } from './quota-reply.ts';
import { placeOf } from './refs.ts';
import { sayUsage } from './say.ts';
import { quotedTitle } from './wording.ts';

export interface NewsdeskParts {
  recent: Generations['recent'];
  voices: () => Promise<Voice[]>;
  links: Pick<Links, 'page'>;
  settings: (spoken: CommandSpoken, rest: string) => Promise<Reply>;
  digest: (spoken: CommandSpoken, rest: string) => Promise<Reply>;
  find: (spoken: CommandSpoken, rest: string) => Promise<Reply>;
  say: (spoken: CommandSpoken, rest: string) => Promise<Reply>;
  /** Where a voice can be heard; `undefined` for those without a sample. None has one unless told. */
  sampleLink?: (voiceId: string) => string | undefined;
  /** Where the art styles can be seen; nowhere unless told. */
  stylesLink?: string;
  /** Makes media of each line. */
  makeMany: Making['many'];
  quotas: Quotas;
  /** How the providers are doing. */
  health: () => ProviderHealth[];
  clock: Pick<Clock, 'now'>;
}

const commands = ['help', 'batch', 'styles', 'voices', 'say', 'status', 'find', 'digest', 'quota', 'settings'];

/** `/newsdesk …`: everything that is not one headline. Throws MediaError for people. */
export function createNewsdesk(parts: NewsdeskParts) {
  const { recent, voices, links, makeMany, quotas, health, clock } = parts;
  return async function newsdesk(spoken: CommandSpoken): Promise<Reply> {
    const [, written = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(spoken.text.trim()) ?? [];
    const name = written.toLowerCase();
    if (name === '' || name === 'help') return { sections: help };
    if (name === 'batch') return batch(spoken, rest);
    if (name === 'styles') return { sections: [{ title: 'Art styles', lines: styleLines(parts.stylesLink) }] };
    if (name === 'voices') return { sections: [{ title: 'Voices', lines: await voiceLines() }] };
    if (name === 'status') return status(spoken);
    if (name === 'quota') return quotaReply(quotas, spoken, clock.now());
    if (name === 'settings' || name === 'digest' || name === 'find' || name === 'say') return parts[name](spoken, rest);
    const [closest] = commands.toSorted((a, b) => leven(a, name) - leven(b, name));
    throw invalid(
      `There is no /newsdesk ${written.slice(0, 40)}. Did you mean /newsdesk ${closest}? There is ${commands.join(', ')}.`,
    );
  };

  async function voiceLines(): Promise<string[]> {
    return (await voices()).map(({ id, label, language }) => {
      const sample = parts.sampleLink?.(id);
      return `${id}: ${label}, ${language}${sample === undefined ? '' : `, to hear it: ${sample}`}`;
    });
  }

  /** One headline a line, each with its own options; what is right is made, what is wrong is named. */
  async function batch(spoken: CommandSpoken, rest: string): Promise<Reply> {
    const lines = rest
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length === 0) throw invalid('Write /newsdesk batch and below it one headline a line.');
    return makeMany(
      spoken,
      lines.map((line) => ({ title: line, read: () => parseCommand(line) })),
    );
  }

  async function status(spoken: CommandSpoken): Promise<Reply> {
    const here = await recent({ ...placeOf(spoken.channel), limit: 100 });
    const working = here.filter((one) => !hasEnded(one));
    const waiting = here.filter((one) => isDecidable(one) && one.approval.state === 'pending');
    const title = (one: Generation) => quotedTitle(one.request.headline);
    const linked = (one: Generation) => `${title(one)} by ${one.requester.name}: ${links.page(one)}`;
    const inWork = working.map((one) => `${title(one)}: ${one.state === 'queued' ? 'in the queue.' : doingOf(one)}`);
    return {
      sections: [
        { title: 'In the making', lines: inWork.length > 0 ? inWork : ['Nothing.'] },
        { title: 'Waiting for a decision', lines: waiting.length > 0 ? waiting.map(linked) : ['Nothing.'] },
        ...providersIn(health()),
      ],
    };
  }
}

/** Only those that give reason to say something. */
function providersIn(health: ProviderHealth[]): NonNullable<Reply['sections']> {
  const lines = health
    .filter(({ state }) => state !== 'well')
    .map(({ provider, stage, state }) =>
      state === 'resting'
        ? `${laneLabels[stage]}: ${provider} has failed several times and is left alone for a while; another one stands in.`
        : `${laneLabels[stage]}: ${provider} is being tried again.`,
    );
  return lines.length === 0 ? [] : [{ title: 'Providers', lines }];
}

function styleLines(link?: string): string[] {
  const lines = Object.entries(artStyles).map(
    ([key, { label, aliases }]) => `${key}: ${label} (${aliases.join(', ')})`,
  );
  const seen = link === undefined ? [] : [`To see them: ${link}`];
  return [...lines, 'Up to three can be mixed: --style Monet:0.7+Dali:0.3', ...seen];
}

const help: NonNullable<Reply['sections']> = [
  {
    title: 'Make media',
    lines: [
      exampleCommand,
      ...Object.entries(options).map(
        ([name, { about, example }]) => `--${name}: ${about}${example.includes(' ') ? `, e.g. ${example}` : ''}`,
      ),
    ],
  },
  {
    title: 'Everything else',
    lines: [
      '/newsdesk batch: one headline a line, each becomes a message of its own',
      '/newsdesk styles, /newsdesk voices: what there is to choose from',
      '/newsdesk status: what is being made here and what waits for a decision',
      ...sayUsage,
      ...findUsage,
      ...digestUsage,
      '/newsdesk quota: what you, this channel and the workspace have used today',
      '/newsdesk settings: who may approve here and how, when media go out, what they are made with, and when the digest comes',
    ],
  },
  {
    title: 'Approve',
    lines: [
      'Press Approve or Reject, or react: ✅ and ❌ unless this channel has others.',
      'What is approved goes out at once, or at its time where one is set; where the channel asks for two approvals, after the second.',
    ],
  },
];

import { isThing, type Thing } from './block-rules.ts';
import { readMarkup } from './mrkdwn.ts';

/** A message, ephemeral message or view as Slack keeps it. */
export interface Showable {
  text?: string;
  blocks?: unknown;
  files?: { name?: string; title?: string }[];
  /** Of a view. */
  title?: unknown;
  /** Sent with the message: makes mentions of bare names. */
  link_names?: unknown;
  parse?: unknown;
}

/**
 * What a person sees: lines of visible text, buttons as `[Approve]`, a picture as `(picture: its alt text)`, a file
 * as `(file: its name)`, tasks with ○ ◐ ✓ or ✗. Text is only seen when there are no blocks.
 */
export function seen(message: Showable): string {
  return [...parts(message).map(({ shown }) => shown), ...(message.files ?? []).map(fileName)]
    .filter((line) => line !== '')
    .join('\n');
}

/** What a screen reader reads, and a notification shows; neither knows of characters without width. */
export const readAloud = (message: Showable): string =>
  readMarkup(message.text ?? '').shown.replace(/[\u200B\u2060]/g, '');

/** Whom it would notify, read strictly: also what only its `text` says, which blocks hide. */
export function pings(message: Showable): string[] {
  const byName = message.link_names || message.parse === 'full' ? (message.text ?? '').match(/@\w+/g) : null;
  const named = [...readMarkup(message.text ?? '').pings, ...parts(message).flatMap((part) => part.pings ?? [])];
  return [...new Set([...named, ...(byName ?? [])])];
}

/** Every link and link button, as label and address. */
export const linksIn = (message: Showable): { label: string; url: string }[] =>
  parts(message).flatMap(({ links }) => links ?? []);

interface Part {
  shown: string;
  pings?: string[];
  links?: { label: string; url: string }[];
}

const fileName = ({ title, name }: { title?: string; name?: string }): string => `(file: ${title || name})`;

function parts(message: Showable): Part[] {
  const title = isThing(message.title) ? draw(message.title) : [];
  if (!Array.isArray(message.blocks) || message.blocks.length === 0) return [...title, readMarkup(message.text ?? '')];
  return [...title, ...message.blocks.filter(isThing).flatMap(draw)];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);
const all = (...values: unknown[]): Part[] => values.filter(isThing).flatMap(draw);
const shownOf = (value: unknown): string =>
  all(value)
    .map(({ shown }) => shown)
    .join('');

const states: Record<string, string> = { pending: '○', in_progress: '◐', complete: '✓', error: '✗' };

/** What is neither named here nor has text shows nothing. */
function draw(thing: Thing): Part[] {
  switch (thing.type) {
    case 'mrkdwn':
      return [readMarkup(text(thing.text))];
    case 'markdown':
    case 'plain_text':
    case 'raw_text':
      return [{ shown: text(thing.text) }];
    case 'section':
      return all(thing.text, ...list(thing.fields), thing.accessory);
    case 'header':
    case 'alert':
      return all(thing.text);
    case 'context':
    case 'carousel':
      return all(...list(thing.elements));
    case 'actions':
      return line(list(thing.elements).flatMap(draw), ' ');
    case 'divider':
      return [{ shown: '———' }];
    case 'image':
      return [...all(thing.title), { shown: `(picture: ${text(thing.alt_text)})` }];
    case 'input':
      return [...all(thing.label, thing.element), ...all(thing.hint)];
    case 'plan':
      return [
        { shown: text(thing.title) },
        ...list(thing.tasks).flatMap((task) => draw({ ...task, type: 'task_card' })),
      ];
    case 'task_card':
      return [
        { shown: `${states[text(thing.status)] ?? ''} ${text(thing.title)}`.trim() },
        ...all(thing.details, thing.output),
        ...list(thing.sources).map(({ text: label, url }) => ({
          shown: text(label),
          links: [{ label: text(label), url: text(url) }],
        })),
      ];
    case 'rich_text':
      return list(thing.elements).flatMap(draw);
    case 'rich_text_section':
    case 'rich_text_preformatted':
    case 'rich_text_quote':
      return line(list(thing.elements).flatMap(inline), '');
    case 'rich_text_list':
      return list(thing.elements).flatMap((entry) => line([{ shown: '• ' }, ...draw(entry)], ''));
    case 'card':
      return all(thing.hero_image, thing.icon, thing.title, thing.subtitle, thing.body, ...list(thing.actions));
    case 'container':
      return all(thing.rich_text_title ?? thing.title, thing.subtitle, ...list(thing.child_blocks));
    case 'table':
    case 'data_table':
      return ((thing.rows as unknown[] | undefined) ?? []).flatMap((row) => line(list(row).flatMap(draw), ' | '));
    case 'button':
    case 'workflow_button': {
      const label = shownOf(thing.text);
      return [{ shown: `[${label}]`, ...(thing.url ? { links: [{ label, url: text(thing.url) }] } : {}) }];
    }
    case 'plain_text_input':
      return [{ shown: `[${text(thing.initial_value) || shownOf(thing.placeholder)}]` }];
    case 'overflow':
      return [{ shown: '[⋯]' }];
    case 'checkboxes':
    case 'radio_buttons':
      return list(thing.options).map((option) => ({ shown: `( ) ${shownOf(option.text)}` }));
    default: {
      const chosen = isThing(thing.initial_option) ? thing.initial_option.text : thing.placeholder;
      return text(thing.type).endsWith('_select') ? [{ shown: `[${shownOf(chosen)} ▾]` }] : [];
    }
  }
}

/** Within a line of rich text; what stands here is shown as it is. */
function inline(thing: Thing): Part[] {
  switch (thing.type) {
    case 'text':
      return [{ shown: text(thing.text) }];
    case 'link':
      return [
        {
          shown: text(thing.text) || text(thing.url),
          links: [{ label: text(thing.text) || text(thing.url), url: text(thing.url) }],
        },
      ];
    case 'user':
      return [{ shown: `@${thing.user_id}`, pings: [`<@${thing.user_id}>`] }];
    case 'usergroup':
      return [{ shown: `@${thing.usergroup_id}`, pings: [`<!subteam^${thing.usergroup_id}>`] }];
    case 'broadcast':
      return [{ shown: `@${thing.range}`, pings: [`<!${thing.range}>`] }];
    case 'channel':
      return [{ shown: `#${thing.channel_id}` }];
    case 'emoji':
      return [{ shown: `:${thing.name}:` }];
    case 'date':
      return [{ shown: text(thing.fallback) }];
    default:
      return [];
  }
}

/** Several parts on one line. */
function line(several: Part[], between: string): Part[] {
  return [
    {
      shown: several.map(({ shown }) => shown).join(between),
      pings: several.flatMap((part) => part.pings ?? []),
      links: several.flatMap((part) => part.links ?? []),
    },
  ];
}

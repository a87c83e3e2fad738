/** Rules of Slack that are neither a type nor a number. Each names what is wrong as the end of a sentence. */
export type Thing = Record<string, unknown>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const things = (value: unknown): Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);

/** By kind, see block-limits.ts. */
export const rules: Record<string, (thing: Thing) => (string | false)[]> = {
  section: ({ text, fields }) => [!text && !fields && 'has neither text nor fields'],
  image: ({ image_url }) => [image_url !== undefined && unreachablePicture(String(image_url))],
  button: ({ url }) => [url !== undefined && !/^(https?|mailto|slack):/.test(String(url)) && 'leads nowhere'],
  actions: ({ elements }) => [twice('action_id', things(elements))],
  context_actions: ({ elements }) => [twice('action_id', things(elements))],
  static_select: choices,
  multi_static_select: choices,
  radio_buttons: choices,
  checkboxes: choices,
  overflow: ({ options }) => [twice('value', things(options))],
  plan: ({ tasks }) => [twice('task_id', things(tasks))],
  number_input: ({ min_value, max_value }) => [Number(min_value) > Number(max_value) && 'ends before it begins'],
  plain_text_input: ({ min_length, max_length }) => [
    Number(max_length) > 3000 && 'accepts more than 3000 characters',
    Number(min_length) > Number(max_length) && 'asks for more than it accepts',
  ],
};

export const unsendable = ({ blocks, submit }: Thing): string | false =>
  things(blocks).some(({ type }) => type === 'input') && !submit && 'has inputs and no submit';

/** What may not stand together, or not here. */
export function together(blocks: readonly Thing[], surface: 'message' | 'modal' | 'home'): (string | false)[] {
  const has = (type: string) => blocks.some((block) => block.type === type);
  return [
    twice('block_id', blocks),
    has('plan') && has('task_card') && 'has both a plan and a task_card',
    surface !== 'message' && (has('plan') || has('task_card')) && 'shows tasks, which only a message can',
    surface !== 'message' && (has('table') || has('data_table')) && 'shows a table, which only a message can',
    has('table') && blocks.filter(({ type }) => type === 'table').length > 1 && 'has more than one table',
    twice(
      'task_id',
      blocks.filter(({ type }) => type === 'task_card'),
    ),
  ];
}

/** Slack fetches it while it posts, and refuses the whole message when that fails. */
function unreachablePicture(address: string): string | false {
  if (!URL.canParse(address)) return 'has an address that is none';
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:') return 'is not at an https address';
  if (/^(localhost|127\.|10\.|192\.168\.|\[?::1)/.test(hostname)) return 'is at an address only we can reach';
  return /\.(webp|avif|svg|tiff?)$/i.test(pathname) && 'is neither png, jpg nor gif';
}

function choices({ options, option_groups, initial_option, initial_options }: Thing): (string | false)[] {
  const all = [...things(options), ...things(option_groups).flatMap((group) => things(group.options))];
  const chosen = [...(isThing(initial_option) ? [initial_option] : []), ...things(initial_options)];
  return [
    Boolean(options) === Boolean(option_groups) && 'needs either options or option_groups',
    twice('value', all),
    // Slack compares the whole option, not only its value.
    !chosen.every((one) => all.some((option) => JSON.stringify(option) === JSON.stringify(one))) &&
      'starts with an option that it does not have',
  ];
}

function twice(key: string, among: readonly Thing[]): string | false {
  const values = among.map((one) => one[key]).filter((value) => value !== undefined);
  const double = values.find((value, index) => values.indexOf(value) !== index);
  return double !== undefined && `uses the ${key} ${JSON.stringify(double)} twice`;
}

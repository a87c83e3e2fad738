import { Ajv, type ValidateFunction } from 'ajv';
import { idLimits, limits, messageBlocks, messageText, type Range } from './block-limits.ts';
import { isThing, rules, type Thing, together, unsendable } from './block-rules.ts';
import schema from './known-block.schema.json' with { type: 'json' };

/** What Slack would refuse in a message; an empty list when it would take it. */
export function checkMessage(message: { text?: unknown; blocks?: unknown }): string[] {
  const { text, blocks } = message;
  return [
    ...(typeof text === 'string' ? outside(text, messageText, 'text') : ['text is missing: screen readers read it.']),
    ...(blocks === undefined ? [] : checkBlocks(blocks, 'message')),
  ];
}

/** As checkMessage, for a modal or the Home tab. */
export function checkView(view: unknown): string[] {
  if (!isThing(view)) return ['The view is not an object.'];
  if (view.type !== 'modal' && view.type !== 'home') return [`A view of type ${JSON.stringify(view.type)} is none.`];
  const shell = { ...view, blocks: [] };
  return [
    ...wrong(view.type === 'modal' ? 'ModalView' : 'HomeView', shell, 'view'),
    ...problemsOf({ ...view, blocks: undefined }, 'view', view.type),
    ...outside(view.blocks, limits[view.type]?.blocks, 'view.blocks'),
    ...said([view.type === 'modal' && unsendable(view)], 'The modal'),
    ...checkBlocks(view.blocks, view.type),
  ];
}

export function checkBlocks(blocks: unknown, surface: 'message' | 'modal' | 'home'): string[] {
  if (!Array.isArray(blocks) || !blocks.every(isThing)) return ['blocks is not a list of objects.'];
  return [
    ...(surface === 'message' ? outside(blocks, messageBlocks, 'blocks') : []),
    ...said(together(blocks, surface), `The ${surface}`),
    ...blocks.flatMap((block, index) => {
      const where = `blocks[${index}]`;
      const definition = definitionOf.get(block.type);
      if (!definition) return [`${where} has the type ${JSON.stringify(block.type)}, which Slack does not know.`];
      return [...wrong(definition, block, where), ...tasksOf(block, where), ...problemsOf(block, where)];
    }),
  ];
}

const ajv = new Ajv({ strict: false });
ajv.addSchema(schema, 'slack');
const validators = new Map<string, ValidateFunction>();

/** `section` → `SectionBlock`. */
const definitionOf = new Map<unknown, string>(
  schema.definitions.KnownBlock.anyOf.map(({ $ref }) => {
    const name = $ref.replace('#/definitions/', '');
    const definition = (schema.definitions as Record<string, Definition>)[name];
    return [(definition?.anyOf?.[0] ?? definition)?.properties?.type?.const, name];
  }),
);

interface Definition {
  anyOf?: Definition[];
  properties?: { type?: { const?: string } };
}

/** Against the types. Of several errors the innermost, of the definition that the value says it is. */
function wrong(definition: string, value: unknown, where: string): string[] {
  const validate = validators.get(definition) ?? ajv.compile({ $ref: `slack#/definitions/${definition}` });
  validators.set(definition, validate);
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const otherTypes = errors.flatMap(({ schemaPath }) => schemaPath.match(/^.*(?=properties\/type\/const$)/)?.[0] ?? []);
  const own = errors.filter(({ schemaPath }) => !otherTypes.some((path) => schemaPath.startsWith(path)));
  const error = (own.length > 0 ? own : errors).toSorted((a, b) => b.instancePath.length - a.instancePath.length)[0];
  const extra = error?.params.additionalProperty ? ` (${error.params.additionalProperty})` : '';
  return [`${where}${error?.instancePath ?? ''} ${error?.message ?? 'does not fit'}${extra}.`];
}

/** The types let anything be a task; Slack does not. It reads one without a type as a task_card. */
function tasksOf(block: Thing, where: string): string[] {
  if (block.type !== 'plan' || !Array.isArray(block.tasks)) return [];
  return block.tasks.flatMap((task, index) =>
    isThing(task) ? wrong('TaskCardBlock', { type: 'task_card', ...task }, `${where}.tasks[${index}]`) : [],
  );
}

/** Lengths, counts and rules of a thing and of everything in it. */
function problemsOf(thing: Thing, where: string, kind = String(thing.type ?? '')): string[] {
  const own = Object.entries({ ...idLimits, ...limits[kind] }).flatMap(([path, range]) =>
    valuesAt(thing, path).flatMap((value) => outside(value, range, `${where}.${path}`)),
  );
  const inner = Object.entries(thing).flatMap(([key, value]) => {
    const list = Array.isArray(value) ? value : [value];
    return list.flat().flatMap((entry, index) => {
      if (!isThing(entry)) return [];
      const place = Array.isArray(value) ? `${where}.${key}[${index}]` : `${where}.${key}`;
      return problemsOf(entry, place, String(entry.type ?? kindUnder[key] ?? ''));
    });
  });
  return [...own, ...said(rules[kind]?.(thing) ?? [], where), ...inner];
}

/** What has no type of its own. */
const kindUnder: Record<string, string> = {
  confirm: 'confirm',
  options: 'option',
  initial_option: 'option',
  initial_options: 'option',
  option_groups: 'option_group',
  tasks: 'task_card',
};

/** `fields[].text` → the text of each field; nothing for what is absent. */
function valuesAt(thing: unknown, path: string): unknown[] {
  return path.split('.').reduce<unknown[]>(
    (found, step) => {
      const key = step.replace('[]', '');
      const values = found.filter(isThing).map((one) => one[key]);
      return step.endsWith('[]') ? values.flatMap((value) => (Array.isArray(value) ? value : [])) : values;
    },
    [thing],
  );
}

function outside(value: unknown, range: Range | undefined, where: string): string[] {
  if (!range || (typeof value !== 'string' && !Array.isArray(value))) return [];
  const size = [...value].length;
  const unit = typeof value === 'string' ? 'characters' : 'entries';
  if (size > range[1]) return [`${where} has ${size} ${unit}, Slack takes ${range[1]}.`];
  return size < range[0] ? [`${where} is empty or too short.`] : [];
}

const said = (found: readonly (string | false)[], who: string): string[] =>
  found.flatMap((one) => (one === false ? [] : [`${who} ${one}.`]));

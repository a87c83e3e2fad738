import { componentTypes, isSelect } from '../checks/components.ts';
import { isThing, lengthOf, type Thing, text, things } from '../json.ts';

/** What a person enters: text, or the values (or labels) they pick. */
export type FilledModal = Readonly<Record<string, string | readonly string[]>>;

/** The inputs of a modal with the labels people read. */
function inputs(modal: Thing): { label: string; input: Thing; wrap(value: Thing): Thing }[] {
  return things(modal.components).flatMap((part) => {
    if (part.type === componentTypes.label && isThing(part.component)) {
      const wrap = (component: Thing): Thing => ({ type: 18, id: 1, component });
      return [{ label: text(part.label), input: part.component, wrap }];
    }
    return things(part.components).map((input) => ({
      label: text(input.label),
      input,
      wrap: (value: Thing): Thing => ({ type: 1, id: 1, components: [value] }),
    }));
  });
}

/**
 * A modal as it is sent, filled in by label or custom id; what is not named keeps what it showed. What Discord would
 * not let a person send is an error of the test.
 */
export function fillModal(modal: Thing, filled: FilledModal): Thing[] {
  const all = inputs(modal);
  for (const key of Object.keys(filled)) {
    if (!all.some(({ label, input }) => label === key || input.custom_id === key)) {
      throw new Error(`The form has no ${key}; it has: ${all.map(({ label }) => label).join(', ')}.`);
    }
  }
  return all.map(({ label, input, wrap }) => {
    const given = filled[label] ?? filled[text(input.custom_id)];
    const common = { type: input.type, id: 2, custom_id: input.custom_id };
    if (isSelect(input)) return wrap({ ...common, values: pick(label, input, given) });
    const value = typeof given === 'string' ? given : text(input.value);
    const length = lengthOf(value);
    const [least, most] = [Number(input.min_length ?? 0), Number(input.max_length ?? 4000)];
    if (input.required !== false && length === 0) throw new Error(`${label} is required.`);
    if (length > most || (length > 0 && length < least))
      throw new Error(`${label} takes ${least} to ${most} characters.`);
    return wrap({ ...common, value });
  });
}

/** The chosen values of a select, by value or label. */
export function pick(label: string, select: Thing, given: string | readonly string[] | undefined): string[] {
  const options = things(select.options);
  const defaults = [...options.filter((one) => one.default === true), ...things(select.default_values)];
  const asked = given === undefined ? defaults.map((one) => text(one.value ?? one.id)) : [given].flat();
  const values = asked.map((one) => {
    if (select.type !== componentTypes.stringSelect) return one;
    const option = options.find(({ value, label: shown }) => value === one || shown === one);
    if (!option)
      throw new Error(`${label} has no option ${one}; it has: ${options.map((each) => each.label).join(', ')}.`);
    return text(option.value);
  });
  const least = select.required === false ? 0 : Number(select.min_values ?? 1);
  if (values.length < least || values.length > Number(select.max_values ?? 1)) {
    throw new Error(`${label} takes ${least} to ${select.max_values ?? 1} choices, not ${values.length}.`);
  }
  return values;
}

/** Whom and what the values of a select of people, roles or channels stand for. */
export const picksThings = ({ type }: Thing): boolean => isSelect({ type }) && type !== componentTypes.stringSelect;

import { isThing, lengthOf, type Thing, things } from './json.ts';
import { Refusal } from './refusal.ts';

/** A place in a body that is being checked; it gathers what Discord would find wrong there. */
export interface Field {
  in(...keys: (string | number)[]): Field;
  wrong(code: string, message: string): void;
  required(): void;
  /** Text of `min` (1 unless told) to `max` characters. */
  text(value: unknown, given: { min?: number; max: number; optional?: boolean }): void;
  /** A list of at most `max` objects, each with its place. */
  list(value: unknown, given: { min?: number; max: number; optional?: boolean }): [Thing, Field][];
  number(value: unknown, given: { min: number; max: number; optional?: boolean }): void;
  oneOf(value: unknown, allowed: readonly unknown[]): void;
}

export interface Form extends Field {
  /** Throws Discord's `Invalid Form Body` when anything was wrong. */
  refuse(): void;
}

interface Problem {
  path: (string | number)[];
  code: string;
  message: string;
}

export function createForm(): Form {
  const problems: Problem[] = [];
  return {
    ...createField(problems, []),
    refuse() {
      if (problems.length === 0) return;
      throw new Refusal(400, { message: 'Invalid Form Body', code: 50035, errors: nest(problems) });
    },
  };
}

function createField(problems: Problem[], path: (string | number)[]): Field {
  const wrong = (code: string, message: string): void => void problems.push({ path, code, message });
  const required = (): void => wrong('BASE_TYPE_REQUIRED', 'This field is required');
  const size = (length: number, min: number, max: number): void => {
    if (length >= min && length <= max) return;
    if (min > 0) wrong('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    else wrong('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  };
  const missing = (value: unknown, optional: boolean): boolean => {
    if (value !== undefined && value !== null) return false;
    if (!optional) required();
    return true;
  };
  const field: Field = {
    in: (...keys) => createField(problems, [...path, ...keys]),
    ...{ wrong, required },
    text(value, { min = 1, max, optional = false }) {
      if (missing(value, optional)) return;
      if (typeof value !== 'string') wrong('STRING_TYPE_CONVERT', 'Could not interpret as string.');
      else size(lengthOf(value), min, max);
    },
    list(value, { min = 0, max, optional = false }) {
      if (missing(value, optional)) return [];
      if (!Array.isArray(value)) {
        wrong('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
        return [];
      }
      size(value.length, min, max);
      value.forEach((one, index) => {
        if (!isThing(one)) field.in(index).wrong('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
      });
      return things(value).map((one) => [one, field.in(value.indexOf(one))]);
    },
    number(value, { min, max, optional = true }) {
      if (missing(value, optional)) return;
      if (typeof value !== 'number') wrong('NUMBER_TYPE_COERCE', `Value "${value}" is not int.`);
      else if (value < min) wrong('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
      else if (value > max) wrong('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    },
    oneOf(value, allowed) {
      if (missing(value, false)) return;
      if (!allowed.includes(value)) wrong('BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
    },
  };
  return field;
}

/** `{embeds: {0: {title: {_errors: […]}}}}`. */
function nest(problems: Problem[]): Thing {
  const root: Thing = {};
  for (const { path, code, message } of problems) {
    let at = root;
    for (const key of path) {
      at[key] ??= {};
      at = at[key] as Thing;
    }
    at._errors = [...((at._errors as Thing[] | undefined) ?? []), { code, message }];
  }
  return root;
}

/** How the text of a setting becomes a value, and what is said when it cannot. Messages continue "PORT must …". */
import { isIPv6 } from 'node:net';
import { z } from 'zod';
import { isLoopback } from './http/local-only.ts';
import { artStyles } from './pipeline/art-styles.ts';
import { type TopicRule, topicRuleNames } from './pipeline/moderation-service.ts';
import { type SensitiveTopic, sensitiveTopics } from './pipeline/sensitive-topics.ts';
import { formatStyleMix, parseStyleMix } from './pipeline/style-mix.ts';

export const optional = (check: (value: string) => boolean, must: string) => z.string().refine(check, must).optional();
export const text = z.string().optional();
export const oneOf = <const T extends readonly [string, ...string[]]>(choices: T, fallback: T[number]) =>
  z.enum(choices, `must be one of ${choices.join(', ')}`).prefault(fallback as never);
export const wholeNumber = (min: number, max: number, fallback: number) => {
  const must = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, must)
    .transform(Number)
    .refine((value) => value >= min && value <= max, must)
    .prefault(String(fallback));
};

export const urlOf = (value: string) => (URL.canParse(value) ? new URL(value) : undefined);
export const isOrigin = (value: string) => {
  const url = urlOf(value);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return false;
  return url.pathname === '/' && !/[?#@]/.test(value);
};
export const isPostgresUrl = (value: string) => ['postgres:', 'postgresql:'].includes(urlOf(value)?.protocol ?? '');
/** Where keys are sent: nobody on the way may read them. */
export const isApiUrl = (value: string) => {
  const url = urlOf(value);
  if (!url || /[?#@]/.test(value)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
};
/** `a, b` → what stands between the signs; `undefined` when empty. */
export const list = (separator: string) =>
  z
    .string()
    .transform((value) =>
      value
        .split(separator)
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .optional();
/** A name or address as `listen` takes it: no scheme, no port, no spaces. */
export const isHost = (value: string) => /^[a-z0-9.-]+$/i.test(value) || isIPv6(value.replace(/^\[|\]$/g, ''));

/** Gives the canonical text of the mix. */
export const styleMix = z.string().transform((value, context) => {
  try {
    return formatStyleMix(parseStyleMix(value));
  } catch {
    // The parser's own sentence repeats the value, which here may be a key in the wrong place.
    context.addIssue(`must be one of ${Object.keys(artStyles).join(', ')} or a mix such as Monet:0.7+Dali:0.3`);
    return z.NEVER;
  }
});

/** `openai:20,google:100` → by provider. */
export const rates = z
  .string()
  .regex(/^[a-z0-9-]+:[1-9]\d{0,4}(\s*,\s*[a-z0-9-]+:[1-9]\d{0,4})*$/i, 'must be providers and calls a minute')
  .transform((value) =>
    Object.fromEntries(
      value
        .split(',')
        .map((one) => one.trim().split(':'))
        .map(([name, rate]) => [name?.toLowerCase(), Number(rate)]),
    ),
  )
  .optional();
/** `death:editor-first` → by topic. */
export const topicRules = z
  .string()
  .transform((value, context) => {
    const rules = value.split(',').map((one) =>
      one
        .trim()
        .toLowerCase()
        .split(':')
        .map((part) => part.trim()),
    );
    const known = rules.every(
      ([topic, rule, more]) =>
        sensitiveTopics.some((one) => one === topic) &&
        topicRuleNames.some((one) => one === rule) &&
        more === undefined,
    );
    if (known) return Object.fromEntries(rules) as Partial<Record<SensitiveTopic, TopicRule>>;
    context.addIssue(`must be topics (${sensitiveTopics.join(', ')}), each with :illustration-only or :editor-first`);
    return z.NEVER;
  })
  .optional();

/** What Discord says when it does not do something, without what was sent: that may hold tokens and headlines. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { z } from 'zod';

/** Discord's codes by what they mean; each stands in an answer as `code`. */
export const codes = {
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownMember: 10007,
  unknownMessage: 10008,
  unknownUser: 10013,
  unknownWebhook: 10015,
  tooManyOldEdits: 30046,
  unauthorized: 40001,
  tooLarge: 40005,
  alreadyAnswered: 40060,
  missingAccess: 50001,
  notOurMessage: 50005,
  cannotDm: 50007,
  missingPermissions: 50013,
  tokenOver: 50027,
  invalidForm: 50035,
  fileTooLarge: 50045,
  invalidFile: 50046,
  archivedThread: 50083,
  fileNotFound: 50146,
  noMutualGuild: 50278,
  lockedThread: 160005,
} as const;

/** An answer with a status of 400 or more. */
export class DiscordRefusal extends Error {
  override readonly name = 'DiscordRefusal';
  /** HTTP's. */
  readonly status: number;
  /** Discord's own; 0 when it gave none. */
  readonly code: number;
  /** What it did not take, e.g. `attachments.0.id`. */
  readonly fields: readonly string[];
  readonly retryAfterMs: number | undefined;

  constructor(status: number, code: number, details: { fields?: readonly string[]; retryAfterMs?: number } = {}) {
    const { fields = [], retryAfterMs } = details;
    super(
      `Discord answered ${status}${code === 0 ? '' : `, code ${code}`}${fields.length ? `: ${fields.join(', ')}` : ''}.`,
    );
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The same error without addresses and bodies; anything that is no answer of Discord's stays as it is. */
export function withoutContents(error: unknown): unknown {
  if (error instanceof RateLimitError) {
    const waitMs = error.retryAfter || error.timeToReset;
    return new DiscordRefusal(429, 0, waitMs > 0 ? { retryAfterMs: waitMs } : {});
  }
  if (error instanceof DiscordAPIError) {
    const code = typeof error.code === 'number' ? error.code : 0;
    return new DiscordRefusal(error.status, code, { fields: fieldsIn(z.unknown().parse(error.rawError)) });
  }
  return error instanceof HTTPError ? new DiscordRefusal(error.status, 0) : error;
}

/** Discord's code; 0 when it refused without one, `undefined` when it did not get that far. */
export function refusalOf(error: unknown): number | undefined {
  const known = withoutContents(error);
  return known instanceof DiscordRefusal ? known.code : undefined;
}

const named = z.object({ errors: z.record(z.string(), z.unknown()) });
const mostFields = 10;

/** `{errors: {embeds: {0: {title: {_errors: […]}}}}}` → `embeds.0.title` */
function fieldsIn(body: unknown): string[] {
  const { data } = named.safeParse(body);
  return data ? pathsIn(data.errors).slice(0, mostFields) : [];
}

function pathsIn(errors: Record<string, unknown>, path: readonly string[] = []): string[] {
  if (Array.isArray(errors._errors)) return [path.join('.')];
  if (path.length > 8) return [];
  return Object.entries(errors).flatMap(([key, inside]) =>
    typeof inside === 'object' && inside !== null
      ? pathsIn(inside as Record<string, unknown>, [...path, key.slice(0, 40)])
      : [],
  );
}

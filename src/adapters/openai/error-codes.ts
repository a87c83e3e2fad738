/** What OpenAI's codes say about one call; `undefined` leaves it to the HTTP status. */
export type Meaning = 'refused' | 'no-model' | 'no-credit' | 'slow-down' | 'invalid';

const meanings: Readonly<Record<string, Meaning>> = {
  moderation_blocked: 'refused',
  content_policy_violation: 'refused',
  content_filter: 'refused',
  image_content_policy_violation: 'refused',
  bio_policy: 'refused',
  misalignment_policy_violation: 'refused',
  invalid_prompt: 'refused',
  model_not_found: 'no-model',
  model_deprecated: 'no-model',
  insufficient_quota: 'no-credit',
  credit_balance_exhausted: 'no-credit',
  billing_hard_limit_reached: 'no-credit',
  billing_not_active: 'no-credit',
  rate_limit_exceeded: 'slow-down',
  slow_down: 'slow-down',
  server_is_overloaded: 'slow-down',
  invalid_request_error: 'invalid',
  image_generation_user_error: 'invalid',
};

/** The code counts before the type, which is coarser. */
export function meaningOf(code: unknown, type: unknown): Meaning | undefined {
  return meanings[String(code)] ?? meanings[String(type)];
}

/**
 * The categories a refusal names: `moderation_details.categories`, or `safety_violations=[violence]` in the
 * sentence of older answers. Only plain words come out, since the rest of the sentence may repeat the prompt.
 */
export function refusedFor(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  const { moderation_details: details, message } = body as Record<string, unknown>;
  const listed = (details as { categories?: unknown } | null | undefined)?.categories;
  const told = /safety_violations=\[([^\]]*)\]/.exec(String(message))?.[1]?.split(',') ?? [];
  return [...new Set(Array.isArray(listed) ? listed : told)]
    .map((category) =>
      String(category)
        .trim()
        .replace(/[_/-]+/g, ' '),
    )
    .filter((category) => /^[a-z ]{3,40}$/.test(category))
    .slice(0, 4);
}

/** A code or parameter name as it may stand in a sentence; `undefined` for anything longer or stranger. */
export function plainName(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.[\]-]{1,60}$/.test(value) ? value : undefined;
}

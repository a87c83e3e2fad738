import type { Lookups } from '../people/lookups.ts';

/** Slack's own helper, which Slack does not call a bot. */
const slackbot = 'USLACKBOT';

/**
 * Whether this user of the workspace is a person: other apps and workflows react too, and what they react decides
 * nothing. Whom Slack does not know is no person. Rejects when Slack gave no answer: then nobody knows.
 */
export async function isPerson(lookups: Pick<Lookups, 'user'>, team: string, user: string): Promise<boolean> {
  if (user === slackbot) return false;
  const found = await lookups.user(team, user);
  return found !== undefined && found.is_bot !== true;
}

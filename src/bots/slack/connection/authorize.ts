import type { AnyMiddlewareArgs, Authorize, Middleware } from '@slack/bolt';
import { ChatError } from '../../desk/chat.ts';
import type { SlackLog, Teams } from '../parts.ts';

/** Says to Bolt who the app is in the workspace an event comes from. Rejects when that cannot be known just now. */
export function authorizeBy(teams: Pick<Teams, 'client' | 'botUser'>): Authorize<boolean> {
  return async ({ teamId, isEnterpriseInstall }) => {
    if (teamId === undefined || isEnterpriseInstall) return notInstalled(teamId);
    try {
      const [{ token }, botUserId] = [await teams.client(teamId), await teams.botUser(teamId)];
      return { teamId, botUserId, ...(token === undefined ? {} : { botToken: token }) };
    } catch (error) {
      if (error instanceof ChatError && error.problem === 'gone') return notInstalled(teamId);
      throw error;
    }
  };
}

function notInstalled(teamId: string | undefined) {
  return { notInstalled: true, ...(teamId === undefined ? {} : { teamId }) };
}

/** Nothing is done for a workspace that has not installed the app; whoever asked is told, the log once. */
export function onlyInstalled(installUrl: string | undefined, log: SlackLog): Middleware<AnyMiddlewareArgs> {
  const told = new Set<string>();
  const ask = installUrl ? ` An administrator can install it at ${installUrl}.` : '';
  const text = `Newsmedia is not installed in this workspace, so nothing was done.${ask}`;

  return async (args) => {
    if (args.context.notInstalled !== true) return args.next();
    const team = args.context.teamId ?? 'of a whole organisation';
    if (!told.has(team)) log.warn({ team }, 'Slack sent something of a workspace that has not installed the app.');
    told.add(team);
    if ('command' in args && args.command) await args.ack({ response_type: 'ephemeral', text });
    else if ('ack' in args && args.ack) await args.ack();
  };
}

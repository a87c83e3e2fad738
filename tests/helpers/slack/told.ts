import { checkMessage } from './block-check.ts';
import type { Workspace } from './emulator.ts';
import type { Body } from './orders.ts';
import type { Showable } from './seen.ts';

/** What one person alone sees in a channel. */
export interface Told extends Showable {
  team: string;
  user: string;
  channel: string;
  thread_ts?: string;
  blocks?: unknown;
}

/** An address that Slack hands out with a command or a click. */
export interface ResponseUrl {
  workspace: Workspace;
  user: string;
  channel: string;
  /** Of the message that was clicked. */
  message?: { ts: string; ephemeral: boolean };
}

export interface Private {
  readonly told: readonly Told[];
  /** Also what a command answered in its acknowledgement. */
  tell(told: Told): void;
  /** The path of a new response URL: five uses in half an hour. */
  open(url: ResponseUrl): string;
  /** What Slack answers whoever posts to it. */
  respond(path: string, body: Body): Promise<{ status: number; text: string }>;
  /** The half hour of every address so far is over. */
  expire(): void;
}

const mostUses = 5;

export function createPrivate(report: (where: string, problems: string[]) => void): Private {
  const told: Told[] = [];
  const urls = new Map<string, ResponseUrl & { uses: number; expired: boolean }>();

  return {
    told,
    tell: (one) => void told.push(one),
    open(url) {
      const path = `/respond/${url.workspace.id}/${urls.size + 1}`;
      urls.set(path, { ...url, uses: 0, expired: false });
      return path;
    },
    expire() {
      for (const url of urls.values()) url.expired = true;
    },
    async respond(path, body) {
      const url = urls.get(path);
      if (!url) return { status: 404, text: 'no_such_url' };
      if (url.expired) return { status: 404, text: 'expired_url' };
      if (++url.uses > mostUses) return { status: 404, text: 'used_url' };
      const { workspace, user, channel, message } = url;
      if (body.delete_original) {
        if (message && !message.ephemeral)
          await workspace.call('chat.delete', { channel, ts: message.ts }, workspace.bot.token);
        return { status: 200, text: 'ok' };
      }
      const problems = checkMessage(body);
      report('response_url', problems);
      if (problems.length > 0) return { status: 400, text: 'invalid_blocks' };
      if (body.replace_original && message && !message.ephemeral) {
        await workspace.call('chat.update', { ...body, channel, ts: message.ts }, workspace.bot.token);
      } else if (body.response_type === 'in_channel') {
        await workspace.call('chat.postMessage', { ...body, channel }, workspace.bot.token);
      } else {
        told.push({ ...body, team: workspace.id, user, channel });
      }
      return { status: 200, text: 'ok' };
    },
  };
}

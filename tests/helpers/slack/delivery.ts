import { createHmac } from 'node:crypto';
import type { Thing } from './block-rules.ts';
import type { SocketStub } from './socket.ts';

/** What came back in the acknowledgement. */
export interface Heard {
  /** 200 over a socket too. */
  status: number;
  /** JSON as what it says, other text as it is, nothing as ''. */
  body: unknown;
}

/** How Slack reaches the program. */
export interface Delivery {
  command(form: Record<string, string>): Promise<Heard>;
  interaction(payload: Thing): Promise<Heard>;
  event(envelope: Thing, retry?: { attempt: number; reason: string }): Promise<Heard>;
}

export interface SignedRequest {
  body: string;
  headers: Record<string, string>;
}

/** Signed as Slack signs; `at` in seconds since 1970. */
export function signed(
  secret: string,
  body: string,
  contentType: string,
  at = Math.floor(Date.now() / 1000),
): SignedRequest {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'Content-Type': contentType,
      'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'X-Slack-Request-Timestamp': String(at),
      'X-Slack-Signature': `v0=${signature}`,
    },
  };
}

const form = 'application/x-www-form-urlencoded';

/** Over HTTP, to `<base>/slack/events`. */
export function deliverByHttp(base: string, signingSecret: string): Delivery {
  async function post(body: string, contentType: string, more: Record<string, string> = {}): Promise<Heard> {
    const request = signed(signingSecret, body, contentType);
    const headers = { ...request.headers, ...more };
    const response = await fetch(`${base}/slack/events`, { method: 'POST', body, headers });
    return { status: response.status, body: read(await response.text()) };
  }
  return {
    command: (fields) => post(new URLSearchParams(fields).toString(), form),
    interaction: (payload) => post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), form),
    event: (envelope, retry) =>
      post(
        JSON.stringify(envelope),
        'application/json',
        retry ? { 'X-Slack-Retry-Num': String(retry.attempt), 'X-Slack-Retry-Reason': retry.reason } : {},
      ),
  };
}

/** Over Socket Mode. */
export function deliverBySocket(socket: SocketStub): Delivery {
  const deliver = async (...given: Parameters<SocketStub['deliver']>): Promise<Heard> => {
    const { payload } = await socket.deliver(...given);
    return { status: 200, body: payload ?? '' };
  };
  return {
    command: (payload) => deliver({ type: 'slash_commands', payload }),
    interaction: (payload) => deliver({ type: 'interactive', payload }),
    event: (payload, retry) =>
      deliver({
        type: 'events_api',
        payload,
        ...(retry ? { retry_attempt: retry.attempt, retry_reason: retry.reason } : {}),
      }),
  };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

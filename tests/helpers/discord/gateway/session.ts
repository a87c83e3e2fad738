import type { WebSocket } from 'ws';
import type { Thing } from '../json.ts';

/** A connection to the gateway as Discord remembers it; it outlives its socket for a resume. */
export interface GatewaySession {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly number[];
  readonly identifiedAt: number;
  /** Whether a socket is open now. */
  readonly connected: boolean;
  /** Cannot be resumed any more. */
  ended: boolean;
  resumes: number;
  heartbeats: number;
  socket: WebSocket | undefined;
  /** Of the last event. */
  readonly sequence: number;
  /** Numbers an event, keeps it for a resume and sends it when a socket is open. */
  tell(event: string, data: Thing): void;
  /** Sends again what came after this number. */
  replay(after: number): void;
}

export function createSession(
  about: Pick<GatewaySession, 'id' | 'intents' | 'shard' | 'identifiedAt'>,
): GatewaySession {
  const told: { op: 0; t: string; s: number; d: Thing }[] = [];
  const session: GatewaySession = {
    ...about,
    ...{ ended: false, resumes: 0, heartbeats: 0, socket: undefined },
    get connected() {
      return session.socket?.readyState === 1;
    },
    get sequence() {
      return told.length;
    },
    tell(event, data) {
      const packet = { op: 0 as const, t: event, s: told.length + 1, d: data };
      told.push(packet);
      if (session.connected) session.socket?.send(JSON.stringify(packet));
    },
    replay(after) {
      for (const packet of told.slice(after)) session.socket?.send(JSON.stringify(packet));
    },
  };
  return session;
}

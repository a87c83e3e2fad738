import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { apiGuildCreate, apiUser } from '../api-objects.ts';
import { isThing, type Thing } from '../json.ts';
import type { World } from '../world.ts';
import { hears, intents, known, privileged } from './intents.ts';
import { createSession, type GatewaySession } from './session.ts';

/** Discord's gateway: who is connected, and the ways in which it is unkind. */
export interface Gateway {
  /** Every session that was ever opened, oldest first. */
  readonly sessions: readonly GatewaySession[];
  /** Those with an open socket. */
  readonly connected: readonly GatewaySession[];
  /** How many sockets were opened, also before anybody said who they are. */
  readonly openings: number;
  /** The close codes sent to clients, oldest first. */
  readonly closes: readonly number[];
  url(): string;
  starts(): Thing;
  /** New connections break from now on, until `accept`. */
  refuse(): void;
  accept(): void;
  /** All sockets end without a word; the sessions can be resumed. */
  drop(): void;
  /** Asks all to connect anew and resume (op 7). */
  reconnect(): void;
  /** Says to all that their session is not good (op 9); unless resumable it is over. */
  invalidate(given?: { resumable?: boolean }): void;
  /** Closes all with a code, as 4009 after silence. */
  close(code: number): void;
  /** From now on heartbeats get no answer, as on a dead connection; `true` again answers them. */
  ack(answered: boolean): void;
  /** Asks all for a heartbeat at once. */
  askForHeartbeat(): void;
  /** Which privileged intents the application may ask for; none unless told. */
  allow(bits: number): void;
  /** What `session_start_limit` says is left of a day's identifies. */
  setStarts(remaining: number): void;
  dispatch(event: string, data: Thing, about?: { dm?: boolean }): boolean;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  end(): void;
}

export function createGateway(world: World, heartbeatMs: number): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions: GatewaySession[] = [];
  const closes: number[] = [];
  let [open, acking, allowed, remaining, openings] = [true, true, 0, 1000, 0];

  const connected = (): GatewaySession[] => sessions.filter((session) => session.connected);
  const end = (socket: WebSocket, code: number, reason: string): void => {
    closes.push(code);
    socket.close(code, reason);
  };
  const sendAll = (packet: Thing): void => {
    for (const { socket } of connected()) socket?.send(JSON.stringify(packet));
  };

  function identify(socket: WebSocket, asked: Thing): GatewaySession | undefined {
    if (asked.token !== world.token) return void end(socket, 4004, 'Authentication failed.');
    const bits = typeof asked.intents === 'number' ? asked.intents : -1;
    if (bits < 0 || bits & ~known) return void end(socket, 4013, 'Invalid intent(s).');
    if (bits & privileged & ~allowed) return void end(socket, 4014, 'Disallowed intent(s).');
    remaining = Math.max(0, remaining - 1);
    const shard = Array.isArray(asked.shard) ? (asked.shard as number[]) : [0, 1];
    const id = `session-${world.newId()}`;
    const session = createSession({ id, intents: bits, shard, identifiedAt: world.clock.now() });
    sessions.push(session);
    session.socket = socket;
    session.tell('READY', {
      ...{ v: 10, user: apiUser(world.bot), session_id: session.id, resume_gateway_url: gateway.url(), shard },
      application: { id: world.application.id, flags: 0 },
      guilds: [...world.guilds.keys()].map((guild) => ({ id: guild, unavailable: true })),
      private_channels: [],
    });
    if (bits & intents.guilds) {
      for (const guild of world.guilds.values()) session.tell('GUILD_CREATE', apiGuildCreate(world, guild));
    }
    return session;
  }

  function resume(socket: WebSocket, asked: Thing): GatewaySession | undefined {
    if (asked.token !== world.token) return void end(socket, 4004, 'Authentication failed.');
    const session = sessions.find(({ id }) => id === asked.session_id);
    if (!session || session.ended) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return undefined;
    }
    if (Number(asked.seq) > session.sequence) return void end(socket, 4007, 'Invalid seq.');
    session.socket = socket;
    session.resumes += 1;
    session.replay(Number(asked.seq));
    session.tell('RESUMED', {});
    return session;
  }

  function welcome(socket: WebSocket): void {
    let session: GatewaySession | undefined;
    const current = (): GatewaySession | undefined => (session?.socket === socket ? session : undefined);
    openings += 1;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: heartbeatMs } }));
    socket.on('message', (bytes) => {
      const packet = parse(String(bytes));
      if (!packet) return end(socket, 4002, 'Error while decoding payload.');
      const data = isThing(packet.d) ? packet.d : {};
      if (packet.op === 1) {
        const beating = current();
        if (beating) beating.heartbeats += 1;
        if (acking) socket.send(JSON.stringify({ op: 11 }));
      } else if (packet.op === 2 || packet.op === 6) {
        if (current()) return end(socket, 4005, 'Already authenticated.');
        session = packet.op === 2 ? identify(socket, data) : resume(socket, data);
      } else if (!current()) return end(socket, 4003, 'Not authenticated.');
      else if (![3, 4, 8].includes(Number(packet.op))) return end(socket, 4001, 'Unknown opcode.');
      world.changes.happened();
    });
    socket.on('close', (code) => {
      // Who says goodbye cannot come back; who just vanishes can.
      const elsewhere = session?.socket !== undefined && session.socket !== socket;
      if (session && !elsewhere && (code === 1000 || code === 1001)) session.ended = true;
      world.changes.happened();
    });
    world.changes.happened();
  }

  const gateway: Gateway = {
    sessions,
    closes,
    get connected() {
      return connected();
    },
    get openings() {
      return openings;
    },
    url: () => `${world.url.replace('http:', 'ws:')}/gateway`,
    starts: () => ({ total: 1000, remaining, reset_after: 86_400_000, max_concurrency: 1 }),
    refuse() {
      open = false;
    },
    accept() {
      open = true;
    },
    drop() {
      for (const { socket } of connected()) socket?.terminate();
    },
    reconnect: () => sendAll({ op: 7, d: null }),
    invalidate({ resumable = false } = {}) {
      const all = connected();
      sendAll({ op: 9, d: resumable });
      for (const session of all) {
        if (!resumable) session.ended = true;
        // The client may say who it is again on the same socket.
        session.socket = undefined;
      }
    },
    close(code) {
      for (const { socket } of connected()) if (socket) end(socket, code, '');
    },
    ack(answered) {
      acking = answered;
    },
    askForHeartbeat: () => sendAll({ op: 1, d: null }),
    allow(bits) {
      allowed = bits;
      world.readsContent = Boolean(bits & intents.messageContent);
    },
    setStarts(left) {
      remaining = left;
    },
    dispatch(event, data, { dm = false } = {}) {
      const hearing = sessions.filter((session) => !session.ended && hears(session.intents, event, dm));
      for (const session of hearing) session.tell(event, data);
      return hearing.some((session) => session.connected);
    },
    upgrade(request, socket, head) {
      const query = new URL(request.url ?? '/', 'http://gateway').searchParams;
      if (!open) return void socket.destroy();
      sockets.handleUpgrade(request, socket, head, (client) => {
        if (query.get('v') !== '10') return end(client, 4012, 'Invalid API version.');
        welcome(client);
      });
    },
    end() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
  return gateway;
}

function parse(json: string): Thing | undefined {
  try {
    const packet: unknown = JSON.parse(json);
    return isThing(packet) ? packet : undefined;
  } catch {
    return undefined;
  }
}

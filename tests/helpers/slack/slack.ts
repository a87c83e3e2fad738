import type { Delivery } from './delivery.ts';
import { openWorkspace, type PersonName, type Workspace } from './emulator.ts';
import { openSocketStub, type SocketStub } from './socket.ts';
import { type Somebody, somebody } from './somebody.ts';
import { openWall, type Wall } from './wall.ts';

/** A Slack of our own: workspaces, the wall in front of them, and people in them. */
export interface Slack {
  readonly wall: Wall;
  readonly socket: SocketStub;
  /** The first. */
  readonly workspace: Workspace;
  readonly workspaces: readonly Workspace[];
  /** How it reaches the program from now on. */
  reach(delivery: Delivery): void;
  person(name: PersonName, workspace?: Workspace): Somebody;
  close(): Promise<void>;
}

/** One workspace, `T1`, unless told. */
export async function openSlack(teams: readonly string[] = ['T1']): Promise<Slack> {
  const workspaces = await Promise.all(teams.map((id) => openWorkspace(id)));
  const socket = await openSocketStub();
  const wall = await openWall(workspaces, socket);
  const [workspace] = workspaces;
  if (!workspace) throw new Error('A Slack without a workspace is none.');
  let delivery: Delivery | undefined;
  const by = (): Delivery => {
    if (!delivery) throw new Error('Slack does not know yet how to reach the program: call reach().');
    return delivery;
  };

  return {
    ...{ wall, socket, workspace, workspaces },
    reach: (given) => {
      delivery = given;
    },
    person: (name, within = workspace) => somebody(wall, within, name, by),
    async close() {
      await wall.close();
      await socket.close();
      await Promise.all(workspaces.map((one) => one.close()));
    },
  };
}

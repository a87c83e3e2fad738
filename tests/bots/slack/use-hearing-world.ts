import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createHearingWorld, type HearingWorld, openPeers, type SlackPeers } from './hearing-world.ts';

/** One Slack for all tests of a file, and for each of them a new world in it; no test may send what Slack refuses. */
export function useHearingWorld(): HearingWorld {
  const world = {} as HearingWorld;
  let peers: SlackPeers;

  beforeAll(async () => {
    peers = await openPeers();
  });
  afterAll(() => peers.close());
  beforeEach(() => {
    Object.assign(world, createHearingWorld(peers));
    return () => world.wall.expectNothingInvalid();
  });
  return world;
}

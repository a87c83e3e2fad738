import type { Deliveries } from '../../../pipeline/ports/chat-state.ts';

interface Delivered {
  event_id?: string | undefined;
  event: {
    type: string;
    event_ts?: string | undefined;
    user?: string | undefined;
    channel?: string | undefined;
    item?: { channel?: string | undefined; ts?: string | undefined };
    reaction?: string;
  };
}

/** What names an event however often it is delivered: Slack repeats it, sometimes under another event_id. */
export function deliveryKeys(team: string, { event_id, event }: Delivered): string[] {
  const { type, event_ts, user, channel, item, reaction } = event;
  const what = [type, event_ts, user, channel ?? item?.channel, item?.ts, reaction];
  return [
    ...(event_id === undefined ? [] : [`slack:event:${team}:${event_id}`]),
    ...(event_ts === undefined ? [] : [`slack:event:${team}:${what.map((part) => part ?? '').join(':')}`]),
  ];
}

/**
 * Acts, then remembers: a process that dies in between leaves the event to the next delivery, so acting twice must
 * be harmless. True when it was this caller who made it known.
 */
export async function once(
  deliveries: Deliveries,
  keys: readonly string[],
  act: () => Promise<void>,
): Promise<boolean> {
  const heard = await Promise.all(keys.map((key) => deliveries.heard(key)));
  if (heard.includes(true)) return false;
  await act();
  return remember(deliveries, keys);
}

/** True for one caller; the last key decides, as two deliveries at once may differ in the others. */
export async function remember(deliveries: Deliveries, keys: readonly string[]): Promise<boolean> {
  let first = true;
  for (const key of keys) first = await deliveries.remember(key);
  return first;
}

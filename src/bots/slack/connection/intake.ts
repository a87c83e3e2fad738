import type { App, ReceiverEvent } from '@slack/bolt';
import { type Clock, pause } from '../../desk/clock.ts';
import type { SlackLog } from '../parts.ts';

/** Where everything that Slack sends goes in, whichever way it came. */
export interface Intake {
  /** Rejects when it was not heard: whoever brought it does not acknowledge it, and Slack delivers it again. */
  processEvent(event: ReceiverEvent): Promise<void>;
  /** Until then, and after `close`, nothing is taken in. */
  open(): void;
  /** Takes in nothing more and waits, not for ever, for what is being heard. */
  close(): Promise<void>;
}

const drainMs = 3000;

/** Nobody listens: another process, or this one a little later, hears it. */
export class ClosedIntake extends Error {
  override readonly name = 'ClosedIntake';
}

/**
 * Bolt acknowledges events before it has done anything; here they are acknowledged when their listeners are done,
 * however long that takes, so that none is lost. Slack waits three seconds and then delivers an event again, while the
 * first delivery may still be at work: what listens must bear that. Commands, clicks and dialogs are acknowledged by
 * their listeners themselves, who read in `context.began` when they came, in ms since 1970.
 */
export function createIntake(app: Pick<App, 'processEvent'>, { clock, log }: { clock: Clock; log: SlackLog }): Intake {
  let listening = false;
  const underWay = new Set<Promise<void>>();

  async function hear(event: ReceiverEvent): Promise<void> {
    let acknowledged: Promise<void> | undefined;
    const acknowledge: ReceiverEvent['ack'] = (answer) => {
      acknowledged ??= Promise.resolve(event.ack(answer));
      return acknowledged;
    };
    const isEvent = event.body.event !== undefined;
    const customProperties = { ...event.customProperties, began: clock.now() };
    try {
      await app.processEvent({ ...event, customProperties, ack: isEvent ? async () => {} : acknowledge });
      if (!isEvent && !acknowledged) log.warn({ type: event.body.type }, 'Slack sent something that nobody answered.');
      await acknowledge();
    } catch (err) {
      const again = acknowledged && !isEvent ? 'it was acknowledged already' : 'Slack delivers it again';
      log.warn({ type: event.body.event?.type ?? event.body.type, err }, `What Slack sent was not handled; ${again}.`);
      throw err;
    }
  }

  return {
    async processEvent(event) {
      if (!listening) throw new ClosedIntake('Newsmedia is starting or stopping, and hears nothing from Slack now.');
      const heard = hear(event);
      const settled = heard.then(done, done);
      underWay.add(settled);
      function done(): void {
        underWay.delete(settled);
      }
      await heard;
    },
    open() {
      listening = true;
    },
    async close() {
      listening = false;
      const drained = new AbortController();
      const late = pause(clock, drainMs, drained.signal);
      await Promise.race([Promise.all(underWay), late]);
      drained.abort();
    },
  };
}

/** As Bolt's receivers want it: they call nothing of an app but `processEvent`. */
export function appBehind(app: App, intake: Pick<Intake, 'processEvent'>): App {
  return Object.create(app, { processEvent: { value: intake.processEvent } });
}

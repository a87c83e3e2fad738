import { tooMany } from './rates.ts';
import { Refusal, type RefusalCode, refusal } from './refusal.ts';
import type { LoggedRequest } from './requests.ts';
import type { RouteName } from './route.ts';

/** What happens to a call in place of what Discord would do. */
export type Fault =
  /** 429, in seconds; of the route, of everything, or of a resource that others share. */
  | { retryAfter: number; scope?: 'user' | 'global' | 'shared' }
  /** Discord refuses with one of its codes. */
  | { code: RefusalCode }
  /** Discord, or what stands before it, is not well. */
  | { status: 500 | 502 | 503 | 504 }
  /** The connection breaks before anything is done, or after everything is; clients tell a reset from a hang-up. */
  | 'reset'
  | 'reset after'
  | 'hang up'
  | 'hang up after';

export interface Hold {
  /** Resolves when a call has come and waits. */
  arrived: Promise<void>;
  /** Lets it, and all that came after it, go on. */
  release(): void;
}

type When = (request: LoggedRequest) => boolean;

export interface Faults {
  /** For the next `times` calls (1 unless told) that `when` fits. */
  fail(name: RouteName, fault: Fault, given?: { times?: number; when?: When }): void;
  /** Keeps calls waiting, before anything is done or, if told, before they hear what was done. */
  hold(name: RouteName, given?: { when?: When; after?: boolean }): Hold;
  take(request: LoggedRequest): Fault | undefined;
  /** Resolves when the call may go on. */
  wait(request: LoggedRequest, after: boolean): Promise<void>;
  /** Forgets all that was ordered and lets go of what is held. */
  clear(): void;
}

export function createFaults(): Faults {
  let ordered: { name: RouteName; fault: Fault; left: number; when: When }[] = [];
  let holds: { name: RouteName; after: boolean; when: When; arrive(): void; released: Promise<void>; end(): void }[] =
    [];
  return {
    fail(name, fault, { times = 1, when = () => true } = {}) {
      ordered.push({ name, fault, left: times, when });
    },
    hold(name, { when = () => true, after = false } = {}) {
      const [arrived, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const hold = { name, after, when, arrive: arrived.resolve, released: released.promise, end: released.resolve };
      holds.push(hold);
      return {
        arrived: arrived.promise,
        release() {
          holds = holds.filter((one) => one !== hold);
          hold.end();
        },
      };
    },
    take(request) {
      const found = ordered.find(({ name, left, when }) => name === request.name && left > 0 && when(request));
      if (found) found.left -= 1;
      return found?.fault;
    },
    async wait(request, after) {
      const hold = holds.find((one) => one.name === request.name && one.after === after && one.when(request));
      hold?.arrive();
      await hold?.released;
    },
    clear() {
      for (const { end } of holds) end();
      [ordered, holds] = [[], []];
    },
  };
}

/** A fault that is an answer, as the refusal it is. */
export function refusalOf(fault: Exclude<Fault, string>): Refusal {
  if ('retryAfter' in fault) return tooMany(fault.retryAfter, fault.scope ? { scope: fault.scope } : {});
  if ('code' in fault) return refusal(fault.code);
  return new Refusal(fault.status, { message: `${fault.status}: Server Error`, code: 0 });
}

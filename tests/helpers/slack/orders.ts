/** What a test tells the wall to do with a call in place of what Slack would do. */
export type Order =
  /** `{error: 'message_not_found'}`, or any answer of Slack's. */
  | { error: string; needed?: string; provided?: string }
  /** Slack answers 429 and names seconds. */
  | { retryAfter: number }
  | { status: number }
  /** The connection breaks before Slack has done anything, or after it has done everything. */
  | 'reset'
  | 'reset after';

export interface Held {
  /** Resolves when a call has come and waits. */
  arrived: Promise<void>;
  /** Lets it, and all that came after it, go on. */
  release(): void;
}

export interface Orders {
  /** For the next `times` calls of this method that `when` fits; 1 unless told. */
  answer(method: string, order: Order, given?: { times?: number; when?: (body: Body) => boolean }): void;
  /** Keeps calls of this method waiting. */
  hold(method: string, when?: (body: Body) => boolean): Held;
  /** What is to be done with this call; waits while it is held. */
  take(method: string, body: Body): Promise<Order | undefined>;
  clear(): void;
}

export type Body = Record<string, unknown>;

export function createOrders(): Orders {
  let orders: { method: string; order: Order; left: number; when: (body: Body) => boolean }[] = [];
  let holds: {
    method: string;
    when: (body: Body) => boolean;
    arrive: () => void;
    released: Promise<void>;
    end: () => void;
  }[] = [];

  return {
    answer(method, order, { times = 1, when = () => true } = {}) {
      orders.push({ method, order, left: times, when });
    },
    hold(method, when = () => true) {
      const [arrived, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const hold = { method, when, arrive: arrived.resolve, released: released.promise, end: released.resolve };
      holds.push(hold);
      return {
        arrived: arrived.promise,
        release() {
          holds = holds.filter((one) => one !== hold);
          hold.end();
        },
      };
    },
    async take(method, body) {
      const hold = holds.find((one) => one.method === method && one.when(body));
      hold?.arrive();
      await hold?.released;
      const found = orders.find((one) => one.method === method && one.left > 0 && one.when(body));
      if (found) found.left -= 1;
      return found?.order;
    },
    clear() {
      for (const { end } of holds) end();
      [orders, holds] = [[], []];
    },
  };
}

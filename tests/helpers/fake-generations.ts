import { changeEvents, requestedEvent } from '../../src/pipeline/audit-events.ts';
import type { AuditEvent } from '../../src/pipeline/ports/audit.ts';
import type { Generation } from '../../src/pipeline/ports/generation.ts';
import type { DecisionRecord, Generations } from '../../src/pipeline/ports/state.ts';

export interface FakeGenerations extends Generations {
  /** Ids in the order in which they were queued, as often as they were. */
  readonly queued: string[];
  /** What was queued for later, in ms from then. */
  readonly later: { id: string; inMs: number }[];
  readonly decisions: DecisionRecord[];
  /** What the audit would say, oldest first. */
  readonly audit: AuditEvent[];
  /** The generation as it stands; throws when nobody made it. */
  get(id: string): Generation;
  /** Every one of them, as it stands. */
  all(): Generation[];
  /** Every change is refused with this until it is taken back, as while a database is away. */
  breakWith(error: Error | undefined): void;
}

/** Generations in memory, with the database's semantics: values are copied in and out, changes are one after the other. */
export function createFakeGenerations(options: { onEnqueue?: (id: string) => void } = {}): FakeGenerations {
  const rows = new Map<string, string>();
  const byKey = new Map<string, string>();
  const queued: string[] = [];
  const later: FakeGenerations['later'][number][] = [];
  const decisions: DecisionRecord[] = [];
  const audit: AuditEvent[] = [];
  let broken: Error | undefined;

  const read = (id: string): Generation | undefined => {
    const row = rows.get(id);
    return row === undefined ? undefined : (JSON.parse(row) as Generation);
  };
  const answer = async (): Promise<void> => {
    if (broken) throw broken;
  };
  const enqueue = (id: string): void => {
    options.onEnqueue?.(id);
    queued.push(id);
  };

  return {
    queued,
    later,
    decisions,
    audit,
    breakWith(error) {
      broken = error;
    },
    get(id) {
      const found = read(id);
      if (!found) throw new Error(`The test asks for ${id}, which nobody made.`);
      return found;
    },
    all: () => [...rows.keys()].flatMap((id) => read(id) ?? []),
    async accept(generation, requestKey) {
      await answer();
      const key = JSON.stringify([generation.workspace, requestKey]);
      const earlier = read(byKey.get(key) ?? '');
      if (earlier) return { generation: earlier, created: false };
      enqueue(generation.id);
      byKey.set(key, generation.id);
      rows.set(generation.id, JSON.stringify(generation));
      audit.push(requestedEvent(generation));
      return { generation, created: true };
    },
    async find(id) {
      await answer();
      return read(id);
    },
    async change(id, apply) {
      await answer();
      const current = read(id);
      if (!current) return undefined;
      const change = apply(current);
      if (!change) return read(id);
      if (change.enqueue === true) enqueue(id);
      else if (change.enqueue) later.push({ id, ...change.enqueue });
      rows.set(id, JSON.stringify({ ...change.generation, revision: current.revision + 1 }));
      if (change.decision) decisions.push(change.decision);
      audit.push(...changeEvents(current, change.generation, change));
      return read(id);
    },
    async recent({ workspace, channel, requester, since, limit }) {
      await answer();
      return [...rows.keys()]
        .flatMap((id) => read(id) ?? [])
        .filter((one) => one.workspace === workspace && !one.deletedAt)
        .filter((one) => channel === undefined || one.channel === channel)
        .filter((one) => requester === undefined || one.requester.id === requester)
        .filter((one) => since === undefined || Date.parse(one.createdAt) >= since.getTime())
        .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id))
        .slice(0, limit);
    },
  };
}

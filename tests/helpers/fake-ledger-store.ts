import type { MediaFile } from '../../src/pipeline/ports/generation.ts';
import type { LedgerEntry, LedgerKey, LedgerStore, LedgerUses } from '../../src/pipeline/ports/state.ts';

export interface FakeLedgerStore extends LedgerStore, LedgerUses {
  /** Every row, oldest first. */
  rows(): LedgerEntry[];
  /** Which model the audit would be told of, for each call that ended. */
  readonly models: (string | undefined)[];
  /** Everything is refused with this until it is taken back, as while a database is away. */
  breakWith(error: Error | undefined): void;
}

const textOf = ({ workspace, step, inputHash }: LedgerKey): string => JSON.stringify([workspace, step, inputHash]);

/** The ledger and its uses in memory; values are copied in and out as through a database. */
export function createFakeLedgerStore(): FakeLedgerStore {
  let rows: LedgerEntry[] = [];
  const models: (string | undefined)[] = [];
  const uses = new Map<string, Map<string, LedgerKey>>();
  let broken: Error | undefined;
  const answer = async (): Promise<void> => {
    if (broken) throw broken;
  };
  const of = (key: LedgerKey) => rows.filter((row) => textOf(row) === textOf(key));
  const isUsed = (key: LedgerKey) => [...uses.values()].some((used) => used.has(textOf(key)));

  return {
    rows: () => structuredClone(rows),
    models,
    breakWith(error) {
      broken = error;
    },
    async attempts(key) {
      await answer();
      return structuredClone(of(key));
    },
    async begin(key, { run, provider, estimateMicroUsd }) {
      await answer();
      const attempt = of(key).length + 1;
      const { workspace, step, inputHash } = key;
      const estimated = estimateMicroUsd === undefined ? {} : { estimateMicroUsd };
      rows.push({ workspace, step, inputHash, attempt, run, provider, state: 'started', ...estimated });
      return attempt;
    },
    async end(key, attempt, { model, ...how }) {
      await answer();
      models.push(model);
      rows = rows.map((row) => {
        if (textOf(row) !== textOf(key) || row.attempt !== attempt) return row;
        const { outcome: _outcome, output: _output, file: _file, cost: _cost, ...rest } = row;
        return { ...rest, ...(JSON.parse(JSON.stringify(how)) as typeof how) };
      });
    },
    async spent(generationId) {
      await answer();
      const counted = rows.filter(
        ({ run, state, outcome, cost }) =>
          run.startsWith(`${generationId}:`) && (state !== 'failed' || outcome === 'unknown' || cost !== undefined),
      );
      const guessed = counted.some(({ cost, estimateMicroUsd = 0 }) => !cost?.measured && estimateMicroUsd > 0);
      const microUsd = counted.reduce((sum, row) => sum + (row.cost?.microUsd ?? row.estimateMicroUsd ?? 0), 0);
      return { microUsd, measured: !guessed };
    },
    async refer(generationId, key) {
      await answer();
      const used = uses.get(generationId) ?? new Map<string, LedgerKey>();
      uses.set(generationId, used.set(textOf(key), key));
    },
    async release(generationId) {
      await answer();
      const keys = [...(uses.get(generationId)?.values() ?? [])];
      uses.delete(generationId);
      const gone = rows.filter((row) => keys.some((key) => textOf(key) === textOf(row)) && !isUsed(row));
      rows = rows.filter((row) => !gone.includes(row));
      const files = gone.flatMap(({ file }): MediaFile[] => (file ? [file] : []));
      return files.filter(({ key }) => !rows.some(({ file }) => file?.key === key));
    },
  };
}

import { remembered } from './errors.ts';
import { hasEnded, withStage } from './generation.ts';
import type { Generation, StageStatus } from './ports/generation.ts';
import type { Stage } from './ports/media.ts';
import type { Generations } from './ports/state.ts';

export interface StageReporter {
  /** Notes how a stage is getting on; written at most every `everyMs`, newest wins. */
  tick(stage: Stage, patch: Partial<StageStatus>): void;
  /** Writes everything noted so far and these changes in one go, and waits for it. */
  write(stage: Stage, patch: Partial<StageStatus>, also?: (generation: Generation) => Generation): Promise<void>;
  /** Nothing is written after this. */
  close(): Promise<void>;
}

/** Carries a run's progress to its row without a write for every percent. */
export function createStageReporter(
  generations: Generations,
  id: string,
  everyMs: number,
  /** Told when somebody has ended the generation meanwhile, e.g. cancelled it. */
  onEnded: (generation: Generation) => void,
): StageReporter {
  const noted = new Map<Stage, Partial<StageStatus>>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let closed = false;

  function flush(also?: (generation: Generation) => Generation): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const patches = [...noted];
    noted.clear();
    const write = async () => {
      const after = await remembered(
        generations.change(id, (current) => {
          if (hasEnded(current)) return undefined;
          const moved = patches.reduce((generation, [stage, patch]) => withStage(generation, stage, patch), current);
          return { generation: also ? also(moved) : moved };
        }),
      );
      if (after && hasEnded(after)) onEnded(after);
    };
    // One after the other, so that an older state cannot land on a newer one.
    writing = writing.catch(heardByItsCaller).then(write);
    return writing;
  }

  return {
    tick(stage, patch) {
      if (closed) return;
      noted.set(stage, { ...noted.get(stage), ...patch });
      timer ??= setTimeout(() => void flush().catch(heardByNextWrite), everyMs);
    },
    async write(stage, patch, also) {
      if (closed) return;
      noted.set(stage, { ...noted.get(stage), ...patch });
      await flush(also);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      noted.clear();
      await writing.catch(heardByItsCaller);
    },
  };
}

function heardByItsCaller(): void {
  // the write that failed has rejected to whoever awaited it
}

function heardByNextWrite(): void {
  // a lost percent does no harm, and a database that is away fails the next awaited write
}

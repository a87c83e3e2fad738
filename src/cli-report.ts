import { createLogUpdate } from 'log-update';
import type { GenerationView } from './pipeline/generation-view.ts';
import type { GenerationStatus, StageStatus } from './pipeline/ports/generation.ts';
import { type Stage, stages } from './pipeline/ports/media.ts';

/** Shows how a generation gets on, on standard error. */
export interface Report {
  status(status: GenerationStatus): void;
  /** The last word on every stage. */
  end(view: GenerationView): void;
  /** Leaves the terminal in order, whatever happened. */
  stop(): void;
}

type Shown = Pick<StageStatus, 'progress' | 'attempt'> & Partial<StageStatus>;

const barWidth = 24;

export function createReport(stderr: NodeJS.WritableStream, isTTY: boolean): Report {
  // A terminal without a size would show nothing of what is redrawn in it.
  const rows = (stderr as { rows?: number }).rows ?? 1;
  return isTTY && rows > 0 ? barReport(stderr) : lineReport(stderr);
}

function barReport(stderr: NodeJS.WritableStream): Report {
  const draw = createLogUpdate(stderr, { showCursor: true });
  const shown = new Map<Stage, Shown>(stages.map((stage) => [stage, { progress: 0, attempt: 1 }]));
  const redraw = (): void => draw([...shown].map(([stage, status]) => bar(stage, status)).join('\n'));
  return {
    status(status) {
      shown.set(status.stage, shownOf(status, shown.get(status.stage)));
      redraw();
    },
    end(view) {
      for (const stage of stages) shown.set(stage, view.stages[stage]);
      redraw();
      draw.done();
      for (const line of storyOf(view)) stderr.write(`${line}\n`);
    },
    stop: () => draw.done(),
  };
}

function bar(stage: Stage, { progress, provider, error, state }: Shown): string {
  const done = Math.round(progress * barWidth);
  const mark = state === 'failed' || error ? '✗' : progress >= 1 ? '✓' : ' ';
  const percent = `${Math.round(progress * 100)}%`.padStart(4);
  return `${mark} ${stage.padEnd(8)} ${'█'.repeat(done)}${'░'.repeat(barWidth - done)} ${percent}  ${printable(provider ?? '')}`.trimEnd();
}

/** One line when a stage begins, at each quarter, and when it fails: readable in a log file. */
function lineReport(stderr: NodeJS.WritableStream): Report {
  const shown = new Map<Stage, Shown>();
  const say = (line: string): void => void stderr.write(`${line}\n`);
  function status(now: GenerationStatus): void {
    const before = shown.get(now.stage);
    const after = shownOf(now, before);
    shown.set(now.stage, after);
    const again = before !== undefined && after.attempt !== before.attempt;
    if (again) say(`${now.stage}: attempt ${after.attempt}`);
    if (now.error && now.error !== before?.error) say(`${now.stage}: ${printable(now.error)}`);
    const quarter = Math.floor(after.progress * 4);
    const known = before && !again ? Math.floor(before.progress * 4) : -1;
    if (quarter > known && !now.error) {
      say(`${now.stage}: ${quarter * 25}%${after.provider ? ` (${printable(after.provider)})` : ''}`);
    }
  }
  return {
    status,
    end(view) {
      for (const line of storyOf(view)) say(line);
    },
    stop() {},
  };
}

function shownOf({ progress, error, data }: GenerationStatus, before: Shown | undefined): Shown {
  const attempt = data?.attempt ?? before?.attempt ?? 1;
  const provider = data?.provider ?? before?.provider;
  return { progress, attempt, ...(error ? { error } : {}), ...(provider ? { provider } : {}) };
}

/** Providers that stood in, and why. What failed is said with the result. */
function storyOf({ stages: all }: GenerationView): string[] {
  return stages.flatMap((stage) => {
    const { error, provider, fellBackFrom } = all[stage];
    if (!fellBackFrom) return [];
    return [
      printable(`${stage}: ${provider ?? 'another provider'} stood in for ${fellBackFrom}. ${error ?? ''}`).trim(),
    ];
  });
}

/** Without control characters: a headline must not be able to steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '');
}

import { relative, resolve } from 'node:path';
import type { CliBackend } from './cli-client.ts';
import { type SavedFiles, saveFiles } from './cli-files.ts';
import { type CliOptions, helpText, parseOptions } from './cli-options.ts';
import { createReport, printable } from './cli-report.ts';
import { MediaError, sentenceOf } from './pipeline/errors.ts';
import type { GenerationView } from './pipeline/generation-view.ts';

export interface CliIo {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  /** Opens the newsroom; called only once the options are right. */
  connect: () => Promise<CliBackend>;
  /** Whether standard error is a terminal. */
  isTTY: boolean;
  /** Aborts when the person presses Ctrl-C. */
  signal: AbortSignal;
  /** Relative `--out` folders count from here. */
  cwd: string;
}

const exit = { ready: 0, failed: 1, badInput: 2, interrupted: 130 } as const;

/** The command line; resolves with the exit code and never rejects. */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  let backend: CliBackend | undefined;
  try {
    const options = parseOptions(argv);
    if (options.help) {
      io.stdout.write(helpText);
      return exit.ready;
    }
    backend = await io.connect();
    return await make(options, backend, io);
  } catch (error) {
    // Wrong settings are several lines, one for each.
    for (const line of sentenceOf(error).split('\n')) io.stderr.write(`${printable(line)}\n`);
    const badInput = error instanceof MediaError && error.code === 'validation';
    return badInput ? exit.badInput : exit.failed;
  } finally {
    await backend?.close().catch(() => undefined);
  }
}

async function make(options: CliOptions & { help: false }, backend: CliBackend, io: CliIo): Promise<number> {
  if (io.signal.aborted) return exit.interrupted;
  const { id } = await backend.request(options.request);
  const view = await follow(id, backend, io);
  if (!view) return exit.interrupted;

  const shown = view.state === 'ready' || view.state === 'partial';
  const files = shown ? await saveFiles(view, resolve(io.cwd, options.out), backend.download) : {};
  if (options.json) io.stdout.write(`${JSON.stringify({ ...view, files }, null, 2)}\n`);
  else if (shown) io.stdout.write(resultText(view, files, io.cwd));
  if (shown && backend.note && !options.json) io.stderr.write(`${backend.note}\n`);
  if (view.state !== 'ready') io.stderr.write(`${printable(whyNotReady(view))}\n`);
  return view.state === 'ready' ? exit.ready : exit.failed;
}

/** The ended generation; `undefined` when the person stopped it. */
async function follow(id: string, backend: CliBackend, io: CliIo): Promise<GenerationView | undefined> {
  const report = createReport(io.stderr, io.isTTY);
  try {
    io.signal.throwIfAborted();
    const view = await backend.follow(id, report.status, io.signal);
    report.end(view);
    return view;
  } catch (error) {
    report.stop();
    if (!io.signal.aborted) throw error;
    const stopped = await backend.cancel(id).then(
      () => 'Cancelled.',
      (problem: unknown) => `Stopped waiting, but cancelling failed: ${sentenceOf(problem)}`,
    );
    io.stderr.write(`${printable(stopped)}\n`);
    return undefined;
  }
}

function resultText(view: GenerationView, files: SavedFiles, cwd: string): string {
  const { image, audio, url, headline } = view;
  const path = (file = ''): string => (relative(cwd, file).startsWith('..') ? file : relative(cwd, file));
  const lines = [printable(headline)];
  if (image) lines.push(`  Picture    ${path(files.image)}`, `             ${image.url}`);
  if (audio) lines.push(`  Narration  ${path(files.audio)}`, `             ${audio.url}`);
  if (audio) lines.push(`  Captions   ${path(files.captions)}`);
  lines.push(`  Page       ${url}`);
  const notes = [...(image?.metadata.notes ?? []), ...(audio?.metadata.notes ?? [])];
  lines.push(...notes.map((note) => `  Note       ${printable(note)}`));
  return `${lines.join('\n')}\n`;
}

function whyNotReady({ state, error, url }: GenerationView): string {
  const reason = error ? ` ${error}` : '';
  if (state === 'partial') return `Only partly made.${reason}`;
  if (state === 'cancelled') return 'It was cancelled.';
  if (state === 'held') return `Held: an editor must look at it first, at ${url}.${reason}`;
  return `It failed.${reason}`;
}

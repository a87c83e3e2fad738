import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { AuditBackend } from './audit-client.ts';
import { parseExport, parseHead } from './pipeline/audit.ts';
import { type AuditFormat, isWhole } from './pipeline/audit-export.ts';
import { invalid, MediaError, sentenceOf } from './pipeline/errors.ts';

export interface AuditIo {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  /** Opens the audit; called only once the options are right. */
  connect: () => Promise<AuditBackend>;
  /** A relative `--out` counts from here. */
  cwd: string;
}

const exit = { good: 0, bad: 1, badInput: 2 } as const;
const usage =
  'Write: npm run audit -- verify [--head SEQ:HASH], or: export --format csv|json [--since DATE] [--until DATE] [--workspace W] [--out FILE]. docs/audit.md has the details.';
/** More than the last line of any export. */
const tailLength = 500;

/** The command line of the audit; resolves with the exit code and never rejects. */
export async function main(argv: readonly string[], io: AuditIo): Promise<number> {
  let backend: AuditBackend | undefined;
  try {
    const { command, head, out, ...query } = parseOptions(argv);
    if (command === 'verify') {
      if (head !== undefined) parseHead(head);
      backend = await io.connect();
      return await verify(backend, head, io);
    }
    const { format } = parseExport(query);
    backend = await io.connect();
    return await save(backend, { ...query, format }, out, io);
  } catch (error) {
    // Wrong settings are several lines, one for each; what the system says of a file is a sentence, too.
    const text = error instanceof Error && !(error instanceof TypeError) ? error.message : sentenceOf(error);
    io.stderr.write(`${text}\n`);
    return error instanceof MediaError && error.code === 'validation' ? exit.badInput : exit.bad;
  } finally {
    await backend?.close().catch(() => undefined);
  }
}

async function verify(backend: AuditBackend, head: string | undefined, io: AuditIo): Promise<number> {
  const verdict = await backend.verify(head);
  if (!verdict.intact) {
    io.stderr.write(`The audit is NOT intact. ${verdict.problem}\n`);
    return exit.bad;
  }
  io.stderr.write('The audit is intact. Its head, to be kept where nobody of this machine can change it:\n');
  io.stdout.write(`${verdict.head}\n`);
  return exit.good;
}

async function save(
  backend: AuditBackend,
  query: Record<string, string> & { format: AuditFormat },
  out: string | undefined,
  io: AuditIo,
): Promise<number> {
  let tail = '';
  async function* pieces(): AsyncIterable<string> {
    for await (const piece of backend.export(query)) {
      tail = (tail + piece).slice(-tailLength);
      yield piece;
    }
    if (!isWhole(tail, query.format)) throw new MediaError('The export broke off. Try it again.', { code: 'api' });
  }
  if (out === undefined) {
    for await (const piece of pieces()) io.stdout.write(piece);
    return exit.good;
  }
  const file = resolve(io.cwd, out);
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(pieces, createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  io.stderr.write(`Written to ${relative(io.cwd, file) || file}.\n`);
  return exit.good;
}

type Options = { command: 'verify' | 'export'; head?: string; out?: string } & Record<string, string>;

function parseOptions(argv: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const options = {
    verify: { head: text },
    export: { format: text, since: text, until: text, workspace: text, out: text },
  };
  const [command, ...args] = argv;
  if (command !== 'verify' && command !== 'export') throw invalid(usage);
  try {
    const { values } = parseArgs({ args, options: options[command], strict: true });
    return { command, ...(values as Record<string, string>) };
  } catch (error) {
    throw invalid(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditBackend, connectToAudit } from '../../src/audit-client.ts';
import { main } from '../../src/audit-main.ts';
import { createAudit, parseExport, parseHead } from '../../src/pipeline/audit.ts';
import type { AuditEvent, AuditRow } from '../../src/pipeline/ports/audit.ts';
import { chainOf, createFakeAuditRows } from '../helpers/fake-audit-rows.ts';
import { startHttpProgram } from '../helpers/http-program.ts';

class Text extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

const event = (generationId: string): AuditEvent => ({
  ...{ event: 'decided', workspace: 'local', channel: 'general', generationId },
  actor: { id: 'desk:eva', name: 'Eva', verified: true },
  detail: { decision: 'approved', contentHash: 'c'.repeat(64) },
});
const rows = chainOf([event('g1'), event('g2'), event('g3')]);
const head = `3:${rows[2]?.hash}`;

let cwd: string;
let closed: number;
beforeEach(async () => {
  closed = 0;
  cwd = await mkdtemp(join(tmpdir(), 'newsmedia-audit-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

function here(from: readonly AuditRow[] = rows): AuditBackend {
  const audit = createAudit(createFakeAuditRows(from));
  return {
    verify: (kept) => audit.verify(kept === undefined ? undefined : parseHead(kept)),
    export: (query) => audit.export(parseExport(query)),
    async close() {
      closed += 1;
    },
  };
}

async function run(argv: string[], connect: () => Promise<AuditBackend> = async () => here()) {
  const [stdout, stderr] = [new Text(), new Text()];
  const code = await main(argv, { stdout, stderr, connect, cwd });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

describe('verify', () => {
  it('prints the head and nothing else where scripts read', async () => {
    expect(await run(['verify'])).toEqual({
      code: 0,
      stdout: `${head}\n`,
      stderr: expect.stringContaining('is intact'),
    });
    expect(await run(['verify', '--head', head])).toMatchObject({ code: 0 });
    expect(closed).toBe(2);
  });

  it('names the first row that is wrong, and ends with 1', async () => {
    const harmed = async () => here(rows.toSpliced(1, 1));
    expect(await run(['verify'], harmed)).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Row 2 is missing'),
    });
    const cut = async () => here(rows.slice(0, 2));
    expect(await run(['verify', '--head', head], cut)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('cut off'),
    });
  });
});

describe('export', () => {
  it('goes where it is sent', async () => {
    const { code, stdout } = await run(['export', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: [{ seq: 1 }, { seq: 2 }, { seq: 3 }], head });
    const saved = await run(['export', '--format', 'csv', '--out', 'audit.csv']);
    expect(saved).toEqual({ code: 0, stdout: '', stderr: 'Written to audit.csv.\n' });
    expect(await readFile(join(cwd, 'audit.csv'), 'utf8')).toMatch(/^seq,at,[\s\S]*\n# head,.*\n$/);
  });

  it('that breaks off says so and leaves no file', async () => {
    const broken = async (): Promise<AuditBackend> => ({
      ...here(),
      async *export(query) {
        for await (const piece of here().export(query)) if (!piece.includes('# head')) yield piece;
      },
    });
    const { code, stderr } = await run(['export', '--format', 'csv', '--out', 'audit.csv'], broken);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'The export broke off. Try it again.\n' });
    expect(await readdir(cwd)).toEqual([]);
  });

  it('to a place that is not there says so', async () => {
    const { code, stderr } = await run(['export', '--format', 'csv', '--out', 'nowhere/audit.csv']);
    expect(code).toBe(1);
    expect(stderr).toContain('nowhere/audit.csv');
  });
});

it.each([
  [[]],
  [['verfy']],
  [['verify', '--heed', 'x']],
  [['verify', '--head', 'x']],
  [['export']],
  [['export', '--format', 'xml']],
  [['export', '--format', 'csv', '--since', 'soon']],
])('%j is refused before anything is opened', async (argv: string[]) => {
  const opens = async () => {
    throw new Error('opened');
  };
  const { code, stderr } = await run(argv, opens);
  expect(code).toBe(2);
  expect(stderr).not.toContain('opened');
  expect(stderr.length).toBeGreaterThan(20);
});

it('why it could not be opened is said in its own sentence', async () => {
  const refuses = async () => {
    throw new Error('The database of DATABASE_URL cannot be used.');
  };
  expect(await run(['verify'], refuses)).toEqual({
    code: 1,
    stdout: '',
    stderr: 'The database of DATABASE_URL cannot be used.\n',
  });
});

it('a running program is asked in place of its database', async () => {
  const accessToken = 'a-token-of-some-length';
  const program = await startHttpProgram({
    accessToken,
    hostname: '0.0.0.0',
    audit: createAudit(createFakeAuditRows(rows)),
  });
  const to = (token: string) => async () => connectToAudit({ baseUrl: program.url, accessToken: token, fetch });
  try {
    expect(await run(['verify', '--head', head], to(accessToken))).toMatchObject({ code: 0, stdout: `${head}\n` });
    const { stdout } = await run(['export', '--format', 'json', '--until', '2026-01-02'], to(accessToken));
    expect(JSON.parse(stdout)).toMatchObject({ rows: [{ seq: 1 }, { seq: 2 }, { seq: 3 }], head });
    const refused = await run(['verify'], to('another-token-of-a-length'));
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('access token is not right') });
  } finally {
    await program.server.close();
  }
  expect(await run(['verify'], to(accessToken))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('does not answer'),
  });
});

import { createAuditRows } from './adapters/database/audit.ts';
import { connectEmbedded, connectPostgres } from './adapters/database/connect.ts';
import { DirectoryInUse, type DirectoryLock, lockDirectory } from './adapters/database/process-lock.ts';
import { type AuditBackend, connectToAudit } from './audit-client.ts';
import { main } from './audit-main.ts';
import { type Config, loadConfig, readEnvironment } from './config.ts';
import { createAudit, parseExport, parseHead } from './pipeline/audit.ts';

/** `npm run audit -- verify|export`: of the program that holds the data directory, or from the database itself. */
async function run(): Promise<void> {
  const environment = readEnvironment(process.cwd());
  process.exitCode = await main(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    // npm runs scripts in the project's folder and keeps the person's own here.
    cwd: environment.INIT_CWD ?? process.cwd(),
    connect: () => connect(loadConfig(environment)),
  });
}

async function connect(config: Config): Promise<AuditBackend> {
  if (config.database.kind === 'postgres') return openHere(config, undefined);
  let lock: DirectoryLock;
  try {
    lock = lockDirectory(config.dataDir);
  } catch (error) {
    if (!(error instanceof DirectoryInUse) || !error.address) throw error;
    const { accessToken } = config.http;
    return connectToAudit({ baseUrl: error.address, fetch, ...(accessToken === undefined ? {} : { accessToken }) });
  }
  return openHere(config, lock);
}

async function openHere({ database, dataDir }: Config, lock: DirectoryLock | undefined): Promise<AuditBackend> {
  const report = (error: Error) => void process.stderr.write(`${error.message}\n`);
  try {
    const connection = await (database.kind === 'embedded'
      ? connectEmbedded(dataDir)
      : connectPostgres(database.url, report));
    const audit = createAudit(createAuditRows(connection.db));
    return {
      verify: (head) => audit.verify(head === undefined ? undefined : parseHead(head)),
      export: (query) => audit.export(parseExport(query)),
      close: () => connection.close().finally(() => lock?.release()),
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

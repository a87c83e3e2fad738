import { readFile } from 'node:fs/promises';
import { connectEmbedded, connectPostgres } from './adapters/database/connect.ts';
import { lockDirectory } from './adapters/database/process-lock.ts';
import { createSecrets } from './adapters/database/secrets.ts';
import { deriveKeys, keptKey } from './adapters/keys/index.ts';
import { loadConfig, readEnvironment } from './config.ts';
import { type CustomVoiceStore, createCustomVoiceStore } from './custom-voices.ts';

const usage = 'Write: npm run voices -- list, or: add voice.json, or: revoke <id>. docs/operations.md has the details.';

/** `npm run voices -- list|add|revoke`: custom voices. With the embedded database the program must be stopped meanwhile. */
async function run([command, argument]: string[]): Promise<string> {
  if (!(command === 'list' || ((command === 'add' || command === 'revoke') && argument))) throw new Error(usage);
  const config = loadConfig(readEnvironment(process.cwd()));
  const embedded = config.database.kind === 'embedded';
  const lock = embedded ? lockDirectory(config.dataDir) : undefined;
  const key = config.encryptionKey ?? (await keptKey(config.dataDir));
  const report = (error: Error) => void process.stderr.write(`${error.message}\n`);
  const connection = await (config.database.kind === 'embedded'
    ? connectEmbedded(config.dataDir)
    : connectPostgres(config.database.url, report));
  try {
    const store = createCustomVoiceStore(createSecrets(connection.db, deriveKeys(key).secrets));
    return await answer(store, command, argument ?? '');
  } finally {
    await connection.close();
    lock?.release();
  }
}

async function answer(store: CustomVoiceStore, command: string, argument: string): Promise<string> {
  if (command === 'list') {
    const lines = (await store.list()).map(({ id, label, language, consent, revokedAt }) =>
      revokedAt
        ? `google/custom-${id}: ${label}, revoked on ${revokedAt.slice(0, 10)}`
        : `google/custom-${id}: ${label}, ${language}, consent of ${consent?.who} on ${consent?.when.slice(0, 10)}`,
    );
    return lines.join('\n') || 'There are no custom voices.';
  }
  if (command === 'revoke') {
    const { label } = await store.revoke(argument, new Date());
    return `${label} speaks no more: its key and the record of its consent are deleted.`;
  }
  const { id, label } = await store.add(JSON.parse(await readFile(argument, 'utf8')));
  return `${label} is there as google/custom-${id}. Delete ${argument}: it holds the key in the open.`;
}

run(process.argv.slice(2)).then(
  (text) => void process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);

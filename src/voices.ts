import { readFile } from 'node:fs/promises';
import { appendAudit } from './adapters/database/audit.ts';
import { connectEmbedded, connectPostgres } from './adapters/database/connect.ts';
import { lockDirectory } from './adapters/database/process-lock.ts';
import { createSecrets } from './adapters/database/secrets.ts';
import { deriveKeys, keptKey } from './adapters/keys/index.ts';
import { loadConfig, readEnvironment } from './config.ts';
import { type CustomVoiceStore, createCustomVoiceStore } from './custom-voices.ts';
import { voiceEvent } from './pipeline/audit-events.ts';
import { operator } from './pipeline/authority.ts';
import type { AuditEvent } from './pipeline/ports/audit.ts';

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
    return await connection.db.transaction().execute(async (transaction) => {
      const store = createCustomVoiceStore(createSecrets(transaction, deriveKeys(key).secrets));
      const { text, event } = await answer(store, command, argument ?? '');
      if (event) await appendAudit(transaction, [event]);
      return text;
    });
  } finally {
    await connection.close();
    lock?.release();
  }
}

async function answer(
  store: CustomVoiceStore,
  command: string,
  argument: string,
): Promise<{ text: string; event?: AuditEvent }> {
  if (command === 'list') {
    const lines = (await store.list()).map(({ id, label, language, consent, revokedAt }) =>
      revokedAt
        ? `google/custom-${id}: ${label}, revoked on ${revokedAt.slice(0, 10)}`
        : `google/custom-${id}: ${label}, ${language}, consent of ${consent?.who} on ${consent?.when.slice(0, 10)}`,
    );
    return { text: lines.join('\n') || 'There are no custom voices.' };
  }
  if (command === 'revoke') {
    const voice = await store.revoke(argument, new Date());
    const text = `${voice.label} speaks no more: its key and the record of its consent are deleted.`;
    return { text, event: voiceEvent('revoked', voice, operator) };
  }
  const voice = await store.add(JSON.parse(await readFile(argument, 'utf8')));
  const text = `${voice.label} is there as google/custom-${voice.id}. Delete ${argument}: it holds the key in the open.`;
  return { text, event: voiceEvent('kept', voice, operator) };
}

run(process.argv.slice(2)).then(
  (text) => void process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);

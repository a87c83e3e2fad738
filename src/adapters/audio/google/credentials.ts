/** Who asks and pays: a key, or a service account's file. */
import { readFile } from 'node:fs/promises';
import { JWT } from 'google-auth-library';
import { z } from 'zod';
import { MediaError } from '../../../pipeline/errors.ts';
import type { Fetch } from './http-failure.ts';

/** `file` is a path. */
export type Credentials = { apiKey: string } | { file: string };

export function settingOf(credentials: Credentials): string {
  return 'apiKey' in credentials ? 'GOOGLE_TTS_API_KEY' : 'GOOGLE_APPLICATION_CREDENTIALS';
}

const serviceAccount = z.object({
  type: z.literal('service_account'),
  client_email: z.string().min(1),
  private_key: z.string().includes('PRIVATE KEY'),
  private_key_id: z.string().optional(),
  universe_domain: z.string().default('googleapis.com'),
});

/** Signs its own requests: no other address is asked for a token. Throws MediaError `final`, naming the setting. */
export async function authorise(credentials: Credentials, fetch: Fetch): Promise<JWT> {
  const transporterOptions = { fetchImplementation: fetch };
  if ('apiKey' in credentials) return new JWT({ apiKey: credentials.apiKey, transporterOptions });
  const account = serviceAccount.safeParse(await jsonOf(credentials.file));
  if (!account.success) throw unusable('is not the JSON file of a service account', account.error);
  const { client_email: email, private_key: key, private_key_id: keyId, universe_domain } = account.data;
  const client = new JWT({
    email,
    key,
    ...(keyId === undefined ? {} : { keyId }),
    scopes: ['https://www.googleapis.com/auth/cloud-platform'],
    universeDomain: universe_domain,
    transporterOptions,
  });
  client.useJWTAccessWithScope = true;
  try {
    await client.getRequestHeaders();
  } catch {
    // The library's own error may quote the key.
    throw unusable('holds a private key that cannot be used');
  }
  return client;
}

async function jsonOf(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw unusable('names a file that cannot be read', cause);
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unusable(what: string, cause?: unknown): MediaError {
  const setting = settingOf({ file: '' });
  return new MediaError(`${setting} ${what}.`, {
    code: 'api',
    outcome: 'final',
    stage: 'audio',
    field: setting,
    cause,
  });
}

import { StorageApiError, type SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { MediaError } from '../../../pipeline/errors.ts';
import type { Visibility } from '../../../pipeline/ports/providers.ts';
import { failureOf, isDuplicate, lacksBucket, statusOf, unreadable } from './failure.ts';

export type Buckets = Readonly<Record<Visibility, string>>;

const bucketAnswer = z.object({ public: z.boolean() });

/** Room for `-drafts`: Supabase takes names of up to 100 characters. */
const bucketName = /^[a-z0-9][a-z0-9._-]{0,90}$/;

/** Published media in the one that the setting names, drafts beside it. */
export function bucketsOf(name: string): Buckets {
  if (!bucketName.test(name)) {
    throw new MediaError(
      `SUPABASE_BUCKET cannot be "${name.slice(0, 60)}": use lower-case letters, digits and "._-". Example: SUPABASE_BUCKET=newsmedia`,
      { code: 'validation', field: 'SUPABASE_BUCKET' },
    );
  }
  return { public: name, draft: `${name}-drafts` };
}

/** Makes what is missing. What is there is never changed: with the wrong visibility it is refused. */
export async function prepareBuckets(storage: SupabaseClient['storage'], buckets: Buckets): Promise<void> {
  for (const visibility of ['draft', 'public'] as const) {
    const name = buckets[visibility];
    const open = visibility === 'public';
    const isOpen = (await look(storage, name)) ?? (await make(storage, name, open));
    if (isOpen !== open) throw wrongVisibility(name, visibility);
  }
}

/** Whether the bucket is public; `undefined` when there is none. */
async function look(storage: SupabaseClient['storage'], name: string): Promise<boolean | undefined> {
  const { data, error } = await storage.getBucket(name);
  // Without a word of a bucket it is not Supabase that answers; making one tells for sure.
  if (error && (lacksBucket(error) || error.status === 404)) return undefined;
  if (error) throw failureOf('prepare its buckets', error);
  const found = bucketAnswer.safeParse(data);
  if (!found.success) throw unreadable('prepare its buckets');
  return found.data.public;
}

async function make(storage: SupabaseClient['storage'], name: string, open: boolean): Promise<boolean> {
  const { error } = await storage.createBucket(name, { public: open });
  if (!error) return open;
  if (error instanceof StorageApiError && [404, 405].includes(statusOf(error))) throw notSupabase();
  // Another process was faster.
  const found = isDuplicate(error) ? await look(storage, name) : undefined;
  if (found === undefined) throw failureOf('prepare its buckets', error);
  return found;
}

function notSupabase(): MediaError {
  return new MediaError(
    'There is no Supabase Storage at SUPABASE_URL. Use the address of the project, such as https://abc.supabase.co.',
    { code: 'storage', stage: 'storage', field: 'SUPABASE_URL' },
  );
}

function wrongVisibility(name: string, visibility: Visibility): MediaError {
  const sentence =
    visibility === 'draft'
      ? `The Supabase bucket "${name}" is public, but it is to hold drafts that nobody else may see. Make it private`
      : `The Supabase bucket "${name}" is private, but it is to hold published media. Make it public`;
  return new MediaError(`${sentence} in the project's storage settings, or name another bucket in SUPABASE_BUCKET.`, {
    code: 'storage',
    stage: 'storage',
    field: 'SUPABASE_BUCKET',
  });
}

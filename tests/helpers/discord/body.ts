import { isThing, type Thing } from './json.ts';
import { refusal } from './refusal.ts';

export interface Upload {
  filename: string;
  contentType: string;
  bytes: Uint8Array;
}

/** A request's body: its JSON, and the uploads by the `n` of `files[n]`. */
export interface CallBody {
  json: unknown;
  files: Map<string, Upload>;
}

/** In bytes, of each file, in a guild without boosts. */
const mostUploaded = 10 * 1024 * 1024;

export async function readBody(bytes: Buffer, contentType: string): Promise<CallBody> {
  if (!contentType.startsWith('multipart/form-data')) {
    return { json: bytes.length > 0 ? parse(bytes.toString()) : undefined, files: new Map() };
  }
  const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType } }).formData();
  const payload = form.get('payload_json');
  const files = new Map<string, Upload>();
  for (const [name, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const content = new Uint8Array(await value.arrayBuffer());
    files.set(index, { filename: cleanName(value.name), contentType: value.type, bytes: content });
  }
  return { json: typeof payload === 'string' ? parse(payload) : {}, files };
}

export function refuseLarge(files: CallBody['files']): void {
  if ([...files.values()].some(({ bytes }) => bytes.length > mostUploaded)) throw refusal(40005);
}

/** Discord keeps letters, digits, dots, dashes and underscores of a file's name. */
export const cleanName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\s+/g, '_')
    .replaceAll(/[^\w.-]/g, '')
    .replace(/^[._]+/, '') || 'unknown';

export const asThing = (json: unknown): Thing => (isThing(json) ? json : {});

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw refusal(50109);
  }
}

import type { AuditVerdict } from './pipeline/audit-chain.ts';
import { MediaError } from './pipeline/errors.ts';

/** What the command line needs of the audit, in this process or in a running program. Everything throws MediaError. */
export interface AuditBackend {
  /** `head`: one that was kept, `12:3f9a…`. */
  verify(head: string | undefined): Promise<AuditVerdict>;
  /** Pieces of one text; `query` has format, since, until and workspace. */
  export(query: Record<string, string>): AsyncIterable<string>;
  close(): Promise<void>;
}

/** Asks the program that holds the data directory. */
export function connectToAudit(options: { baseUrl: string; accessToken?: string; fetch: typeof fetch }): AuditBackend {
  const base = options.baseUrl.replace(/\/+$/, '');

  async function ask(what: string, query: Record<string, string>): Promise<Response> {
    const headers = options.accessToken ? { Authorization: `Bearer ${options.accessToken}` } : {};
    const address = `${base}/api/audit/${what}?${new URLSearchParams(query)}`;
    const response = await options.fetch(address, { headers, redirect: 'manual' }).catch((cause: unknown) => {
      const message = `Newsmedia at ${base} does not answer. Check that it is still running.`;
      throw new MediaError(message, { code: 'api', cause });
    });
    if (response.ok) return response;
    const body = (await response.json().catch(() => ({}))) as { error?: { code?: string; message?: string } };
    const message = body.error?.message ?? `Newsmedia at ${base} answered with ${response.status}.`;
    throw new MediaError(message, { code: body.error?.code === 'validation' ? 'validation' : 'api' });
  }

  return {
    async verify(head) {
      const response = await ask('verify', head === undefined ? {} : { head });
      return (await response.json()) as AuditVerdict;
    },
    async *export(query) {
      const { body } = await ask('export', query);
      if (body) for await (const piece of body.pipeThrough(new TextDecoderStream())) yield piece;
    },
    async close() {},
  };
}

import type { Log } from './log.ts';
import type { Audit } from './pipeline/audit.ts';
import type { Chore } from './pipeline/housekeeping.ts';

const hour = 60 * 60_000;

export interface AuditHeads {
  /** Writes the head to the log, when it is another one than the last time. Never rejects. */
  note(): Promise<void>;
  chore: Chore;
}

/** A log that is kept elsewhere then proves how long the chain was and what it said. */
export function createAuditHeads(audit: Pick<Audit, 'head'>, log: Log): AuditHeads {
  let noted = '';

  async function write(): Promise<void> {
    const head = await audit.head();
    // Nothing is recorded yet, and there is nothing to prove.
    if (head === noted || head.startsWith('0:')) return;
    noted = head;
    log.info({ head }, 'the head of the audit');
  }

  return {
    note: () =>
      write().catch((error: unknown) =>
        log.warn({ err: error }, 'the head of the audit could not be read for the log'),
      ),
    chore: { name: 'writing the head of the audit to the log', everyMs: hour, run: write },
  };
}

import { approvalLine } from '../../pipeline/approval-line.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Card } from './card.ts';

export { isDecidable } from '../../pipeline/generation.ts';

/** Who decided, when (on the clock of `zone`), about which content, and what came of it. */
export function approvalOf(generation: Generation, zone: string): Card['approval'] {
  const { state } = generation.approval;
  const line = approvalLine(generation, zone);
  return line === '' ? { state } : { state, line };
}

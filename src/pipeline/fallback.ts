import { MediaError, StateError, sentenceOf } from './errors.ts';
import type { Provider } from './ports/providers.ts';

export interface Answer<P extends Provider, Result> {
  result: Result;
  provider: P;
  /** The provider that should have answered, and why it did not. */
  fellBackFrom?: { provider: string; because: string };
}

/**
 * Asks one provider after the other until one answers. What the requester must change, and what was
 * cancelled, is not asked of the next; neither is anything while the database is away.
 */
export async function firstAnswer<P extends Provider, Result>(
  providers: readonly P[],
  ask: (provider: P) => Promise<Result>,
  signal: AbortSignal,
): Promise<Answer<P, Result>> {
  let fellBackFrom: Answer<P, Result>['fellBackFrom'];
  let last: unknown = new MediaError('No provider is set up for this.', { code: 'api' });
  for (const provider of providers) {
    try {
      const result = await ask(provider);
      return { result, provider, ...(fellBackFrom ? { fellBackFrom } : {}) };
    } catch (error) {
      if (signal.aborted || error instanceof StateError) throw error;
      if (error instanceof MediaError && notForTheNext.has(error.code)) throw error;
      fellBackFrom ??= { provider: provider.name, because: sentenceOf(error) };
      last = error;
    }
  }
  throw last;
}

/** Another provider would meet the same: words it may not use, a request that is over, a store that is away. */
const notForTheNext: ReadonlySet<MediaError['code']> = new Set(['validation', 'cancelled', 'storage']);

/** The asked-for one first, the others in their order. */
export function inOrder<P extends Provider>(providers: readonly P[], first: string | undefined): P[] {
  return providers.toSorted((a, b) => Number(b.name === first) - Number(a.name === first));
}

import { beforeEach, describe, expect, it } from 'vitest';
import { MediaError, StateError } from '../../src/pipeline/errors.ts';
import { createLedger, type Ledger, type Made, type Step } from '../../src/pipeline/ledger.ts';
import type { MediaFile } from '../../src/pipeline/ports/generation.ts';
import { createProviderCalls } from '../../src/pipeline/provider-calls.ts';
import { createLocalTurns } from '../../src/pipeline/turns.ts';
import { createFakeLedgerStore, type FakeLedgerStore } from '../helpers/fake-ledger-store.ts';
import { createFakeLocks, type FakeLocks } from '../helpers/fake-locks.ts';
import { createFakeMetrics } from '../helpers/fake-metrics.ts';
import { createFakePipeline, policy } from '../helpers/fake-pipeline.ts';
import { createFakeImageProvider } from '../helpers/fake-providers.ts';

type Output = { answer: number };

let store: FakeLedgerStore;
let locks: FakeLocks;
let kept: Map<string, Uint8Array>;
let calls: string[];
let ledger: Ledger;

/** A ledger as another process over the same state would have it. */
function openLedger(timeoutMs = 60_000): Ledger {
  const files = {
    async keep(workspace: string, bytes: Uint8Array): Promise<MediaFile> {
      const key = `${workspace}/${bytes.join('-')}`;
      kept.set(key, bytes);
      return { key, hash: bytes.join('-'), size: bytes.length, contentType: 'x/y' };
    },
    fetch: async ({ key }: MediaFile) => kept.get(key),
  };
  const metrics = createFakeMetrics();
  const { call } = createProviderCalls({ policy: { ...policy, timeoutMs }, metrics, turns: createLocalTurns() });
  return createLedger({ store, uses: store, locks, files, call, waitMs: 1 });
}

beforeEach(() => {
  store = createFakeLedgerStore();
  locks = createFakeLocks();
  kept = new Map();
  calls = [];
  ledger = openLedger();
});

function step(changes: Partial<Step> = {}): Step {
  return {
    workspace: 'w1',
    generationId: 'g1',
    run: 'g1:image:1',
    stage: 'image',
    name: 'image',
    provider: { name: 'cloud', paid: true },
    input: { prompt: 'a port' },
    signal: new AbortController().signal,
    ...changes,
  };
}

/** Makes `{answer: n}` and the bytes [n], counting from 1. */
async function make(): Promise<Made<Output>> {
  calls.push('call');
  return { output: { answer: calls.length }, bytes: new Uint8Array([calls.length]) };
}

const fails = (outcome: 'unpaid' | 'unknown' | 'final') => async (): Promise<Made<Output>> => {
  calls.push(outcome);
  throw new MediaError(`It is ${outcome}.`, { code: 'api', outcome });
};

describe('what is done', () => {
  it('is never called again, not by another process either', async () => {
    const first = await ledger.take(step(), make);
    const again = await ledger.take(step(), make);
    const elsewhere = await openLedger().take(step(), make);
    for (const taken of [first, again, elsewhere]) {
      expect(taken).toMatchObject({ output: { answer: 1 }, bytes: new Uint8Array([1]) });
    }
    expect(calls).toHaveLength(1);
  });

  it('is cached for another generation, but not for the run that made it', async () => {
    await ledger.take(step(), make);
    expect(await ledger.take(step(), make)).toMatchObject({ cached: false });
    expect(await ledger.take(step({ run: 'g2:image:1', generationId: 'g2' }), make)).toMatchObject({ cached: true });
  });

  it.each([
    ['another workspace', { workspace: 'w2' }],
    ['another input', { input: { prompt: 'a ship' } }],
    ['a nonce', { input: { prompt: 'a port', nonce: 'n1' } }],
    ['another step', { name: 'prompt' }],
    ['another provider', { provider: { name: 'local', paid: false } }],
  ])('is not shared with %s', async (_name, changes) => {
    await ledger.take(step(), make);
    const other = await ledger.take(step({ ...changes, run: 'g2:image:1' }), make);
    expect(other).toMatchObject({ cached: false, output: { answer: 2 } });
  });

  it('is the same whatever order its input’s fields are in', async () => {
    await ledger.take(step({ input: { a: 1, b: { c: 2, d: 3 } } }), make);
    await ledger.take(step({ input: { b: { d: 3, c: 2 }, a: 1 } }), make);
    expect(calls).toHaveLength(1);
  });

  it('is made again when its bytes are gone', async () => {
    await ledger.take(step(), make);
    kept.clear();
    expect(await openLedger().take(step(), make)).toMatchObject({ output: { answer: 2 }, bytes: new Uint8Array([2]) });
    expect(calls).toHaveLength(2);
  });

  it('may be without bytes', async () => {
    await ledger.take(step(), async () => ({ output: 'words' }));
    expect(await ledger.take(step(), make)).toEqual({ output: 'words', cached: false });
  });

  it('has its bytes stored before it says so', async () => {
    const attempt = ledger.take(step(), async () => {
      expect(store.rows()).toMatchObject([{ state: 'started', run: 'g1:image:1', provider: 'cloud' }]);
      return make();
    });
    await attempt;
    expect(store.rows()).toMatchObject([{ state: 'done', file: { key: 'w1/1' } }]);
    expect(kept.has('w1/1')).toBe(true);
  });
});

describe('single flight', () => {
  it('equal steps at once share one call, and only the first was not free', async () => {
    const gate = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    const slow = async () => {
      began.resolve();
      await gate.promise;
      return make();
    };
    const both = [ledger.take(step(), slow), ledger.take(step({ generationId: 'g2', run: 'g2:image:1' }), slow)];
    await began.promise;
    gate.resolve();
    expect((await Promise.all(both)).map(({ cached }) => cached)).toEqual([false, true]);
    expect(calls).toHaveLength(1);
  });

  it('cancelling the one that began it does not stop the other', async () => {
    const gate = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    const abort = new AbortController();
    const slow = async () => {
      began.resolve();
      await gate.promise;
      return make();
    };
    const first = ledger.take(step({ signal: abort.signal }), slow);
    const second = ledger.take(step({ generationId: 'g2', run: 'g2:image:1' }), slow);
    await began.promise;
    abort.abort(new Error('cancelled'));
    await expect(first).rejects.toThrow('cancelled');
    gate.resolve();
    await expect(second).resolves.toMatchObject({ output: { answer: 1 } });
  });

  it('waits for a machine that is making the same, and takes its result', async () => {
    const other = openLedger();
    const gate = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    const first = ledger.take(step(), async () => {
      began.resolve();
      await gate.promise;
      return make();
    });
    await began.promise;
    const [name] = [...locks.held];
    const refused = locks.refused(name as string);
    const second = other.take(step({ generationId: 'g2', run: 'g2:image:1' }), make);
    await refused;
    gate.resolve();
    await first;
    await expect(second).resolves.toMatchObject({ cached: true, output: { answer: 1 } });
    expect(calls).toHaveLength(1);
  });

  it('stops waiting for another machine when cancelled', async () => {
    const taken = ledger.take(step(), make);
    await taken;
    const [row] = store.rows();
    const name = `ledger:w1:image:${row?.inputHash}`;
    locks.take(name);
    const refused = locks.refused(name);
    const abort = new AbortController();
    const waiting = ledger.take(step({ signal: abort.signal }), make);
    await refused;
    abort.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
  });

  it('calls nothing for what was cancelled before', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(ledger.take(step({ signal }), make)).rejects.toThrow('cancelled');
    expect(calls).toEqual([]);
  });
});

describe('money', () => {
  it('a call that may have been paid is made once more, and its rows say so', async () => {
    await expect(ledger.take(step(), fails('unknown'))).rejects.toThrow('unknown');
    expect(calls).toHaveLength(2);
    expect(store.rows()).toMatchObject([
      { attempt: 1, state: 'failed', outcome: 'unknown' },
      { attempt: 2, state: 'failed', outcome: 'unknown' },
    ]);
  });

  it('and never a third time by the same run, in this process or the next', async () => {
    await ledger.take(step(), fails('unknown')).catch(() => {});
    await expect(openLedger().take(step(), make)).rejects.toMatchObject({ outcome: 'final', code: 'api' });
    expect(calls).toHaveLength(2);
  });

  it('another try of the lane begins to count again', async () => {
    await ledger.take(step(), fails('unknown')).catch(() => {});
    await expect(ledger.take(step({ run: 'g1:image:2' }), make)).resolves.toMatchObject({ cached: false });
  });

  /** What a process leaves behind that is killed in the middle of a call. */
  async function killedInTheMiddle(provider: Step['provider']): Promise<void> {
    const abort = new AbortController();
    const began = Promise.withResolvers<void>();
    const lost = ledger.take(step({ signal: abort.signal, provider }), () => {
      calls.push('killed');
      began.resolve();
      return new Promise<Made<Output>>(() => {});
    });
    await began.promise;
    abort.abort(new Error('killed'));
    await lost.catch(() => {});
    expect(store.rows().at(-1)).toMatchObject({ state: 'started' });
  }

  it('a call whose process died is counted: once more, then no more', async () => {
    await killedInTheMiddle({ name: 'cloud', paid: true });
    await expect(openLedger().take(step(), fails('unknown'))).rejects.toThrow('unknown');
    expect(calls).toEqual(['killed', 'unknown']);
    expect(store.rows().map(({ state, outcome }) => [state, outcome])).toEqual([
      ['failed', 'unknown'],
      ['failed', 'unknown'],
    ]);
  });

  it('a call that died twice is not made again', async () => {
    await killedInTheMiddle({ name: 'cloud', paid: true });
    ledger = openLedger();
    await killedInTheMiddle({ name: 'cloud', paid: true });
    await expect(openLedger().take(step(), make)).rejects.toThrow('asked twice');
    expect(calls).toEqual(['killed', 'killed']);
  });

  it('a call that died and succeeds the second time is done', async () => {
    await killedInTheMiddle({ name: 'cloud', paid: true });
    await expect(openLedger().take(step(), make)).resolves.toMatchObject({ cached: false });
  });

  it('what costs nothing may die as often as it likes', async () => {
    const provider = { name: 'local', paid: false };
    for (let i = 0; i < 4; i++) {
      ledger = openLedger();
      await killedInTheMiddle(provider);
    }
    await expect(openLedger().take(step({ provider }), make)).resolves.toMatchObject({ cached: false });
  });

  it('a call that passes its deadline counts as possibly paid', async () => {
    const slow = openLedger(5);
    await expect(slow.take(step(), () => new Promise<Made<Output>>(() => {}))).rejects.toMatchObject({
      code: 'timeout',
    });
    await expect(openLedger().take(step(), make)).rejects.toThrow('asked twice');
  });
});

describe('while the database is away', () => {
  it('nothing is called, and it is told apart from a provider’s failure', async () => {
    store.breakWith(new Error('connection refused'));
    await expect(ledger.take(step(), make)).rejects.toBeInstanceOf(StateError);
    expect(calls).toEqual([]);
  });

  it('a result that could not be noted is not the provider’s failure', async () => {
    const taken = ledger.take(step(), async () => {
      store.breakWith(new Error('connection reset'));
      return make();
    });
    await expect(taken).rejects.toBeInstanceOf(StateError);
    expect(calls).toHaveLength(1);
  });
});

it('lets go of its lock whatever happens', async () => {
  await ledger.take(step(), make);
  await ledger.take(step({ name: 'other' }), fails('final')).catch(() => {});
  expect([...locks.held]).toEqual([]);
});

describe('when an answer cannot be stored', () => {
  it('the provider is not asked for another one: it would be paid and lost as well', async () => {
    const pipeline = createFakePipeline({
      images: ['cloud', 'other'].map((name) => createFakeImageProvider({ name, paid: true })),
    });
    const { put } = pipeline.storageProvider;
    pipeline.storageProvider.put = async (file, ...rest) => {
      if (file.key.includes('/results/'))
        throw new MediaError('The disk is full.', { code: 'storage', outcome: 'unpaid' });
      return put(file, ...rest);
    };
    const id = await pipeline.request();
    const generation = await pipeline.work(id);
    expect(pipeline.images.map(({ calls }) => calls.length)).toEqual([1, 0]);
    expect(generation.stages.image).toMatchObject({ state: 'failed' });
    expect(generation.error).toContain('could not be stored: The disk is full.');
  });
});

it('the audit hears which model was asked, also of calls that failed or broke off', async () => {
  const provider = { name: 'cloud', paid: true, model: 'm1' };
  await expect(ledger.take(step({ provider }), fails('final'))).rejects.toThrow('final');
  await store.begin(
    { workspace: 'w1', step: 'image', inputHash: store.rows()[0]?.inputHash ?? '' },
    { run: 'g1:image:1', provider: 'cloud' },
  );
  await ledger.take(step({ provider }), make);
  expect(store.rows().map(({ outcome, state }) => outcome ?? state)).toEqual(['final', 'unknown', 'done']);
  expect(store.models).toEqual(['m1', 'm1', 'm1']);
});

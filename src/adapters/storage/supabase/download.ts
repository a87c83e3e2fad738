import { MediaError } from '../../../pipeline/errors.ts';
import { asOurs } from './answer.ts';

/**
 * A stream that begins to download with the first read, so an unread one costs nothing, and that
 * fails when the answer has other than `expected` bytes.
 */
export function downloadLater(
  open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>,
  expected: number,
): ReadableStream<Uint8Array> {
  const given = new AbortController();
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let received = 0;

  async function pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    if (expected === 0) return controller.close();
    reader ??= (await open(given.signal)).getReader();
    const source = reader;
    const { done, value } = await asOurs('read a file', () => source.read());
    received += value?.byteLength ?? 0;
    if (received > expected || (done && received < expected)) {
      given.abort();
      throw new MediaError(`Supabase sent ${received} bytes of a file instead of ${expected}.`, {
        code: 'storage',
        outcome: 'unknown',
        stage: 'storage',
      });
    }
    if (done) controller.close();
    else controller.enqueue(value);
  }

  return new ReadableStream<Uint8Array>({ pull, cancel: () => given.abort() }, { highWaterMark: 0 });
}

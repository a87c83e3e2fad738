import { type FileHandle, open } from 'node:fs/promises';
import type { ByteRange } from '../../../pipeline/ports/providers.ts';
import { failed } from './file-tree.ts';

const chunkBytes = 64 * 1024;

/** The bytes of `range`, read as they are asked for. The file is opened by the first read, so an unread stream holds nothing. */
export function streamFile(path: string, range: ByteRange): ReadableStream<Uint8Array> {
  let file: FileHandle | undefined;
  let position = range.start;

  async function close(): Promise<void> {
    const opened = file;
    file = undefined;
    await opened?.close();
  }

  async function pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    const wanted = Math.min(chunkBytes, range.end - position + 1);
    if (wanted <= 0) {
      await close();
      return controller.close();
    }
    try {
      file ??= await open(path, 'r');
      const { bytesRead, buffer } = await file.read(new Uint8Array(wanted), 0, wanted, position);
      if (bytesRead === 0) throw new Error(`${path} ended before byte ${range.end}`);
      position += bytesRead;
      controller.enqueue(buffer.subarray(0, bytesRead));
    } catch (error) {
      await close();
      throw failed('read', error);
    }
  }

  // No reading ahead: a HEAD request or a 304 never touches the file.
  return new ReadableStream<Uint8Array>({ pull, cancel: close }, { highWaterMark: 0 });
}

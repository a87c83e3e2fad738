/**
 * Settles as the work does, or rejects with the signal's reason as soon as that aborts, whether or
 * not the work listens to it.
 */
export async function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  if (signal.aborted) {
    work.catch(ignored);
    throw signal.reason;
  }
  let stop: () => void = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The abort's reason is what the caller hears; what the abandoned work says after it is of no use. */
function ignored(): void {}

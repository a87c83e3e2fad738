const mostKept = 500;

/** Work under one key is done once; whoever comes later gets the first result. Failed work may be tried again. */
export function createOnce() {
  const done = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const known = done.get(key) as Promise<T> | undefined;
    if (known) return known;
    const started = work();
    done.set(key, started);
    started.catch(() => done.delete(key));
    const oldest = done.keys().next();
    if (done.size > mostKept && !oldest.done) done.delete(oldest.value);
    return started;
  };
}

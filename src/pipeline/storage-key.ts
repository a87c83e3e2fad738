const segment = /^[a-z0-9_-][a-z0-9_.-]*$/;

/** Whether a key is safe to be a file's path and a part of an address: lower case, `/` between names, no `..`. */
export function isStorageKey(key: string): boolean {
  return (
    key.length <= 512 && !key.includes('..') && key.split('/').every((name) => name.length <= 200 && segment.test(name))
  );
}

/** The content hash in `<workspace>/<generation>/<content hash>.<ext>`: the file's name without its extension. */
export function hashInKey(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

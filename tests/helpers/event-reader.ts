export interface ReadEvent {
  event: string;
  id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into events of every shape
  data: any;
}

export interface EventReader {
  response: Response;
  /** The next event; `undefined` at the end of the stream. */
  next(): Promise<ReadEvent | undefined>;
  /** The next comment's text. */
  comment(): Promise<string>;
  leave(): void;
}

/** Opens a stream of server-sent events. */
export async function openEvents(url: string, headers: Record<string, string> = {}): Promise<EventReader> {
  const leaving = new AbortController();
  const response = await fetch(url, { signal: leaving.signal, headers });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';

  async function block(): Promise<string | undefined> {
    while (!buffer.includes('\n\n')) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return undefined;
      buffer += value;
    }
    const end = buffer.indexOf('\n\n');
    const found = buffer.slice(0, end);
    buffer = buffer.slice(end + 2);
    return found;
  }

  async function next(): Promise<ReadEvent | undefined> {
    const text = await block();
    if (text === undefined) return undefined;
    if (text.startsWith(':')) return next();
    const lines = text.split('\n').map((line): [string, string] => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    });
    const fields = Object.fromEntries(lines) as Record<string, string>;
    return {
      event: fields.event ?? '',
      ...(fields.id ? { id: fields.id } : {}),
      data: JSON.parse(fields.data ?? 'null'),
    };
  }

  async function comment(): Promise<string> {
    const text = await block();
    if (text === undefined) throw new Error('The stream ended before a comment came.');
    return text.startsWith(':') ? text.slice(1).trim() : comment();
  }

  return { response, next, comment, leave: () => leaving.abort() };
}

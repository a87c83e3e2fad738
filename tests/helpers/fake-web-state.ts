import type { People, Person, WebMessage, WebMessages } from '../../src/pipeline/ports/desk-state.ts';

/** The web desk's messages in memory; several chats may share it, as several processes share a database. */
export function createFakeWebMessages(): WebMessages & {
  /** Which generations the words of a message are about, by its number. */
  readonly about: Map<number, readonly string[]>;
} {
  const messages: WebMessage[] = [];
  const told = new Map<number, readonly string[]>();
  let version = 0;
  return {
    about: told,
    async append({ about, ...message }) {
      const stored = { ...structuredClone(message), seq: messages.length + 1, version: ++version };
      messages.push(stored);
      if (about) told.set(stored.seq, about);
      return structuredClone(stored);
    },
    async replace(seq, body) {
      const found = messages[seq - 1];
      if (!found) return undefined;
      messages[seq - 1] = { ...found, body: structuredClone(body), version: ++version };
      return structuredClone(messages[seq - 1]);
    },
    async concerns(seq, generationId) {
      told.set(seq, [generationId]);
    },
    async read({ channel, person, after, limit }) {
      const seen = messages.filter((one) => one.channel === channel && (one.to === undefined || one.to === person));
      if (after === undefined) return structuredClone(seen.slice(-limit));
      const newer = seen.filter((one) => one.version > after).sort((a, b) => a.version - b.version);
      return structuredClone(newer.slice(0, limit));
    },
    async channels() {
      return [...new Set(messages.map(({ channel }) => channel))];
    },
  };
}

/** People in memory. */
export function createFakePeople(): People {
  const people = new Map<string, Person>();
  const invites = new Map<string, string>();
  return {
    async list() {
      return [...people.values()];
    },
    async put(person) {
      people.set(person.id, { ...person });
    },
    async redeem(inviteHash) {
      const found = [...invites].find(([, hash]) => hash === inviteHash)?.[0];
      if (found === undefined) return undefined;
      invites.delete(found);
      return people.get(found);
    },
    async invite(personId, inviteHash) {
      invites.set(personId, inviteHash);
    },
  };
}

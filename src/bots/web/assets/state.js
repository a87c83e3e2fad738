/** What the page knows: who acts, where, and what may be chosen. */

/** @typedef {{id: string, name: string, role: 'reporter' | 'editor' | 'operator'}} Me */
/** @typedef {{id: string, name: string, role: 'reporter' | 'editor'}} Person */
/** @typedef {{key: string, label: string, palette: string[]}} Style */
/** @typedef {{id: string, label: string, sample?: string}} Voice */
/** @typedef {{me: Me, local: boolean, channels: string[], people: Person[], styles: Style[], voices: Voice[]}} Setup */
/** @typedef {{seq: number, channel: string, author: {id: string, name: string}, kind: 'typed' | 'card' | 'answer', body: unknown, private: boolean, at: string, version: number}} Message */
/** @typedef {import('../../desk/card.ts').Card} Card */
/** @typedef {import('../../desk/card.ts').CardAction} CardAction */
/** @typedef {import('../../desk/card.ts').CardLane} CardLane */
/** @typedef {import('../../desk/chat.ts').Reply} Reply */

export const state = {
  /** @type {Setup} */
  setup: {
    me: { id: '', name: '', role: 'reporter' },
    local: true,
    channels: [],
    people: [],
    styles: [],
    voices: [],
  },
  channel: 'general',
  /** @type {Set<string>} */
  unread: new Set(),
};

/** Storage may be forbidden or full; then nothing is kept. @param {string} key */
export function kept(key) {
  try {
    return localStorage.getItem(`newsmedia.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} key @param {string | undefined} value */
export function keep(key, value) {
  try {
    if (value === undefined || value === '') localStorage.removeItem(`newsmedia.${key}`);
    else localStorage.setItem(`newsmedia.${key}`, value);
  } catch {
    // It lives as long as the page, then.
  }
}

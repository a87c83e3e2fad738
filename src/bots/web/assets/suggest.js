/** What may come next in the composer. Knows no page, so that it can be tried anywhere. */

/** @typedef {{insert: string, label: string, hint: string, palette?: readonly string[]}} Suggestion */
/** @typedef {{from: number, to: number, title: string, items: Suggestion[]}} Suggestions */
/** @typedef {{styles: {key: string, label: string, palette: readonly string[]}[], voices: {id: string, label: string}[]}} Offered */

/** @type {Suggestion[]} */
const commands = [
  { insert: '/newsmedia ', label: '/newsmedia', hint: 'Make a picture and a narration of a headline' },
  { insert: '/newsdesk ', label: '/newsdesk', hint: 'Everything else: help, styles, voices, settings' },
];

/** @type {[string, string][]} */
const asked = [
  ['help', 'How this works'],
  ['styles', 'Every art style'],
  ['voices', 'Every voice'],
  ['say', 'How a name is said, e.g. "Thargoid" as "thar-goyd"'],
  ['status', 'What is being made'],
  ['find', 'Earlier media, e.g. storm style:Monet state:approved'],
  ['digest', 'What happened, every day: 09:00 Europe/Amsterdam, now or off'],
  ['settings', 'Who may edit here, which reactions decide'],
  ['batch', 'Many headlines at once'],
];

/** @type {[string, string][]} */
const options = [
  ['style', 'How the picture looks, e.g. Monet or Monet:0.7+Dali:0.3'],
  ['voice', 'Who speaks'],
  ['text', 'More to read after the headline'],
  ['quality', 'low, medium or high'],
  ['fresh', 'Make everything anew, take nothing from before'],
];

/** @param {string} text */
const plain = (text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * @param {string} text
 * @param {number} caret
 * @param {Offered} offered
 * @returns {Suggestions | undefined}
 */
export function suggest(text, caret, offered) {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) {
    return among('Commands', 0, caret, before, commands, ({ label }) => label);
  }
  const ask = /^\/newsdesk\s+(\S*)$/i.exec(before);
  if (ask) {
    const items = asked.map(([name, hint]) => ({ insert: name, label: name, hint }));
    return among('/newsdesk', caret - (ask[1]?.length ?? 0), caret, ask[1] ?? '', items, ({ label }) => label);
  }
  return /^\/newsmedia\s/i.test(before) ? option(before, caret, offered) : undefined;
}

/** @param {string} before @param {number} caret @param {Offered} offered */
function option(before, caret, { styles, voices }) {
  const value = /(?:--|—)(style|voice|quality)[ =]+["“]?([^\s"“”]*)$/i.exec(before);
  if (value) {
    const typed = value[2] ?? '';
    if (value[1]?.toLowerCase() === 'style') {
      // Of a mix, the last part is being written.
      const part = typed.slice(typed.lastIndexOf('+') + 1);
      if (part.includes(':')) return undefined;
      const items = styles.map(({ key, label, palette }) => ({ insert: key, label, hint: key, palette }));
      return among('Style', caret - part.length, caret, part, items, ({ label, hint }) => `${label} ${hint}`);
    }
    const items =
      value[1]?.toLowerCase() === 'voice'
        ? voices.map(({ id, label }) => ({ insert: id, label, hint: id }))
        : ['low', 'medium', 'high'].map((name) => ({ insert: name, label: name, hint: '' }));
    const title = value[1]?.toLowerCase() === 'voice' ? 'Voice' : 'Quality';
    return among(title, caret - typed.length, caret, typed, items, ({ label, hint }) => `${label} ${hint}`);
  }
  const name = /(?:^|\s)((?:--|—)[a-z-]*)$/i.exec(before)?.[1];
  if (name === undefined) return undefined;
  const unused = options.filter(([key]) => !new RegExp(`(--|—)${key}[\\s=]`, 'i').test(before));
  const items = unused.map(([key, hint]) => ({
    insert: key === 'fresh' ? '--fresh' : `--${key} `,
    label: `--${key}`,
    hint,
  }));
  return among('Options', caret - name.length, caret, name, items, ({ label }) => label);
}

/**
 * @param {string} title
 * @param {number} from
 * @param {number} to
 * @param {string} typed
 * @param {Suggestion[]} items
 * @param {(item: Suggestion) => string} nameOf
 * @returns {Suggestions | undefined}
 */
function among(title, from, to, typed, items, nameOf) {
  const wanted = plain(typed);
  const starting = items.filter((item) =>
    nameOf(item)
      .split(' ')
      .some((word) => plain(word).startsWith(wanted)),
  );
  const fitting = starting.length > 0 ? starting : items.filter((item) => plain(nameOf(item)).includes(wanted));
  // Nothing is left to be chosen once it is written out.
  const done = fitting.length === 1 && fitting[0]?.insert.trim() === typed;
  return fitting.length === 0 || done ? undefined : { title, from, to, items: fitting };
}

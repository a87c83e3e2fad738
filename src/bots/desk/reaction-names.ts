/** The same reaction as platforms name it: some by a word, some by the sign itself. */
const signs: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  heavy_check_mark: '✔',
  ballot_box_with_check: '☑',
  '+1': '👍',
  thumbsup: '👍',
  x: '❌',
  heavy_multiplication_x: '✖',
  negative_squared_cross_mark: '❎',
  no_entry: '⛔',
  no_entry_sign: '🚫',
  '-1': '👎',
  thumbsdown: '👎',
};

/** Without colons, skin tone and the sign that asks for the coloured form. */
export function plainReaction(reaction: string): string {
  return reaction
    .trim()
    .replace(/^:|:$/g, '')
    .replace(/(::?skin-tone-\d|_tone\d)$/, '')
    .replace(/[\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F]/gu, '')
    .toLowerCase();
}

/** `+1::skin-tone-2` and `👍🏽` are the same: what is settled on one keyboard counts on every other. */
export function sameReaction(one: string, other: string): boolean {
  return signOf(one) === signOf(other);
}

/** As people read it: `✅`, and `:shipit:` where there is no sign. */
export function reactionLabel(reaction: string): string {
  const sign = signOf(reaction);
  return /^[\w+-]+$/.test(sign) ? `:${sign}:` : sign;
}

function signOf(reaction: string): string {
  const name = plainReaction(reaction);
  return Object.hasOwn(signs, name) ? (signs[name] ?? name) : name;
}

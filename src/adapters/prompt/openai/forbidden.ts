/**
 * Takes the sentences out that break a rule: those with a word or phrase of the `never` list, and those that ask
 * for words in the picture. A rule of many words is for the model to follow, it will hardly stand there literally.
 */
export function withoutForbidden(text: string, never: readonly string[]): string {
  const phrases = never.map(plain).filter((phrase) => phrase !== '');
  const breaks = (sentence: string) =>
    asksForLettering.some((pattern) => pattern.test(sentence)) ||
    phrases.some((phrase) => ` ${plain(sentence)} `.includes(` ${phrase} `));
  return text
    .split(/(?<=[.!?;])\s+|\n+/)
    .filter((sentence) => !breaks(sentence))
    .join(' ')
    .trim();
}

const asksForLettering: readonly RegExp[] = [
  // a banner reading "STOP", captioned: 'Never again', with the words “No more”
  /\b(read(s|ing)?|say(s|ing)?|spell(s|ing)?( out)?|state(s)?|stating|label(l?ed|s)?|caption(ed)?|inscri(bed|ption)|titled|words?|text|headline|letters|slogan|written)\b[\s:,-]*[\s:]["“”'‘«„]\S/i,
  /\b(add|include|insert|overlay|place|render|show|write|paint|put)\b[^.!?;]{0,40}\b(the headline|a headline|captions?|lettering|typography|slogans?|a signature|watermarks?|the (journalist|reporter|author)'s name)\b/i,
  /\bin ((big|bold|large|huge|capital|block|red|white|black|gold|neon) )+(letters|lettering|type)\b/i,
];

/** Lower case, without accents and punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

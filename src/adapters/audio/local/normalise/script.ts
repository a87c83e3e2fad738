/** Which script a letter belongs to, for the sentence that says why it cannot be read. */

const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Japanese'],
  [/\p{Script=Han}/u, 'Chinese'],
  [/\p{Script=Hangul}/u, 'Korean'],
  [/\p{Script_Extensions=Arabic}/u, 'Arabic'],
  [/\p{Script=Cyrillic}/u, 'Cyrillic (Russian, Ukrainian and others)'],
  [/\p{Script=Greek}/u, 'Greek'],
  [/\p{Script=Hebrew}/u, 'Hebrew'],
  [/\p{Script_Extensions=Devanagari}/u, 'Devanagari (Hindi, Marathi and others)'],
  [/\p{Script_Extensions=Bengali}/u, 'Bengali'],
  [/\p{Script=Tamil}/u, 'Tamil'],
  [/\p{Script=Telugu}/u, 'Telugu'],
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Armenian}/u, 'Armenian'],
  [/\p{Script=Georgian}/u, 'Georgian'],
  [/\p{Script=Ethiopic}/u, 'Ethiopic (Amharic, Tigrinya)'],
];

/** `text` holds at least one letter or digit the voice has no sound for. */
export function scriptName(text: string): string {
  return scripts.find(([script]) => script.test(text))?.[1] ?? `"${Array.from(text).slice(0, 20).join('')}"`;
}

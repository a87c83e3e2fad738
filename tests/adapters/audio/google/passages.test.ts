import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../../src/adapters/audio/google/passages.ts';
import { taughtBy } from '../../../../src/adapters/audio/taught.ts';
import { spokenWords } from '../../../../src/pipeline/alignment.ts';

const plain = (text: string, most: number) =>
  passagesOf(text, { language: 'en-GB', marked: false, most }).map(({ input }) => ('text' in input ? input.text : ''));

/** What a reader of SSML makes of it. */
const textOf = (ssml: string) =>
  ssml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const texts = [
  'Storm closes port of Rotterdam: UN and EU pledge $3 billion. Nobody was hurt, said the mayor (52).\n\nThe U.S. helps.',
  'One endless sentence, with commas, that goes on, and on, and on, and on, and on, until the very end of it all',
  'no place to breathe at all in this one however long it may be and so on',
  '“Quoted.” — ‘So what?’ asked — no one… & <tags> "in" \'it\' 3–4% £5m ½ 🌊 end!',
  '東京で地震がありました。津波の心配はありません。電車は止まっています。',
  'พายุปิดท่าเรือ ไม่มีผู้บาดเจ็บ',
];

describe('a text in passages', () => {
  it.each(texts)('has every word once, in order, in its own passage, whatever fits: %s', (text) => {
    for (const marked of [true, false])
      for (const most of [90, 150, 400, 5000]) {
        const passages = passagesOf(text, { language: 'en', marked, most });
        expect(passages.flatMap(({ words }) => words)).toEqual(spokenWords(text));
        for (const { input, words } of passages) {
          const written = 'ssml' in input ? input.ssml : input.text;
          expect(Buffer.byteLength(written)).toBeLessThanOrEqual(most);
          const said = 'ssml' in input ? textOf(input.ssml) : input.text;
          expect(spokenWords(said).map((word) => word.text)).toEqual(words.map((word) => word.text));
          if ('ssml' in input)
            expect(input.ssml.match(/<mark name="w\d+"\/>/g)).toEqual(words.map((_, i) => `<mark name="w${i}"/>`));
        }
      }
  });

  it('ends with a sentence, else at a comma, else between two words', () => {
    expect(plain('One two. Three four, five. Six seven.', 30)).toEqual(['One two. Three four, five.', 'Six seven.']);
    expect(plain('One two. Three four, five six seven.', 30)).toEqual(['One two.', 'Three four, five six seven.']);
    expect(plain('One two, three four five six', 20)).toEqual(['One two,', 'three four five six']);
    expect(plain('One two three four five six', 20)).toEqual(['One two three four', 'five six']);
  });

  it('parts a headline from the article, though it has no full stop', () => {
    expect(plain('Storm closes port\n\nNobody was hurt', 20)).toEqual(['Storm closes port', 'Nobody was hurt']);
    const [passage] = passagesOf('Storm closes port\n\nNobody was hurt', { language: 'en', marked: true });
    expect(passage?.input).toMatchObject({ ssml: expect.stringContaining('port </p><p><mark name="w3"/>Nobody') });
  });

  it('leaves out endless signs that nobody can hear', () => {
    const passages = passagesOf(`${'🌪'.repeat(5000)} Storm ${'!'.repeat(9000)} port`, { language: 'en', marked: true });
    expect(passages).toHaveLength(1);
    expect(passages[0]?.words).toHaveLength(2);
  });

  it('says words as they were taught, with endings and as parts, and points at them as they are written', () => {
    const text = 'Thargoid’s “anti-Thargoid” plan';
    const taught = taughtBy([{ word: 'thargoid', say: 'thar-goyd' }]);
    const [marked] = passagesOf(text, { language: 'en', marked: true, taught });
    expect(marked?.input).toEqual({
      ssml:
        '<speak><p><mark name="w0"/><sub alias="thar-goyd\'s">Thargoid’s</sub> “' +
        '<mark name="w1"/><sub alias="anti-thar-goyd">anti-Thargoid</sub>” <mark name="w2"/>plan</p></speak>',
    });
    expect(marked?.words).toEqual(spokenWords(text));
    const [unmarked] = passagesOf(text, { language: 'en', marked: false, taught });
    expect(unmarked?.input).toEqual({ text: "thar-goyd's “anti-thar-goyd” plan" });
    expect(unmarked?.words).toEqual(spokenWords(text));
    expect(unmarked?.billed).toBe(Array.from("thar-goyd's “anti-thar-goyd” plan").length);
  });

  it('says a taught word in the plural and in a hashtag, whose sign it leaves to Google', () => {
    const taught = taughtBy([{ word: 'Thargoid', say: 'thar-goyd' }]);
    const [passage] = passagesOf('Thargoids #ThargoidWar', { language: 'en', marked: false, taught });
    expect(passage?.input).toEqual({ text: 'thar-goyds #thar-goyd-War' });
  });

  it('charges for all that is sent but the marks', () => {
    const [marked] = passagesOf('Über 3 < 4', { language: 'de', marked: true });
    expect(marked?.billed).toBe('<speak><p>Über 3 &lt; 4</p></speak>'.length);
    expect(passagesOf('🌪 Storm', { language: 'en', marked: false })[0]?.billed).toBe(7);
  });
});

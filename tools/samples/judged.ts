import { writeFile } from 'node:fs/promises';
import { illustrate } from '../../src/adapters/image/local/illustration.ts';
import { judged, type Verdict } from '../../tests/adapters/image/local/headlines-judged.ts';
import { judging } from './judging.ts';
import { sheetOf } from './sheet.ts';

const columns = 10;
/** Of a tile, in px. */
const tile = { width: 168, height: 126 };

const verdicts: readonly Verdict[] = ['suits', 'weak', 'wrong', 'embarrassing'];
const meanings: Readonly<Record<Verdict, string>> = {
  suits: 'an editor could run it',
  weak: 'right in mood, but it says little of the story',
  wrong: 'shows something that the story is not about',
  embarrassing: 'would have to be apologised for',
};

/** Writes judged-1.webp and so on; answers with the part of the page that is about them. */
export async function makeJudged(directory: URL): Promise<string[]> {
  const names: string[] = [];
  const perSheet = columns * 10;
  for (let first = 0; first < judged.length; first += perSheet) {
    const name = `judged-${first / perSheet + 1}.webp`;
    const pictures: Uint8Array[] = [];
    for (const [index, { headline }] of judged.slice(first, first + perSheet).entries())
      pictures.push((await illustrate(judging(headline, first + index), () => {})).png);
    await writeFile(new URL(name, directory), await sheetOf(pictures, columns, tile));
    names.push(name);
  }
  const count = (verdict: Verdict): number => judged.filter((one) => one.verdict === verdict).length;
  const share = (verdict: Verdict): string => ((100 * count(verdict)) / judged.length).toFixed(1);
  const amiss = judged.flatMap(({ headline, verdict, why = '' }, index) =>
    verdict === 'suits' ? [] : [`| ${index + 1} | ${headline.replaceAll('|', '\\|')} | ${verdict} | ${why} |`],
  );
  return [
    '## Does it illustrate the news?',
    '',
    `${judged.length} headlines by somebody who did not know the lexicon, judged one by one by somebody who had not written it, and not used to improve it since: ${share('suits')} % suit.`,
    '',
    '| verdict | meaning | pictures | share |',
    '| --- | --- | --- | --- |',
    ...verdicts.map((verdict) => `| ${verdict} | ${meanings[verdict]} | ${count(verdict)} | ${share(verdict)} % |`),
    '',
    `${columns} in a row, in the order of \`tests/adapters/image/local/headlines-judged.ts\`:`,
    '',
    ...names.map((name, index) => `![Pictures for the headlines from ${index * perSheet + 1} on](${name})`),
    '',
    'Those that do not suit:',
    '',
    '| number | headline | verdict | why |',
    '| --- | --- | --- | --- |',
    ...amiss,
  ];
}

/**
 * `node tools/bench-alignment.ts`: how far the aligner's word starts are from the truth, in ms. One local voice
 * is heard as if its times were not known, the other one is what the aligner speaks with; the truth is what the
 * first one's synthesiser says. The last columns are an estimate by the place in the text.
 */
import { createStudio, type LocalVoice, quantile } from '../tests/adapters/aligner/accuracy.ts';
import { headlines } from '../tests/adapters/aligner/headlines.ts';

const studio = createStudio();
const article = headlines.slice(0, 20).join(' ');
const rows: [name: string, texts: readonly string[], heard: LocalVoice, reference: LocalVoice][] = [
  [`${headlines.length} headlines`, headlines, 'rms', 'slt'],
  [`${headlines.length} headlines`, headlines, 'slt', 'rms'],
  ['an article', [article], 'rms', 'slt'],
];
const print = (cells: readonly (string | number)[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? `${cell}`.padEnd(14) : `${cell}`.padStart(11))).join(''));

try {
  print(['', 'heard', 'reference', 'words', 'measured', 'median', 'p90', 'est.median', 'est.p90', 's a text']);
  for (const [name, texts, heard, reference] of rows) {
    const begun = performance.now();
    const { measured, starts, estimates } = await studio.accuracy(texts, heard, reference);
    const seconds = (performance.now() - begun) / 1000 / texts.length;
    const ms = [quantile(starts, 0.5), quantile(starts, 0.9), quantile(estimates, 0.5), quantile(estimates, 0.9)];
    const share = `${Math.round((100 * measured) / texts.length)} %`;
    print([name, heard, reference, estimates.length, share, ...ms, seconds.toFixed(1)]);
  }
} finally {
  await studio.close();
}

/** `node tools/bench-alignment.ts`: how far the aligner's word starts are from the truth, in ms. */
import { measureAlignment } from './samples/alignment.ts';

const print = (cells: readonly (string | number)[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? `${cell}`.padEnd(14) : `${cell}`.padStart(11))).join(''));

print(['', 'heard', 'reference', 'words', 'measured', 'median', 'p90', 'est.median', 'est.p90', 's a text']);
for (const { name, heard, reference, words, measured, offs, secondsEach } of await measureAlignment())
  print([name, heard, reference, words, `${Math.round(100 * measured)} %`, ...offs, secondsEach.toFixed(1)]);

/**
 * `npm run samples [-- folder]`: what the local studio makes, and what it costs, into docs/images/samples. With a
 * folder, an mp3 of each voice and kind of news is left there to be listened to.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeJudged } from './samples/judged.ts';
import { makeNarrations } from './samples/narrations.ts';
import { makePictures } from './samples/pictures.ts';

const directory = new URL('../docs/images/samples/', import.meta.url);
await mkdir(directory, { recursive: true });
const page = [
  '# What the local studio makes',
  '',
  '`npm run samples` makes this page.',
  '',
  ...(await makePictures(directory)),
  '',
  ...(await makeJudged(directory)),
  '',
  ...(await makeNarrations(process.argv[2])),
  '',
].join('\n');
await writeFile(new URL('README.md', directory), page);
console.log(page);
console.log(`Written to ${fileURLToPath(directory)}`);

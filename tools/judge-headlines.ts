// Paints a file of headlines small and sets them on contact sheets, to judge by eye whether the pictures suit.
// node tools/judge-headlines.ts <file.ts that exports headlines> <folder for the sheets> [painter; several by turns unless told]
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { z } from 'zod';
import { illustrate } from '../src/adapters/image/local/illustration.ts';
import { judging } from './samples/judging.ts';

const perSheet = 20;
const columns = 4;
/** In px. */
const picture = { width: 384, height: 288 };
const caption = 46;

const [file, folder = 'out', painter] = process.argv.slice(2);
if (!file) throw new Error('Say which file exports the headlines.');
const { headlines } = z
  .object({ headlines: z.array(z.string()) })
  .parse(await import(pathToFileURL(resolve(file)).href));
await mkdir(folder, { recursive: true });

/** Writes a text in lines no longer than a picture is wide. */
function letter(context: SKRSContext2D, text: string, x: number, y: number): void {
  let line = '';
  let top = y;
  for (const word of text.split(' ')) {
    if (line && context.measureText(`${line} ${word}`).width > picture.width - 8) {
      context.fillText(line, x, top);
      line = '';
      top += 14;
    }
    line = line ? `${line} ${word}` : word;
  }
  context.fillText(line, x, top);
}

for (let first = 0; first < headlines.length; first += perSheet) {
  const cell = { width: picture.width + 8, height: picture.height + caption };
  const sheet = createCanvas(cell.width * columns, cell.height * Math.ceil(perSheet / columns));
  const context = sheet.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.fillStyle = '#000';
  context.font = '13px sans-serif';
  for (const [index, headline] of headlines.slice(first, first + perSheet).entries()) {
    const { png } = await illustrate(judging(headline, first + index, painter), () => {});
    const [x, y] = [(index % columns) * cell.width, Math.floor(index / columns) * cell.height];
    context.drawImage(await loadImage(Buffer.from(png)), x, y, picture.width, picture.height);
    letter(context, `${first + index + 1}. ${headline}`, x + 2, y + picture.height + 14);
  }
  const path = join(folder, `sheet-${first / perSheet + 1}.png`);
  await writeFile(path, sheet.toBuffer('image/png'));
  console.log(path);
}

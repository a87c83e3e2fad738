import { writeFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createLocalImageProvider, createPool } from '../../src/adapters/image/local/index.ts';
import { artStyles } from '../../src/pipeline/art-styles.ts';
import type { ImageConfig } from '../../src/pipeline/ports/media.ts';
import { parseStyleMix } from '../../src/pipeline/style-mix.ts';
import { sheetOf } from './sheet.ts';
import { writeThumbnails } from './thumbnails.ts';

const headlines = [
  'Storm closes port of Rotterdam',
  'Supreme Court rules on voting rights',
  'Central bank raises interest rates',
  'Wildfire forces evacuation of mountain villages',
  'Voters head to the polls',
  'Local football team wins the cup final',
  'New vaccine approved after long trial',
  'Attack leaves eleven dead',
];
const mixes = [
  'Monet:0.6+ukiyo-e:0.4',
  'VanGogh:0.7+blueprint:0.3',
  'noir:0.5+pop-art:0.5',
  'watercolor:0.5+art-deco:0.5',
  'Rembrandt:0.6+stained-glass:0.4',
  'linocut:0.4+Picasso:0.3+collage:0.3',
];
/** What a picture of `timed` × `timed` may take, in ms of one processor. */
const limitMs = 2500;
const timed = 1024;

const pool = createPool({ threads: 1 });
const provider = createLocalImageProvider({ pool });

async function draw(mix: string, headline: string, width: number, height: number): Promise<Uint8Array> {
  const config: ImageConfig = {
    prompt: headline,
    headline,
    style: parseStyleMix(mix),
    resolution: { width, height },
    format: 'png',
    quality: 'high',
    seed: 'sample',
  };
  const { bytes } = await provider.generate(config, { signal: new AbortController().signal, workspace: 'samples' });
  return bytes;
}

/** One row for each mix, one column for each headline. */
async function sheet(rows: readonly string[], columns: readonly string[], width: number): Promise<Buffer> {
  const pictures: Uint8Array[] = [];
  for (const mix of rows) for (const headline of columns) pictures.push(await draw(mix, headline, 640, 480));
  return sheetOf(pictures, columns.length, { width, height: Math.round(width * 0.75) });
}

/** Milliseconds of processor and of clock for one picture, the slowest of three headlines. */
async function timesOf(style: string): Promise<{ cpu: number; clock: number }> {
  let [cpu, clock] = [0, 0];
  for (const headline of [headlines[0], headlines[2], headlines[3]]) {
    const [began, used] = [performance.now(), process.cpuUsage()];
    await draw(style, headline ?? '', timed, timed);
    const now = process.cpuUsage(used);
    cpu = Math.max(cpu, (now.user + now.system) / 1000);
    clock = Math.max(clock, performance.now() - began);
  }
  return { cpu, clock };
}

/** Writes styles.webp, mixes.webp and the desk's thumbnails; answers with the part of the page that is about them. */
export async function makePictures(directory: URL): Promise<string[]> {
  try {
    const styles = Object.keys(artStyles);
    await draw('Monet', headlines[0] ?? '', 256, 256);
    const lag = monitorEventLoopDelay({ resolution: 1 });
    lag.enable();
    const rows: string[] = [];
    for (const style of styles) {
      const { cpu, clock } = await timesOf(style);
      rows.push(`| ${style} | ${Math.round(cpu)} ms | ${Math.round(clock)} ms | ${(cpu / limitMs).toFixed(2)} |`);
    }
    lag.disable();
    const thumbnails = new Map<string, Uint8Array>();
    for (const style of styles) thumbnails.set(style, await draw(style, headlines[0] ?? '', 640, 480));
    await writeThumbnails(thumbnails, new URL('../../src/bots/web/assets/styles/', import.meta.url));
    await writeFile(new URL('styles.webp', directory), await sheet(styles, headlines, 176));
    await writeFile(new URL('mixes.webp', directory), await sheet(mixes, headlines.slice(0, 4), 300));
    return [
      '## Pictures',
      '',
      `Times are for ${timed} × ${timed} pixels, the slowest of three headlines; the limit is ${limitMs} ms.`,
      `While painting, the main thread was late by ${(lag.percentile(99) / 1e6 - 1).toFixed(1)} ms at the 99th percentile.`,
      '',
      '| style (rows of the sheet) | processor | clock | share of the limit |',
      '| --- | --- | --- | --- |',
      ...rows,
      '',
      `Columns: ${headlines.map((headline) => `“${headline}”`).join(' · ')}`,
      '',
      '![Every style for eight headlines](styles.webp)',
      '',
      `Mixes, row by row: ${mixes.map((mix) => `\`${mix}\``).join(' · ')}`,
      '',
      '![Six mixes for four headlines](mixes.webp)',
    ];
  } finally {
    await pool.close();
  }
}

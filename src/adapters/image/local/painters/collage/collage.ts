import { createCanvas } from '@napi-rs/canvas';
import { addGrain, grainTile } from '../../pixels.ts';
import { nameIn } from '../../scene/by-region.ts';
import { daylightTones } from '../craft/daylight.ts';
import { saysOf, settingOf } from '../craft/setting.ts';
import type { Painter, PaintJob } from '../painter.ts';
import { layoutFor, type Strip } from './layouts.ts';
import { papersFor } from './papers.ts';
import { type Page, pasteForm, pasteHero, pasteSnapshot, pasteThing } from './pieces.ts';
import { newsprint, tornStrip } from './torn.ts';

/** Torn and cut papers, printed pieces and a snapshot, pasted over each other. */
export const collage: Painter = async (job) => {
  const { random, brief, width, height } = job;
  // The thing is a piece of its own, so the snapshot shows no plinth for it.
  const { scene, front, inset } = settingOf({ ...job, brief: { ...brief, motifs: [] } });
  const tones = daylightTones(brief);
  const canvas = createCanvas(width, height);
  const page: Page = {
    context: canvas.getContext('2d'),
    frame: scene.frame,
    papers: papersFor(brief, tones, random),
    layout: layoutFor(random),
    side: scene.light.x < width / 2 ? 1 : -1,
  };
  newsprint(page.context, page.frame, page.papers, random);
  tear(page, page.layout.back, job);
  pasteForm(page);
  job.onProgress(0.2);
  pasteSnapshot(page, scene, tones, random);
  tear(page, page.layout.middle, job);
  job.onProgress(0.4);
  pasteHero(page, job);
  tear(page, page.layout.front, job);
  job.onProgress(0.65);
  const thing = front ?? inset;
  if (thing) await pasteThing(page, thing, job);
  addGrain(canvas, grainTile(random.next, 9, 1.5));
  const says = saysOf(job, scene, thing);
  const hero = nameIn(brief.region, brief.landmarks[0]);
  return { canvas, says: `torn and cut papers show ${says}${says.includes(hero) ? '' : `, with ${hero}`}` };
};

function tear({ context, frame, papers, side }: Page, strips: readonly Strip[], { random }: PaintJob): void {
  const { width, height, unit } = frame;
  for (const { paper, from, to, tilt, upright } of strips) {
    const fill = papers[paper];
    if (!upright) {
      tornStrip(context, { from: from * height, to: to * height, fill, tilt: side * tilt, unit, long: width }, random);
      continue;
    }
    // Turned to stand, on the side away from the main structure.
    context.save();
    if (side > 0) context.transform(0, 1, 1, 0, 0, 0);
    else context.transform(0, 1, -1, 0, width, 0);
    tornStrip(context, { from: from * width, to: to * width, fill, tilt, unit, long: height }, random);
    context.restore();
  }
}

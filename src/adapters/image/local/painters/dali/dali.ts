import { createCanvas } from '@napi-rs/canvas';
import { addGrain, grainTile } from '../../pixels.ts';
import { frameOf } from '../../scene/stage.ts';
import { listed } from '../craft/describe.ts';
import type { Painter } from '../painter.ts';
import { paintClouds, paintCoast, paintSky } from './desert.ts';
import { paintFloating } from './floating.ts';
import { paintFront } from './fronts.ts';
import { paintGround } from './ground.ts';
import { desertOf } from './palette.ts';
import { type Ground, groundOf, type Plain } from './plain.ts';
import { paintLandmarks } from './standing.ts';

const grounds: Record<Ground, string> = {
  sand: 'a wide desert plain with long shadows',
  tiles: 'a paved plain with long shadows',
  water: 'a plain of still water',
};

/** A wide plain in raking light on which ordinary things melt, lean and float. */
export const dali: Painter = async (job) => {
  const { brief, random } = job;
  const canvas = createCanvas(job.width, job.height);
  const horizon = random.between(0.4, 0.54) + (job.height > job.width * 1.3 ? 0.03 : 0);
  const plain: Plain = {
    context: canvas.getContext('2d'),
    frame: frameOf(job.width, job.height, horizon),
    desert: desertOf(brief, random),
    ground: groundOf(brief),
    side: random.chance(0.5) ? 1 : -1,
  };
  paintSky(plain);
  paintClouds(plain, random, brief.weather === 'clear' ? 4 : 9);
  paintCoast(plain, random);
  paintGround(plain, random);
  job.onProgress(0.3);

  const standing = paintLandmarks(plain, job);
  job.onProgress(0.5);
  const [first, second] = job.motifs;
  // Shadows of what floats lie on the ground, so they come before what stands in front.
  const afloat = await paintFloating(plain, job, second);
  const front = await paintFront(plain, job, first);
  job.onProgress(0.75);
  addGrain(canvas, grainTile(random.next, 4, 1));
  return { canvas, says: `${grounds[plain.ground]}, ${listed([...standing, front, afloat])}` };
};

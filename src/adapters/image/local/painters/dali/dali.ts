import { createCanvas } from '@napi-rs/canvas';
import { addGrain, grainTile } from '../../pixels.ts';
import { frameOf } from '../../scene/stage.ts';
import { listed } from '../craft/describe.ts';
import type { Painter } from '../painter.ts';
import { paintClouds, paintCoast, paintPebbles, paintSand, paintSky } from './desert.ts';
import { desertOf } from './palette.ts';
import type { Plain } from './plain.ts';
import { paintLandmarks } from './standing.ts';
import { paintFloating, paintFloatingStones, paintPlinth } from './things.ts';

/** A wide plain in raking light on which ordinary things melt, lean and float. */
export const dali: Painter = async (job) => {
  const { brief, random } = job;
  const canvas = createCanvas(job.width, job.height);
  const plain: Plain = {
    context: canvas.getContext('2d'),
    frame: frameOf(job.width, job.height, job.height > job.width * 1.3 ? 0.5 : 0.47),
    desert: desertOf(brief),
    side: random.chance(0.5) ? 1 : -1,
  };
  const { context, frame, desert, side } = plain;
  paintSky(context, frame, desert, side);
  paintClouds(context, frame, desert, random, brief.weather === 'clear' ? 4 : 9);
  paintCoast(context, frame, desert, random, side);
  paintSand(context, frame, desert, random, side);
  paintPebbles(context, frame, desert, random, side);
  job.onProgress(0.3);

  const standing = paintLandmarks(plain, job);
  job.onProgress(0.5);
  const [first, second] = job.motifs;
  // Shadows of what floats lie on the sand, so they come before the stone.
  if (second) await paintFloating(plain, job, second);
  else paintFloatingStones(plain, job);
  await paintPlinth(plain, job, first);
  job.onProgress(0.75);
  addGrain(canvas, grainTile(random.next, 4, 1));

  const seen = [
    ...standing,
    first ? `${first.entry.says} melting over a block of stone` : 'a smooth egg on a block of stone',
  ];
  seen.push(second ? `${second.entry.says} afloat in the air` : 'stones afloat in the air');
  return { canvas, says: `a wide desert plain with long shadows, ${listed(seen)}` };
};

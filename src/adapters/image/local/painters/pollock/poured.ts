import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import type { Hex } from '../../colour.ts';
import { changePixels, readPixels } from '../../pixels.ts';
import type { Random } from '../../random.ts';
import type { Scene } from '../../scene/scene.ts';
import { contours } from '../craft/contours.ts';

/** The outlines of what stands, poured in one paint: they stray, swell and break off like a line from a stick. */
export function poured(scene: Scene, colour: Hex, random: Random): Canvas {
  const { unit, width, height } = scene.frame;
  const lines = contours(
    scene,
    {
      smallest: unit * 0.07,
      colour: ({ flow, tone }) =>
        flow === 'upright' || (flow === 'leafy' && tone.startsWith('foliage')) ? colour : undefined,
      width: ({ depth }) => unit * (0.002 + 0.0024 * depth),
      times: 2,
      stray: unit * 0.004,
    },
    random,
  );
  const source = readPixels(lines);
  const noise = createNoise2D(random.next);
  const canvas = createCanvas(width, height);
  changePixels(canvas, (data, at, x, y) => {
    const [u, v] = [x / unit, y / unit];
    if (noise(u * 8, v * 8 + 30) < -0.16) return;
    const far = unit * 0.007;
    const fromX = Math.round(x + far * noise(u * 11, v * 11));
    const fromY = Math.round(y + far * noise(u * 11 + 60, v * 11));
    if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) return;
    const from = (fromY * width + fromX) * 4;
    for (let channel = 0; channel < 4; channel++) data[at + channel] = source.data[from + channel] ?? 0;
  });
  return canvas;
}

import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import type { Hex } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Frame } from '../../scene/stage.ts';

/** The nearest sheet: a window with soft, hand-cut edges that the picture is seen through. */
export function frameOfPaper({ width, height, unit }: Frame, random: Random, colour: Hex): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const noise = createNoise2D(random.next);
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  context.globalCompositeOperation = 'destination-out';
  context.beginPath();
  const steps = 160;
  for (let step = 0; step <= steps; step++) {
    const angle = (step / steps) * Math.PI * 2;
    // Between a rectangle and an oval.
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const round = (value: number): number => Math.sign(value) * Math.abs(value) ** 0.36;
    const wave = 1 - (unit / Math.min(width, height)) * 0.022 * (1 + noise(cos * 1.7, sin * 1.7));
    const x = width / 2 + round(cos) * (width / 2 - unit * 0.024) * wave;
    const y = height / 2 + round(sin) * (height / 2 - unit * 0.024) * wave;
    if (step === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
  context.fill();
  return canvas;
}

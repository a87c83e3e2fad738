import type { Canvas } from '@napi-rs/canvas';
import { type Hex, rgbOf } from '../../colour.ts';
import { changePixels } from '../../pixels.ts';

/** 256 colours from dark to light, three bytes each, through evenly spaced stops. */
export function rampOf(stops: readonly Hex[]): Uint8ClampedArray {
  const colours = stops.map(rgbOf);
  const ramp = new Uint8ClampedArray(256 * 3);
  for (let light = 0; light < 256; light++) {
    const along = (light / 255) * (colours.length - 1);
    const index = Math.min(colours.length - 2, Math.floor(along));
    const [from, to] = [colours[index] ?? [0, 0, 0], colours[index + 1] ?? [0, 0, 0]];
    for (let channel = 0; channel < 3; channel++)
      ramp[light * 3 + channel] = (from[channel] ?? 0) + ((to[channel] ?? 0) - (from[channel] ?? 0)) * (along - index);
  }
  return ramp;
}

/** Gives every lightness its colour from the ramp; `share` 1 leaves nothing of the own colour. */
export function toneMap(
  canvas: Canvas,
  ramp: Uint8ClampedArray,
  share: number,
  light: (lightness: number, x: number, y: number) => number = (lightness) => lightness,
): void {
  changePixels(canvas, (data, at, x, y) => {
    const own = ((data[at] ?? 0) * 54 + (data[at + 1] ?? 0) * 183 + (data[at + 2] ?? 0) * 19) / 256;
    const from = Math.round(Math.max(0, Math.min(255, light(own, x, y)))) * 3;
    for (let channel = 0; channel < 3; channel++)
      data[at + channel] = (data[at + channel] ?? 0) * (1 - share) + (ramp[from + channel] ?? 0) * share;
  });
}

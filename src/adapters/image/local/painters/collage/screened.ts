import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { type Hex, rgbOf } from '../../colour.ts';
import { changePixels } from '../../pixels.ts';

/** A picture as newspapers print it: dots of one ink whose size is the darkness. `spacing` in px. */
export function screened(picture: Canvas, spacing: number, ink: Hex, paper: Hex): Canvas {
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  const [dark, pale] = [rgbOf(ink), rgbOf(paper)];
  const turn = (Math.PI * Math.SQRT1_2) / spacing;
  changePixels(canvas, (data, at, x, y) => {
    if ((data[at + 3] ?? 0) === 0) return;
    const light = ((data[at] ?? 0) * 54 + (data[at + 1] ?? 0) * 183 + (data[at + 2] ?? 0) * 19) / 65280;
    const wave = Math.cos((x + y) * turn) * Math.cos((x - y) * turn);
    const cover = Math.max(0, Math.min(1, 0.5 + (wave * 0.5 + 0.52 - light) * 2.6));
    for (let channel = 0; channel < 3; channel++)
      data[at + channel] = (pale[channel] ?? 0) + ((dark[channel] ?? 0) - (pale[channel] ?? 0)) * cover;
  });
  return canvas;
}

import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas';
import type { Hex } from '../../colour.ts';

/** The shape of a picture in one colour. */
export function shapeOf(picture: Canvas | Image, colour: Hex): Canvas {
  const shape = createCanvas(picture.width, picture.height);
  const context = shape.getContext('2d');
  context.drawImage(picture, 0, 0);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = colour;
  context.fillRect(0, 0, shape.width, shape.height);
  return shape;
}

/** Cut out with scissors: a rim of `rim` px of the paper's own colour is left around the picture, which grows by it on every side. */
export function cutOut(picture: Canvas | Image, rim: number, paper: Hex): Canvas {
  const shape = shapeOf(picture, paper);
  const canvas = createCanvas(Math.ceil(picture.width + 2 * rim), Math.ceil(picture.height + 2 * rim));
  const context = canvas.getContext('2d');
  for (let step = 0; step < 20; step++) {
    const angle = (step / 20) * Math.PI * 2;
    context.drawImage(shape, rim + Math.cos(angle) * rim * 0.97, rim + Math.sin(angle) * rim * 0.97);
  }
  context.drawImage(picture, rim, rim);
  return canvas;
}

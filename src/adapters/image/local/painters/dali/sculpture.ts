/** Flat pictures become smooth bodies: swollen, softened and lit from one side. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { type Hex, rgbOf } from '../../colour.ts';
import { changePixels, readPixels, shrunk } from '../../pixels.ts';

/** The canvas' opacity as a height, smoothed over `reach` px, 0..255 for each pixel. */
function swelling(canvas: Canvas, reach: number): Uint8ClampedArray {
  const soft = createCanvas(canvas.width, canvas.height);
  const context = soft.getContext('2d');
  for (const [share, weight] of [
    [1, 0.45],
    [2.4, 0.55],
  ] as const) {
    context.globalAlpha = weight;
    const small = shrunk(canvas, Math.min(1, 1 / (reach * share)));
    context.imageSmoothingQuality = 'high';
    context.globalCompositeOperation = share === 1 ? 'source-over' : 'lighter';
    context.filter = `blur(${reach * share * 0.5}px)`;
    context.drawImage(small, 0, 0, canvas.width, canvas.height);
  }
  const { data } = readPixels(soft);
  const heights = new Uint8ClampedArray(canvas.width * canvas.height);
  for (let pixel = 0; pixel < heights.length; pixel++) heights[pixel] = data[pixel * 4 + 3] ?? 0;
  return heights;
}

/** Lights a flat picture as if it were modelled; `from` -1 is light from the left, 1 from the right. */
export function modelled(
  canvas: Canvas,
  look: { from: number; reach: number; glaze: Hex; glazing: number; strength?: number },
): Canvas {
  const heights = swelling(canvas, look.reach);
  const { width } = canvas;
  const [red, green, blue] = rgbOf(look.glaze);
  const step = Math.max(1, Math.round(look.reach / 3));
  const strength = look.strength ?? 1;
  changePixels(canvas, (data, at) => {
    if ((data[at + 3] ?? 0) === 0) return;
    const pixel = at >> 2;
    const across = (heights[pixel + step] ?? 0) - (heights[pixel - step] ?? 0);
    const down = (heights[pixel + step * width] ?? 0) - (heights[pixel - step * width] ?? 0);
    const facing = down * 0.75 - across * look.from * -0.9;
    const light = (1 + Math.max(-0.62, Math.min(0.5, (facing / 110) * strength))) * 0.96;
    const tint = [red, green, blue];
    for (let channel = 0; channel < 3; channel++) {
      const own = data[at + channel] ?? 0;
      const glazed = own * (1 - look.glazing) + ((own * (tint[channel] ?? 0)) / 255) * 1.25 * look.glazing;
      data[at + channel] = light > 1 ? glazed + (255 - glazed) * (light - 0.96) : glazed * light;
    }
  });
  return canvas;
}

/**
 * Lets a picture hang over an edge like warm wax. `fold` is the share of it that lies on top; the rest runs
 * down, further in some columns than in others. The result is as wide, and 1.55 times as high.
 */
export function melted(
  canvas: Canvas,
  look: { fold: number; top: number; lean: number; sag(along: number): number },
): Canvas {
  const { width, height } = canvas;
  const source = readPixels(canvas);
  const result = createCanvas(width, Math.round(height * 1.55));
  const topHeight = height * look.top;
  changePixels(result, (data, at, x, y) => {
    const along = x / width;
    let [u, v] = [along, 0];
    let shade = 1;
    if (y < topHeight) {
      v = (y / topHeight) * look.fold;
      u = along + (1 - y / topHeight) * look.lean;
      shade = 1.08;
    } else {
      const run = (y - topHeight) / height;
      const length = 1 + look.sag(along) * 0.9;
      v = look.fold + run / length;
      u = along + Math.sin(run * 5) * 0.018 * run * 3;
      // Turning over the edge it catches the light, then falls into shade.
      shade = run < 0.035 ? 1.22 - run * 6 : 0.94 - run * 0.16;
    }
    if (u < 0 || u >= 1 || v < 0 || v >= 1) return;
    const from = (Math.floor(v * height) * width + Math.floor(u * width)) * 4;
    data[at] = (source.data[from] ?? 0) * shade;
    data[at + 1] = (source.data[from + 1] ?? 0) * shade;
    data[at + 2] = (source.data[from + 2] ?? 0) * shade;
    data[at + 3] = source.data[from + 3] ?? 0;
  });
  return result;
}

/**
 * Softens something that stands: it leans over with its height, and one end hangs. Its foot stays where it is.
 * `lean` and `droop` are shares of its height; `side` 1 lets the right end hang.
 */
export function softened(canvas: Canvas, look: { lean: number; droop: number; side: number }): Canvas {
  const { width, height } = canvas;
  const source = readPixels(canvas);
  const result = createCanvas(width, height);
  changePixels(result, (data, at, x, y) => {
    const up = 1 - y / height;
    const outwards = Math.max(0, ((x / width - 0.5) * look.side - 0.05) / 0.45);
    const u = x - look.side * look.lean * height * up ** 2 + Math.sin(up * 6) * height * 0.012;
    const v = y - look.droop * height * outwards ** 2 * up;
    if (u < 0 || u >= width || v < 0 || v >= height) return;
    const from = (Math.floor(v) * width + Math.floor(u)) * 4;
    for (let channel = 0; channel < 4; channel++) data[at + channel] = source.data[from + channel] ?? 0;
  });
  return result;
}

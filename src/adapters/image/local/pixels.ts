import { type Canvas, createCanvas } from '@napi-rs/canvas';

/** RGBA bytes of a canvas, four a pixel, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

export function readPixels(canvas: Canvas): Pixels {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  return { width, height, data: data as Uint8ClampedArray };
}

/** Reads, changes and writes back every pixel: `change` gets the bytes and where the pixel starts in them. */
export function changePixels(
  canvas: Canvas,
  change: (data: Uint8ClampedArray, at: number, x: number, y: number) => void,
): void {
  const context = canvas.getContext('2d');
  const { width, height } = canvas;
  const image = context.getImageData(0, 0, width, height);
  const data = image.data as Uint8ClampedArray;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) change(data, at, x, y);
  }
  context.putImageData(image, 0, 0);
}

/** A copy `share` as large, smoothly averaged. */
export function shrunk(canvas: Canvas, share: number): Canvas {
  const small = createCanvas(
    Math.max(1, Math.round(canvas.width * share)),
    Math.max(1, Math.round(canvas.height * share)),
  );
  const context = small.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, small.width, small.height);
  return small;
}

/** Raises the paint: light falls from the upper left on every change of lightness. `strength` about 0.3. */
export function emboss(canvas: Canvas, strength: number, reach: number): void {
  const { width, height, data } = readPixels(canvas);
  const light = new Uint8ClampedArray(width * height);
  for (let pixel = 0, at = 0; pixel < light.length; pixel++, at += 4) {
    light[pixel] = ((data[at] ?? 0) * 3 + (data[at + 1] ?? 0) * 6 + (data[at + 2] ?? 0)) / 10;
  }
  const step = reach * width + reach;
  changePixels(canvas, (bytes, at) => {
    const pixel = at >> 2;
    const slope = ((light[pixel + step] ?? 128) - (light[pixel - step] ?? 128)) * strength;
    const lift = Math.max(-26, Math.min(26, -slope));
    bytes[at] = (bytes[at] ?? 0) + lift;
    bytes[at + 1] = (bytes[at + 1] ?? 0) + lift;
    bytes[at + 2] = (bytes[at + 2] ?? 0) + lift;
  });
}

/** Paper or cloth: adds a small value from a repeating tile of noise to every pixel. `tile` is square. */
export function addGrain(canvas: Canvas, tile: Int8Array): void {
  const side = Math.sqrt(tile.length);
  changePixels(canvas, (bytes, at, x, y) => {
    const lift = tile[(y % side) * side + (x % side)] ?? 0;
    bytes[at] = (bytes[at] ?? 0) + lift;
    bytes[at + 1] = (bytes[at + 1] ?? 0) + lift;
    bytes[at + 2] = (bytes[at + 2] ?? 0) + lift;
  });
}

/** A tile of noise, 256 × 256, -strength..strength; `stretch` draws it out sideways like wood. */
export function grainTile(next: () => number, strength: number, stretch: number): Int8Array {
  const side = 256;
  const tile = new Int8Array(side * side);
  for (let y = 0; y < side; y++) {
    let run = 0;
    for (let x = 0; x < side; x++) {
      run += (next() * 2 - 1 - run) / stretch;
      tile[y * side + x] = Math.round(Math.max(-1, Math.min(1, run * Math.sqrt(stretch))) * strength);
    }
  }
  return tile;
}

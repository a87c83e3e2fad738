/** Colours as `#rrggbb` for drawing and as [r, g, b] 0..255 for arithmetic. */
export type Hex = `#${string}`;
export type Rgb = readonly [red: number, green: number, blue: number];

export function rgbOf(hex: Hex): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function hexOf([red, green, blue]: Rgb): Hex {
  const part = (value: number): string =>
    Math.max(0, Math.min(255, Math.round(value)))
      .toString(16)
      .padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}

/** `share` 0 gives `from`, 1 gives `to`. */
export function blend(from: Hex, to: Hex, share: number): Hex {
  const [a, b] = [rgbOf(from), rgbOf(to)];
  return hexOf([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]);
}

/** `opacity` 0..1 */
export function withOpacity(hex: Hex, opacity: number): string {
  const [red, green, blue] = rgbOf(hex);
  return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}

/** Perceived lightness, 0..255. */
export function lightnessOf([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Moves a colour towards grey of its own lightness: `share` 1 is grey. */
export function mute(hex: Hex, share: number): Hex {
  const grey = lightnessOf(rgbOf(hex));
  return blend(hex, hexOf([grey, grey, grey]), share);
}

/** The palette entry that looks nearest. */
export function nearest(colour: Rgb, palette: readonly [Hex, ...Hex[]]): Hex {
  let best = palette[0];
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of palette) {
    const [red, green, blue] = rgbOf(candidate);
    const distance = 2 * (red - colour[0]) ** 2 + 4 * (green - colour[1]) ** 2 + 3 * (blue - colour[2]) ** 2;
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

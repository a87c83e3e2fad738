import type { Point } from '../pen.ts';
import type { Stage } from '../stage.ts';

/** Wave bands from the horizon to `bottom` px; `roughness` 0 (calm) … 1 (storm). */
export function sea(stage: Stage, roughness: number, bands: number, bottom = stage.frame.height): void {
  const { frame, random } = stage;
  const reach = bottom - frame.horizon;
  stage.pen.as({ depth: 0.05, flow: 'level' }).rect('water', -2, frame.horizon, frame.width + 4, reach + 4);
  for (let band = 1; band <= bands; band++) {
    const near = (band / bands) ** 1.6;
    const base = frame.horizon + reach * near * 0.94;
    const height = frame.unit * (0.006 + (0.012 + 0.13 * roughness) * near);
    const length = frame.unit * (0.08 + 0.34 * near);
    const offset = random.between(0, length);
    const pen = stage.pen.as({ depth: near, flow: 'level' });
    const crest: Point[] = [];
    for (let x = -length; x <= frame.width + length; x += length / 14) {
      const phase = ((x + length + offset) / length) % 1;
      // A steep front and a long back make a swell that travels.
      const swell =
        roughness > 0.4
          ? Math.abs(Math.sin(phase ** 1.35 * Math.PI)) ** 1.5
          : 0.5 + 0.5 * Math.sin(phase * Math.PI * 2);
      const uneven = 0.7 + 0.45 * stage.wave((x / frame.width) * 2.2, band);
      crest.push([x, base - height * swell * uneven]);
    }
    // A band ends behind the next one, so that its shading runs from crest to trough.
    const following = frame.horizon + reach * ((band + 1) / bands) ** 1.6 * 0.94;
    const foot = band === bands ? bottom + 4 : following + height * 0.4;
    pen.polygon(band % 2 ? 'waterDeep' : 'water', [[-length, foot], ...crest, [frame.width + length, foot]]);
    foam(stage, crest, { depth: near, height, share: 0.25 + roughness * 0.5 });
  }
}

/** Broken white along the tops of a crest. */
function foam(stage: Stage, crest: readonly Point[], look: { depth: number; height: number; share: number }): void {
  const pen = stage.pen.as({ depth: look.depth, flow: 'level' });
  const width = Math.max(stage.frame.unit * 0.0025, look.height * 0.09);
  for (let start = 0; start + 4 < crest.length; start += 4) {
    if (!stage.random.chance(look.share)) continue;
    const piece = crest.slice(start, start + stage.random.whole(3, 5));
    pen.curve('foam', width, piece);
    const lower = piece.map(
      ([x, y]): Point => [x + look.height * 0.2, y + look.height * stage.random.between(0.2, 0.5)],
    );
    if (stage.random.chance(0.6)) pen.curve('foam', width * 0.6, lower);
  }
}

/** Level strokes of light and dark that make a plane look like still water; `from` and `to` in px. */
export function ripples(stage: Stage, from: number, to: number, count: number): void {
  const { frame, random } = stage;
  for (let streak = 0; streak < count; streak++) {
    const near = random.next() ** 1.4;
    const y = from + (to - from) * near;
    const length = frame.unit * random.between(0.05, 0.2) * (0.35 + near);
    const x = random.between(-0.1, 1) * frame.width;
    const tone = random.pick(['waterDeep', 'waterDeep', 'water', 'foam'] as const);
    stage.pen.as({ depth: 0.35 + near * 0.5, flow: 'level' }).curve(tone, frame.unit * (0.0025 + 0.006 * near), [
      [x, y],
      [x + length / 2, y - frame.unit * 0.004],
      [x + length, y],
    ]);
  }
}

/** How rough open water is in this weather. */
export function roughnessOf({ brief }: Stage): number {
  if (brief.weather === 'storm') return 1;
  return brief.weather === 'rain' ? 0.55 : 0.18;
}

import type { Stage } from '../stage.ts';
import { flagPole } from '../structures/furniture.ts';
import { seatRows } from './seat-rows.ts';

/** A stand under its roof on the far side of a field, boards without words before it; heights in units of the frame. */
export function grandstand(stage: Stage, look: { high?: number; floodlights?: boolean; boards?: boolean } = {}): void {
  const { frame, pen, random } = stage;
  const { horizon, unit, width } = frame;
  const { high = random.pick([0.18, 0.2, 0.22]), floodlights = true, boards = true } = look;
  const [top, base] = [horizon - unit * high, horizon + unit * 0.005];
  if (floodlights) lights(stage, top);
  const house = pen.as({ depth: 0.4, flow: 'upright' });
  house.rect('dark', -4, top - unit * 0.01, width + 8, base - top + unit * 0.03);
  const roofed = random.chance(0.6);
  const rows = Math.max(2, Math.round((high - (roofed ? 0.07 : 0.05)) / 0.022));
  seatRows(stage, { top: top + unit * (roofed ? 0.035 : 0.015), base: base - unit * 0.03, rows, depth: 0.45 });
  if (roofed) roof(stage, top, high);
  else rim(stage, top);
  house.rect('wall', -4, base - unit * 0.035, width + 8, unit * 0.065);
  if (!boards) return;
  for (let board = 0; board * unit * 0.26 < width; board++)
    house.rect(
      (['accent', 'waterDeep', 'window', 'foliageDark'] as const)[board % 4] ?? 'accent',
      board * unit * 0.26 + unit * 0.008,
      base - unit * 0.024,
      unit * 0.236,
      unit * 0.04,
    );
}

function roof({ frame, pen, random }: Stage, top: number, high: number): void {
  const { unit, width } = frame;
  const house = pen.as({ depth: 0.42, flow: 'upright' });
  for (let post = 0; post * unit * 0.2 < width + unit * 0.2; post++)
    house.rect('wallShade', post * unit * 0.2 + unit * 0.05, top - unit * 0.01, unit * 0.009, unit * high * 0.5);
  const tone = random.pick(['wall', 'cloudShade', 'snow'] as const);
  house.rect(tone, -4, top - unit * 0.05, width + 8, unit * 0.072);
  for (let joint = 0; joint * unit * 0.2 < width + unit * 0.2; joint++)
    house.rect('wallShade', joint * unit * 0.2 + unit * 0.05, top - unit * 0.05, unit * 0.004, unit * 0.072);
  house.rect('roof', -4, top - unit * 0.062, width + 8, unit * 0.022);
}

/** A wall behind the highest row, plain flags on it. */
function rim({ frame, pen, brief }: Stage, top: number): void {
  const { unit, width } = frame;
  const house = pen.as({ depth: 0.42, flow: 'upright' });
  for (let pole = 0; pole * unit * 0.24 < width + unit * 0.1; pole++)
    flagPole(
      house.at(pole * unit * 0.24 + unit * 0.08, top, unit * 0.1),
      (['accent', 'window', 'waterDeep'] as const)[pole % 3] ?? 'accent',
      brief.sombre,
    );
  house.rect('wall', -4, top - unit * 0.012, width + 8, unit * 0.028);
}

function lights({ frame, pen }: Stage, top: number): void {
  const { unit, width } = frame;
  const masts = pen.as({ depth: 0.3, flow: 'upright' });
  for (const share of [0.1, 0.37, 0.63, 0.9]) {
    const x = width * share;
    masts.line('dark', unit * 0.01, [
      [x, top],
      [x, top - unit * 0.13],
    ]);
    masts.rect('wallShade', x - unit * 0.06, top - unit * 0.17, unit * 0.12, unit * 0.055);
    for (let lamp = 0; lamp < 4; lamp++)
      for (const row of [0, 1])
        masts.disc('window', x + unit * (-0.042 + lamp * 0.028), top - unit * (0.154 - row * 0.023), unit * 0.009);
  }
}

import type { Brief } from '../../brief.ts';
import { blend, type Hex } from '../../colour.ts';
import type { Random } from '../../random.ts';
import type { Tones } from '../craft/tones.ts';

/** What lies on the table, by what it becomes. */
export interface Papers {
  /** What everything is pasted on, and the bars that stand for its columns. */
  base: Hex;
  bars: Hex;
  disc: Hex;
  air: Hex;
  land: Hex;
  strong: Hex;
  /** The printed pieces' ink and paper. */
  ink: Hex;
  print: Hex;
  tape: string;
}

const common = {
  base: '#ece3cf',
  bars: '#6a6255',
  ink: '#26262a',
  print: '#f1ead9',
  tape: 'rgba(240, 224, 170, 0.72)',
} as const;
const days: readonly [Papers, ...Papers[]] = [
  { ...common, disc: '#e2b13c', air: '#9cc3cf', land: '#c9b27c', strong: '#2f6690' },
  { ...common, disc: '#e0785a', air: '#c3d3b4', land: '#a9b77e', strong: '#3f6b57' },
  { ...common, disc: '#f0c04a', air: '#e6c3b4', land: '#8fb3ae', strong: '#27586b' },
];
const evenings: readonly [Papers, ...Papers[]] = [
  { ...common, disc: '#d8543c', air: '#f0c9a0', land: '#c98f5a', strong: '#3a4a6b' },
  { ...common, disc: '#eda23c', air: '#d9a7a0', land: '#a98090', strong: '#4a3a63' },
  { ...common, disc: '#c9503f', air: '#b9c1c9', land: '#d3a66a', strong: '#274a57' },
];
const burning: Papers = { ...common, disc: '#e8a23a', air: '#e39a6c', land: '#9c5340', strong: '#3a2630' };
const night: Papers = {
  ...common,
  base: '#d9d3c6',
  disc: '#f0dc9a',
  air: '#3d5a8a',
  land: '#56688a',
  strong: '#1c2740',
};
const dull: Papers = {
  ...common,
  base: '#e3ddcf',
  disc: '#b9a77a',
  air: '#a9b4bb',
  land: '#a59c83',
  strong: '#3d5064',
};
const grave: Papers = {
  ...common,
  base: '#dcd8d0',
  disc: '#a9a59c',
  air: '#aab2b8',
  land: '#8f8d88',
  strong: '#3c424c',
  tape: 'rgba(225, 222, 210, 0.7)',
};

export function papersFor(brief: Brief, tones: Tones, random: Random): Papers {
  const [day, evening] = [random.pick(days), random.pick(evenings)];
  if (brief.sombre) return grave;
  if (brief.overcast) return dull;
  if (brief.time === 'night') return night;
  if (brief.place === 'wildfire' || brief.place === 'volcano') return burning;
  const papers = brief.time === 'day' ? day : evening;
  return { ...papers, land: blend(tones.ground, papers.land, 0.6) };
}

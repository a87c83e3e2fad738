import type { Brief } from '../../brief.ts';
import type { Hex } from '../../colour.ts';

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
const day: Papers = { ...common, disc: '#e2b13c', air: '#9cc3cf', land: '#c9b27c', strong: '#2f6690' };
const warm: Papers = { ...common, disc: '#d8543c', air: '#f0c9a0', land: '#c98f5a', strong: '#3a4a6b' };
const night: Papers = {
  ...common,
  base: '#d9d3c6',
  disc: '#f0dc9a',
  air: '#3d5a8a',
  land: '#56688a',
  strong: '#1c2740',
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

export function papersFor(brief: Brief): Papers {
  if (brief.sombre) return grave;
  if (brief.time === 'night') return night;
  return brief.place === 'wildfire' || brief.time !== 'day' ? warm : day;
}

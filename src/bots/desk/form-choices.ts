/** What forms offer to choose from, whatever they look like. */
import { artStyles } from '../../pipeline/art-styles.ts';
import type { Voice } from '../../pipeline/ports/providers.ts';

export interface Choice {
  value: string;
  label: string;
}

/** Presets, in pixels; `/newsmedia … --size` takes any. */
export const pictureSizes: readonly Choice[] = [
  { value: '1024x1024', label: 'Square, 1024 × 1024' },
  { value: '1536x1024', label: 'Landscape, 1536 × 1024' },
  { value: '1024x1536', label: 'Portrait, 1024 × 1536' },
  { value: '1920x1080', label: 'Wide, 1920 × 1080' },
];

export const styleChoices: readonly Choice[] = Object.entries(artStyles).map(([value, { label }]) => ({
  value,
  label,
}));

/** Those of the usual language first, as a cloud service has hundreds; the usual one in front of all. */
export function voiceChoices(voices: readonly Voice[], usual: string | undefined, longestValue: number): Choice[] {
  const usable = voices.filter(({ id }) => id.length <= longestValue);
  const first = usable.find(({ id }) => id === usual);
  const near = (voice: Voice) => (voice === first ? 0 : voice.language === first?.language ? 1 : 2);
  return usable.toSorted((a, b) => near(a) - near(b)).map(({ id, label }) => ({ value: id, label }));
}

/** `Monet`, or `Monet:0.70+Dali:0.30` with 30 percent of a second style. */
export function mixedStyle(style: string, second: string | undefined, percent: number): string {
  if (second === undefined || second === style) return style;
  return `${style}:${(1 - percent / 100).toFixed(2)}+${second}:${(percent / 100).toFixed(2)}`;
}

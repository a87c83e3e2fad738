/**
 * How far the aligner's word starts are from the truth. One local voice is heard as if its times were not known,
 * the other one is what the aligner speaks with; the truth is what the first one's synthesiser says.
 */
import { createStudio, type LocalVoice, quantile } from '../../tests/adapters/aligner/accuracy.ts';
import { headlines } from '../../tests/adapters/aligner/headlines.ts';

export interface AlignmentRow {
  name: string;
  heard: LocalVoice;
  reference: LocalVoice;
  words: number;
  /** Of the texts, those whose words were found, 0..1. */
  measured: number;
  /** In ms: the median and the 90th of a hundred; the same for an estimate by the place in the text. */
  offs: readonly [median: number, p90: number, estimatedMedian: number, estimatedP90: number];
  secondsEach: number;
}

export async function measureAlignment(): Promise<AlignmentRow[]> {
  const studio = createStudio();
  const article = headlines.slice(0, 20).join(' ');
  const tasks: [name: string, texts: readonly string[], heard: LocalVoice, reference: LocalVoice][] = [
    [`${headlines.length} headlines`, headlines, 'rms', 'slt'],
    [`${headlines.length} headlines`, headlines, 'slt', 'rms'],
    ['an article', [article], 'rms', 'slt'],
  ];
  try {
    const rows: AlignmentRow[] = [];
    for (const [name, texts, heard, reference] of tasks) {
      const begun = performance.now();
      const { measured, starts, estimates } = await studio.accuracy(texts, heard, reference);
      rows.push({
        ...{ name, heard, reference, words: estimates.length, measured: measured / texts.length },
        offs: [quantile(starts, 0.5), quantile(starts, 0.9), quantile(estimates, 0.5), quantile(estimates, 0.9)],
        secondsEach: (performance.now() - begun) / 1000 / texts.length,
      });
    }
    return rows;
  } finally {
    await studio.close();
  }
}

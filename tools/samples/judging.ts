import type { IllustrationOrder } from '../../src/adapters/image/local/illustration.ts';

/** Those that show a scene plainly enough to judge it by; the others are made of the same scenes. */
const painters = ['pop-art', 'watercolor', 'linocut', 'ukiyo-e', 'monet', 'paper-cut'];

/** How the `index`th headline is painted to be judged, by `painter` where one is named: always the same picture. */
export function judging(headline: string, index: number, painter?: string): IllustrationOrder {
  const by = painter ?? painters[index % painters.length] ?? 'pop-art';
  return { headline, parts: [{ painter: by, share: 1 }], seed: 'judge', width: 480, height: 360 };
}

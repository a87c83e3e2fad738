import type { MotifArt, Recolour } from '../../motif-art.ts';
import { belongs, composeScene, type Scene } from '../../scene/scene.ts';
import type { PaintJob } from '../painter.ts';
import { describeScene } from './describe.ts';

/** A thing of the headline that found a place in the picture: the middle of its square and its side, in px. */
export interface Placed {
  art: MotifArt;
  x: number;
  y: number;
  size: number;
  aloft: boolean;
  /** On a plinth. */
  raised?: true;
}

/** The scene of a brief with the things that belong to it. */
export interface Setting {
  scene: Scene;
  /** What stands in the landscape or flies over it. */
  front?: Placed;
  /** What belongs to no landscape, such as a chart: a corner of the sky is kept for it. */
  inset?: Placed;
}

/** Composes first of all, so that the same dice give every painter the same scene. */
export function settingOf(job: PaintJob): Setting {
  const scene = composeScene(job.brief, job, job.random);
  const { frame, light } = scene;
  const stands = job.motifs.find(({ entry }) => belongs(entry, job.brief, scene.foreground));
  const hangs = job.motifs.find((art) => art !== stands);
  const setting: Setting = { scene };
  if (stands) {
    const aloft = stands.entry.stands === 'sky';
    const spot = aloft ? scene.sky : (scene.foreground ?? scene.sky);
    const size = Math.round(spot.size);
    setting.front = { art: stands, x: spot.x, y: aloft ? spot.y : spot.y - size * 0.48, size, aloft };
    if (spot.raised) setting.front.raised = true;
  }
  if (hangs) {
    const size = Math.round(frame.unit * 0.27);
    const x = light.x < frame.width / 2 ? frame.unit * 0.07 + size / 2 : frame.width - frame.unit * 0.07 - size / 2;
    setting.inset = { art: hangs, x, y: frame.unit * 0.07 + size / 2, size, aloft: true };
  }
  return setting;
}

/** The thing as a picture; `share` is how much of its square it fills. */
export function drawingOf(
  placed: Placed,
  share: number,
  recolour?: Recolour,
  keyLine?: { colour: `#${string}`; width: number },
) {
  return placed.art.render(Math.max(8, Math.round(placed.size * share)), {
    ...(recolour ? { recolour } : {}),
    ...(keyLine ? { keyLine } : {}),
  });
}

/** The scene in words, with those of its things that were drawn. */
export function saysOf(job: PaintJob, scene: Scene, ...drawn: readonly (Placed | undefined)[]): string {
  return describeScene(
    job.brief,
    scene.shows,
    drawn.flatMap((placed) => (placed ? [placed.art.entry.says] : [])),
  );
}

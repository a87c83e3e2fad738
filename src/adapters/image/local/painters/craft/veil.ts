import { blend, type Hex } from '../../colour.ts';
import type { Scene } from '../../scene/scene.ts';

/** What cloud, rain, snow or smoke leave of the sun's disc: smaller and nearer to the sky's colour; nothing in a storm. */
export function discOf(
  { light }: Pick<Scene, 'light'>,
  colour: Hex,
  sky: Hex,
): { colour: Hex; radius: number } | undefined {
  if (light.veiled >= 1) return undefined;
  return { colour: blend(colour, sky, light.veiled * 0.72), radius: light.radius * (1 - 0.35 * light.veiled) };
}

/** How much of the glow around the light gets through, 0..1. */
export const glowOf = ({ light }: Pick<Scene, 'light'>): number => 1 - 0.68 * light.veiled;

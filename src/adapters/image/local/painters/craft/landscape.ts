import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { blend, type Hex, withOpacity } from '../../colour.ts';
import type { Shape } from '../../scene/pen.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Tones } from './tones.ts';
import { discOf, glowOf } from './veil.ts';

/**
 * The scene in smooth light: gradients, glow and haze; what a stroke painter looks at while painting.
 * `behind` adds to the sky before anything stands in front of it.
 */
export function underpaint(scene: Scene, tones: Tones, behind?: (context: SKRSContext2D) => void): Canvas {
  const { width, height, horizon } = scene.frame;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const sky = context.createLinearGradient(0, 0, 0, horizon);
  sky.addColorStop(0, tones.skyHigh);
  sky.addColorStop(0.55, blend(tones.skyHigh, tones.skyLow, 0.5));
  sky.addColorStop(1, tones.skyLow);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  paintLight(context, scene, tones);
  behind?.(context);
  for (const shape of scene.shapes) paintShape(context, shape, tones);
  return canvas;
}

function paintLight(context: SKRSContext2D, scene: Scene, tones: Tones): void {
  const { light, frame } = scene;
  const share = glowOf(scene);
  const reach = frame.unit * 0.62;
  const glow = context.createRadialGradient(light.x, light.y, light.radius * 0.6, light.x, light.y, reach);
  glow.addColorStop(0, withOpacity(tones.light, 0.85 * share));
  glow.addColorStop(0.3, withOpacity(tones.light, 0.3 * share));
  glow.addColorStop(1, withOpacity(tones.light, 0));
  context.fillStyle = glow;
  context.fillRect(0, 0, frame.width, frame.height);
  const disc = discOf(scene, tones.light, tones.skyLow);
  if (!disc) return;
  context.fillStyle = disc.colour;
  context.beginPath();
  context.arc(light.x, light.y, disc.radius, 0, Math.PI * 2);
  context.fill();
}

function paintShape(context: SKRSContext2D, shape: Shape, tones: Tones): void {
  // Air takes colour from what is far: the less depth, the more sky; but what stands is what the picture is about.
  const haze =
    shape.tone === 'window' || shape.tone === 'fire' || shape.tone === 'cloud'
      ? 0
      : (shape.flow === 'upright' ? 0.24 : 0.4) * (1 - shape.depth) ** 2;
  const colour: Hex = blend(tones[shape.tone], tones.skyLow, haze);
  if (shape.lineWidth !== undefined) {
    context.strokeStyle = colour;
    context.lineWidth = shape.lineWidth;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(shape.path);
    return;
  }
  const tall = shape.bottom - shape.top;
  if (tall > 6) {
    const shading = context.createLinearGradient(0, shape.top, 0, shape.bottom);
    shading.addColorStop(0, blend(colour, tones.light, 0.16));
    shading.addColorStop(0.5, colour);
    shading.addColorStop(
      1,
      shape.tone === 'cloud' ? blend(colour, tones.cloudShade, 0.5) : blend(colour, tones.dark, 0.2),
    );
    context.fillStyle = shading;
  } else context.fillStyle = colour;
  context.fill(shape.path);
}

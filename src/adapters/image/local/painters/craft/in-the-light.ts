import { type Canvas, createCanvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import { type Hex, withOpacity } from '../../colour.ts';
import type { Scene } from '../../scene/scene.ts';
import { shapeOf } from './cut-out.ts';
import type { Placed } from './setting.ts';

/** Draws a thing where it was placed, in the light of the scene and with its shadow. */
export function setInTheLight(
  context: SKRSContext2D,
  scene: Scene,
  placed: Placed,
  picture: Canvas | Image,
  colours: { light: Hex; dark: Hex; shadow?: Hex },
): void {
  const { x, y, size } = placed;
  castShadow(context, scene, placed, picture, colours.shadow ?? colours.dark);
  context.drawImage(inTheLight(picture, scene, colours), x - size / 2, y - size / 2);
}

/** A flat drawing as if lit from one side: warm there, and in the shade of the scene on the other and below. */
function inTheLight(
  picture: Canvas | Image,
  { light, frame }: Pick<Scene, 'light' | 'frame'>,
  colours: { light: Hex; dark: Hex },
): Canvas {
  const { width, height } = picture;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  context.globalCompositeOperation = 'source-atop';
  const [lit, shaded] = light.x < frame.width / 2 ? [0, width] : [width, 0];
  const strength = 1 - 0.55 * light.veiled;
  const across = context.createLinearGradient(lit, 0, shaded, height * 0.7);
  across.addColorStop(0, withOpacity(colours.light, 0.34 * strength));
  across.addColorStop(0.4, withOpacity(colours.light, 0));
  across.addColorStop(0.55, withOpacity(colours.dark, 0));
  across.addColorStop(1, withOpacity(colours.dark, 0.5));
  context.fillStyle = across;
  context.fillRect(0, 0, width, height);
  // Close to the ground little light comes back.
  const below = context.createLinearGradient(0, height * 0.62, 0, height);
  below.addColorStop(0, withOpacity(colours.dark, 0));
  below.addColorStop(1, withOpacity(colours.dark, 0.38));
  context.fillStyle = below;
  context.fillRect(0, 0, width, height);
  return canvas;
}

/**
 * The thing's shadow on the ground, laid down away from the light; darkest where it stands. Nothing for what flies;
 * on a plinth only where it stands.
 */
function castShadow(
  context: SKRSContext2D,
  { light, frame }: Pick<Scene, 'light' | 'frame'>,
  placed: Pick<Placed, 'x' | 'y' | 'size' | 'aloft' | 'raised'>,
  picture: Canvas | Image,
  colour: Hex,
): void {
  if (placed.aloft) return;
  const { x, y, size } = placed;
  const foot = y + size * 0.45;
  const away = light.x < frame.width / 2 ? 1 : -1;
  const strength = 1 - 0.6 * light.veiled;
  if (!placed.raised) {
    context.save();
    context.globalAlpha = 0.5 * strength;
    context.filter = `blur(${Math.max(0.5, size * 0.012)}px)`;
    context.transform(1, 0, -away * 1.15, 0.3, x, foot);
    context.drawImage(shapeOf(picture, colour), -size / 2, -size * 0.95, size, size);
    context.restore();
  }
  context.save();
  context.translate(x + away * size * 0.05, foot + size * 0.005);
  context.scale(1, placed.raised ? 0.08 : 0.13);
  const contact = context.createRadialGradient(0, 0, size * 0.05, 0, 0, size * (placed.raised ? 0.36 : 0.52));
  contact.addColorStop(0, withOpacity(colour, 0.75));
  contact.addColorStop(1, withOpacity(colour, 0));
  context.fillStyle = contact;
  context.fillRect(-size, -size, size * 2, size * 2);
  context.restore();
}

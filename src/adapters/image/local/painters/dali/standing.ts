import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { blend } from '../../colour.ts';
import { landmarkIn, nameIn } from '../../scene/by-region.ts';
import { createPen, type Shape } from '../../scene/pen.ts';
import type { Landmark } from '../../scene/places.ts';
import { shapeOf } from '../craft/cut-out.ts';
import { daylightTones } from '../craft/daylight.ts';
import type { PaintJob } from '../painter.ts';
import { castEllipse } from './egg.ts';
import { traceWater } from './ground.ts';
import { isFirm, type Plain } from './plain.ts';
import { modelled, softened } from './sculpture.ts';

/** A structure of the scene, drawn on its own canvas so that it can be lit and cast a shadow. */
function sculpted(name: Landmark, height: number, { desert, side }: Plain, { brief, random }: PaintJob): Canvas {
  const landmark = landmarkIn(brief.region, name);
  const canvas = createCanvas(Math.ceil(height * (landmark.width + 0.5)), Math.ceil(height * 1.25));
  const shapes: Shape[] = [];
  landmark.draw(createPen(shapes).at(canvas.width / 2, canvas.height * 0.985, height), random);
  const context = canvas.getContext('2d');
  const tones = daylightTones({ ...brief, weather: 'clear', time: brief.time === 'night' ? 'dusk' : 'day' });
  for (const shape of shapes) {
    const colour = blend(tones[shape.tone], desert.stoneLit, 0.42);
    if (shape.lineWidth === undefined) {
      context.fillStyle = colour;
      context.fill(shape.path);
    } else {
      context.strokeStyle = colour;
      context.lineWidth = shape.lineWidth;
      context.stroke(shape.path);
    }
  }
  const soft = isFirm(brief) ? canvas : softened(canvas, { lean: 0.1, droop: 0.42, side });
  return modelled(soft, {
    from: -side,
    reach: Math.max(3, height * 0.04),
    glaze: desert.glow,
    glazing: 0.55,
    strength: 1.25,
  });
}

/** Draws something on the ground at `x`, `y` with the long shadow of a low sun. */
export function standWithShadow({ context, frame, desert, side }: Plain, thing: Canvas, x: number, y: number): void {
  const shadow = shapeOf(thing, desert.shadow);
  context.save();
  context.globalAlpha = 0.5;
  context.filter = `blur(${frame.unit * 0.004}px)`;
  // The shape is laid down: sheared away from the light and flattened.
  context.transform(1, 0, -side * 2.3, 0.22, x, y);
  context.drawImage(shadow, -thing.width / 2, -thing.height * 0.985);
  context.restore();
  context.drawImage(thing, x - thing.width / 2, y - thing.height * 0.985);
}

/** Draws something on water, which gives it back. */
function standMirrored(plain: Plain, thing: Canvas, x: number, y: number): void {
  const { context, frame } = plain;
  context.save();
  traceWater(plain);
  context.clip();
  context.globalAlpha = 0.42;
  context.filter = `blur(${frame.unit * 0.003}px)`;
  context.transform(1, 0, 0, -0.8, x, y);
  context.drawImage(thing, -thing.width / 2, -thing.height * 0.985);
  context.restore();
  context.drawImage(thing, x - thing.width / 2, y - thing.height * 0.985);
}

/** The scene's landmarks on the plain, the main one propped up where there is ground; returns their names. */
export function paintLandmarks(plain: Plain, job: PaintJob): string[] {
  const { frame, side, ground } = plain;
  const { region } = job.brief;
  const stand = ground === 'water' ? standMirrored : standWithShadow;
  const [closeness, aside] = [job.random.between(0.34, 0.44), job.random.between(0.14, 0.22)];
  const usual = job.brief.landmarks.slice(0, 2);
  const names: string[] = [];
  for (const [index, name] of [...usual].reverse().entries()) {
    const main = index === usual.length - 1;
    const wanted = frame.unit * (main ? closeness : 0.15);
    const height = Math.min(wanted, (frame.width * (main ? 0.56 : 0.3)) / landmarkIn(region, name).width);
    const x = frame.width * (main ? 0.5 - side * aside : 0.5 + side * 0.05);
    const y = frame.horizon + frame.unit * (main ? 0.13 : 0.055);
    stand(plain, sculpted(name, height, plain, job), x, y);
    // A crutch holds up the end that hangs.
    if (main && ground !== 'water' && !isFirm(job.brief))
      paintCrutch(
        plain,
        x + side * landmarkIn(region, name).width * height * 0.46,
        y + frame.unit * 0.03,
        height * 0.7,
      );
    names.unshift(nameIn(region, name));
  }
  return names;
}

/** A forked stick that props up what is too soft to stand. */
export function paintCrutch({ context, frame, desert, side }: Plain, x: number, y: number, height: number): void {
  const width = frame.unit * 0.011;
  castEllipse(context, { x, y, radius: width * 1.2, length: side * height * 1.4, colour: desert.shadow });
  const wood = context.createLinearGradient(x - width, 0, x + width, 0);
  wood.addColorStop(side > 0 ? 0 : 1, blend(desert.stoneLit, desert.glow, 0.5));
  wood.addColorStop(side > 0 ? 1 : 0, desert.sandNear);
  context.strokeStyle = wood;
  context.lineCap = 'round';
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x, y - height * 0.89);
  context.moveTo(x - height * 0.14, y - height);
  context.quadraticCurveTo(x, y - height * 0.78, x + height * 0.14, y - height);
  context.stroke();
}

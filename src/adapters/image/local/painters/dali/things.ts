/** What the headline is about: melting over a stone, and afloat. */
import { createCanvas } from '@napi-rs/canvas';
import { blend, hexOf, lightnessOf, mute, withOpacity } from '../../colour.ts';
import type { MotifArt, Recolour } from '../../motif-art.ts';
import type { PaintJob } from '../painter.ts';
import { castEllipse, paintEgg } from './desert.ts';
import type { Desert } from './palette.ts';
import type { Plain } from './plain.ts';
import { melted, modelled, silhouette } from './sculpture.ts';

/** A block of stone in the foreground; the first motif hangs over its edge. */
export async function paintPlinth(plain: Plain, { random, brief }: PaintJob, art: MotifArt | undefined): Promise<void> {
  const { context, frame, desert, side } = plain;
  const width = Math.min(frame.unit * 0.5, frame.width * 0.5);
  const x = frame.width * (0.5 + side * 0.24) - width / 2;
  const floor = frame.height * 0.965;
  const top = floor - frame.unit * 0.27;
  const depth = frame.unit * 0.085;
  castEllipse(context, {
    x: x + width / 2,
    y: floor - depth * 0.2,
    radius: width * 0.5,
    length: side * frame.unit * 0.9,
    colour: desert.shadow,
  });
  const face = context.createLinearGradient(x, 0, x + width, 0);
  const [near, away] = side > 0 ? [0, 1] : [1, 0];
  face.addColorStop(near, blend(desert.stone, desert.stoneLit, 0.55));
  face.addColorStop(away, blend(desert.stone, desert.shadow, 0.45));
  context.fillStyle = face;
  context.fillRect(x, top, width, floor - top);
  const foot = context.createLinearGradient(0, top, 0, floor);
  foot.addColorStop(0, withOpacity(desert.shadow, 0));
  foot.addColorStop(1, withOpacity(desert.shadow, 0.5));
  context.fillStyle = foot;
  context.fillRect(x, top, width, floor - top);
  const shift = side * width * 0.14;
  const upper = context.createLinearGradient(x, 0, x + width, 0);
  upper.addColorStop(near, blend(desert.stoneLit, desert.glow, 0.55));
  upper.addColorStop(away, desert.stoneLit);
  context.fillStyle = upper;
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x + width, top);
  context.lineTo(x + width * 0.92 + shift * 0.6, top - depth);
  context.lineTo(x + width * 0.08 + shift * 0.6, top - depth);
  context.fill();

  if (!art) {
    const radius = frame.unit * 0.1;
    castEllipse(context, {
      x: x + width / 2,
      y: top - depth * 0.35,
      radius,
      length: side * radius * 1.2,
      colour: desert.shadow,
    });
    paintEgg(context, {
      x: x + width / 2,
      y: top - depth * 0.4 - radius * 1.1,
      radiusX: radius,
      radiusY: radius * 1.3,
      lit: blend(desert.haze, '#ffffff', 0.4),
      shade: desert.stone,
      side,
    });
    return;
  }
  const size = Math.round(width * 0.86);
  const flat = createCanvas(size, size);
  flat.getContext('2d').drawImage(await art.render(size, { recolour: earthy(desert) }), 0, 0);
  const body = modelled(flat, {
    from: -side,
    reach: size * 0.035,
    glaze: desert.glow,
    glazing: brief.sombre ? 0.75 : 0.45,
  });
  const phase = random.between(0, 6);
  const soft = melted(body, {
    fold: 0.46,
    top: 0.3,
    lean: -side * 0.07,
    sag: (along) => Math.max(0, 0.5 * Math.sin(along * 9 + phase) + 0.3 * Math.sin(along * 17 + phase * 2)) + 0.08,
  });
  const left = x + width / 2 - size / 2;
  const from = top - size * 0.3 * 0.96;
  context.save();
  context.globalAlpha = 0.45;
  context.filter = `blur(${frame.unit * 0.007}px)`;
  context.drawImage(silhouette(soft, desert.shadow), left + side * frame.unit * 0.014, from + frame.unit * 0.012);
  context.restore();
  context.drawImage(soft, left, from);
}

/** Colours of the picture's own earth and light, with a memory of the thing's own. */
function earthy(desert: Desert): Recolour {
  return (colour) =>
    blend(mute(hexOf(colour), 0.25), lightnessOf(colour) > 120 ? desert.sandFar : desert.rockShade, 0.38);
}

export async function paintFloating(plain: Plain, { random, brief }: PaintJob, art: MotifArt): Promise<void> {
  const { context, frame, desert, side } = plain;
  const size = Math.round(frame.unit * 0.2);
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(await art.render(size, { recolour: earthy(desert) }), 0, 0);
  const body = modelled(canvas, {
    from: -side,
    reach: size * 0.05,
    glaze: desert.glow,
    glazing: brief.sombre ? 0.7 : 0.35,
  });
  const [x, y] = [frame.width * (0.5 + side * 0.16), frame.horizon * 0.46];
  castEllipse(context, {
    x: x + side * frame.unit * 0.1,
    y: frame.horizon + frame.unit * 0.3,
    radius: size * 0.32,
    length: side * size * 0.9,
    colour: desert.shadow,
  });
  context.save();
  context.translate(x, y);
  context.rotate(random.between(-0.3, 0.3));
  context.drawImage(body, -size / 2, -size / 2);
  context.restore();
}

export function paintFloatingStones({ context, frame, desert, side }: Plain, { random }: PaintJob): void {
  for (let stone = 0; stone < 4; stone++) {
    const radius = frame.unit * random.between(0.022, 0.05);
    const [x, y] = [frame.width * (0.5 + side * random.between(0, 0.36)), frame.horizon * random.between(0.2, 0.66)];
    castEllipse(context, {
      x: x + side * radius * 2,
      y: frame.horizon + frame.unit * random.between(0.1, 0.26),
      radius: radius * 0.7,
      length: side * radius * 3,
      colour: desert.shadow,
    });
    paintEgg(context, {
      x,
      y,
      radiusX: radius * 1.15,
      radiusY: radius * 0.8,
      lit: desert.stoneLit,
      shade: desert.stone,
      side,
    });
  }
}

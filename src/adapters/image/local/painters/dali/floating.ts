/** What hangs in the air for no reason. */
import { withOpacity } from '../../colour.ts';
import type { MotifArt } from '../../motif-art.ts';
import type { PaintJob } from '../painter.ts';
import { castEllipse, paintEgg } from './egg.ts';
import { bodyOf } from './motif-bodies.ts';
import type { Plain } from './plain.ts';

/** The second thing of the news, or stones, spheres or a pale moon; answers with its words for the alt text. */
export async function paintFloating(plain: Plain, job: PaintJob, art: MotifArt | undefined): Promise<string> {
  const fallback = job.random.pick([paintStones, paintSpheres, paintMoon]);
  if (!art) return fallback(plain, job);
  const { context, frame, desert, side } = plain;
  const size = Math.round(frame.unit * 0.2);
  const body = await bodyOf(plain, art, size, job.brief.sombre);
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
  context.rotate(job.random.between(-0.3, 0.3));
  context.drawImage(body, -size / 2, -size / 2);
  context.restore();
  return `${art.entry.says} afloat in the air`;
}

function paintStones({ context, frame, desert, side }: Plain, { random }: PaintJob): string {
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
  return 'stones afloat in the air';
}

/** A row of balls along an arc, smaller and smaller, as if thrown from far away. */
function paintSpheres({ context, frame, desert, side }: Plain, { random }: PaintJob): string {
  const lift = random.between(0.2, 0.62);
  const count = random.whole(5, 10);
  for (let ball = count; ball >= 0; ball--) {
    const along = ball / count;
    const radius = frame.unit * (0.05 * (1 - along) ** 1.3 + 0.006);
    paintEgg(context, {
      x: frame.width * (0.5 + side * (0.4 - 0.62 * along ** 0.7)),
      y: frame.horizon * (0.74 - lift * Math.sin(0.5 + along * 2.3) + 0.1 * along),
      radiusX: radius,
      radiusY: radius,
      lit: ball % 2 ? desert.haze : desert.rockLit,
      shade: ball % 2 ? desert.stone : desert.rockShade,
      side,
    });
  }
  return 'a row of balls in the air';
}

/** By day as well: a great disc, half of it no more than a breath. */
function paintMoon({ context, frame, desert, side }: Plain, { random }: PaintJob): string {
  const radius = frame.unit * random.between(0.09, 0.15);
  const [x, y] = [frame.width * (0.5 + side * random.between(0.1, 0.3)), frame.horizon * random.between(0.3, 0.42)];
  const face = context.createLinearGradient(x - side * radius, 0, x + side * radius, 0);
  face.addColorStop(0, withOpacity('#fff8e6', 0.85));
  face.addColorStop(0.55, withOpacity(desert.haze, 0.5));
  face.addColorStop(1, withOpacity(desert.sky, 0));
  context.fillStyle = face;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
  return 'a pale moon';
}

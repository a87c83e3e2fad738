/** What the headline is about, in the foreground: over a block of stone, over a bough, or alone on the plain. */
import { blend } from '../../colour.ts';
import type { MotifArt } from '../../motif-art.ts';
import { shapeOf } from '../craft/cut-out.ts';
import type { PaintJob } from '../painter.ts';
import { castEllipse, paintEgg } from './egg.ts';
import { bodyOf, hungOver } from './motif-bodies.ts';
import { isFirm, type Plain } from './plain.ts';
import { paintCrutch, standWithShadow } from './standing.ts';
import { paintBlock, paintTree } from './supports.ts';

/** Paints one thing and answers with what it does, for the alt text. */
type Front = (plain: Plain, job: PaintJob, art: MotifArt) => Promise<string>;

/** A block of stone; what lies on it hangs over the edge, unless it has to keep its form. */
const overBlock: Front = async (plain, { random, brief }, art) => {
  const { context, frame, desert, side } = plain;
  const { x, width, top } = paintBlock(plain);
  const size = Math.round(width * 0.86);
  const body = await bodyOf(plain, art, size, brief.sombre);
  const left = x + width / 2 - size / 2;
  if (isFirm(brief)) {
    castEllipse(context, {
      x: x + width / 2,
      y: top - frame.unit * 0.03,
      radius: size * 0.3,
      length: side * size * 0.5,
      colour: desert.shadow,
    });
    context.drawImage(body, left, top - frame.unit * 0.028 - size * 0.95);
    return 'on a block of stone';
  }
  const soft = hungOver(body, side, 0.3, random);
  const from = top - size * 0.3 * 0.96;
  softShadow(plain, () => shapeOf(soft, desert.shadow), left, from);
  context.drawImage(soft, left, from);
  return 'melting over a block of stone';
};

/** A dead tree at the edge of the picture holds it on its bough. */
const overBough: Front = async (plain, { random, brief }, art) => {
  const { context, frame, desert, side } = plain;
  const size = Math.round(Math.min(frame.unit * 0.4, frame.width * 0.4));
  const { x, y, floor } = paintTree(plain, size);
  const soft = hungOver(await bodyOf(plain, art, size, brief.sombre), side, 0.1, random);
  const [left, top] = [x - size * 0.5, y - size * 0.1];
  softShadow(plain, () => shapeOf(soft, desert.shadow), left, top);
  context.drawImage(soft, left, top);
  castEllipse(context, {
    x: x + side * frame.unit * 0.1,
    y: floor - frame.unit * 0.03,
    radius: size * 0.3,
    length: side * size * 0.7,
    colour: desert.shadow,
  });
  return 'hung over the bough of a bare tree';
};

/** As large as a house and by itself, with a crutch under its hanging side. */
const alone: Front = async (plain, { brief }, art) => {
  const { frame, side } = plain;
  const size = Math.round(Math.min(frame.unit * 0.5, frame.width * 0.5));
  const body = await bodyOf(plain, art, size, brief.sombre);
  const [x, y] = [frame.width * (0.5 + side * 0.2), frame.height * 0.93];
  standWithShadow(plain, body, x, y);
  if (isFirm(brief)) return 'alone on the plain';
  paintCrutch(plain, x + side * size * 0.4, y + frame.unit * 0.01, size * 0.55);
  return 'propped up by a crutch';
};

/** The thing in the foreground, or what has no name in the news; answers with its words for the alt text. */
export async function paintFront(plain: Plain, job: PaintJob, art: MotifArt | undefined): Promise<string> {
  const { random, brief } = job;
  const paint = random.pick<Front>(isFirm(brief) ? [overBlock, alone] : [overBlock, overBough, alone]);
  const other = random.pick(['block', 'egg', 'tree', 'tree']);
  if (art) return `${art.entry.says} ${await paint(plain, job, art)}`;
  const { frame, side } = plain;
  if (other === 'tree') {
    paintTree(plain, Math.min(frame.unit * 0.3, frame.width * 0.3));
    return 'a bare tree';
  }
  if (other === 'egg') {
    layEgg(plain, frame.width * (0.5 + side * 0.24), frame.height * 0.94, frame.unit * 0.14, 3.4);
    return 'a great smooth egg';
  }
  const { x, width, top } = paintBlock(plain);
  layEgg(plain, x + width / 2, top - frame.unit * 0.03, frame.unit * 0.1, 1.2);
  return 'a smooth egg on a block of stone';
}

function layEgg({ context, desert, side }: Plain, x: number, y: number, radius: number, shadow: number): void {
  castEllipse(context, { x, y, radius, length: side * radius * shadow, colour: desert.shadow });
  paintEgg(context, {
    x,
    y: y - radius * 1.14,
    radiusX: radius,
    radiusY: radius * 1.28,
    lit: blend(desert.haze, '#ffffff', 0.4),
    shade: desert.stone,
    side,
  });
}

function softShadow(
  { context, frame, side }: Plain,
  shape: () => ReturnType<typeof shapeOf>,
  x: number,
  y: number,
): void {
  context.save();
  context.globalAlpha = 0.45;
  context.filter = `blur(${frame.unit * 0.007}px)`;
  context.drawImage(shape(), x + side * frame.unit * 0.014, y + frame.unit * 0.012);
  context.restore();
}

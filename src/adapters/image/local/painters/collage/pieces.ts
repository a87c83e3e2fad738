/** What is pasted on the page: a coloured form, a print, a printed structure, the thing of the news. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { hexOf, mute } from '../../colour.ts';
import type { Random } from '../../random.ts';
import { landmarkIn } from '../../scene/by-region.ts';
import { createPen, type Shape } from '../../scene/pen.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Frame } from '../../scene/stage.ts';
import { cutOut } from '../craft/cut-out.ts';
import { daylightTones } from '../craft/daylight.ts';
import { paintFlat } from '../craft/flat.ts';
import { underpaint } from '../craft/landscape.ts';
import { drawingOf, type Placed } from '../craft/setting.ts';
import type { Tones } from '../craft/tones.ts';
import type { PaintJob } from '../painter.ts';
import type { Layout } from './layouts.ts';
import type { Papers } from './papers.ts';
import { screened } from './screened.ts';
import { paste, tape } from './torn.ts';

/** The table that a page is made on. */
export interface Page {
  context: SKRSContext2D;
  frame: Frame;
  papers: Papers;
  layout: Layout;
  /** 1 when the main structure lies on the right. */
  side: number;
}

const between = (value: number, from: number, to: number): number => Math.max(from, Math.min(to, value));

/** A great form of coloured paper where the light would be. */
export function pasteForm({ context, frame, papers, layout, side }: Page): void {
  const { shape, x, y, radius: share } = layout.form;
  const [cx, cy, radius] = [frame.width * (0.5 + side * x), frame.height * y, frame.unit * share];
  paste(context, frame.unit, () => {
    context.fillStyle = papers.disc;
    context.beginPath();
    if (shape === 'bars') {
      // A setting sun: slices of the disc, thinner towards the foot.
      for (let slice = 0; slice < 6; slice++) {
        const [from, to] = [Math.asin(-1 + slice / 3), Math.asin(-1 + slice / 3 + 0.29 - slice * 0.032)];
        context.moveTo(cx + Math.cos(from) * radius, cy + Math.sin(from) * radius);
        context.arc(cx, cy, radius, from, to);
        context.arc(cx, cy, radius, Math.PI - to, Math.PI - from);
        context.closePath();
      }
    } else context.arc(cx, cy, radius, shape === 'half' ? Math.PI : 0, shape === 'half' ? 0 : Math.PI * 2);
    if (shape === 'ring') {
      context.moveTo(cx + radius * 0.66, cy);
      context.arc(cx, cy, radius * 0.66, 0, Math.PI * 2, true);
    }
    context.fill();
  });
}

/** The whole scene as a small print with a white border, held by tape. */
export function pasteSnapshot(
  { context, frame, papers, layout, side }: Page,
  scene: Scene,
  tones: Tones,
  random: Random,
): void {
  const picture = underpaint(scene, tones);
  const wide = Math.min(frame.unit * layout.snapshot.wide, frame.width * 0.74, frame.height * 0.86);
  const tall = wide * 0.7;
  const border = frame.unit * 0.016;
  const tilt = random.between(0.03, 0.1) * random.pick([-1, 1]);
  const [halfWide, halfTall] = [wide / 2 + border + tall * 0.04, tall / 2 + border + wide * 0.05];
  context.save();
  context.translate(
    between(frame.width * (0.5 + side * layout.snapshot.x), halfWide, frame.width - halfWide),
    between(frame.height * layout.snapshot.y, halfTall, frame.height - halfTall),
  );
  context.rotate(tilt);
  paste(context, frame.unit, () => {
    context.fillStyle = '#fbf8ef';
    context.fillRect(-wide / 2 - border, -tall / 2 - border, wide + 2 * border, tall + 2 * border);
  });
  // As much of the scene as the print's shape has room for, from its middle.
  const share = Math.min(frame.width / wide, frame.height / tall);
  const [cut, deep] = [wide * share, tall * share];
  context.drawImage(
    picture,
    (frame.width - cut) / 2,
    between(frame.horizon - deep * 0.62, 0, frame.height - deep),
    cut,
    deep,
    -wide / 2,
    -tall / 2,
    wide,
    tall,
  );
  tape(context, random.pick([-0.28, 0, 0.28]) * wide, -tall / 2 - border * 0.4, frame.unit, papers.tape);
  context.restore();
}

/** The main structure, as if cut from a newspaper: one ink, a printer's screen, a white rim. */
export function pasteHero({ context, frame, papers, layout, side }: Page, { brief, random }: PaintJob): void {
  const landmark = landmarkIn(brief.region, brief.landmarks[0]);
  const height = Math.min(frame.unit * layout.hero.size, (frame.width * 0.64) / landmark.width);
  const canvas = createCanvas(Math.ceil(height * (landmark.width + 0.3)), Math.ceil(height * 1.25));
  const shapes: Shape[] = [];
  landmark.draw(createPen(shapes).at(canvas.width / 2, canvas.height * 0.98, height), random);
  const tones = daylightTones({ ...brief, time: 'day', weather: 'clear', sombre: false });
  const print = canvas.getContext('2d');
  for (const shape of shapes) paintFlat(print, shape, tones[shape.tone], frame.unit * 0.003);
  const cut = cutOut(screened(canvas, frame.unit / 150, papers.ink, papers.print), frame.unit * 0.008, '#fdfaf2');
  const margin = cut.width / 2 + frame.unit * 0.02;
  context.save();
  context.translate(
    between(frame.width * (0.5 + side * layout.hero.x), margin, frame.width - margin),
    frame.height * layout.hero.foot,
  );
  context.rotate(side * random.between(-0.03, 0.03));
  paste(context, frame.unit, () => context.drawImage(cut, -cut.width / 2, -cut.height));
  context.restore();
}

/** The thing of the news in its own colours, larger than anything else of its kind. */
export async function pasteThing(
  { context, frame, layout, side }: Page,
  thing: Placed,
  { brief: { sombre }, random }: PaintJob,
): Promise<void> {
  const share = (frame.unit * 0.4) / thing.size;
  const size = thing.size * share;
  const image = await drawingOf(thing, share, (colour) => (sombre ? mute(hexOf(colour), 0.6) : hexOf(colour)));
  const cut = cutOut(image, frame.unit * 0.011, '#fdfaf2');
  context.save();
  context.translate(
    between(frame.width * (0.5 + side * layout.thing.x), size * 0.58, frame.width - size * 0.58),
    Math.min(frame.height - size * 0.56, frame.height * layout.thing.y),
  );
  context.rotate(sombre ? 0 : random.between(-0.1, 0.1));
  paste(context, frame.unit * 1.4, () => context.drawImage(cut, -cut.width / 2, -cut.height / 2));
  context.restore();
}

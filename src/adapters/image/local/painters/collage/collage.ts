import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { blend, type Hex, hexOf, mute } from '../../colour.ts';
import { addGrain, grainTile } from '../../pixels.ts';
import type { Random } from '../../random.ts';
import { landmarks } from '../../scene/landmarks.ts';
import { createPen, type Shape } from '../../scene/pen.ts';
import { landmarkNames } from '../../scene/places.ts';
import type { Scene } from '../../scene/scene.ts';
import { cutOut } from '../craft/cut-out.ts';
import { daylightTones } from '../craft/daylight.ts';
import { paintFlat } from '../craft/flat.ts';
import { underpaint } from '../craft/landscape.ts';
import { drawingOf, type Placed, saysOf, settingOf } from '../craft/setting.ts';
import type { Tones } from '../craft/tones.ts';
import type { Painter, PaintJob } from '../painter.ts';
import { type Papers, papersFor } from './papers.ts';
import { screened } from './screened.ts';
import { newsprint, paste, tape, tornStrip } from './torn.ts';

/** Torn and cut papers, printed pieces and a snapshot, pasted over each other. */
export const collage: Painter = async (job) => {
  const { random, brief, width, height } = job;
  const { scene, front, inset } = settingOf(job);
  const { frame, light } = scene;
  const { unit } = frame;
  const papers = papersFor(brief);
  const tones = daylightTones(brief);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  newsprint(context, frame, papers, random);
  const side = light.x < width / 2 ? 1 : -1;
  pasteDisc(context, scene, papers, side);
  tornStrip(
    context,
    { from: frame.horizon - unit * 0.2, to: frame.horizon + unit * 0.16, fill: papers.air, tilt: side * 0.04, unit },
    random,
  );
  job.onProgress(0.2);
  pasteSnapshot(context, scene, tones, papers, side, random);
  tornStrip(
    context,
    {
      from: frame.horizon + unit * 0.05,
      to: height + unit * 0.1,
      fill: blend(tones.ground, papers.land, 0.6),
      tilt: -side * 0.03,
      unit,
    },
    random,
  );
  job.onProgress(0.4);
  pasteHero(context, scene, job, papers, side);
  tornStrip(
    context,
    { from: height - unit * 0.15, to: height + unit * 0.1, fill: papers.strong, tilt: side * 0.025, unit },
    random,
  );
  job.onProgress(0.65);
  const thing = front ?? inset;
  if (thing) await pasteThing(context, scene, thing, brief.sombre, side, random);
  addGrain(canvas, grainTile(random.next, 9, 1.5));
  const says = saysOf(job, thing);
  const hero = landmarkNames[brief.landmarks[0]];
  return { canvas, says: `torn and cut papers show ${says}${says.includes(hero) ? '' : `, with ${hero}`}` };
};

/** A great disc of coloured paper where the light would be. */
function pasteDisc(context: SKRSContext2D, { frame }: Scene, papers: Papers, side: number): void {
  const radius = frame.unit * 0.3;
  paste(context, frame.unit, () => {
    context.fillStyle = papers.disc;
    context.beginPath();
    context.arc(frame.width * (0.5 + side * 0.12), frame.horizon - frame.unit * 0.12, radius, 0, Math.PI * 2);
    context.fill();
  });
}

/** The whole scene as a small print with a white border, held by tape. */
function pasteSnapshot(
  context: SKRSContext2D,
  scene: Scene,
  tones: Tones,
  papers: Papers,
  side: number,
  random: Random,
): void {
  const { frame } = scene;
  const picture = underpaint(scene, tones);
  const wide = Math.min(frame.unit * 0.52, frame.width * 0.56);
  const tall = Math.min(wide * 0.72, frame.horizon * 0.95);
  const border = frame.unit * 0.016;
  context.save();
  context.translate(frame.width * (0.5 - side * 0.25), Math.max(frame.horizon - frame.unit * 0.2, tall * 0.56));
  context.rotate(-side * random.between(0.05, 0.1));
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
    Math.max(0, Math.min(frame.height - deep, frame.horizon - deep * 0.62)),
    cut,
    deep,
    -wide / 2,
    -tall / 2,
    wide,
    tall,
  );
  tape(context, 0, -tall / 2 - border * 0.4, frame.unit, papers.tape);
  context.restore();
}

/** The main structure, as if cut from a newspaper: one ink, a printer's screen, a white rim. */
function pasteHero(
  context: SKRSContext2D,
  scene: Scene,
  { brief, random }: PaintJob,
  papers: Papers,
  side: number,
): void {
  const { frame } = scene;
  const hero = brief.landmarks[0];
  const landmark = landmarks[hero];
  const height = Math.min(frame.unit * 0.46, (frame.width * 0.62) / landmark.width);
  const canvas: Canvas = createCanvas(Math.ceil(height * (landmark.width + 0.3)), Math.ceil(height * 1.25));
  const shapes: Shape[] = [];
  landmark.draw(createPen(shapes).at(canvas.width / 2, canvas.height * 0.98, height), random);
  const tones = daylightTones({ ...brief, time: 'day', weather: 'clear', sombre: false });
  const print = canvas.getContext('2d');
  for (const shape of shapes) paintFlat(print, shape, tones[shape.tone], frame.unit * 0.003);
  const cut = cutOut(screened(canvas, frame.unit / 150, papers.ink, papers.print), frame.unit * 0.008, '#fdfaf2');
  const x = Math.max(
    cut.width / 2 + frame.unit * 0.02,
    Math.min(frame.width - cut.width / 2 - frame.unit * 0.02, frame.width * (0.5 + side * 0.17)),
  );
  const foot = frame.horizon + frame.unit * 0.2;
  context.save();
  context.translate(x, foot);
  context.rotate(side * 0.025);
  paste(context, frame.unit, () => context.drawImage(cut, -cut.width / 2, -cut.height));
  context.restore();
}

/** The thing of the news in its own colours, larger than anything else of its kind. */
async function pasteThing(
  context: SKRSContext2D,
  { frame }: Scene,
  thing: Placed,
  sombre: boolean,
  side: number,
  random: Random,
): Promise<void> {
  const share = 1.3;
  const size = thing.size * share;
  const image = await drawingOf(thing, share, (colour) => (sombre ? mute(hexOf(colour), 0.6) : (hexOf(colour) as Hex)));
  const cut = cutOut(image, frame.unit * 0.011, '#fdfaf2');
  const x = frame.width * (0.5 - side * 0.24);
  const y = Math.min(frame.height - size * 0.56, frame.horizon + frame.unit * 0.22);
  context.save();
  context.translate(Math.max(size * 0.58, Math.min(frame.width - size * 0.58, x)), y);
  context.rotate(sombre ? 0 : random.between(-0.1, 0.1));
  paste(context, frame.unit * 1.4, () => context.drawImage(cut, -cut.width / 2, -cut.height / 2));
  context.restore();
}

import { Path2D } from '@napi-rs/canvas';

/** What a surface is, so that every painter can give it a colour of its own. */
export type Tone =
  | 'cloud'
  | 'cloudShade'
  | 'far'
  | 'mid'
  | 'near'
  | 'ground'
  | 'groundAlt'
  | 'water'
  | 'waterDeep'
  | 'foam'
  | 'wall'
  | 'wallShade'
  | 'roof'
  | 'window'
  | 'dark'
  | 'accent'
  | 'foliage'
  | 'foliageDark'
  | 'fire'
  | 'smoke'
  | 'path'
  | 'snow';

/** How brush strokes run over a surface. */
export type Flow = 'level' | 'upright' | 'slope' | 'leafy' | 'rising';

/** Local coordinates of whoever draws: structures stand on y 0 and reach up to y -1. */
export type Point = readonly [x: number, y: number];

/** One surface in px of the picture; painted in the order given. */
export interface Shape {
  path: Path2D;
  tone: Tone;
  flow: Flow;
  /** 0 at the horizon … 1 at the viewer. */
  depth: number;
  /** Set when the path is a line to stroke, in px. */
  lineWidth?: number;
  /** Upper and lower end in px, for shading from top to bottom. */
  top: number;
  bottom: number;
}

export interface Pen {
  /** A pen whose origin is here and whose unit is `scale`; `flip` mirrors left and right. */
  at(x: number, y: number, scale: number, flip?: boolean): Pen;
  /** A pen that draws at this depth and with these strokes. */
  as(surface: { depth?: number; flow?: Flow }): Pen;
  polygon(tone: Tone, points: readonly Point[]): void;
  /** A closed curve through the points. */
  blob(tone: Tone, points: readonly Point[]): void;
  rect(tone: Tone, x: number, y: number, width: number, height: number): void;
  disc(tone: Tone, x: number, y: number, radiusX: number, radiusY?: number): void;
  line(tone: Tone, width: number, points: readonly Point[]): void;
  /** A line bent smoothly through the points. */
  curve(tone: Tone, width: number, points: readonly Point[]): void;
}

interface Setting {
  x: number;
  y: number;
  scale: number;
  flip: boolean;
  depth: number;
  flow: Flow;
}

/** Goes through every point: control points are placed along the neighbours' direction. */
function traceSmoothly(path: Path2D, points: readonly Point[], closed: boolean): void {
  const count = points.length;
  const pointAt = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index));
    return points[wrapped] ?? [0, 0];
  };
  path.moveTo(...pointAt(0));
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [before, from, to, after] = [pointAt(index - 1), pointAt(index), pointAt(index + 1), pointAt(index + 2)];
    path.bezierCurveTo(
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
      to[0],
      to[1],
    );
  }
  if (closed) path.closePath();
}

/** Draws into `shapes`, in px. */
export function createPen(shapes: Shape[]): Pen {
  return penWith(shapes, { x: 0, y: 0, scale: 1, flip: false, depth: 0.5, flow: 'level' });
}

function penWith(shapes: Shape[], setting: Setting): Pen {
  const { scale, depth, flow } = setting;
  const toPicture = ([x, y]: Point): Point => [setting.x + (setting.flip ? -x : x) * scale, setting.y + y * scale];
  const add = (path: Path2D, tone: Tone, points: readonly Point[], lineWidth?: number): void => {
    const heights = points.map(([, y]) => y);
    shapes.push({
      path,
      tone,
      flow,
      depth,
      ...(lineWidth === undefined ? {} : { lineWidth }),
      top: Math.min(...heights),
      bottom: Math.max(...heights),
    });
  };
  const straight = (points: readonly Point[], closed: boolean): Path2D => {
    const path = new Path2D();
    points.forEach(([x, y], index) => {
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    if (closed) path.closePath();
    return path;
  };
  const pen: Pen = {
    at(x, y, size, flip = false) {
      const [px, py] = toPicture([x, y]);
      return penWith(shapes, { ...setting, x: px, y: py, scale: scale * size, flip: setting.flip !== flip });
    },
    as: (surface) => penWith(shapes, { ...setting, ...surface }),
    polygon(tone, points) {
      const placed = points.map(toPicture);
      add(straight(placed, true), tone, placed);
    },
    blob(tone, points) {
      const placed = points.map(toPicture);
      const path = new Path2D();
      traceSmoothly(path, placed, true);
      add(path, tone, placed);
    },
    rect(tone, x, y, width, height) {
      pen.polygon(tone, [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ]);
    },
    disc(tone, x, y, radiusX, radiusY = radiusX) {
      const [px, py] = toPicture([x, y]);
      const path = new Path2D();
      path.ellipse(px, py, radiusX * scale, radiusY * scale, 0, 0, Math.PI * 2);
      add(path, tone, [
        [px, py - radiusY * scale],
        [px, py + radiusY * scale],
      ]);
    },
    line(tone, width, points) {
      const placed = points.map(toPicture);
      add(straight(placed, false), tone, placed, width * scale);
    },
    curve(tone, width, points) {
      const placed = points.map(toPicture);
      const path = new Path2D();
      traceSmoothly(path, placed, false);
      add(path, tone, placed, width * scale);
    },
  };
  return pen;
}

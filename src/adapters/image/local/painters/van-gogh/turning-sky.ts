import type { Random } from '../../random.ts';
import type { Scene } from '../../scene/scene.ts';

/** Directions in radians for places in px: the air flows level and turns around the light and two or three whirls. */
export function turningSky({ frame, light }: Scene, random: Random): (x: number, y: number) => number {
  const whirls = [{ x: light.x, y: light.y, reach: frame.unit * 0.3, spin: 1 }];
  const count = Math.max(2, Math.round((frame.width / frame.unit) * 2));
  for (let index = 0; index < count; index++) {
    whirls.push({
      x: frame.width * ((index + random.between(0.25, 0.75)) / count),
      y: frame.horizon * random.between(0.15, 0.7),
      reach: frame.unit * random.between(0.14, 0.22),
      spin: index % 2 ? 1 : -1,
    });
  }
  const phase = random.between(0, 6);
  return (x, y) => {
    let along = 0.55;
    let down = 0.32 * Math.sin((x / frame.unit) * 5 + phase + (y / frame.unit) * 3);
    for (const whirl of whirls) {
      const [dx, dy] = [x - whirl.x, y - whirl.y];
      const distance = Math.hypot(dx, dy) + 1;
      const pull = 2.4 * Math.exp(-((distance / whirl.reach) ** 2)) * whirl.spin;
      along += (-dy / distance) * pull;
      down += (dx / distance) * pull;
    }
    return Math.atan2(down, along);
  };
}

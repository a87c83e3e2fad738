import type { Brief } from '../../brief.ts';
import { placeOf } from '../../scene/places.ts';

/** "a, b and c" */
export function listed(things: readonly string[]): string {
  if (things.length < 2) return things.join('');
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}

const skies: Record<Brief['weather'], string> = {
  clear: 'under a clear sky',
  cloudy: 'under drifting clouds',
  rain: 'in the rain',
  storm: 'under storm clouds',
  snow: 'in the snow',
  smoke: 'under smoke',
};
const times: Record<Brief['time'], string> = { dawn: ' at dawn', day: '', dusk: ' at dusk', night: ' at night' };

/** The landscape of a scene in words; `shown` stands in it, `seen` are the objects of the headline. */
export function describeScene(brief: Brief, shown: readonly string[], seen: readonly string[]): string {
  const { says, skyUnsaid, indoors } = placeOf(brief.place);
  const sky = skyUnsaid || indoors ? '' : ` ${skies[brief.weather]}`;
  const time = brief.place === 'space' ? '' : times[brief.time];
  const things = [...shown, ...seen];
  return `${says}${sky}${time}${things.length > 0 ? `, with ${listed(things)}` : ''}`;
}

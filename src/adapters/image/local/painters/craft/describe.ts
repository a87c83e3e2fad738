import type { Brief } from '../../brief.ts';
import { compositions } from '../../scene/compositions.ts';
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

/** What only clouds show. */
const cloudy: ReadonlySet<Brief['weather']> = new Set(['cloudy', 'storm', 'smoke']);

/** ", with a, b and c", or nothing. */
export const alongWith = (things: readonly string[]): string => (things.length > 0 ? `, with ${listed(things)}` : '');

/** The landscape of a scene in words; `shown` stands in it, `seen` are the objects of the headline. */
export function describeScene(brief: Brief, shown: readonly string[], seen: readonly string[]): string {
  const { says, skyUnsaid, indoors } = placeOf(brief.place);
  const unseen = compositions[brief.place].cloudless && cloudy.has(brief.weather);
  const sky = skyUnsaid || indoors || unseen ? '' : ` ${skies[brief.weather]}`;
  const time = brief.place === 'space' ? '' : times[brief.time];
  return `${says}${sky}${time}${alongWith([...shown, ...seen])}`;
}

import type { Brief } from '../../brief.ts';
import { landmarkNames, placeNames } from '../../scene/places.ts';

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

/** The landscape of a scene in words; `seen` are the objects in it. */
export function describeScene(brief: Brief, seen: readonly string[]): string {
  const selfSpoken = brief.place === 'space' || brief.place === 'ruins' || brief.place === 'wildfire';
  const sky = selfSpoken ? '' : ` ${skies[brief.weather]}`;
  const time = brief.place === 'space' ? '' : times[brief.time];
  const things = [...sceneThings(brief), ...seen];
  return `${placeNames[brief.place]}${sky}${time}${things.length > 0 ? `, with ${listed(things)}` : ''}`;
}

/** What a composition itself shows beside its motifs. */
function sceneThings(brief: Brief): string[] {
  const [hero, second] = brief.landmarks;
  switch (brief.place) {
    case 'harbour':
      return [
        ...(brief.weather === 'storm' ? ['high waves'] : []),
        landmarkNames.ship,
        landmarkNames.crane,
        ...(brief.landmarks.includes('lighthouse') ? [landmarkNames.lighthouse] : []),
      ];
    case 'city':
      return [landmarkNames.towers];
    case 'ruins':
    case 'stadium':
      return [landmarkNames[hero]];
    case 'hills':
      return [landmarkNames.tree];
    case 'wildfire':
      return [landmarkNames.tree];
    case 'works':
      return [landmarkNames[hero], ...(second ? [landmarkNames[second]] : [])];
    default:
      return [landmarkNames[hero], ...(hero === 'tree' || brief.place === 'space' ? [] : [landmarkNames.tree])];
  }
}

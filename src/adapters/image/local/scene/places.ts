/** Where a picture is set, how its light is, and the landmarks that can stand in it. */
export const places = [
  'harbour',
  'city',
  'parliament',
  'court',
  'fields',
  'space',
  'wildfire',
  'works',
  'stadium',
  'road',
  'campus',
  'ruins',
  'hills',
] as const;
export type Place = (typeof places)[number];

export type TimeOfDay = 'dawn' | 'day' | 'dusk' | 'night';
export type Weather = 'clear' | 'cloudy' | 'rain' | 'storm' | 'snow' | 'smoke';

/** How each place is named in alt text, with its article. */
export const placeNames: Record<Place, string> = {
  harbour: 'a harbour',
  city: 'a city skyline',
  parliament: 'a parliament square',
  court: 'a courthouse square',
  fields: 'open farmland',
  space: 'a starry sky over bare ground',
  wildfire: 'burning wooded hills',
  works: 'an industrial plain',
  stadium: 'a sports ground',
  road: 'a long road through open country',
  campus: 'a public building in a park',
  ruins: 'a damaged city under a heavy sky',
  hills: 'quiet hills by a lake',
};

export const landmarkNames = {
  ship: 'a freighter',
  crane: 'harbour cranes',
  lighthouse: 'a lighthouse',
  towers: 'tall buildings',
  courthouse: 'a columned courthouse',
  parliament: 'a domed parliament',
  barn: 'a barn',
  house: 'houses',
  hospital: 'a hospital',
  school: 'a school building',
  stadium: 'a stadium',
  ruin: 'broken buildings',
  turbine: 'wind turbines',
  coolingTower: 'cooling towers',
  factory: 'a factory',
  pylon: 'power lines',
  dish: 'a radio dish',
  rocket: 'a rocket',
  train: 'a train',
  tent: 'tents',
  tree: 'trees',
} as const;
export type Landmark = keyof typeof landmarkNames;

/** What stands in a place when the headline does not say: the first is the most prominent. */
export const usualLandmarks: Record<Place, readonly [Landmark, ...Landmark[]]> = {
  harbour: ['ship', 'crane'],
  city: ['towers'],
  parliament: ['parliament', 'tree'],
  court: ['courthouse', 'tree'],
  fields: ['barn', 'tree'],
  space: ['dish'],
  wildfire: ['tree', 'house'],
  works: ['factory', 'pylon'],
  stadium: ['stadium'],
  road: ['tree', 'house'],
  campus: ['school', 'tree'],
  ruins: ['ruin'],
  hills: ['tree'],
};

/** Where a picture is set, how its light is, and the landmarks that can stand in it. */
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
  palace: 'a palace',
  prison: 'a walled prison',
  museum: 'a museum',
  theatre: 'a theatre',
  castle: 'a castle',
  cathedral: 'a cathedral',
  mosque: 'a mosque',
  temple: 'a temple',
  synagogue: 'a synagogue',
  terrace: 'a row of houses',
  shops: 'a row of shops',
  apartments: 'blocks of flats',
  curtain: 'a stage with its curtain open',
  hoop: 'a basketball hoop',
  goal: 'a goal',
  airliner: 'an airliner',
  controlTower: 'a control tower',
  car: 'cars',
  bus: 'a bus',
  lorry: 'a lorry',
  volcano: 'a volcano',
  peak: 'a snow-capped peak',
  iceberg: 'icebergs',
  cactus: 'dry shrubs',
  cliff: 'cliffs',
  bridge: 'a bridge',
  dam: 'a dam',
  ferry: 'a ferry',
  trawler: 'a fishing boat',
  warship: 'a warship',
  sailboat: 'sailing boats',
  oilRig: 'an oil rig',
  refinery: 'a refinery',
  solarPanels: 'solar panels',
  headframe: 'a pit head',
  wicket: 'a cricket wicket',
  rugbyPosts: 'rugby posts',
  tennisNet: 'a tennis court',
  track: 'a running track',
  pool: 'a swimming pool',
  golfFlag: 'a golf green',
  diamond: 'a baseball diamond',
  seats: 'rows of empty seats under lights',
  ring: 'a boxing ring',
  rink: 'an ice rink',
  stalls: 'market stalls',
  dinghy: 'an empty rubber boat',
  smokingBuilding: 'a smoking building',
  cattle: 'cattle',
  sheep: 'sheep',
  horses: 'horses',
  deer: 'deer',
  bear: 'a bear',
  elephant: 'an elephant',
  camel: 'a camel',
  dog: 'a dog',
  birds: 'a flight of birds',
  whale: 'the tail of a whale',
  fin: 'a fin in the water',
  seal: 'seals',
  penguins: 'penguins',
  palm: 'palm trees',
  flatRoofs: 'houses with flat roofs',
} as const;
export type Landmark = keyof typeof landmarkNames;

export interface PlaceEntry {
  /** Its name in alt text, with its article. */
  says: string;
  /** What stands there when the headline does not say: the first is the most prominent. */
  usual: readonly [Landmark, ...Landmark[]];
  /** What else a headline may put there. */
  atHome?: readonly Landmark[];
  /** There is no sky: always lit, whatever the weather and the hour. */
  indoors?: true;
  /** Its name tells of the sky, or it has none: the weather goes without saying. */
  skyUnsaid?: true;
}

export const places = {
  harbour: {
    says: 'a harbour',
    usual: ['ship', 'crane'],
    atHome: ['lighthouse', 'ferry', 'trawler', 'warship', 'sailboat', 'oilRig'],
  },
  sea: {
    says: 'the open sea',
    usual: ['ship'],
    atHome: ['ferry', 'sailboat', 'trawler', 'warship', 'oilRig', 'dinghy', 'whale', 'fin', 'birds'],
  },
  coast: {
    says: 'a sandy coast',
    usual: ['cliff'],
    atHome: ['lighthouse', 'sailboat', 'dinghy', 'palm', 'seal', 'birds', 'dog'],
  },
  river: { says: 'a river', usual: ['bridge', 'tree'], atHome: ['dam'] },
  flood: { says: 'a flooded village', usual: ['house', 'tree'] },
  polar: { says: 'a polar sea', usual: ['iceberg'], atHome: ['penguins', 'bear', 'seal'] },
  hills: { says: 'a quiet landscape', usual: ['tree'], atHome: ['palm', 'deer', 'dog', 'birds', 'horses', 'sheep'] },
  mountains: { says: 'high mountains', usual: ['peak'] },
  volcano: { says: 'a bare plain', usual: ['volcano'] },
  drylands: { says: 'parched land', usual: ['cactus'], atHome: ['camel', 'elephant'] },
  forest: { says: 'a forest', usual: ['tree'], atHome: ['deer', 'bear'] },
  wildfire: { says: 'burning wooded hills', usual: ['tree', 'house'], skyUnsaid: true },
  fields: { says: 'open farmland', usual: ['barn', 'tree'], atHome: ['house', 'cattle', 'sheep', 'horses'] },
  road: {
    says: 'a long road through open country',
    usual: ['tree', 'house'],
    atHome: ['train', 'tent', 'pylon', 'car', 'bus', 'lorry'],
  },
  works: {
    says: 'an industrial plain',
    usual: ['factory', 'pylon'],
    atHome: ['turbine', 'coolingTower', 'refinery', 'solarPanels', 'headframe'],
  },
  airport: { says: 'an airfield', usual: ['airliner', 'controlTower'] },
  city: { says: 'a city skyline', usual: ['towers'], atHome: ['flatRoofs'] },
  street: {
    says: 'a quiet street',
    usual: ['terrace', 'tree'],
    atHome: ['shops', 'apartments', 'stalls', 'flatRoofs', 'dog'],
  },
  parliament: { says: 'a parliament square', usual: ['parliament', 'tree'], atHome: ['palace'] },
  court: { says: 'a courthouse square', usual: ['courthouse', 'tree'] },
  prison: { says: 'bare ground', usual: ['prison'] },
  campus: { says: 'a public building in a park', usual: ['school', 'tree'], atHome: ['hospital'] },
  culture: { says: 'a city square', usual: ['museum', 'tree'], atHome: ['theatre', 'castle'] },
  worship: { says: 'a quiet square', usual: ['cathedral', 'tree'], atHome: ['mosque', 'temple', 'synagogue'] },
  stage: { says: 'an empty hall', usual: ['curtain'], indoors: true },
  stadium: {
    says: 'a sports ground',
    usual: ['stadium'],
    atHome: ['goal', 'wicket', 'rugbyPosts', 'tennisNet', 'track', 'pool', 'golfFlag', 'diamond'],
  },
  arena: { says: 'a sports hall', usual: ['seats'], atHome: ['hoop', 'goal', 'ring', 'rink'], indoors: true },
  blaze: { says: 'a street under smoke', usual: ['smokingBuilding'], skyUnsaid: true },
  ruins: { says: 'a damaged city under a heavy sky', usual: ['ruin'], skyUnsaid: true },
  space: { says: 'a starry sky over bare ground', usual: ['dish'], atHome: ['rocket'], skyUnsaid: true },
} as const satisfies Record<string, PlaceEntry>;
export type Place = keyof typeof places;

export const placeOf = (place: Place): PlaceEntry => places[place];

export type TimeOfDay = 'dawn' | 'day' | 'dusk' | 'night';
export type Weather = 'clear' | 'cloudy' | 'rain' | 'storm' | 'snow' | 'smoke';

/** Where in the world, as far as trees, houses and ground tell; nothing for the temperate lands of Europe and North America. */
export type Region = 'tropical' | 'arid' | 'north' | 'east';

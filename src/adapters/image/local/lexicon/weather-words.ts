import type { LexiconTable } from './entry.ts';

/** Weather, climate, cold and dry places, times of day. */
export const weather: LexiconTable = [
  {
    words: 'storm, thunderstorm, gale, tempest, squall, storm surge warning, rough seas, high wind, gusts, nor easter',
    proper: true,
    place: 'coast',
    weather: 'storm',
    weight: 1.3,
  },
  {
    words: 'hurricane, typhoon, cyclone, bomb cyclone, tropical storm, superstorm',
    proper: true,
    place: 'coast',
    motif: 'cyclone',
    weather: 'storm',
    weight: 1.4,
  },
  { words: 'tornado, twister, tornadoes, whirlwind', place: 'fields', motif: 'tornado', weather: 'storm', weight: 1.4 },
  {
    words: 'lightning, thunder, lightning strike, thunderbolt',
    place: 'hills',
    motif: 'stormCloud',
    weather: 'storm',
    weight: 1.1,
  },
  {
    words: `
      rain, rainfall, drizzle, downpour, monsoon, rainy, heavy rain, torrential, wettest, umbrella, rainstorm,
      cloudburst, wet weather`,
    weather: 'rain',
    place: 'fields',
    weight: 0.9,
  },
  { words: 'wind, windy, gust, breeze', weather: 'cloudy', place: 'hills', motif: 'leaf', weight: 0.5 },
  {
    words: `
      snow, snowfall, blizzard, snowstorm, ice, icy, frost, frosty, black ice, cold snap, cold spell, sub zero,
      freezing, winter storm, sleet, coldest, snowdrift, polar vortex, siberia`,
    place: 'hills',
    motif: 'snowflake',
    weather: 'snow',
    weight: 1.2,
  },
  {
    words: `
      arctic, antarctic, antarctica, greenland, svalbard, north pole, south pole, polar expedition,
      polar explorer, icebreaker, northwest passage, franz josef land, nuuk, shackleton, polar`,
    proper: true,
    place: 'polar',
    weight: 1.2,
  },
  {
    words: 'glacier collapse, alpine glacier, swiss glacier, himalayan glacier, mountain glacier',
    place: 'mountains',
    weather: 'snow',
    weight: 1.5,
  },
  {
    words: `
      glacier, iceberg, ice sheet, ice shelf, sea ice, ice cap, ice caps, permafrost, meltwater, melting ice,
      ice loss, ice core, glacial, polar ice, arctic sea ice`,
    place: 'polar',
    weight: 1.4,
  },
  { words: 'winter, autumn, wintry', place: 'hills', motif: 'leaf', weight: 0.5 },
  {
    words: `
      heat, heatwave, heat wave, scorching, sweltering, searing heat, extreme heat, temperature, warmest,
      hottest, hottest day, heat record, heat dome, hot spell, hot weather, mercury rises, mercury soars,
      mercury hits, mercury climbs, mercury to hit, mercury tops, celsius, sunstroke`,
    place: 'drylands',
    motif: 'thermometer',
    weather: 'clear',
    time: 'day',
    weight: 1.3,
  },
  {
    words: 'summer, spring, warm winter, warm spell, unseasonable, warmer',
    place: 'fields',
    motif: 'sun',
    weather: 'clear',
    time: 'day',
    weight: 0.45,
  },
  {
    words: `
      drought, parched, water shortage, dried up, driest, desertification, dust bowl, water crisis, aridity,
      water rationing, arid, day zero, dry spell, water scarcity, water stress, dry riverbed`,
    place: 'drylands',
    weather: 'cloudy',
    time: 'day',
    weight: 1.3,
  },
  {
    words: `
      sahara, sahel, gobi, kalahari, desert, outback, negev, dust storm, sandstorm, namib, atacama,
      death valley, mojave, alice springs, uluru, sinai, sand dune, burning man, darfur, timbuktu, badlands,
      cactus`,
    proper: true,
    place: 'drylands',
    weight: 0.9,
  },
  {
    words: 'fog, mist, smog, haze, air quality, foggy, air pollution, dirty air',
    place: 'city',
    weather: 'cloudy',
    time: 'dawn',
    weight: 0.9,
  },
  {
    words: `
      weather, forecast of, forecaster, weather forecast, met office, meteorologist, meteorology, el nino,
      la nina`,
    proper: true,
    place: 'fields',
    motif: 'rainCloud',
    weather: 'cloudy',
    weight: 0.8,
  },
  {
    words: 'sun, sunny, sunshine, solstice, midsummer',
    motif: 'sun',
    place: 'fields',
    time: 'day',
    weather: 'clear',
    weight: 0.6,
  },
  {
    words: `
      climate, climate change, global warming, carbon, co2, emission, greenhouse gas, net zero, net zero target,
      decarbonise, carbon footprint, paris agreement, ipcc, cop26, cop27, cop28, cop29, cop30, cop31, cop32,
      climate summit, climate crisis, climate activist, fossil fuel, methane, ozone`,
    proper: true,
    place: 'works',
    landmark: 'turbine',
    motif: 'seedling',
    weight: 1.2,
  },
  {
    words: `
      environment, environmental, conservation, conservationist, ecology, ecologist, rewild, rewilding,
      national park, nature reserve, wilderness, sustainability, sustainable, greta, greenpeace, wwf, eco`,
    place: 'hills',
    motif: 'seedling',
    weight: 1,
  },
  {
    words: `
      pollution, polluter, plastic, plastic waste, waste, recycle, recycling, litter, landfill, rubbish,
      garbage, microplastic, single use, sewage, sewage spill, wastewater, forever chemical`,
    place: 'works',
    landmark: 'factory',
    motif: 'recycling',
    weight: 1,
  },
  {
    words: 'beach closed, beaches close, polluted beach, close beaches, closes beach, shark sighting',
    place: 'coast',
    motif: 'warning',
    weather: 'cloudy',
    weight: 1.5,
  },
  { words: 'night, overnight, midnight, nightfall, all night', time: 'night', weight: 0.3 },
  { words: 'dawn, morning, sunrise, daybreak, first light', time: 'dawn', weight: 0.3 },
  { words: 'evening, dusk, sunset, tonight, twilight', time: 'dusk', weight: 0.3 },
  { words: 'broad daylight, noon, midday, daylight', time: 'day', weight: 2 },
  {
    words: '<storm> strike, <storm> batter, <storm> lash, <storm> hit, <storm> pound',
    place: 'coast',
    weather: 'storm',
    weight: 1.5,
  },
  {
    words: 'clocks go, clocks change, clock change, clock tower, clockmaker, clock, big ben, alarm clock',
    place: 'city',
    motif: 'alarmClock',
    weight: 1,
    proper: true,
  },
  {
    words: `
      hail, hailstone, hailstones, hailstorm, hailstorms, record hail, giant hail, hail damage, hail batter,
      hail batters, hail pound, hail smashes, hail smash, hail size, hail destroys`,
    place: 'fields',
    weather: 'storm',
    weight: 1.5,
  },
  {
    words: `
      minus <number>, coldest night, coldest day, coldest winter, coldest morning, temperature plunges,
      temperatures plunge, thermometer dips, thermometer plunges, mercury falls, mercury drops, mercury plunges,
      mercury sinks, arctic blast, cold wave, cold weather, brass monkeys, bitter cold, bitterly cold,
      wind chill, frostbite, hypothermia, deep freeze, big freeze, ice storm, frozen pipes, freezes over,
      frozen river, frozen lake, frozen solid`,
    place: 'hills',
    weather: 'snow',
    time: 'day',
    weight: 2,
  },
  {
    words: 'floe, floes, drifting ice, drifting floe, ice fishing, pack ice, ice road, ice roads',
    place: 'polar',
    weather: 'snow',
    weight: 1.5,
  },
  {
    words: 'ice floe',
    place: 'polar',
    weight: 1.5,
  },
  {
    words: `
      monsoon reaches, monsoon arrives, monsoon hits, monsoon covers, monsoon onset, monsoon advances,
      rains arrive, rains come, rain arrives, rains return, first rains, long rains`,
    place: 'fields',
    weather: 'rain',
    time: 'day',
    weight: 1.6,
  },
  {
    words: 'hosepipe ban, hosepipe bans, hosepipe, hosepipes, sprinkler ban, garden hose',
    place: 'drylands',
    region: 'temperate',
    weight: 1.4,
  },
  {
    words: `
      snow plough, snow ploughs, snowplough, snowploughs, snow plow, snow plows, snowplow, snowplows, gritter,
      gritters, gritting, snow chains, snowbound, snow blocks, snow closes, snow shuts, snow strands, snowed in,
      road salt, winter tyres`,
    place: 'road',
    landmark: 'car',
    weather: 'snow',
    weight: 2.2,
  },
];

import type { LexiconTable } from './entry.ts';

/** Earth, flood and what spills. */
export const disaster: LexiconTable = [
  {
    words: `
      quake rattles, quake jolts, quake shakes, quake felt, earthquake rattles, earthquake jolts,
      earthquake shakes, earthquake felt, tremor, tremor felt, tremors felt, tremor rattles`,
    place: 'city',
    weight: 2.4,
  },
  {
    words: 'earthquake, quake, aftershock, rubble, seismic, magnitude, epicentre, epicenter, richter',
    place: 'ruins',
    landmark: 'ruin',
    sombre: true,
    weather: 'smoke',
    weight: 1.6,
  },
  {
    words: 'landslide, mudslide, rockfall, rockslide',
    place: 'mountains',
    sombre: true,
    weather: 'rain',
    weight: 1.5,
  },
  {
    words: 'landslide victory, landslide win, electoral landslide, election landslide, by a landslide, in a landslide',
  },
  { words: 'landslip, subsidence', place: 'mountains', weather: 'rain', weight: 1.2 },
  { words: 'avalanche', place: 'mountains', sombre: true, weather: 'snow', weight: 1.6 },
  {
    words: 'avalanche warning, avalanche risk, avalanche danger',
    place: 'mountains',
    motif: 'warning',
    weather: 'snow',
    weight: 1.6,
  },
  { words: 'tsunami', place: 'coast', sombre: true, weather: 'storm', weight: 1.6 },
  {
    words: 'tsunami warning, tsunami alert, tsunami warning lifted, tsunami drill, tsunami anniversary',
    place: 'coast',
    motif: 'warning',
    weather: 'cloudy',
    weight: 1.8,
  },
  {
    words: `
      fires burn, fires spread, fires sweep, fires force, fires destroy, fires threaten, fires ravage, fires in,
      fires near, fires across, fight fires, fighting fires, battle fires, tackle fires, deadly fires,
      summer fires, california fires, la fires, greek fires, los angeles fires, eaton fire, palisades fire,
      vegetation fire, scrub fire, wildfire, bushfire, forest fire, brush fire, grass fire, wild fire,
      firestorm, fires rage, burning forest, amazon fires, amazon burns, firebreak, blazes`,
    place: 'wildfire',
    landmark: 'house',
    weather: 'smoke',
    time: 'dusk',
    weight: 1.4,
  },
  {
    words: `
      firefighter, fire crew, fire brigade, fire alarm, fire safety, fire service, fire drill, fire engine,
      fire station, fire risk`,
    place: 'street',
    motif: 'fireEngine',
    weight: 0.8,
  },
  {
    words: `
      house fire, flat fire, hotel fire, tower fire, nightclub fire, factory fire, tower block fire,
      apartment fire, fire tear through, fire rip through, fire sweep, grenfell, fire victim, fire death,
      fatal fire`,
    place: 'blaze',
    sombre: true,
    weight: 1.4,
  },
  {
    words: '<building> fire, <building> blaze',
    place: 'blaze',
    sombre: true,
    aside: true,
    weight: 1.4,
  },
  {
    words: 'refugee camp fire',
    place: 'road',
    landmark: 'tent',
    sombre: true,
    weather: 'smoke',
    time: 'dusk',
    weight: 1.6,
  },
  {
    words: 'disaster, catastrophe, catastrophic, calamity, disaster zone, devastation, devastate, devastated',
    sombre: 'literal',
    weight: 0.8,
  },
  {
    words: `
      flood, flooding, flooded, floodwater, flash flood, deluge, inundate, dyke, levee, storm surge,
      river burst, burst banks, burst its banks, submerge, submerged, under water, floodgate, flood victim,
      flood hit, floodplain, flood warning, flood alert, waterlogged, flood risk, swamped by, floods, high water`,
    place: 'flood',
    time: 'dusk',
    weather: 'rain',
    weight: 1.5,
  },
  {
    words: 'dam burst, dam bursts, dam collapse, dam breach, dam failure',
    place: 'flood',
    weather: 'rain',
    sombre: true,
    weight: 1.8,
  },
  {
    words: 'flood defence, flood defences, flood insurance, flood barrier, flood wall, sandbag, thames barrier',
    place: 'river',
    landmark: 'dam',
    motif: 'shield',
    weather: 'cloudy',
    weight: 1.4,
  },
  {
    words: 'floods market, flood market, floods the market, flooded with, flood lit, floodlit, flood social',
  },
  {
    words: 'volcano, volcanic, eruption, lava, ash cloud, magma, crater, supervolcano, volcanologist, pumice',
    place: 'volcano',
    time: 'dusk',
    weather: 'smoke',
    weight: 1.5,
  },
  {
    words: `
      mount etna, etna, vesuvius, krakatoa, popocatepetl, mount merapi, kilauea, mauna loa, stromboli,
      grindavik, sakurajima, eyjafjallajokull, mount st helens, piton de la fournaise, mount semeru, lewotobi,
      campi flegrei`,
    proper: true,
    place: 'volcano',
    time: 'dusk',
    weather: 'smoke',
    weight: 1.5,
  },
  {
    words: `
      toxic gas, toxic fume, toxic chemical, toxic spill, toxic dust, toxic smoke, toxic air, toxic metal,
      oil spill, oil leak, gas leak fears, chemical leak, water leak, acid spill, chemical spill, toxic waste,
      contamination, contaminated, gas leak, chernobyl, asbestos, carbon monoxide, lead poisoning,
      radiation leak`,
    place: 'works',
    landmark: 'factory',
    motif: 'warning',
    weather: 'cloudy',
    weight: 1.2,
  },
  {
    words: `
      recall car, recall vehicle, product recall, food recall, recall <number>, recall of, safety recall,
      urgent recall`,
    motif: 'warning',
    weight: 0.6,
  },
  {
    words: 'warning, alert, red alert, danger, hazard, emergency, defect, flaw',
    motif: 'warning',
    weight: 0.5,
  },
  {
    words: `
      leave <number> homeless, leaves <number> homeless, make <number> homeless, makes <number> homeless,
      flattened, death zone, village flattened, razed`,
    place: 'road',
    landmark: 'tent',
    sombre: true,
    time: 'dusk',
    weight: 1,
  },
  {
    words: `
      fire, blaze, arson, arsonist, ablaze, burn down, burnt down, inferno, burns down, guts, gutted, engulfs,
      engulfed, up in flames, in flames, flames, goes up in smoke, smoulder, smouldering`,
    place: 'blaze',
    weight: 1.05,
  },
  {
    words: `
      high rise inferno, high rise fire, tower inferno, skyscraper fire, market fire, market blaze,
      warehouse fire, mall fire, fire guts, fire destroys, fire engulfs, fire at, substation fire,
      fire in market, dormitory fire, karaoke fire, care home fire, bar fire, club fire, shop fire,
      restaurant fire, fire rips, fire tears, fire sweeps through, fire razes, fire breaks out, scaffolding fire`,
    place: 'blaze',
    sombre: true,
    weight: 1.5,
  },
  {
    words: 'heathrow fire, airport fire, factory fire outbreak',
    place: 'airport',
    weather: 'smoke',
    weight: 1.5,
  },
  {
    words: 'tragedy, tragic, tragically',
    sombre: 'literal',
    motif: 'candle',
    weight: 0.8,
  },
  {
    words: `
      loses roof, lose roof, rips off roof, roofs torn, roofs ripped, rip off roofs, tears off roof,
      storm damage, storm hit, cyclone hit, hurricane hit, after hurricane, after cyclone, after typhoon`,
    place: 'fields',
    landmark: 'house',
    weather: 'storm',
    weight: 1.2,
  },
  {
    words: `
      market burns, market burned, burns to the ground, burned to the ground, market ablaze, shops burn,
      homes burn, huts burn`,
    place: 'blaze',
    weight: 1.8,
  },
  {
    words: 'torched, torches, torch, gangs torch, set alight, petrol bombed, firebombed, firebomb',
    place: 'blaze',
    weight: 1.3,
  },
  {
    words: `
      after bushfire, after bushfires, after wildfire, after wildfires, since bushfire, since bushfires,
      since wildfire, after the bushfire, after the bushfires, after the wildfires, after forest fire,
      since fires, after fires, burnt forest, burned forest, regrowth`,
    place: 'forest',
    weight: 1.4,
  },
  {
    words: `
      wildfire smoke, bushfire smoke, smoke blankets, smoke blanket, smoke haze, smoke shrouds, smoke chokes,
      smoke from wildfires, smoke from bushfires, smoke from fires, air quality worst, toxic haze, smoke drifts,
      smoke pollution`,
    place: 'city',
    weather: 'smoke',
    weight: 2.6,
  },
];

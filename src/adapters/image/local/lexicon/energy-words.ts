import type { LexiconTable } from './entry.ts';

/** Power, fuel, water and what carries them. */
export const energy: LexiconTable = [
  {
    words: `
      energy, electricity, power grid, national grid, grid, blackout, power cut, power outage, power failure,
      utility, utilities, power station, power plant, power line, electric, energy crisis, energy firm,
      energy supplier, ofgem, e on, rwe, iberdrola, smart meter, power supply, energy price, energy bills,
      load shedding, eskom`,
    place: 'works',
    landmark: 'pylon',
    motif: 'bolt',
    weight: 1.2,
  },
  {
    words: 'in the dark, plunged into darkness, without power, lights out',
    place: 'works',
    landmark: 'pylon',
    motif: 'bolt',
    time: 'night',
    weight: 1.3,
  },
  {
    words: `
      seize power, power struggle, power sharing, in power, to power, power grab, superpower, girl power, power of,
      balance of power, people power, return to power, power vacuum, world power`,
    place: 'parliament',
    weight: 0.5,
  },
  {
    words: `
      renewable, renewables, turbine, windfarm, wind farm, offshore wind, wind power, onshore wind, wind turbine,
      vestas, orsted, tidal power, hydropower, hydroelectric, geothermal, clean energy, green energy, wave power,
      biomass`,
    place: 'works',
    landmark: 'turbine',
    motif: 'lightBulb',
    weight: 1.5,
  },
  {
    words: 'solar, photovoltaic, solar panel, solar power, solar farm, solar energy',
    place: 'works',
    landmark: 'turbine',
    motif: 'sun',
    time: 'day',
    weight: 1.4,
  },
  {
    words: `
      nuclear, reactor, nuclear reactor, nuclear plant, nuclear power, uranium, radiation, sizewell, hinkley point,
      fukushima, zaporizhzhia, nuclear waste, nuclear station, iaea, atomic`,
    proper: true,
    place: 'works',
    landmark: 'coolingTower',
    motif: 'atom',
    weight: 1.4,
  },
  {
    words: `
      nuclear weapon, nuclear test, nuclear deal, nuclear arsenal, nuclear threat, nuclear warhead, atomic bomb,
      atom bomb, icbm, nuclear talks, nuclear deterrent, nuclear missile, nuke, nukes, nuke program, warhead`,
    place: 'parliament',
    motif: 'radiation',
    weather: 'cloudy',
    time: 'dusk',
    weight: 1.6,
  },
  { words: 'nuclear family, nuclear option' },
  {
    words: `
      oil, petrol, petroleum, gasoline, diesel, opec, crude, crude oil, refinery, oil field, oil price, oil giant,
      oil rig, exxon, chevron, totalenergies, saudi aramco, aramco, fracking, shale, fuel price, fuel, forecourt,
      oil company, north sea oil, oil well, petrol station, oil major`,
    proper: true,
    place: 'works',
    landmark: 'factory',
    motif: 'fuelPump',
    weight: 1.2,
  },
  { words: 'Shell, BP, Total, Eni', place: 'works', landmark: 'factory', motif: 'fuelPump', weight: 1.3 },
  {
    words: 'oil depot, fuel depot, refinery fire, oil tanker fire',
    place: 'works',
    landmark: 'factory',
    motif: 'oilDrum',
    weather: 'smoke',
    time: 'dusk',
    weight: 1.6,
  },
  { words: 'oil tanker', place: 'harbour', landmark: 'ship', motif: 'oilDrum', weight: 1.5 },
  {
    words: `
      gas, pipeline, lng, natural gas, gas price, gas field, nord stream, gazprom, gas supply, gas boiler, heat pump,
      heating bill, boiler`,
    place: 'works',
    landmark: 'factory',
    motif: 'oilDrum',
    weight: 1.1,
  },
  {
    words: 'coal, colliery, coal power, coal power station, coal fired, coalfield, lignite',
    place: 'works',
    landmark: 'coolingTower',
    motif: 'pick',
    weight: 1.3,
  },
  {
    words: `
      battery, batteries, hydrogen, charging point, charger, lithium ion, battery plant, energy storage`,
    place: 'works',
    landmark: 'turbine',
    motif: 'battery',
    weight: 1.1,
  },
  {
    words: `
      water company, thames water, water supply, tap water, water bill, desalination, drinking water, waterworks,
      leak water, severn trent`,
    place: 'works',
    landmark: 'factory',
    motif: 'droplet',
    weight: 1.2,
  },
];

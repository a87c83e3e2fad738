import type { LexiconTable } from './entry.ts';

/** Power, fuel, water and what carries them. */
export const energy: LexiconTable = [
  {
    words: `
      energy, electricity, power grid, national grid, grid, blackout, power cut, power outage, power failure,
      utility, utilities, power station, power plant, power line, electric, energy crisis, energy firm,
      energy supplier, ofgem, e on, rwe, iberdrola, smart meter, power supply, energy price, load shedding,
      eskom`,
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
      power struggle, power sharing, in power, to power, power grab, superpower, girl power, power of,
      balance of power, people power, return to power, power vacuum, world power`,
    place: 'parliament',
    weight: 0.5,
  },
  {
    words: `
      renewable, renewables, turbine, windfarm, wind farm, offshore wind, wind power, onshore wind,
      wind turbine, vestas, orsted, tidal power, clean energy, green energy, wave power, biomass`,
    place: 'works',
    landmark: 'turbine',
    motif: 'lightBulb',
    weight: 1.5,
  },
  {
    words: `
      solar, photovoltaic, solar panel, solar power, solar farm, solar energy, rooftop solar, solar park,
      solar plant, solar cell`,
    place: 'works',
    landmark: 'solarPanels',
    time: 'day',
    weight: 1.6,
  },
  {
    words: `
      nuclear, reactor, nuclear reactor, nuclear plant, nuclear power, uranium, radiation, radioactive,
      sizewell, hinkley point, fukushima, zaporizhzhia, nuclear waste, nuclear station, iaea, atomic`,
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
      petroleum, refinery, oil field, oil giant, exxon, chevron, totalenergies, saudi aramco, aramco, fracking,
      shale, oil company, oil well, oil major, petrochemical, exxonmobil, petrobras, rosneft, lukoil, equinor,
      conocophillips, dangote, dangote refinery, nnpc`,
    proper: true,
    place: 'works',
    landmark: 'refinery',
    weight: 1.2,
  },
  {
    words: 'drilling licence, drilling license, oil drilling, oilfield',
    proper: true,
    place: 'harbour',
    landmark: 'oilRig',
    weight: 1.7,
  },
  {
    words: 'fuel price, fuel, jet fuel, biofuel',
    place: 'works',
    landmark: 'refinery',
    motif: 'fuelPump',
    weight: 1.2,
  },
  { words: 'Shell, BP, Total, Eni', place: 'works', landmark: 'refinery', motif: 'fuelPump', weight: 1.3 },
  {
    words: 'oil depot, fuel depot, refinery fire, oil tanker fire, refinery blaze',
    place: 'works',
    landmark: 'refinery',
    weather: 'smoke',
    time: 'dusk',
    weight: 1.6,
  },
  {
    words: `
      gas, lng, natural gas, gas price, gas field, nord stream, gazprom, gas supply, gas boiler, boiler,
      liquefied natural gas, gas terminal, gas storage, gas pipeline, methane plant`,
    place: 'works',
    landmark: 'refinery',
    weight: 1.1,
  },
  {
    words: 'coal power, coal power station, coal fired, lignite, coal plant',
    place: 'works',
    landmark: 'coolingTower',
    motif: 'bolt',
    weight: 1.3,
  },
  { words: 'coal, colliery, coalfield, pit head, coal industry', place: 'works', landmark: 'headframe', weight: 1.3 },
  {
    words: 'battery, batteries, hydrogen, charging point, charger, lithium ion, battery plant, energy storage',
    place: 'works',
    landmark: 'turbine',
    motif: 'battery',
    weight: 1.1,
  },
  {
    words: `
      water company, thames water, water restriction, water restrictions, water woes, water firm, water firms,
      water supply, tap water, desalination, drinking water, waterworks, leak water, severn trent`,
    place: 'river',
    landmark: 'bridge',
    motif: 'droplet',
    weight: 1.2,
  },
  {
    words: `
      power bill, power bills, electricity bill, electricity bills, energy bill, energy bills, gas bill,
      gas bills, fuel bill, fuel bills, heating bill, heating bills, power price, power prices,
      electricity price, electricity prices, power tariff, power tariffs, price cap on energy, energy price cap,
      power plan, power sector, power minister, electricity tariff, power deal, power link, interconnector,
      power cable`,
    place: 'works',
    landmark: 'pylon',
    motif: 'bolt',
    weight: 1.6,
  },
  {
    words: `
      heat pump, heat pumps, air conditioner, air conditioners, air conditioning, insulation, home insulation,
      double glazing, air source, boiler ban, wood burner, wood burners, log burner, log burners, thermostat,
      smart thermostat, radiators`,
    place: 'street',
    landmark: 'terrace',
    weight: 1.6,
  },
  {
    words: 'geothermal, geothermal well, geothermal plant, geothermal power, hot spring power, steam field',
    place: 'works',
    landmark: 'factory',
    weight: 1.7,
  },
  {
    words: `
      vet bill, vet bills, phone bill, phone bills, food bill, food bills, hospital bill, hospital bills,
      medical bill, medical bills, repair bill, bar bill, restaurant bill, wage bill, tax bill, tax bills`,
    place: 'street',
    landmark: 'terrace',
    weight: 1,
  },
  {
    words: `
      oil, crude, crude oil, oil price, oil prices, barrel of oil, a barrel, brent crude, brent, opec,
      oil output, oil demand, oil futures, oil falls, oil rises, oil slips, oil jumps`,
    place: 'works',
    landmark: 'refinery',
    motif: 'oilDrum',
    weight: 1.25,
    proper: true,
  },
  {
    words: `
      battery farm, battery park, battery storage, battery storage farm, grid battery, big battery,
      battery site, battery storage site, battery factory`,
    place: 'works',
    landmark: 'solarPanels',
    motif: 'battery',
    weight: 2.4,
  },
  {
    words: `
      petrol, gasoline, diesel, forecourt, petrol price, petrol prices, service station, fuel subsidy,
      petrol queue, petrol queues, fuel queue, fuel queues, fuel shortage, pump price, pump prices,
      price at the pump, petrol pump, petrol pumps`,
    place: 'road',
    landmark: 'car',
    motif: 'fuelPump',
    weight: 1.3,
  },
  {
    words: 'pipeline, gas pipelines, oil pipeline, oil pipelines, pipelines, crude pipeline',
    place: 'works',
    landmark: 'refinery',
    weight: 1,
  },
  {
    words: `
      water pipeline, water main, water mains, burst pipe, burst pipes, burst main, burst water main,
      leaking pipes, boil water notice, boil water, water meters, water pipes, pipe leak`,
    place: 'street',
    landmark: 'terrace',
    motif: 'droplet',
    weight: 1.5,
  },
  {
    words: `
      water companies, water bills, water bill, water regulator, ofwat, southern water, yorkshire water,
      anglian water, united utilities, water industry, water utility, sewage spills`,
    place: 'river',
    landmark: 'bridge',
    motif: 'droplet',
    weight: 1.5,
    proper: true,
  },
  {
    words: 'server farm, server farms',
    place: 'works',
    landmark: 'pylon',
    weight: 1.8,
  },
  {
    words: 'petrol station, petrol stations, gas station, gas stations, filling station, servo, servos, servo worker',
    place: 'road',
    landmark: 'car',
    motif: 'fuelPump',
    weight: 1.8,
  },
];

import type { LexiconTable } from './entry.ts';

/** Rail, road, air and sea. */
export const transport: LexiconTable = [
  {
    words: `
      train, rail, railway, railroad, commuter, rail fare, high speed rail, hs2, amtrak, eurostar, network rail,
      deutsche bahn, sncf, train driver, rail strike, locomotive, railway station, train station, level crossing,
      bullet train, shinkansen, sleeper train, freight train, orient express`,
    proper: true,
    place: 'road',
    landmark: 'train',
    motif: 'ticket',
    weight: 1.4,
  },
  {
    words: `
      tram, metro, subway, underground, transit, tube, tube strike, crossrail, elizabeth line, metro line,
      public transport, light rail, monorail, tfl`,
    proper: true,
    place: 'city',
    motif: 'tram',
    weight: 1.1,
  },
  { words: 'train staff, train nurses, train teachers, in train' },
  {
    words: 'bus, buses, bus fare, bus route, bus driver, coach trip, double decker',
    place: 'city',
    motif: 'bus',
    weight: 1.1,
  },
  {
    words: `
      airline, airport, flight, plane, aircraft, aviation, boeing, airbus, jet, airliner, air traffic,
      air traffic control, heathrow, gatwick, jfk, schiphol, ryanair, easyjet, lufthansa, british airways,
      emirates airline, qantas, delta air, american airlines, united airlines, cabin crew, runway, jet lag,
      air travel, jumbo, concorde, passenger jet, air fare, air france, klm, frequent flyer, take off, landing gear,
      layover`,
    proper: true,
    place: 'road',
    landmark: 'house',
    motif: 'airplane',
    weight: 1.3,
  },
  { words: 'pilot scheme, pilot project, pilot programme, test pilot scheme, trial scheme' },
  { words: 'pilot, pilots', place: 'road', landmark: 'house', motif: 'airplane', weight: 0.8 },
  { words: 'helicopter, air lift, airlift, chopper', place: 'hills', motif: 'helicopter', weight: 1 },
  {
    words: `
      car, cars, carmaker, vehicle, driver, driving, motorist, automaker, tesla, volkswagen, toyota, ford motor,
      general motors, bmw, mercedes, nissan, hyundai, renault, stellantis, ferrari, jaguar land rover, honda, byd,
      volvo, porsche, audi, driverless, robotaxi, robotaxis, self driving, autopilot, uber, taxi, cab, cabbie,
      parking, drink driving, speeding, learner driver, driving test, driving licence, car sales, number plate, ulez,
      low emission zone, congestion charge, fuel duty, electric car, electric vehicle, electric cars, waymo, ev, evs,
      lyft, car industry, car tax, motor show, hatchback`,
    proper: true,
    place: 'road',
    motif: 'car',
    weight: 1.1,
  },
  { words: 'Ford, Jaguar, Saab, Lincoln', place: 'road', motif: 'car', weight: 0.6 },
  { words: 'driving force, driving up, drive to, drive for' },
  {
    words: 'truck, lorry, haulage, haulier, trucker, lorry driver, hgv, juggernaut, juggernauts',
    place: 'road',
    motif: 'lorry',
    weight: 1.1,
  },
  {
    words: `
      road, motorway, highway, traffic, congestion, roadworks, pothole, gridlock, traffic jam, speed limit,
      toll road, road toll, ring road, bypass, speed camera, m25, autobahn, autoroute`,
    place: 'road',
    motif: 'barrier',
    weight: 1,
  },
  { words: 'road to, road map, roadmap, on the road' },
  {
    words: `
      bicycle, bike, cycling, cyclist, cycle lane, bike lane, e bike, ebike, e scooter, escooter, bike share`,
    place: 'road',
    motif: 'bicycle',
    weight: 1.2,
  },
  { words: 'motorcycle, motorbike, biker, scooter, moped', place: 'road', motif: 'motorcycle', weight: 1.1 },
  { words: 'pedestrian, walk to, footpath, pavement, zebra crossing, crossing', place: 'road', weight: 0.6 },
  { words: 'bridge, tunnel, viaduct, channel tunnel, aqueduct, flyover', proper: true, place: 'city', weight: 0.9 },
  {
    words: `
      port, harbour, harbor, docker, dockworker, longshoreman, ship, shipping, vessel, suez canal, panama canal,
      canal, maritime, tanker, seafarer, cruise liner, maersk, piracy, pirate, red sea, strait of hormuz, seaport,
      container port, lighthouse, barge`,
    proper: true,
    place: 'harbour',
    landmark: 'ship',
    motif: 'anchor',
    weight: 1.3,
  },
  {
    words: 'ferry, ferries, ferry service, p o ferries, boat, boats, yacht',
    place: 'harbour',
    landmark: 'lighthouse',
    motif: 'ferry',
    weight: 1.1,
  },
  {
    words: `
      fish, fishing, fishery, fisheries, fisherman, fishermen, trawler, fishing rights, cod, herring, salmon, tuna,
      lobster, oyster, seafood, catch quota, angler, aquaculture, fish stock`,
    place: 'harbour',
    landmark: 'lighthouse',
    motif: 'fishingRod',
    weight: 1.2,
  },
  {
    words: `
      drone, drones, drone delivery, flying taxi, air taxi, hot air balloon, paraglider, skydiver, airship`,
    place: 'hills',
    weight: 0.6,
  },
];

import type { LexiconTable } from './entry.ts';

/** Rail and road. */
export const transport: LexiconTable = [
  {
    words: `
      train, rail, railway, railroad, commuter, rail fare, high speed rail, hs2, amtrak, eurostar, network rail,
      deutsche bahn, sncf, train driver, rail strike, locomotive, railway station, train station,
      level crossing, bullet train, shinkansen, sleeper train, freight train, orient express, channel tunnel,
      indian railways, vande bharat, via rail, trenitalia, renfe, lner, gwr, scotrail, train fare,
      season ticket, signal failure, points failure, train service, train services, rail line, rail network,
      waterloo station, euston, king s cross, penn station, grand central, gare du nord, gare, rush hour trains,
      rail passengers, train passenger, train passengers, train ticket`,
    proper: true,
    place: 'road',
    landmark: 'train',
    weight: 1.4,
  },
  {
    words: `
      metro, subway, underground, transit, tube, tube strike, crossrail, elizabeth line, metro line,
      public transport, monorail, tfl, mta`,
    proper: true,
    place: 'city',
    motif: 'tram',
    weight: 1.1,
  },
  { words: 'train staff, train nurses, train teachers, in train, tube of' },
  {
    words: `
      bus, buses, bus fare, bus route, bus driver, coach trip, double decker, minibus, school bus, bus lane,
      matatu, danfo, rickshaw, tuk tuk, bus station, bus service, bus company`,
    place: 'road',
    landmark: 'bus',
    weight: 1.1,
  },
  {
    words: `
      car, cars, carmaker, vehicle, driver, driving, motorist, automaker, tesla, volkswagen, toyota, ford motor,
      general motors, bmw, mercedes, nissan, hyundai, renault, stellantis, ferrari, jaguar land rover, honda,
      byd, volvo, porsche, audi, driverless, robotaxi, robotaxis, self driving, autopilot, uber, taxi, cab,
      cabbie, parking, drink driving, speeding, learner driver, driving test, driving licence, car sales,
      number plate, ulez, low emission zone, congestion charge, fuel duty, electric car, electric vehicle,
      electric cars, waymo, ev, evs, lyft, car industry, car tax, motor show, hatchback, kia, mazda, skoda,
      peugeot, citroen, fiat, chevrolet, rivian, polestar, maruti suzuki, mahindra, tata motors, vinfast, suv,
      suvs, pickup truck, car park, grab car, dashcam, seat belt, car insurance, used car, used cars,
      classic car, auto industry, auto workers, autoworkers`,
    proper: true,
    place: 'road',
    landmark: 'car',
    weight: 1.1,
  },
  { words: 'Ford, Jaguar, Saab, Lincoln, GM, VW', place: 'road', landmark: 'car', weight: 0.6 },
  { words: 'driving force, driving up, drive to, drive for, driving a, vehicle for' },
  {
    words: `
      truck, lorry, gas tanker, tanker explosion, haulage, haulier, trucker, lorry driver, hgv, juggernaut,
      juggernauts, truckers, lorries`,
    place: 'road',
    landmark: 'lorry',
    weight: 1.1,
  },
  {
    words: `
      road, motorway, highway, traffic, congestion, gridlock, traffic jam, speed limit, toll road, road toll,
      ring road, speed camera, m25, autobahn, autoroute, expressway, freeway, interstate, a road, road rage,
      road safety, rush hour, tailback, roundabout, turnpike, traffic warden`,
    place: 'road',
    landmark: 'car',
    weight: 1,
  },
  {
    words: 'roadworks, pothole, potholes, road closure, road closed, roads closed, road repairs, resurface',
    place: 'road',
    landmark: 'car',
    motif: 'barrier',
    weight: 1.1,
  },
  {
    words: 'road to, road map, roadmap, on the road, road ahead, road trip to, end of the road, middle of the road',
  },
  {
    words: 'cycling',
    place: 'road',
    motif: 'bicycle',
    weight: 1.2,
  },
  {
    words: 'motorcycle, motorbike, biker, scooter, moped, boda boda, okada, boda bodas',
    place: 'road',
    motif: 'motorcycle',
    weight: 1.1,
  },
  { words: 'pedestrian, walk to, footpath, pavement, crossing', place: 'street', weight: 0.6 },
  {
    words: 'bridge, viaduct, aqueduct, footbridge, suspension bridge, golden gate, tower bridge',
    proper: true,
    place: 'river',
    landmark: 'bridge',
    weight: 1,
  },
  { words: 'tunnel, flyover, underpass, overpass', place: 'road', weight: 0.9 },
  {
    words: 'e scooter, e scooters, escooter, escooters, scooter rental, scooter riders',
    place: 'street',
    motif: 'scooter',
    weight: 1.4,
  },
  {
    words: `
      bicycle, bicycles, bike, bikes, cargo bike, cargo bikes, cycle lane, cycle lanes, bike lane, bike lanes,
      bike share, cycle path, e bike, e bikes, ebike, ebikes, cyclists, cyclist, cycle hire`,
    place: 'street',
    motif: 'bicycle',
    weight: 1.3,
  },
  {
    words: `
      traffic light, traffic lights, red light camera, pelican crossing, zebra crossing, pedestrian crossing,
      road crossing`,
    place: 'street',
    landmark: 'terrace',
    motif: 'trafficLight',
    weight: 1.6,
  },
  {
    words: 'bus shelter, bus shelters, bus stop, bus stops',
    place: 'street',
    landmark: 'terrace',
    motif: 'busStop',
    weight: 1.9,
  },
  {
    words: 'hot car, left in car, left in hot car, locked in car, parked car, found in car, in hot car',
    place: 'street',
    landmark: 'terrace',
    weight: 2.2,
    sombre: true,
  },
  {
    words: 'tram, trams, light rail, tramway, streetcar, streetcars, tram line, tram driver, trolleybus',
    place: 'street',
    motif: 'tram',
    weight: 1.2,
  },
  {
    words: 'petrol motorbikes, petrol motorcycles, petrol bikes, electric motorbikes, electric motorcycles',
    place: 'street',
    motif: 'motorcycle',
    weight: 1.8,
  },
  {
    words: 'petrol cars, diesel cars, petrol car ban, petrol car, diesel car',
    place: 'road',
    landmark: 'car',
    weight: 1.8,
  },
  {
    words: 'land rover, land rovers, range rover, range rovers',
    place: 'road',
    landmark: 'car',
    weight: 1.2,
  },
];

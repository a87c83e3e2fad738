import type { LexiconTable } from './entry.ts';

/** By air and by sea. */
export const travel: LexiconTable = [
  {
    words: `
      airline, airport, flight, plane, aircraft, aviation, boeing, airbus, jet, airliner, air traffic,
      air traffic control, heathrow, gatwick, jfk, schiphol, ryanair, easyjet, lufthansa, british airways,
      emirates, qantas, delta air, delta air lines, american airlines, united airlines, cabin crew, runway,
      jet lag, air travel, jumbo, concorde, passenger jet, air fare, airfare, air france, klm, frequent flyer,
      take off, landing gear, layover, air india, indigo flight, qatar airways, etihad, turkish airlines,
      singapore airlines, cathay pacific, southwest airlines, jetblue, spirit airlines, wizz air, iberia,
      kenya airways, ethiopian airlines, stansted, air canada, air new zealand, aer lingus, virgin atlantic,
      changi, dreamliner, 737 max, 747, a380, faa, iata, flight attendant, baggage, carry on bag, hand luggage,
      airways, aeroflot, avianca, latam, embraer, bombardier, air peace, stopover, boarding pass, check in desk,
      tarmac, airstrip, seaplane, airfield, terminal 5, o hare, lax`,
    proper: true,
    place: 'airport',
    weight: 1.3,
  },
  { words: 'IndiGo, Delta, Southwest', place: 'airport', weight: 0.6 },
  {
    words: `
      pilot scheme, pilot project, pilot programme, pilot program, trial scheme, pilot study, flight of`,
  },
  { words: 'pilot, pilots', place: 'airport', weight: 0.8 },
  { words: 'helicopter, air lift, airlift, chopper', place: 'hills', motif: 'helicopter', weight: 1 },
  {
    words: `
      drone, drones, drone delivery, flying taxi, air taxi, hot air balloon, paraglider, skydiver, airship`,
    place: 'hills',
    weight: 0.6,
  },
  {
    words: `
      travel, traveller, traveler, luggage, backpacker, travel agent, passport queue, travel chaos, visa free,
      visa, passport, work permit, golden visa, green card, expat, visa fee, visas, digital nomad, h 1b, e gates`,
    place: 'airport',
    motif: 'luggage',
    weight: 0.9,
  },
  {
    words: `
      tourism, tourist, holiday, holidaymaker, resort, vacation, overtourism, booking com, package holiday,
      staycation, tour operator, sunbed, sunbathe, sunbather`,
    place: 'coast',
    weight: 0.9,
  },
  { words: 'hotel, hotels, hotelier, hostel, marriott, hilton', proper: true, place: 'city', weight: 0.7 },
  {
    words: 'ship, shipping, vessel, panama canal, maritime, maersk, container port, bosphorus, cargo ship',
    proper: true,
    place: 'harbour',
    landmark: 'ship',
    weight: 1.3,
  },
  {
    words: `
      port, harbour, harbor, dock, dock worker, docker, dockworker, longshoreman, seaport, dockyard, docks,
      wharf, quayside, harbourmaster`,
    proper: true,
    place: 'harbour',
    landmark: 'ship',
    motif: 'anchor',
    weight: 1.3,
  },
  {
    words: `
      ferry, ferries, ferry service, p o ferries, cruise, cruise ship, cruise liner, ocean liner, cruises`,
    place: 'harbour',
    landmark: 'ferry',
    weight: 1.3,
  },
  {
    words: 'yacht, superyacht, sailing, sailor, catamaran, tall ship, sailing boat',
    place: 'harbour',
    landmark: 'sailboat',
    weight: 1.2,
  },
  { words: 'boat, boats, dinghy', place: 'harbour', landmark: 'trawler', weight: 1 },
  { words: 'lighthouse, lighthouse keeper', place: 'coast', landmark: 'lighthouse', weight: 1.4 },
  {
    words: `
      fish, fishing, fishery, fisheries, fisherman, fishermen, trawler, fishing rights, cod, herring, tuna,
      lobster, oyster, seafood, catch quota, fish stock, fisher, fisherfolk, crab, mackerel, anchovy, sardine,
      prawn, shrimp, bottom trawling, fishing boat, fishing fleet, mussel, scallop, overfishing`,
    place: 'harbour',
    landmark: 'trawler',
    weight: 1.2,
  },
  { words: 'angler, angling, trout, salmon, fish farm, aquaculture, eel', place: 'river', motif: 'fishingRod' },
  {
    words: 'shipborne',
    proper: true,
    place: 'harbour',
    landmark: 'warship',
    weather: 'cloudy',
    weight: 1.3,
  },
  {
    words: 'sabotage, subsea cable',
    place: 'harbour',
    landmark: 'ship',
    weather: 'cloudy',
    weight: 1.1,
  },
  {
    words: 'coastguard, coast guard, lifeboat, rnli, lifeguard, rescued at sea, rescue at sea, sea rescue',
    proper: true,
    place: 'coast',
    motif: 'lifebuoy',
    weather: 'cloudy',
    weight: 1.3,
  },
  {
    words: `
      in flight, mid air, midair, air show, airshow, aerobatic, red arrows, light aircraft, glider pilot,
      paper plane`,
    place: 'hills',
    motif: 'aeroplane',
    weight: 1.3,
  },
  {
    words: 'kite festival, kites, kite flyers',
    place: 'hills',
    motif: 'kite',
    weight: 1.4,
  },
  {
    words: `
      piracy, pirate, pirates, hijacked tanker, tanker, tankers, oil tanker, oil tankers, shadow fleet,
      strait of hormuz, red sea, flour ship, grain ships, merchant ship, merchant ships, cargo vessel,
      shipping lane, shipping lanes, suez, suez canal, bab el mandeb, container ship, container ships,
      bulk carrier, ship seized, seizes ship, seized tanker, seizes tanker, undersea cable, undersea cables,
      subsea cables, baltic cable, cable sabotage, cable cut, high seas, ships wait, ship waits, ghost ship,
      drifting ship, ship adrift, salvage ship, seafarer, seafarers, mariner, mariners, stowaway, stowaways,
      houthi attack on ship`,
    place: 'sea',
    landmark: 'ship',
    weather: 'cloudy',
    weight: 1.4,
    proper: true,
  },
  {
    words: `
      navy, naval, warship, warships, frigate, frigates, destroyer, destroyers, aircraft carrier,
      aircraft carriers, nato ships, royal navy, minesweeper, battleship, naval drill, naval drills, gunboat,
      gunboats, corvette, us navy, naval exercise, naval base blockade, carrier group, carrier strike group,
      naval blockade, coast guard vessel, submarine, submarines, nuclear submarine, nuclear submarines,
      nuclear subs, nuclear sub, aukus, fleet of ships, water cannon ship, scarborough shoal,
      second thomas shoal, spratly, paracel, taiwan strait, south china sea`,
    place: 'sea',
    landmark: 'warship',
    weather: 'cloudy',
    weight: 1.4,
    proper: true,
  },
  {
    words: `
      offshore drilling, oil rig, oil rigs, oil platform, offshore oil, offshore gas, drilling rig,
      north sea oil, deepwater, north sea drilling, rosebank, oilfield at sea, gas platform, rig workers,
      offshore workers`,
    place: 'sea',
    landmark: 'oilRig',
    weight: 1.7,
    proper: true,
  },
  {
    words: `
      strait, ocean, oceans, pacific, atlantic, atlantic ocean, indian ocean, pacific ocean, north sea,
      south atlantic, mid atlantic, ocean current, ocean currents, gulf stream, amoc, sea temperature,
      sea temperatures, marine heatwave, ocean warming, ocean heat, ocean acidification, at sea,
      deep sea mining, seabed mining, sea level, sea levels, drake passage, cape horn, rogue wave,
      plastic in ocean, ocean plastic, garbage patch, bermuda triangle, bay of bengal, arabian sea, andaman sea,
      tasman sea, bering sea, north atlantic`,
    place: 'sea',
    landmark: 'ship',
    weight: 0.95,
    proper: true,
  },
  {
    words: 'rowing across, rows atlantic, rows pacific, atlantic row, row the atlantic, transatlantic row',
    place: 'sea',
    landmark: 'birds',
    weight: 2,
  },
  {
    words: 'tuna auction, toyosu, tsukiji, fish market, fish auction, bluefin',
    place: 'harbour',
    landmark: 'trawler',
    weight: 1.6,
  },
];

import type { LexiconTable } from './entry.ts';

/** Crashes, collapses, and who comes to help. */
export const accident: LexiconTable = [
  {
    words: 'stadium crush, crowd crush, concert crush, festival crush, stampede',
    sombre: true,
    motif: 'candle',
    time: 'dusk',
    weight: 1,
  },
  {
    words: `
      evacuate, evacuation, evacuee, emergency shelter, flee homes, state of disaster, emergency service,
      emergency crew, first responder`,
    motif: 'warning',
    weather: 'cloudy',
    weight: 0.7,
  },
  {
    words: `
      <vehicle> overturn, <vehicle> crash, <vehicle> crashes, <vehicle> collide, <vehicle> plunge, crash site,
      hit and run, head on crash, road death, road accident, black box`,
    place: 'road',
    sombre: true,
    time: 'dusk',
    weight: 1.3,
  },
  {
    words: `
      plane crash, jet crash, jet crashes, plane crashes, airliner crash, airliner crashes, aircraft crash,
      air crash, aircraft crashes, air disaster, crash landing, mid air collision, missing plane, crash lands,
      helicopter crash, helicopter crashes, air india crash, plane disaster`,
    place: 'airport',
    sombre: true,
    time: 'dusk',
    weight: 1.5,
  },
  {
    words: `
      train derail, train derailment, derailment, derails in, rail crash, rail disaster, level crossing crash,
      train crash, train crashes, train collide, trains collide, train disaster`,
    place: 'road',
    landmark: 'train',
    sombre: true,
    time: 'dusk',
    weight: 1.6,
  },
  {
    words: `
      <vessel> sink, <vessel> sank, <vessel> sunk, <vessel> capsize, <vessel> capsized, <vessel> overturn,
      capsize, ship collision, lost at sea, titanic sub, drown at sea, drowned off, boat disaster, boat tragedy,
      sinking of`,
    place: 'harbour',
    landmark: 'lighthouse',
    motif: 'lifebuoy',
    sombre: true,
    time: 'dusk',
    weight: 1.6,
  },
  {
    words: 'bridge collapse, bridge collapses, collapse of bridge, bridge disaster',
    place: 'river',
    landmark: 'bridge',
    sombre: true,
    time: 'dusk',
    weight: 1.7,
  },
  {
    words: 'pile up, crash, collision, collide, derail, car wreck, wreckage, accident, explode on',
    sombre: 'literal',
    time: 'dusk',
    weight: 0.7,
  },
  {
    words: `
      rescue team, rescue operation, rescue effort, rescue worker, rescuer, rescuers, search and rescue,
      rescued from, rescue mission, rescued, air lifted, airlifted`,
    place: 'hills',
    motif: 'helicopter',
    weather: 'cloudy',
    weight: 1,
  },
  { words: 'mountain rescue, rescued from mountain', place: 'mountains', motif: 'helicopter', weight: 1.4 },
  {
    words: `
      <building> collapse, <building> collapses, collapse of <building>, roof collapse, roof collapses, cave in,
      caves in, balcony collapse, floor gives way, roof falls in, wall falls`,
    place: 'street',
    landmark: 'apartments',
    sombre: true,
    time: 'dusk',
    weight: 1.4,
  },
  {
    words: `
      mine collapse, mine disaster, pit collapse, mine blast, mine explosion, mine fire, trapped miners,
      miners trapped, trapped underground, colliery disaster, mine accident, mine cave in`,
    place: 'works',
    landmark: 'headframe',
    sombre: true,
    time: 'dusk',
    weight: 1.8,
  },
  {
    words: 'tunnel collapse, dam disaster, tailings dam collapse',
    place: 'mountains',
    sombre: true,
    weight: 1.6,
  },
  {
    words: 'cable car crash, cable car falls, cable car plunges, gondola falls, chairlift falls',
    place: 'mountains',
    sombre: true,
    time: 'dusk',
    weight: 1.8,
  },
  {
    words: 'funicular crash, tram crash, metro crash, tram derails, tram derailment, streetcar crash',
    place: 'street',
    sombre: true,
    time: 'dusk',
    weight: 1.8,
  },
  {
    words: `
      migrant shipwreck, shipwreck kills, shipwreck leaves, shipwreck off, shipwreck survivors, deadly shipwreck`,
    place: 'sea',
    landmark: 'dinghy',
    motif: 'lifebuoy',
    sombre: true,
    time: 'dusk',
    weight: 1.8,
  },
  {
    words: 'shipwreck, wreck of, sunken ship, ship wreck, shipwrecks',
    place: 'sea',
    landmark: 'ship',
    weather: 'cloudy',
    weight: 1,
  },
  {
    words: `
      orcas sink, orca sinks, orcas ram, orcas attack, whale hits yacht, sinks yacht, sink yacht, whale sinks`,
    place: 'sea',
    landmark: 'sailboat',
    weather: 'cloudy',
    weight: 2.4,
  },
  {
    words: 'train derails, derailed train, train accident',
    place: 'road',
    landmark: 'train',
    time: 'dusk',
    weight: 1.6,
  },
  {
    words: 'stranded, barges stranded, run aground, runs aground, ran aground, mayday',
    weight: 0.5,
  },
  {
    words: `
      sinks off, sank off, sinks in storm, capsizes off, capsized off, capsizes in, sinks with, went down off,
      goes down off`,
    place: 'sea',
    landmark: 'ship',
    motif: 'lifebuoy',
    sombre: true,
    time: 'dusk',
    weight: 1.6,
  },
];

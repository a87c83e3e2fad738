import type { LexiconTable } from './entry.ts';

/** Research, the past in the ground, and space. */
export const science: LexiconTable = [
  {
    words: `
      science, scientist, research, researcher, laboratory, lab, experiment, discovery, discover,
      breakthrough study, peer review, microbiology, stem cell, embryo, embryo model, biologist, biology,
      nanotechnology, zoologist, neuroscience, neuroscientist, academy of sciences, cloning, clone,
      species found, new species, royal society`,
    place: 'campus',
    motif: 'microscope',
    weight: 0.9,
  },
  {
    words: `
      physics, physicist, particle, particles, quantum, cern, large hadron collider, hadron, fusion,
      nuclear fusion, higgs, neutrino, dark matter, dark energy, einstein, gravity, relativity, antimatter,
      collider, atom, gravitational wave`,
    proper: true,
    place: 'campus',
    motif: 'atom',
    weight: 1.1,
  },
  {
    words: 'chemistry, chemical, chemist, molecule, compound, periodic table, catalyst',
    place: 'campus',
    motif: 'flask',
    weight: 1,
  },
  {
    words: `
      gene, genetic, genetics, genome, dna, crispr, gene editing, mutation, dna test, geneticist, inherited,
      ancestry`,
    place: 'campus',
    motif: 'dna',
    weight: 1.1,
  },
  {
    words: 'maths, mathematician, mathematics, theorem, equation, prime number, fields medal',
    place: 'campus',
    motif: 'abacus',
    weight: 1,
  },
  { words: 'nobel, nobel prize, laureate, nobel laureate', proper: true, place: 'campus', motif: 'medal', weight: 1.1 },
  { words: 'nobel peace prize, nobel peace', place: 'parliament', motif: 'dove', weight: 1.8 },
  {
    words: 'nobel literature, nobel prize in literature, literature nobel',
    place: 'campus',
    motif: 'openBook',
    weight: 1.8,
  },
  {
    words: `
      prehistoric, sea reptile, mammoth, ammonite, neanderthal, skeleton of, early human, hominin, ice age,
      human ancestor, ancient human, hominid, million year old, million years old, human cousin, pterosaur,
      palaeontology, paleontology, woolly mammoth, dire wolf, megalodon, homo sapiens, denisovan`,
    place: 'drylands',
    motif: 'shell',
    weight: 1.3,
  },
  {
    words: `
      relic, hoard, artefact, artifact, antiquity, antiquities, rosetta stone, tutankhamun, benin bronze,
      benin bronzes, parthenon marbles, elgin marbles, dead sea scrolls, mosaic, mummy, bayeux tapestry,
      metal detectorist, detectorist, treasure trove, looted art`,
    proper: true,
    place: 'culture',
    landmark: 'museum',
    motif: 'vase',
    weight: 1.2,
  },
  {
    words: `
      archaeologist, archaeology, archaeological, excavation, excavate, tomb, roman, bronze age, iron age,
      stone age, pharaoh, pompeii, pyramid, viking, maya, mayan, inca, aztec, unearthed, unearth, stonehenge,
      machu picchu, ancient city, lost city, medieval, ruins of, anglo saxon`,
    proper: true,
    place: 'hills',
    motif: 'vase',
    weight: 1.2,
  },
  {
    words: `
      space, nasa, esa, spacex, astronaut, orbit, spacecraft, cosmos, isro, space station, iss, space agency,
      spacewalk, cosmonaut, roscosmos, space race, space tourism, jaxa, blue origin, virgin galactic,
      space debris, weightless, space probe`,
    proper: true,
    place: 'space',
    landmark: 'dish',
    motif: 'satellite',
    time: 'night',
    weight: 1.4,
  },
  {
    words: `
      parking space, office space, green space, open space, public space, safe space, space for, space to,
      space in, airspace`,
  },
  {
    words: `
      rocket, liftoff, lift off, starship, rocket launch, launch pad, falcon 9, ariane, blast off,
      cape canaveral, baikonur, kourou, launch vehicle, rocket lab`,
    proper: true,
    place: 'space',
    landmark: 'rocket',
    motif: 'satellite',
    time: 'night',
    weight: 1.3,
  },
  {
    words: `
      telescope, galaxy, stellar, astronomer, astronomy, universe, exoplanet, nebula, milky way, black hole,
      supernova, webb telescope, hubble, big bang, observatory, astrophysicist, constellation, star system,
      light year, light years, interstellar, alien life, extraterrestrial, ufo, cosmic, cosmology, pulsar,
      red dwarf`,
    place: 'space',
    landmark: 'dish',
    motif: 'telescope',
    time: 'night',
    weight: 1.5,
  },
  {
    words: `
      shooting star, falling star, meteor shower, perseid, leonid, geminid, stargazer, stargazing, celestial,
      night sky`,
    proper: true,
    place: 'space',
    landmark: 'dish',
    motif: 'comet',
    time: 'night',
    weight: 1.8,
  },
  {
    words: `
      moon, lunar, moon landing, supermoon, apollo 11, lunar eclipse, lunar lander, chandrayaan, blood moon`,
    proper: true,
    place: 'space',
    landmark: 'rocket',
    motif: 'moon',
    time: 'night',
    weight: 1.4,
  },
  {
    words: `
      mars, planet, jupiter, saturn, venus, neptune, uranus, pluto, mars rover, perseverance rover, rover,
      red planet, mars mission, europa clipper, asteroid belt`,
    proper: true,
    place: 'space',
    landmark: 'dish',
    motif: 'planet',
    time: 'night',
    weight: 1.2,
  },
  {
    words: 'the planet, our planet, keith moon, mars bar, alfie moon',
  },
  {
    words: 'comet, asteroid, meteor, meteorite, halley, near earth object, dart mission',
    proper: true,
    place: 'space',
    landmark: 'dish',
    motif: 'comet',
    time: 'night',
    weight: 1.4,
  },
  {
    words: 'satellite, satellites, gps, galileo satellite, sputnik',
    proper: true,
    place: 'space',
    landmark: 'dish',
    motif: 'satellite',
    time: 'night',
    weight: 1.2,
  },
  { words: 'ancient, prehistory, centuries old', place: 'hills', motif: 'vase', weight: 0.6 },
  {
    words: `
      roman shipwreck, ancient shipwreck, bronze age shipwreck, shipwreck treasure, shipwreck found,
      shipwreck discovered, shipwreck yields, shipwreck reveals, medieval shipwreck, viking ship,
      viking shipwreck, sunken treasure, treasure ship, galleon, san jose galleon, amphora, amphorae,
      underwater archaeologists, marine archaeologists, phoenician, etruscan, byzantine, ottoman era`,
    place: 'coast',
    motif: 'vase',
    weight: 1.9,
  },
  {
    words: `
      ocean world, ocean worlds, distant world, distant worlds, alien world, alien worlds, alien ocean,
      water world, life on distant, life on another, life beyond, k2 18b, trappist, super earth, habitable zone,
      habitable planet, rogue planet, icy moon, icy moons, europa mission, enceladus, titan moon, moons of,
      new moon of, asteroid sample, asteroid mining, space rock, southern sky, night skies, dark skies,
      dark sky, star cluster, stars seen, vera rubin, rubin observatory, alma telescope, square kilometre array,
      radio telescope, james webb, first light of telescope, cosmic ray, cosmic rays, solar system, astronomers,
      star map, starlight, dwarf planet`,
    place: 'space',
    landmark: 'dish',
    motif: 'telescope',
    time: 'night',
    weight: 2,
    proper: true,
  },
  {
    words: `
      capsule, space capsule, soyuz, dragon capsule, shenzhou, tiangong, orion capsule, artemis crew,
      artemis ii, artemis 2, artemis crew fly, round the moon, around the moon, lunar orbit, moon mission,
      moon rocket, moon flight, lunar flyby, splashdown, crew dragon, starliner, taikonaut, taikonauts,
      gaganyaan, chinese astronauts, long march rocket, new glenn, vulcan rocket, booster lands, launchpad,
      spaceport`,
    place: 'space',
    landmark: 'rocket',
    time: 'night',
    weight: 1.8,
    proper: true,
  },
  {
    words: 'artemis',
    place: 'space',
    landmark: 'rocket',
    motif: 'moon',
    time: 'night',
    weight: 1.3,
    proper: true,
  },
  {
    words: `
      study finds, study shows, study suggests, study says, study links, study claims, study reveals, new study,
      studies show, study warns, study of, study`,
    place: 'campus',
    motif: 'microscope',
    weight: 0.35,
    yields: true,
  },
  {
    words: `
      can study, to study, studies for, studying, study abroad, study visa, study leave, study room,
      study group, study in brown, children can study`,
    place: 'campus',
    landmark: 'school',
    motif: 'books',
    weight: 0.7,
  },
  {
    words: `
      northern lights, aurora, aurora borealis, aurora australis, southern lights, solar storm,
      geomagnetic storm`,
    place: 'hills',
    time: 'night',
    weather: 'clear',
    weight: 1.6,
  },
  {
    words: 'eclipse, solar eclipse, total eclipse, lunar eclipse viewing',
    place: 'hills',
    time: 'dusk',
    weather: 'clear',
    weight: 1.4,
  },
  {
    words: `
      dinosaur, dinosaurs, palaeontologist, palaeontologists, paleontologist, paleontologists, tyrannosaur,
      tyrannosaurus, t rex, triceratops, stegosaurus, jurassic, fossil, fossils, diplodocus, sauropod,
      cretaceous, dinosaur footprints, dinosaur skeleton, dinosaur eggs, trilobite, ichthyosaur, plesiosaur`,
    place: 'drylands',
    motif: 'pick',
    weight: 1.4,
  },
];

import type { LexiconTable } from './entry.ts';

/** Research, the past in the ground, and space. */
export const science: LexiconTable = [
  {
    words: `
      science, scientist, research, researcher, study, laboratory, lab, experiment, discovery, discover,
      breakthrough study, peer review, microbiology, stem cell, embryo, embryo model, biologist, biology,
      nanotechnology, zoologist, neuroscience, neuroscientist, academy of sciences, cloning, clone, species found,
      new species, royal society`,
    place: 'campus',
    motif: 'microscope',
    weight: 0.9,
  },
  {
    words: `
      physics, physicist, particle, particles, quantum, cern, large hadron collider, hadron, fusion, nuclear fusion,
      higgs, neutrino, dark matter, dark energy, einstein, gravity, relativity, antimatter, collider, atom,
      gravitational wave`,
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
      fossil, dinosaur, palaeontologist, paleontologist, tyrannosaurus, t rex, prehistoric, sea reptile, mammoth,
      jurassic, ammonite, neanderthal, triceratops, skeleton of, early human, hominin, ice age`,
    place: 'hills',
    motif: 'shell',
    weight: 1.3,
  },
  {
    words: `
      archaeologist, archaeology, archaeological, excavation, excavate, tomb, relic, roman, bronze age, iron age,
      stone age, pharaoh, mummy, pompeii, pyramid, viking, maya, mayan, inca, aztec, unearthed, unearth, hoard,
      artefact, artifact, antiquity, stonehenge, machu picchu, rosetta stone, tutankhamun, ancient city, lost city,
      mosaic, medieval, world heritage, ruins of, anglo saxon, benin bronze, parthenon marbles, elgin marbles,
      dead sea scrolls`,
    proper: true,
    place: 'hills',
    motif: 'vase',
    weight: 1.2,
  },
  {
    words: `
      space, nasa, esa, spacex, astronaut, orbit, spacecraft, cosmos, isro, space station, iss, space agency,
      spacewalk, cosmonaut, roscosmos, space race, space tourism, jaxa, blue origin, virgin galactic, space debris,
      weightless, space probe`,
    proper: true,
    place: 'space',
    landmark: 'dish',
    motif: 'satellite',
    time: 'night',
    weight: 1.4,
  },
  {
    words: `
      parking space, office space, green space, open space, public space, safe space, space for, space to, space in,
      airspace`,
  },
  {
    words: `
      rocket, liftoff, lift off, starship, rocket launch, launch pad, falcon 9, ariane, blast off, cape canaveral,
      baikonur, kourou, launch vehicle, rocket lab`,
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
      light year, light years, interstellar, alien life, extraterrestrial, ufo, cosmic, cosmology, pulsar, red dwarf`,
    place: 'space',
    landmark: 'dish',
    motif: 'telescope',
    time: 'night',
    weight: 1.5,
  },
  {
    words: `
      shooting star, falling star, meteor shower, perseid, leonid, geminid, stargazer, stargazing, night sky`,
    proper: true,
    place: 'space',
    landmark: 'dish',
    motif: 'comet',
    time: 'night',
    weight: 1.8,
  },
  {
    words: 'northern lights, aurora, aurora borealis, solar storm, geomagnetic storm',
    proper: true,
    place: 'hills',
    motif: 'telescope',
    time: 'night',
    weather: 'clear',
    weight: 1.6,
  },
  {
    words: `
      moon, lunar, moon landing, supermoon, artemis, apollo 11, lunar eclipse, lunar lander, chandrayaan, blood moon`,
    proper: true,
    place: 'space',
    landmark: 'rocket',
    motif: 'moon',
    time: 'night',
    weight: 1.4,
  },
  {
    words: 'solar eclipse, total eclipse, eclipse',
    place: 'hills',
    motif: 'telescope',
    time: 'dusk',
    weather: 'clear',
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
    words: `
      venus williams, bruno mars, freddie mercury, the planet, our planet, keith moon, mars bar, alfie moon`,
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
  { words: 'ancient, prehistory, antiquities, centuries old', place: 'hills', motif: 'vase', weight: 0.6 },
];

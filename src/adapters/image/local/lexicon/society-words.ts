import type { LexiconTable } from './entry.ts';

/** Education and migration. */
export const society: LexiconTable = [
  {
    words: `
      school, pupil, schoolchildren, classroom, kindergarten, nursery school, primary school, secondary school,
      grammar school, curriculum, syllabus, headteacher, head teacher, ofsted, term time, school meals,
      playground, homework, truancy, private school, academy trust, school run, preschool, pre school,
      schooling, back to school, boarding school, rugby school, eton`,
    proper: true,
    place: 'campus',
    landmark: 'school',
    motif: 'backpack',
    weight: 1.3,
  },
  {
    words: 'teacher, teaching, teaching assistant, tutor, education, educator, department for education',
    place: 'campus',
    landmark: 'school',
    motif: 'books',
    weight: 1.1,
  },
  {
    words: `
      exam, exams, gcse, gcses, a level, a levels, baccalaureate, gaokao, sats, exam result, grade inflation,
      grades, exam board, sit exam`,
    place: 'campus',
    landmark: 'school',
    motif: 'pencil',
    weight: 1.5,
  },
  {
    words: `
      university, universities, student, college, campus, graduate, graduation, scholarship, academic,
      professor, lecturer, tuition, tuition fee, student loan, harvard, oxford university, cambridge university,
      sorbonne, mit, yale, princeton, stanford, oxbridge, rector, dean, undergraduate, phd, alumni, freshers,
      faculty, fraternity, rhodes scholar, oxford union, student union, degree, degree course,
      bachelor s degree, master s degree, graduating, seminar, lecture, lectures, thesis, valedictorian,
      polytechnic, varsity, jamb, semester, freshman, freshmen`,
    proper: true,
    place: 'campus',
    landmark: 'school',
    motif: 'mortarboard',
    weight: 1.2,
  },
  {
    words: `
      literacy, reading scores, reading test, reading levels, reading skills, numeracy, phonics, illiteracy,
      reading age, spelling`,
    place: 'campus',
    landmark: 'school',
    motif: 'openBook',
    weight: 1.1,
  },
  {
    words: `
      childcare, nursery, daycare, toddlers, child benefit, parents, parenting, adoption, foster care,
      teenagers, children, youth, young people, under 16s, under 18s`,
    place: 'campus',
    landmark: 'school',
    motif: 'backpack',
    spared: 'grave',
    weight: 0.6,
  },
  {
    words: `
      migrant, migration, refugee, asylum, asylum seeker, displaced, displacement, deport, deportation, exile,
      refugee camp, rohingya, resettle, resettlement, stateless, unhcr, exodus, flee across, flee fighting,
      people smuggler, border crossing, rwanda plan, diaspora, caravan of migrants, internally displaced,
      sanctuary, family reunion rules, family reunification, asylum rules, people smugglers, migrants`,
    proper: true,
    place: 'road',
    landmark: 'tent',
    motif: 'luggage',
    time: 'dusk',
    spared: 'crime',
    weight: 1.3,
  },
  {
    words: `
      border, border wall, border guard, border control, checkpoint, frontier, schengen, ice raid,
      border patrol, frontex, border agency, ice agents, ice agent, immigration raid, border crossing closed`,
    place: 'road',
    motif: 'barrier',
    time: 'dusk',
    weight: 1,
  },
  {
    words: `
      immigration, immigrant, citizenship, emigrate, emigration, net migration, naturalise, freedom of movement,
      brain drain, japa`,
    place: 'airport',
    motif: 'luggage',
    spared: 'grave',
    weight: 1.1,
  },
  { words: 'ICE', place: 'road', motif: 'barrier', time: 'dusk', weight: 0.9 },
  {
    words: `
      modern slavery, slavery, forced labour, forced labor, bonded labour, bonded labourers, human trafficking,
      people trafficking, slave trade, reparations`,
    place: 'harbour',
    motif: 'chain',
    weather: 'cloudy',
    weight: 1.1,
  },
  {
    words: 'school year, term dates, leap year, daylight saving, four day week, bank holiday, public holiday, calendar',
    place: 'city',
    motif: 'calendar',
    weight: 0.7,
  },
  {
    words: `
      boat carrying, migrants rescued, rescued off, adrift, boat with migrants, migrants at sea,
      dinghy carrying, small boat, small boats, migrant boat, migrant boats, dinghies, rubber dinghy,
      rubber boat, inflatable boat, cross channel in small boats, cayuco, cayucos, pateras, patera,
      channel crossings, channel crossing, channel crossers, lampedusa landings, boat people, boat arrivals,
      migrant arrivals, migrants reach, migrants land, sea crossing, sea crossings, aegean crossing,
      mediterranean crossing, crossing the mediterranean, crossing the channel, migrant vessel, rohingya boat,
      boatload, pushback, pushbacks, migrant rescue ship, overcrowded boat, arrivals by sea`,
    place: 'sea',
    landmark: 'dinghy',
    weather: 'cloudy',
    weight: 2,
  },
  {
    words: 'mosquito net, mosquito nets',
    place: 'campus',
    landmark: 'hospital',
    weight: 1.3,
  },
  {
    words: 'caste, castes, caste census, india counts, headcount, tribal census',
    place: 'street',
    landmark: 'stalls',
    weight: 1,
  },
  {
    words: `
      eviction, evicted, evict, evicts, squatters, squatter, squat, squats, bailiff, bailiffs, foreclosure,
      repossessed, repossession, demolition of homes, slum clearance, shanty, shantytown, favela, favelas, slum,
      slums, informal settlement, informal settlements`,
    place: 'street',
    landmark: 'apartments',
    weight: 1.4,
  },
  {
    words: `
      migrants pulled, pulled from sea, plucked from sea, migrants plucked, migrants intercepted,
      migrants aboard, migrants adrift, migrants picked up, migrants cross, migrants crossing`,
    place: 'sea',
    landmark: 'dinghy',
    weather: 'cloudy',
    weight: 2,
  },
  {
    words: `
      schoolgirls kidnapped, pupils kidnapped, students kidnapped, schoolchildren kidnapped, school abduction,
      schoolgirls abducted, pupils abducted, kidnapped schoolgirls, kidnapped pupils, kidnapped students,
      abducted schoolgirls, chibok`,
    place: 'campus',
    landmark: 'school',
    weight: 2,
  },
  {
    words: 'lollipop lady, lollipop man, school crossing, crossing patrol',
    place: 'campus',
    landmark: 'school',
    weight: 1.6,
  },
  {
    words: `
      orphanage, orphanages, orphan, orphans, childrens home, children s home, boarding house, dormitory,
      class <number> girl, class <number> boy, class <number> student, class <number> pupil, schoolgirl invents,
      schoolboy invents`,
    place: 'campus',
    landmark: 'school',
    weight: 1.2,
  },
];

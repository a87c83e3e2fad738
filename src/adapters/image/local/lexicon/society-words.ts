import type { LexiconTable } from './entry.ts';

/** Education, migration and religion. */
export const society: LexiconTable = [
  {
    words: `
      school, pupil, schoolchildren, classroom, kindergarten, nursery school, primary school, secondary school,
      grammar school, curriculum, syllabus, headteacher, head teacher, ofsted, term time, school meals, playground,
      homework, truancy, private school, academy trust, school run, preschool, pre school, schooling, back to school,
      boarding school, eton`,
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
      exam, exams, gcse, gcses, a level, a levels, baccalaureate, gaokao, sats, exam result, grade inflation, grades,
      exam board, sit exam`,
    place: 'campus',
    landmark: 'school',
    motif: 'pencil',
    weight: 1.5,
  },
  {
    words: `
      university, universities, student, college, campus, graduate, graduation, degree, scholarship, academic,
      professor, lecturer, tuition, tuition fee, student loan, harvard, oxford university, cambridge university,
      sorbonne, mit, yale, princeton, stanford, oxbridge, rector, dean, undergraduate, phd, alumni, freshers,
      faculty, fraternity, rhodes scholar`,
    proper: true,
    place: 'campus',
    landmark: 'school',
    motif: 'mortarboard',
    weight: 1.2,
  },
  {
    words: 'literacy, reading skills, numeracy, phonics, illiteracy, reading age, spelling',
    place: 'campus',
    landmark: 'school',
    motif: 'openBook',
    weight: 1.1,
  },
  {
    words: `
      childcare, nursery, daycare, toddlers, child benefit, parents, parenting, adoption, foster care, teenagers,
      children, youth, young people, under 16s, under 18s`,
    place: 'campus',
    landmark: 'school',
    motif: 'backpack',
    weight: 0.6,
  },
  {
    words: `
      migrant, migration, refugee, asylum, asylum seeker, displaced, displacement, deport, deportation, exile,
      channel crossing, cross channel, refugee camp, rohingya, resettle, resettlement, stateless, unhcr, exodus,
      flee across, flee fighting, people smuggler, border crossing, rwanda plan, diaspora, caravan of migrants,
      internally displaced, sanctuary`,
    proper: true,
    place: 'road',
    landmark: 'tent',
    motif: 'luggage',
    time: 'dusk',
    weight: 1.5,
  },
  {
    words: `
      small boat, small boats, migrant boat, migrant boats, dinghies, rubber dinghy, cross channel in small boats`,
    place: 'harbour',
    landmark: 'lighthouse',
    motif: 'lifebuoy',
    time: 'dusk',
    weight: 1.7,
  },
  {
    words: `
      border, border wall, border guard, border control, checkpoint, frontier, schengen, ice raid, border patrol,
      frontex, border agency, passport`,
    place: 'road',
    landmark: 'tent',
    motif: 'barrier',
    time: 'dusk',
    weight: 1,
  },
  {
    words: `
      visa, immigration, immigrant, citizenship, emigrate, emigration, net migration, naturalise, work permit,
      golden visa, green card, freedom of movement, expat`,
    place: 'road',
    motif: 'luggage',
    weight: 1.2,
  },
  {
    words: `
      pope, vatican, papal, conclave, cardinal, cardinals, st peter s, catholic, catholic church, holy see,
      holy year, canonise, pontiff, encyclical, sistine chapel, jesuit, beatification, saint`,
    proper: true,
    place: 'city',
    motif: 'church',
    weight: 1.3,
  },
  {
    words: `
      church, bishop, archbishop, cathedral, notre dame, priest, vicar, christian, christianity, anglican,
      church of england, canterbury, protestant, lutheran, orthodox church, monastery, monk, nun, abbey,
      parish church, easter, good friday, gospel, bible, evangelical, clergy, sermon, baptism, synod, choirboy,
      mormon, patriarch, chapel, westminster abbey`,
    proper: true,
    place: 'city',
    motif: 'church',
    weight: 1.2,
  },
  {
    words: `
      mosque, muslim, islam, islamic, ramadan, eid, imam, mufti, ayatollah, koran, quran, al aqsa, minaret,
      friday prayers, fatwa, halal, sunni, shia`,
    proper: true,
    place: 'city',
    motif: 'mosque',
    time: 'dusk',
    weight: 1.2,
  },
  {
    words: 'hajj, mecca, pilgrims begin hajj, kaaba, umrah, medina',
    proper: true,
    place: 'city',
    motif: 'mosque',
    weight: 1.5,
  },
  {
    words: `
      synagogue, jewish, judaism, rabbi, yom kippur, passover, rosh hashanah, torah, kosher, chief rabbi,
      antisemitism, antisemitic`,
    proper: true,
    place: 'city',
    motif: 'synagogue',
    weight: 1.2,
  },
  { words: 'hanukkah, menorah', proper: true, place: 'city', motif: 'menorah', time: 'night', weight: 1.3 },
  {
    words: `
      hindu, hinduism, temple, kumbh mela, holi, ayodhya, ram temple, krishna, ganesh, brahmin, swami, tirupati,
      ganges`,
    proper: true,
    place: 'city',
    motif: 'hinduTemple',
    weight: 1.2,
  },
  { words: 'diwali, festival of lights', proper: true, place: 'city', motif: 'lamp', time: 'night', weight: 1.6 },
  {
    words: 'buddhist, buddhism, buddha, dalai lama, tibetan monk, pagoda, zen, shinto, shrine',
    proper: true,
    place: 'hills',
    motif: 'shrine',
    weight: 1.2,
  },
  {
    words: `
      sikh, gurdwara, golden temple, guru nanak, faith, religion, religious, worship, worshipper, prayer, pray,
      pilgrim, pilgrimage, blasphemy, atheism, interfaith, theology, holy, holy site, sacred, spiritual, theologian,
      secular`,
    proper: true,
    place: 'hills',
    motif: 'candle',
    weight: 0.9,
  },
  { words: 'ICE', place: 'road', landmark: 'tent', motif: 'barrier', time: 'dusk', weight: 0.9 },
];

import type { LexiconTable } from './entry.ts';

/** Faiths. Each has its own building; where a headline names two of them the brief shows none. */
export const religion: LexiconTable = [
  {
    words: `
      bishop, archbishop, priest, vicar, parishioner, choirboy, patriarch, churchgoer, deacon, chaplain, curate,
      archdeacon, archbishop of canterbury, nun, primate of`,
    proper: true,
    spared: 'crime',
    place: 'worship',
    landmark: 'cathedral',
    weight: 1.2,
  },
  {
    words: 'imam, mufti, grand mufti, grand imam, muezzin, mullah',
    proper: true,
    spared: 'crime',
    place: 'worship',
    landmark: 'mosque',
    weight: 1.1,
  },
  { words: 'rabbi, chief rabbi', proper: true, spared: 'crime', place: 'worship', landmark: 'synagogue', weight: 1.2 },
  {
    words: 'temple, hindu priest, brahmin, swami',
    proper: true,
    spared: 'crime',
    place: 'worship',
    landmark: 'temple',
    weight: 0.9,
  },
  {
    words: `
      buddhist temple, shaolin temple, angkor, angkor wat, mormon temple, temple mount, temple of heaven,
      sikh temple, satanic temple, temple university, shirley temple, buddhist monk, monk, monastery, buddhist,
      buddhism, buddha, dalai lama, pagoda, zen, vesak`,
    proper: true,
    place: 'hills',
    time: 'dawn',
    weight: 1.1,
  },
  {
    words: `
      christian, catholic, protestant, lutheran, evangelical, mormon, coptic, methodist, baptist, anglican`,
    proper: true,
    spared: 'grave',
    place: 'worship',
    landmark: 'cathedral',
    weight: 0.8,
  },
  {
    words: `
      koran, quran, fatwa, halal, muslim, islam, islamic, sunni, shia, burqa, hijab, niqab, headscarf`,
    proper: true,
    spared: 'grave',
    place: 'worship',
    landmark: 'mosque',
    weight: 0.8,
  },
  {
    words: 'jewish, judaism, jew, orthodox jew, hasidic',
    proper: true,
    spared: 'grave',
    place: 'worship',
    landmark: 'synagogue',
    weight: 0.8,
  },
  {
    words: 'hindu, hinduism, hindutva',
    proper: true,
    spared: 'grave',
    place: 'worship',
    landmark: 'temple',
    weight: 0.8,
  },
  {
    words: `
      antisemitism, antisemitic, islamophobia, islamophobic, islamist, jihadist, hate preacher,
      religious hatred, blasphemy`,
    proper: true,
    place: 'hills',
    weight: 1.3,
  },
  {
    words: `
      pope, vatican, papal, conclave, cardinal, st peter s, catholic church, holy see, holy year, canonise,
      canonised, pontiff, encyclical, sistine chapel, jesuit, beatification, sainthood, canonisation,
      made saint, patron saint, pope leo, pope francis`,
    proper: true,
    place: 'worship',
    landmark: 'cathedral',
    weight: 1.3,
  },
  {
    words: `
      church, cathedral, notre dame, christianity, church of england, canterbury, orthodox church, abbey,
      parish church, good friday, gospel, bible, baptism, synod, chapel, westminster abbey, easter sunday,
      easter mass, midnight mass, nativity, pentecostal, basilica, convent, crucifix, megachurch, pulpit, hymn,
      belfry, steeple, quaker, seminary, mass for, church roof, our lady of`,
    proper: true,
    place: 'worship',
    landmark: 'cathedral',
    weight: 1.2,
  },
  {
    words: `
      mosque, ramadan, eid, al aqsa, minaret, friday prayers, iftar, muharram, hajj, mecca, kaaba, umrah,
      medina, pilgrims begin hajj, eid al fitr, eid al adha`,
    proper: true,
    place: 'worship',
    landmark: 'mosque',
    weight: 1.2,
  },
  {
    words: `
      synagogue, yom kippur, passover, rosh hashanah, torah, kosher, shabbat, talmud, yeshiva, bar mitzvah,
      sukkot, purim`,
    proper: true,
    place: 'worship',
    landmark: 'synagogue',
    weight: 1.2,
  },
  {
    words: 'hanukkah, menorah',
    proper: true,
    place: 'worship',
    landmark: 'synagogue',
    motif: 'menorah',
    time: 'night',
    weight: 1.3,
  },
  {
    words: `
      ayodhya, ram temple, krishna, ganesh, tirupati, ram mandir, mandir, durga puja, navratri, hindu temple,
      janmashtami`,
    proper: true,
    place: 'worship',
    landmark: 'temple',
    weight: 1.2,
  },
  {
    words: 'kumbh mela, ganges, varanasi, prayagraj, holy bath, holy dip, haridwar',
    proper: true,
    place: 'river',
    weight: 1.2,
  },
  {
    words: 'diwali, deepavali, festival of lights',
    proper: true,
    place: 'street',
    motif: 'lamp',
    time: 'night',
    weight: 1.6,
  },
  { words: 'holi, festival of colours', proper: true, place: 'street', weight: 0.9 },
  {
    words: 'shinto, yasukuni, ise shrine, torii',
    proper: true,
    place: 'forest',
    motif: 'shrine',
    weight: 1.2,
  },
  {
    words: `
      sikh, gurdwara, golden guru nanak, vaisakhi, faith, religion, religious, worship, worshipper, prayer,
      pray, pilgrim, pilgrimage, atheism, interfaith, theology, holy, holy site, sacred, spiritual, theologian,
      secular, interreligious, congregation, multifaith, meditation, shrine, sufi shrine, clergy, sermon,
      tibetan monk`,
    proper: true,
    place: 'hills',
    motif: 'candle',
    time: 'dawn',
    weight: 0.9,
  },
  { words: 'sectarian, communal violence, religious violence, religious conflict, communal clashes', place: 'hills' },
  {
    words: 'ramadan crescent, crescent sighted, moon sighted, moon sighting, eid moon, crescent moon',
    place: 'worship',
    landmark: 'mosque',
    motif: 'crescent',
    time: 'night',
    weight: 2.2,
    proper: true,
  },
  {
    words: `
      church bell, church bells, bell ringer, bell ringers, bell ringing, bells ring, bellringers, bell tower,
      bell foundry`,
    place: 'worship',
    landmark: 'cathedral',
    motif: 'bell',
    weight: 1.4,
  },
];

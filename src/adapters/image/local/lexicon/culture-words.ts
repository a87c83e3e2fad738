import type { LexiconTable } from './entry.ts';

/** Art, stage, screen, page and the table. */
export const culture: LexiconTable = [
  {
    words: `
      museum, art, artist, exhibition, gallery, painting, painter, sculpture, sculptor, artwork, masterpiece, louvre,
      tate, tate modern, moma, prado, uffizi, rijksmuseum, british museum, national gallery, met museum, portrait,
      fresco, curator, banksy, picasso, van gogh, monet, vermeer, rembrandt, leonardo, mona lisa, warhol, klimt,
      caravaggio, michelangelo, hokusai, old master, biennale, turner prize, art fair, sotheby, christie s, mural,
      auction house, stolen art, art thief, art theft, artworks, watercolour, retrospective`,
    proper: true,
    place: 'campus',
    motif: 'painting',
    weight: 1.3,
  },
  {
    words: 'theft of painting, painting stolen, stolen painting, museum heist, steal painting',
    place: 'campus',
    motif: 'painting',
    time: 'night',
    weight: 1.6,
  },
  {
    words: `
      film, movie, cinema, hollywood, oscar, oscars, actor, actress, documentary, box office, academy award,
      academy awards, golden globe, bafta, cannes, palme d or, sundance, blockbuster, screenwriter, bollywood,
      film festival, venice film festival, berlinale, director s cut, sequel, film shoot, red carpet, filmmaker,
      screenplay, warner bros, paramount, pixar, marvel, star wars, james bond, best picture, film star, movie star,
      studios, cinemas, moviegoer, premiere, nollywood`,
    proper: true,
    place: 'city',
    motif: 'clapper',
    time: 'dusk',
    weight: 1.2,
  },
  {
    words: `
      music, concert, album, song, singer, musician, festival, grammy, grammys, glastonbury, coachella, rock star,
      pop star, pop singer, rapper, hip hop, jazz, beatles, rolling stones, world tour, eras tour, tour dates, band,
      guitarist, drummer, choir, choral, spotify, brit awards, mercury prize, single tops, chart topper,
      box set vinyl, vinyl, record label, beyonce, taylor swift, k pop, bts, abba, dj, gig, encore, tour ends,
      stadium tour`,
    proper: true,
    place: 'city',
    motif: 'microphone',
    time: 'dusk',
    weight: 1.2,
  },
  {
    words: 'opera, opera house, la scala, covent garden, soprano, tenor, aria, bayreuth, verdi, wagner opera',
    proper: true,
    place: 'city',
    motif: 'violin',
    time: 'night',
    weight: 1.4,
  },
  { words: 'guitar', place: 'city', motif: 'guitar', time: 'dusk', weight: 1.2 },
  {
    words: `
      violin, violinist, cello, cellist, stradivarius, orchestra, symphony, conductor, philharmonic, mozart,
      beethoven, bach, composer, bbc proms, the proms, classical music, quartet`,
    place: 'city',
    motif: 'violin',
    time: 'dusk',
    weight: 1.4,
  },
  { words: 'piano, pianist, chopin, steinway', place: 'city', motif: 'piano', time: 'dusk', weight: 1.4 },
  {
    words: `
      theatre, theater, playwright, broadway, west end, stage play, musical, shakespeare, hamlet, macbeth,
      royal shakespeare company, comedy, comedian, stand up, circus, puppet, pantomime, edinburgh fringe, tony award,
      magician, death of a salesman, murder mystery`,
    proper: true,
    place: 'city',
    motif: 'ticket',
    time: 'night',
    weight: 1.1,
  },
  {
    words: 'ballet, ballerina, dancer, dance, bolshoi, choreographer, nutcracker, swan lake',
    proper: true,
    place: 'city',
    motif: 'balletShoes',
    time: 'night',
    weight: 1.3,
  },
  {
    words: `
      book, novel, novelist, author, writer, poet, poetry, poem, literature, literary, bestseller, bestselling,
      booker prize, booker, pulitzer, publisher, publishing, memoir, biography, autobiography, hay festival,
      bookshop, bookseller, harry potter, children s book, cookbook, poet laureate, manuscript, short story,
      translator, man booker, library, librarian, banned book, dictionary, word of the year, archive, archives,
      archivist`,
    proper: true,
    place: 'campus',
    motif: 'books',
    weight: 1,
  },
  {
    words: 'hollywood writers, screenwriters, writers strike, actors strike',
    place: 'city',
    motif: 'clapper',
    time: 'dusk',
    weight: 1.4,
  },
  {
    words: `
      photographer, photograph, photography, photo, photojournalist, paparazzi, world press photo, camera`,
    place: 'city',
    motif: 'camera',
    weight: 0.9,
  },
  {
    words: `
      castle, palace, fortress, stately home, chateau, historic house, heritage, landmark, listed building,
      national trust, unesco, alhambra, versailles, tower of london, taj mahal, acropolis, colosseum, great wall,
      eiffel tower, statue, monument`,
    proper: true,
    place: 'hills',
    motif: 'castle',
    weight: 1,
  },
  {
    words: `
      restaurant, chef, michelin, michelin star, cuisine, cafe, coffee shop, diner, takeaway, recipe, bake off,
      foodie, cooking show, fast food, mcdonald, mcdonalds, burger king, starbucks, kfc, waiter, eatery, hospitality,
      street food`,
    proper: true,
    place: 'city',
    motif: 'plate',
    time: 'dusk',
    weight: 1,
  },
  {
    words: `
      pub, pubs, brewer, beer, ale, pint, nightclub, nightlife, whisky, gin, vodka, craft beer, guinness, heineken,
      oktoberfest`,
    place: 'city',
    motif: 'beer',
    time: 'dusk',
    weight: 0.9,
  },
  { words: 'guinness record, guinness world record, guinness sets, sets guinness', motif: 'medal', weight: 1.2 },
  {
    words: 'village pub, country pub, village, villagers, village shop, parish',
    place: 'fields',
    landmark: 'house',
    weight: 1,
  },
  {
    words: `
      antique, auction, hammer price, collector, heirloom, lego, board game, barbie, crossword, toys, toymaker`,
    place: 'city',
    motif: 'label',
    weight: 0.7,
  },
  {
    words: `
      carnival, parade, mardi gras, bastille day, new year, new year s eve, chinese new year, bonfire night,
      christmas, halloween, thanksgiving, independence day, valentine, world book day, celebration, celebrate,
      jubilee party`,
    proper: true,
    place: 'city',
    time: 'dusk',
    weight: 0.8,
  },
  {
    words: 'wedding, marriage, marry, bride, groom, divorce, divorcee',
    place: 'city',
    motif: 'ring',
    weight: 0.9,
  },
  {
    words: `
      top prize, lifetime achievement, bestseller list, cult classic, shortlist, shortlisted, longlist, showbiz,
      celebrity, award ceremony, awards, debut novel`,
    place: 'city',
    time: 'dusk',
    weight: 0.6,
  },
];

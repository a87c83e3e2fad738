import type { LexiconTable } from './entry.ts';

/** Art, page, heritage and feasts. */
export const culture: LexiconTable = [
  {
    words: `
      museum, art, artist, exhibition, gallery, painting, painter, sculpture, sculptor, artwork, masterpiece,
      louvre, tate, tate modern, moma, prado, uffizi, rijksmuseum, british museum, national gallery, met museum,
      portrait, fresco, curator, banksy, picasso, van gogh, monet, vermeer, rembrandt, leonardo, mona lisa,
      warhol, klimt, caravaggio, michelangelo, hokusai, old master, biennale, turner prize, art fair, sotheby,
      christie s, mural, auction house, stolen art, art thief, art theft, artworks, watercolour, retrospective,
      smithsonian, hermitage, getty museum, rodin, frida kahlo, basquiat, hockney, kusama, ai weiwei,
      guggenheim, pompidou, botticelli, art gallery, matisse, cezanne, rubens, titian, turner painting,
      sketchbook, art world, pottery, ceramic, tapestry`,
    proper: true,
    place: 'culture',
    landmark: 'museum',
    motif: 'painting',
    weight: 1.3,
  },
  {
    words: `
      theft of painting, painting stolen, stolen painting, museum heist, steal painting, museum theft,
      louvre heist, museum robbery, louvre theft`,
    place: 'culture',
    landmark: 'museum',
    time: 'night',
    weight: 1.8,
  },
  {
    words: `
      book, novel, novelist, author, writer, poet, poetry, poem, literature, literary, bestseller, bestselling,
      booker prize, booker, pulitzer, publisher, publishing, memoir, biography, autobiography, hay festival,
      bookseller, harry potter, children s book, cookbook, poet laureate, manuscript, short story, translator,
      man booker, library, librarian, banned book, dictionary, word of the year, archive, archives, archivist,
      literary prize, book fair, paperback, audiobook, book ban, penguin random house, comic book, manga,
      graphic novel, rowling, stephen king, agatha christie, jane austen, dickens, tolkien, atwood, murakami,
      encyclopedia, novella, bookworm, folio, rare book, fiction, nonfiction, crime writer,
      oxford english dictionary, merriam webster`,
    proper: true,
    place: 'culture',
    landmark: 'museum',
    motif: 'books',
    weight: 1,
  },
  {
    words: `
      photographer, photograph, photography, photo, photojournalist, paparazzi, world press photo, camera`,
    place: 'culture',
    landmark: 'museum',
    motif: 'camera',
    weight: 0.8,
  },
  {
    words: `
      castle, fortress, stately home, chateau, historic house, heritage, landmark, listed building,
      national trust, unesco, alhambra, versailles, tower of london, great wall, citadel, medieval fort,
      manor house, stately, english heritage, red fort, windsor castle, edinburgh castle, turret, moat,
      country house, world heritage`,
    proper: true,
    place: 'culture',
    landmark: 'castle',
    weight: 1,
  },
  {
    words: `
      acropolis, colosseum, parthenon, statue, monument, plinth, trevi fountain, pantheon, town square,
      fountain, collector, heirloom, crossword, memorabilia, stamp collector`,
    proper: true,
    place: 'culture',
    landmark: 'museum',
    weight: 0.8,
  },
  {
    words: 'auction, hammer price, antique, antiques, antique dealer, under the hammer',
    place: 'culture',
    landmark: 'museum',
    motif: 'label',
    weight: 0.9,
  },
  { words: 'eiffel tower, burj khalifa, empire state building, the shard', proper: true, place: 'city', weight: 1 },
  {
    words: `
      carnival, parade, mardi gras, bastille day, chinese new year, lunar new year, bonfire night, christmas,
      halloween, thanksgiving, independence day, valentine, world book day, celebration, celebrate,
      jubilee party, christmas lights, christmas tree, santa, oktoberfest parade, notting hill carnival,
      trick or treat, songkran, fiesta, easter, new year, new year s eve, festive, street party, block party,
      firework, fireworks, santa claus, advent, gift wrap`,
    proper: true,
    place: 'street',
    landmark: 'shops',
    time: 'dusk',
    spared: 'grave',
    weight: 0.8,
  },
  {
    words: `
      wedding, marriage, marry, bride, groom, divorce, divorcee, engaged to, engagement ring, newlywed,
      honeymoon, ties the knot, tie the knot, married, proposes to, bridal, prenup, weds, to wed`,
    place: 'hills',
    motif: 'ring',
    spared: 'grave',
    weight: 0.9,
  },
  { words: 'married to his, arranged marriage of, forced marriage, child marriage, child bride', place: 'street' },
  {
    words: `
      vase, vases, ming vase, pottery vase, urn, porcelain, antique vase, car boot sale, car boot, in shed,
      in attic, attic find`,
    place: 'culture',
    landmark: 'museum',
    motif: 'vase',
    weight: 1.5,
  },
  {
    words: `
      typewriter, typewriters, repairman, watch repairer, cobbler, cobblers, shoemaker, shoemakers,
      last of its kind shop, mender, menders, repair cafe, repair cafes`,
    place: 'street',
    landmark: 'shops',
    motif: 'toolbox',
    weight: 0.9,
  },
  {
    words: 'pyramids, great pyramid, sphinx, giza plateau',
    place: 'drylands',
    weight: 2.4,
  },
  {
    words: 'game shop, unveils statue',
    place: 'street',
    weight: 0.3,
  },
  {
    words: 'egyptian museum, grand egyptian museum',
    place: 'culture',
    landmark: 'museum',
    motif: 'vase',
    weight: 2.4,
  },
  {
    words: `
      on show, goes on show, goes on display, on display, go on display, exhibit, exhibits, exhibited`,
    place: 'culture',
    landmark: 'museum',
    weight: 0.9,
  },
];

import type { LexiconTable } from './entry.ts';

/** Stage and screen: what is seen and heard in a hall. */
export const stage: LexiconTable = [
  {
    words: `
      film, movie, hollywood, oscar, oscars, actor, actress, documentary, box office, academy award,
      academy awards, golden globe, bafta, cannes, palme d or, sundance, blockbuster, screenwriter, bollywood,
      film festival, venice film festival, berlinale, director s cut, sequel, film shoot, filmmaker, prequel,
      cinematic, screenplay, warner bros, paramount, pixar, marvel, star wars, james bond, best picture,
      film star, movie star, golden lion, golden bear, silver bear, premieres, premiered, studios, moviegoer,
      premiere, nollywood, golden globes, baftas, best actor, best actress, best director, biopic,
      film director, horror film, rom com, animated film, film industry, imdb, rotten tomatoes, remake,
      lucasfilm, dreamworks, mgm, a24, spielberg, scorsese, tarantino, nolan, almodovar, miyazaki,
      studio ghibli, filming, box office record, casting, cinemagoer, hollywood writers, screenwriters,
      writers strike, actors strike, stuntman, multiplex, imax, tollywood, short film, feature film, cast in`,
    proper: true,
    place: 'stage',
    motif: 'clapper',
    weight: 1.2,
  },
  {
    words: `
      music, concert, album, song, singer, musician, festival, grammy, grammys, glastonbury, coachella,
      rock star, pop star, pop singer, rapper, hip hop, beatles, rolling stones, world tour, eras tour,
      tour dates, band, choir, choral, spotify, brit awards, mercury prize, single tops, chart topper,
      box set vinyl, vinyl, record label, k pop, dj, gig, encore, tour ends, stadium tour, brits, setlist,
      headline act, headliner, festivalgoer, lollapalooza, tomorrowland, live nation, billboard, afrobeats,
      amapiano, reggae, country music, vocalist, music video, debut album, songwriter, frontman, boy band,
      girl group, reunion tour, farewell tour, world tour dates, music industry, universal music, eurovision,
      eurovision song contest, karaoke, choirmaster, bassist, lyric, lyrics, no 1 single, number one single,
      duet, superfan, comeback tour, arena tour, opening act, rave, techno`,
    proper: true,
    place: 'stage',
    motif: 'microphone',
    weight: 1.2,
  },
  {
    words: `
      guitar, guitarist, electric guitar, bass guitar, fender, stratocaster, banjo, ukulele, rock band,
      punk band`,
    place: 'stage',
    motif: 'guitar',
    weight: 1.4,
  },
  {
    words: `
      violin, violinist, cello, cellist, stradivarius, orchestra, symphony, conductor, philharmonic, mozart,
      maestro, beethoven, bach, composer, bbc proms, the proms, classical music, quartet, opera, opera house,
      la scala, puccini, covent garden, soprano, tenor, aria, bayreuth, verdi, wagner opera, baritone, mezzo,
      carnegie hall, salzburg festival, mahler, brahms, vivaldi, tchaikovsky, shostakovich, libretto, concerto,
      glyndebourne, diva`,
    proper: true,
    place: 'stage',
    motif: 'violin',
    weight: 1.4,
  },
  { words: 'disco, disco ball, clown, mime, juggler, acrobat, trapeze, nightclub singer', place: 'stage', weight: 0.9 },
  { words: 'train conductor, bus conductor, heat conductor', place: 'road' },
  { words: 'piano, pianist, chopin, steinway', place: 'stage', motif: 'piano', weight: 1.4 },
  {
    words: `
      ticketmaster, tour tickets, concert tickets, ticket tout, resale tickets, ticket touts, ticket sales`,
    place: 'stage',
    motif: 'ticket',
    weight: 1.4,
  },
  {
    words: `
      playwright, stage play, musical, macbeth, royal shakespeare company, comedy, comedian, stand up, circus,
      puppet, pantomime, edinburgh fringe, tony award, tony awards, magician, death of a salesman,
      murder mystery, cabaret, romeo and juliet, king lear, understudy, matinee, stagecraft, improv,
      ventriloquist, theatregoer, hamilton musical, les miserables, phantom of the opera, lion king musical,
      one woman show, one man show, stage show, drag show, sitcom`,
    proper: true,
    place: 'stage',
    weight: 1.2,
  },
  {
    words: `
      theatre, theater, broadway, west end, shakespeare, the globe theatre, old vic, national theatre,
      playhouse, royal opera house, concert hall, arts centre, arts center, bolshoi theatre, sydney opera house,
      cinema to close, theatre to close, odeon`,
    proper: true,
    place: 'culture',
    landmark: 'theatre',
    weight: 1.1,
  },
  {
    words: `
      ballet, ballerina, dancer, dance, bolshoi, choreographer, nutcracker, swan lake, ballroom,
      strictly come dancing`,
    proper: true,
    place: 'stage',
    motif: 'balletShoes',
    weight: 1.3,
  },
  {
    words: `
      top prize, lifetime achievement, bestseller list, cult classic, shortlist, shortlisted, longlist, showbiz,
      celebrity, award ceremony, awards, debut novel, red carpet, emmy, emmys, talent show, x factor, gala,
      met gala, american idol, got talent, talent show judge, judging panel, bake off judge, idol judge,
      strictly judge, masterchef judge, got talent judge, x factor judge, voice judge, dragons den, masterchef,
      celebrities, stardom, beauty pageant, miss world, award winning, fan favourite`,
    proper: true,
    place: 'stage',
    weight: 0.7,
  },
  {
    words: `
      television, tv, bbc, netflix, disney, itv, channel 4, box set, tv show, broadcast, reality show, hbo,
      viewer, licence fee, ofcom, streaming service, apple tv, psychological thriller, crime thriller,
      spy thriller, tv drama, soap opera, game show, prime video, disney plus, bbc one, cnn, fox news, nbc,
      abc news, cbs, msnbc, al jazeera, sky news, talk show, late night host, miniseries, season finale,
      crime drama, love island, great british bake off, coronation street, eastenders, saturday night live, snl,
      anime, docuseries, streaming series, hit series, showrunner, paramount plus, tv star, tv presenter,
      tv host, kimmel, colbert, sesame street, the simpsons, squid game, stranger things, bridgerton`,
    proper: true,
    place: 'stage',
    motif: 'television',
    weight: 1,
  },
  {
    words: 'drum, drums, drummer, drummers, drumming, percussion',
    place: 'stage',
    motif: 'drum',
    weight: 1.4,
  },
  {
    words: 'trumpet, trumpeter, brass band, jazz, saxophone, saxophonist, trombone, big band, jazz club',
    place: 'stage',
    motif: 'trumpet',
    weight: 1.4,
  },
  {
    words: 'accordion, accordionist, folk band, folk music, folk singer, fado, tango, polka',
    place: 'stage',
    motif: 'accordion',
    weight: 1.4,
  },
  {
    words: `
      cinema, cinemas, film reel, projectionist, movie theater, movie theaters, picture house, silent film, 35mm`,
    place: 'stage',
    motif: 'projector',
    weight: 1.3,
  },
];

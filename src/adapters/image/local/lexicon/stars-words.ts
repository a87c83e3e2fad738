import type { LexiconTable } from './entry.ts';

/** Singers, bands and players of film and stage that are known by name, and firms that are. */
export const stars: LexiconTable = [
  {
    words: `
      taylor swift, beyonce, adele, rihanna, ed sheeran, harry styles, dua lipa, billie eilish, lady gaga,
      bruno mars, drake album, kendrick lamar, bad bunny, ariana grande, sabrina carpenter, olivia rodrigo,
      chappell roan, charli xcx, lana del rey, the weeknd, justin bieber, miley cyrus, katy perry, shakira,
      rosalia, karol g, bts, blackpink, stray kids, newjeans, abba, coldplay, radiohead, metallica, ac dc, u2,
      bruce springsteen, springsteen, bob dylan, dylan, paul mccartney, mccartney, ringo starr, mick jagger,
      jagger, elton john, david bowie, bowie, freddie mercury, madonna, michael jackson, prince album,
      whitney houston, dolly parton, johnny cash, elvis, elvis presley, jay z, kanye west, kanye, eminem,
      snoop dogg, stormzy, pavarotti, burna boy, wizkid, davido, tems, rema, ayra starr, fela kuti, tyla,
      diamond platnumz, youssou n dour, angelique kidjo, lata mangeshkar, ar rahman, arijit singh,
      ozzy osbourne, black sabbath, oasis reunion, gallagher brothers, liam gallagher, noel gallagher,
      pink floyd, the who tour, iron maiden, foo fighters, pearl jam, green day, arctic monkeys, fleetwood mac,
      cher, tina turner, celine dion, kylie minogue, kylie, robbie williams, spice girls, take that, kneecap,
      bob vylan, nick cave, jack antonoff, pharrell, quincy jones, hans zimmer, john williams score, yo yo ma,
      lang lang, simon rattle, dudamel, aretha franklin`,
    person: true,
    place: 'stage',
    motif: 'microphone',
    weight: 0.9,
  },
  { words: 'Oasis, Blur, Cure, Pulp, Genesis, Kiss', place: 'stage', weight: 0.45 },
  {
    words: `
      tom cruise, brad pitt, angelina jolie, leonardo dicaprio, dicaprio, meryl streep, streep,
      denzel washington, johnny depp, amber heard, george clooney, clooney, julia roberts, jennifer lawrence,
      jennifer aniston, margot robbie, ryan gosling, emma stone, emma watson, daniel craig, daniel radcliffe,
      timothee chalamet, chalamet, zendaya, florence pugh, cillian murphy, robert de niro, de niro, al pacino,
      jack nicholson, harrison ford, tom hanks, tom hardy, tom holland, will smith, chris rock,
      scarlett johansson, natalie portman, cate blanchett, nicole kidman, kidman, hugh jackman, russell crowe,
      mel gibson, sydney sweeney, pedro pascal, paul mescal, saoirse ronan, judi dench, helen mirren,
      maggie smith, ian mckellen, mckellen, idris elba, kate winslet, benedict cumberbatch, colin firth,
      hugh grant, gene hackman, robert redford, redford, diane keaton, shah rukh khan, salman khan, aamir khan,
      amitabh bachchan, deepika padukone, priyanka chopra, alia bhatt, rajinikanth, alfred hitchcock,
      stanley kubrick, christopher nolan, greta gerwig, wes anderson, ridley scott, david lynch, james cameron,
      blake lively, justin baldoni, alec baldwin, michelle yeoh, jackie chan, bong joon ho, parasite director,
      jodie foster, river phoenix, keanu reeves, ryan reynolds, kevin spacey, ricky gervais, dave chappelle,
      jerry seinfeld, amy schumer, trevor noah, oprah`,
    person: true,
    place: 'stage',
    motif: 'clapper',
    weight: 0.9,
  },
  {
    words: 'Wicked, Barbie, Oppenheimer, Anora, Dune, Gladiator, Frozen, Avatar',
    place: 'stage',
    motif: 'clapper',
    weight: 0.5,
  },
];

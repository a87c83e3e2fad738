import type { LexiconTable } from './entry.ts';

/** Films, series, books, games and bands whose names are other news. */
export const titles: LexiconTable = [
  {
    words: `
      killing eve, death on the nile, murder on the orient express, how to get away with murder, the last of us,
      resident evil, kill bill, licence to kill, die another day, no time to die, death becomes her, death note,
      dead poets society, day of the jackal, die hard, the walking dead, walking dead, shaun of the dead,
      evil dead, dawn of the dead, war of the worlds, infinity war, apocalypse now, full metal jacket,
      civil war film, four weddings and a funeral, corpse bride, house of the dragon, game of thrones,
      the crown, lord of the rings, hunger games, squid game finale, breaking bad, better call saul,
      the bear season, white lotus, peaky blinders, slow horses, line of duty, happy valley, only murders,
      only murders in the building, murder in paradise, death in paradise, midsomer murders, suicide squad,
      deadpool, dune part, jaws, jurassic park, jurassic world, planet of the apes, king kong, godzilla,
      the lion king, lion king, snow white, the little mermaid, beauty and the beast, finding nemo, top gun,
      mission impossible, fast and furious, mad max, the matrix, the godfather, godfather, scarface,
      gone with the wind, the wizard of oz, paddington, toy story, shrek, minions, despicable me, kung fu panda,
      zootopia, madagascar film, ice age film, twister sequel, titanic film, the exorcist, the shining,
      silence of the lambs, blade runner, alien romulus, predator badlands, avengers, black panther, batman,
      superman, spider man, wonder woman, iron man, captain america, the fantastic four, fantastic four,
      ghostbusters, beetlejuice, schindler s list, saving private ryan, all quiet on the western front,
      zone of interest, one battle after another, sinners film, killers of the flower moon, murder mystery film,
      a quiet place, 28 years later, weapons film, andor, the mandalorian, severance, star trek,
      battlestar galactica, downton abbey, the handmaid s tale, handmaid s tale, yellowstone star, fire country,
      chicago fire star`,
    proper: true,
    place: 'stage',
    motif: 'clapper',
    weight: 1.3,
  },
  {
    words: `
      death cab for cutie, guns n roses, the smashing pumpkins, smashing pumpkins, the killers, dead kennedys,
      grateful dead, megadeth, death metal, black metal, heavy metal, massive attack, arcade fire,
      earth wind fire, the prodigy, the clash, sex pistols, bombay bicycle, snow patrol,
      florence and the machine, imagine dragons, kings of leon, queens of the stone age, the national,
      war on drugs, beach boys, eagles of death metal, bullet for my valentine, slipknot, iron maiden tour,
      rage against the machine, the strokes, the kinks, the doors, the police reunite, simply red, deep purple,
      led zeppelin, def leppard, bon jovi, rammstein, scorpions tour, backstreet boys, westlife, the cure,
      depeche mode, duran duran, blur reunion, pulp album, tears for fears, new order, joy division`,
    proper: true,
    place: 'stage',
    motif: 'microphone',
    weight: 1.3,
  },
  {
    words: `
      red dead redemption, left 4 dead, dead space game, call of duty, world of warcraft, god of war,
      gears of war, fire emblem, elden ring, assassin s creed, league of legends, counter strike, battlefield 6,
      fortnite, roblox, mario kart, the legend of zelda, zelda, tetris, resident evil game, mortal kombat,
      street fighter, space invaders, crash bandicoot, pokemon, candy crush, angry birds, gta 6, gta vi`,
    proper: true,
    place: 'street',
    landmark: 'terrace',
    motif: 'joystick',
    weight: 1.3,
  },
];

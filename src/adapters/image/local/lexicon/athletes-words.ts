import type { LexiconTable } from './entry.ts';

/** Athletes and coaches known by name, each with the game. */
export const athletes: LexiconTable = [
  {
    words: `
      messi, ronaldo, cristiano ronaldo, mbappe, haaland, neymar, salah, lamine yamal, bellingham, harry kane,
      guardiola, mourinho, klopp, ancelotti, arne slot, arteta, ten hag, amorim, tuchel, sam kerr, saka,
      bukayo saka, odegaard, foden, declan rice, vinicius, rodri, musiala, wirtz, osimhen, lookman, hakimi,
      kudus, mane, de bruyne, lewandowski, griezmann, son heung min, ter stegen, modric, sepp blatter, platini,
      xabi alonso, emma hayes, wiegman, megan rapinoe, gianni infantino, infantino, beckham, david beckham,
      rooney, maradona, pele, zidane, isak, gyokeres, wenger, ferguson, southgate, pochettino, postecoglou,
      bonmati, putellas, chloe kelly, leah williamson, yamal, pedri, dembele, lukaku, pulisic, rashford,
      alisson, van dijk, courtois, iniesta, xavi, kaka, drogba, eto o`,
    person: true,
    place: 'stadium',
    landmark: 'goal',
    motif: 'football',
    weight: 1.4,
  },
  {
    words: `
      djokovic, nadal, federer, alcaraz, sinner, swiatek, sabalenka, gauff, coco gauff, rybakina, medvedev,
      zverev, raducanu, serena williams, venus williams, naomi osaka, andy murray, jannik sinner, pegula,
      madison keys, jack draper, fonseca, ben shelton, kyrgios, tsitsipas, ruud, rublev, anisimova, paolini,
      zheng qinwen, eala, mboko`,
    person: true,
    place: 'stadium',
    landmark: 'tennisNet',
    weight: 1.5,
  },
  {
    words: `
      kohli, virat kohli, rohit sharma, bumrah, babar azam, ben stokes, joe root, pat cummins, dhoni, tendulkar,
      gavaskar, shubman gill, jasprit bumrah, mohammed siraj, steve smith, mitchell starc, travis head,
      kane williamson, shakib, rashid khan, ravindra jadeja, rishabh pant, ben duckett, harry brook,
      jofra archer, smriti mandhana, harmanpreet, ganguly, warne`,
    person: true,
    place: 'stadium',
    landmark: 'wicket',
    weight: 1.5,
  },
  {
    words: `
      ohtani, shohei ohtani, aaron judge, juan soto, mookie betts, freddie freeman, bryce harper, yamamoto,
      babe ruth, willie mays, vladimir guerrero`,
    person: true,
    place: 'stadium',
    landmark: 'diamond',
    motif: 'baseball',
    weight: 1.5,
  },
  {
    words: `
      mahomes, patrick mahomes, tom brady, travis kelce, josh allen, lamar jackson, joe burrow, jalen hurts,
      saquon barkley, aaron rodgers, caleb williams, bill belichick, belichick, arch manning, micah parsons,
      kelce`,
    person: true,
    place: 'stadium',
    motif: 'americanFootball',
    weight: 1.5,
  },
  {
    words: `
      duplantis, usain bolt, ingebrigtsen, mclaughlin levrone, kipchoge, neeraj chopra, noah lyles, lyles,
      sha carri richardson, kipyegon, faith kipyegon, keely hodgkinson, kiptum, chebet, wanyonyi, josh kerr,
      mo farah, dina asher smith, jakob ingebrigtsen, letsile tebogo, tebogo, sydney mclaughlin`,
    person: true,
    place: 'stadium',
    landmark: 'track',
    weight: 1.2,
  },
  {
    words: `
      farrell, owen farrell, antoine dupont, maro itoje, siya kolisi, rassie erasmus, joe schmidt, eddie jones,
      finn russell, marcus smith`,
    person: true,
    place: 'stadium',
    landmark: 'rugbyPosts',
    motif: 'rugbyBall',
    weight: 1.4,
  },
  {
    words: `
      lebron, lebron james, steph curry, stephen curry, caitlin clark, wembanyama, doncic, jokic, antetokounmpo,
      luka doncic, kobe bryant, michael jordan, shai gilgeous alexander, kevin durant, durant, angel reese,
      giannis, jayson tatum, cooper flagg`,
    person: true,
    place: 'arena',
    landmark: 'hoop',
    motif: 'basketball',
    weight: 1.5,
  },
  {
    words: 'ovechkin, crosby, mcdavid, gretzky, connor mcdavid, sidney crosby, auston matthews',
    person: true,
    place: 'arena',
    landmark: 'rink',
    weight: 1.5,
  },
  {
    words: `
      tyson fury, usyk, canelo, mcgregor, anthony joshua, mike tyson, muhammad ali, pacquiao, jake paul,
      katie taylor, conor mcgregor, mayweather, dubois, khamzat, hoshoryu, onosato`,
    person: true,
    place: 'arena',
    landmark: 'ring',
    weight: 1.4,
  },
  {
    words: `
      simone biles, biles, luke littler, littler, ronnie o sullivan, pv sindhu, viktor axelsen, judd trump,
      o sullivan, michael van gerwen, humphries, luke humphries, sunisa lee, rebeca andrade, max whitlock,
      sindhu`,
    person: true,
    place: 'arena',
    landmark: 'seats',
    weight: 1.3,
  },
  {
    words: 'malinin, ilia malinin, kaori sakamoto, torvill, torvill and dean',
    person: true,
    place: 'arena',
    landmark: 'rink',
    weight: 1.5,
  },
  {
    words: `
      shiffrin, mikaela shiffrin, lindsey vonn, lara gut, odermatt, eileen gu, klaebo, federica brignone,
      brignone, chloe kim, sofia goggia, marco odermatt`,
    person: true,
    place: 'mountains',
    motif: 'skis',
    weight: 1.5,
  },
  {
    words: `
      phelps, ledecky, katie ledecky, adam peaty, marchand, leon marchand, titmus, summer mcintosh,
      ariarne titmus, tom daley, popovici`,
    person: true,
    place: 'stadium',
    landmark: 'pool',
    weight: 1.3,
  },
  {
    words: `
      pogacar, vingegaard, evenepoel, van der poel, remco evenepoel, wout van aert, van aert, roglic, cavendish,
      mark cavendish, geraint thomas, chris froome, froome, demi vollering, lance armstrong`,
    person: true,
    place: 'road',
    motif: 'bicycle',
    weight: 1.8,
  },
  {
    words: `
      verstappen, hamilton f1, lewis hamilton, norris, leclerc, piastri, sainz, max verstappen, lando norris,
      oscar piastri, george russell, fernando alonso, kimi antonelli, horner, christian horner, toto wolff,
      michael schumacher, schumacher, senna, ayrton senna, sebastian vettel, vettel, colapinto, tsunoda`,
    person: true,
    place: 'road',
    motif: 'racingCar',
    weight: 1.6,
  },
  {
    words: `
      mcilroy, rory mcilroy, scheffler, jon rahm, dechambeau, scottie scheffler, bryson dechambeau, justin rose,
      tommy fleetwood, shane lowry, nelly korda, koepka, rahm, jordan spieth, lydia ko, jack nicklaus`,
    person: true,
    place: 'stadium',
    landmark: 'golfFlag',
    weight: 1.5,
  },
  {
    words: 'dettori, frankie dettori, willie mullins, rachael blackmore, aidan o brien, ryan moore, red rum',
    person: true,
    place: 'fields',
    landmark: 'horses',
    weight: 1.2,
  },
  {
    words: `
      gukesh, magnus carlsen, carlsen, hikaru nakamura, praggnanandhaa, kasparov, judit polgar, hans niemann,
      divya deshmukh, nepomniachtchi, ding liren`,
    person: true,
    place: 'arena',
    landmark: 'seats',
    motif: 'chess',
    weight: 1.8,
  },
  {
    words: 'kelly slater, gabriel medina, caroline marks, carissa moore, laird hamilton',
    person: true,
    place: 'coast',
    weight: 1.4,
  },
  {
    words: `
      inoue, naoya inoue, canelo alvarez, crawford boxer, terence crawford, bivol, beterbiev, oleksandr usyk,
      daniel dubois, fabio wardley, claressa shields`,
    person: true,
    place: 'arena',
    landmark: 'ring',
    weight: 1.4,
  },
  {
    words: 'bagnaia, marc marquez, valentino rossi, jorge martin, fabio quartararo',
    person: true,
    place: 'road',
    motif: 'motorcycle',
    weight: 1.6,
  },
];

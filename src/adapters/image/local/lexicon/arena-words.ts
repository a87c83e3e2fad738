import type { LexiconTable } from './entry.ts';

/** Games in halls, in the snow, on the water and on the road. */
export const arenaSport: LexiconTable = [
  {
    words: `
      skatepark, skateboard, skateboarder, skateboarding, bmx, breakdancing, sport climbing, archery, archer,
      first gold, wins silver, wins bronze, takes silver, takes bronze, gold at, silver medallist, croquet,
      lacrosse, hurling, gaelic football, all ireland, camogie, aussie rules, afl, afl grand final, grand final,
      afl women s, kickoff, kick off, extra time, halftime, runs and rebounds, lineup, line up, playbook`,
    proper: true,
    place: 'stadium',
    weight: 1,
  },
  {
    words: `
      out for, ruled out, sidelined, out of contract, stun, edge, clinch, held by, held at home, hold off,
      outlast, upset, shut out, blank, sign veteran, sign striker, signs for, sign, rookie, veteran, roster,
      lineup change, injury, injuries, losing streak, rally past, roar back, draw with, friendly, warm up match,
      captain, skipper, benched, on loan, transfer, dugout, locker room, title, world title, champion s, final,
      semis`,
    place: 'stadium',
    weight: 0.15,
  },
  {
    words: `
      football field, football fields, football pitches, football pitch, size of a football, olympic sized,
      final bath, final say`,
  },
  {
    words: `
      basketball, nba, wnba, slam dunk, three pointer, point guard, shooting guard, lakers, celtics, knicks,
      buzzer beater, nba finals, euroleague, netball, cavaliers, timberwolves, mavericks, 76ers, sixers,
      la clippers, final four, double double, triple double, free throw, hoops, pistons`,
    proper: true,
    place: 'arena',
    landmark: 'hoop',
    motif: 'basketball',
    weight: 1.5,
  },
  {
    words: `
      ice hockey, hockey, nhl, stanley cup, puck, maple leafs, leafs, canadiens, oilers, bruins, golden knights,
      blackhawks, red wings, goaltender, power play goal, zamboni`,
    proper: true,
    place: 'arena',
    landmark: 'rink',
    weight: 1.5,
  },
  { words: 'floorball', place: 'arena', landmark: 'goal', weight: 1.5 },
  { words: 'field hockey, hockey india, hockeyroos', proper: true, place: 'stadium', weight: 1.6 },
  {
    words: `
      boxing, boxer, heavyweight, knockout, title fight, bout, welterweight, wwe, world title fight,
      featherweight, middleweight, lightweight title, bantamweight, cruiserweight, wba, wbc, ibf belt, flyweight`,
    proper: true,
    place: 'arena',
    landmark: 'ring',
    weight: 1.4,
  },
  {
    words: `
      fencing, gymnast, gymnastics, floor routine, weightlifter, weightlifting, powerlifting, trampoline,
      parallel bars, uneven bars, balance beam, squash, fencer`,
    proper: true,
    place: 'arena',
    landmark: 'seats',
    weight: 1.3,
  },
  { words: 'volleyball', place: 'arena', landmark: 'seats', motif: 'volleyball', weight: 1.5 },
  { words: 'beach volleyball', place: 'coast', motif: 'volleyball', weight: 1.6 },
  {
    words: 'table tennis, ping pong, badminton, squash player, shuttlecock, thomas cup, all england',
    proper: true,
    place: 'arena',
    landmark: 'seats',
    motif: 'badminton',
    weight: 1.5,
  },
  {
    words: 'skater, figure skater, ice rink, short track',
    place: 'arena',
    landmark: 'rink',
    weight: 1.5,
  },
  {
    words: `
      ski, skier, skiing, slalom, snowboard, snowboarder, bobsleigh, ski jump, ski resort, downhill race, luge,
      nordic skiing, cross country ski, halfpipe, freeride, apres ski, super g, skis, alpine skiing,
      winter sport, ski season, moguls, ski lift, chairlift, toboggan, milan cortina, winter olympics`,
    proper: true,
    place: 'mountains',
    motif: 'skis',
    weather: 'snow',
    weight: 1.5,
  },
  {
    words: 'swimming, swimmer, diving, butterfly final',
    place: 'stadium',
    landmark: 'pool',
    weight: 1.3,
  },
  {
    words: `
      open water swim, wild swimming, channel swim, swims channel, swim the channel, freediver, freediving,
      diver`,
    place: 'coast',
    weight: 1.2,
  },
  {
    words: 'surfing, surfer, surf, kitesurfer, paddleboard, windsurfer, bodyboarder, world surf league, surfboard',
    place: 'coast',
    weather: 'clear',
    weight: 1.4,
  },
  {
    words: 'rowing, rower, boat race, rafting, henley regatta, dragon boat, sculls, coxless',
    place: 'river',
    weight: 1.3,
  },
  {
    words: `
      tour de france, giro d italia, vuelta, yellow jersey, peloton, velodrome, time trial, giro, cycling race,
      paris roubaix, maillot jaune, milan san remo, uci, grand tour`,
    proper: true,
    place: 'road',
    motif: 'bicycle',
    weight: 1.8,
  },
  {
    words: `
      formula one, formula 1, f1, grand prix, motorsport, nascar, pole position, le mans, pit stop, daytona 500,
      rally driver, indycar, silverstone, monza, f1 team, red bull racing, mclaren, dakar rally, indy 500,
      formula e, stock car, fia, aston martin f1, monaco gp, safety car, qualifying lap,
      world rally championship, bathurst 1000, supercars`,
    proper: true,
    place: 'road',
    motif: 'racingCar',
    weight: 1.6,
  },
  {
    words: `
      horse racing, jockey, racecourse, grand national, kentucky derby, cheltenham, royal ascot, ascot,
      showjumping, racehorse, polo, melbourne cup, triple crown, epsom derby, preakness, belmont stakes, filly,
      gelding, prix de l arc, gallops, point to point`,
    proper: true,
    place: 'fields',
    landmark: 'horses',
    weight: 1.2,
  },
  {
    words: `
      golf, golfer, ryder cup, pga, birdie, hole in one, the masters, us masters, augusta, liv golf, putt,
      caddie, fairway, eagle putt, solheim cup, pga tour, the open championship, bogey`,
    proper: true,
    place: 'stadium',
    landmark: 'golfFlag',
    weight: 1.5,
  },
  {
    words: 'chess, grandmaster, chess champion, checkmate, world chess, fide',
    proper: true,
    place: 'arena',
    landmark: 'seats',
    motif: 'chess',
    weight: 1.8,
  },
  {
    words: `
      judo, judoka, karate, taekwondo, martial art, mma, ufc, kickboxing, muay thai, jiu jitsu, fight night,
      weigh in, knocks out, undisputed, undercard, title bout, heavyweight title, prizefighter, ibf, wbo,
      super middleweight, light heavyweight, purse bid`,
    place: 'arena',
    landmark: 'ring',
    weight: 1.5,
    proper: true,
  },
  {
    words: `
      esports, e sports, league of legends world championship, esports arena, cue ball, snooker player,
      snooker final, world snooker, dart player, world darts, ally pally, alexandra palace,
      premier league darts, bullseye finish, nine darter, pool shark, billiards, cueist, arm wrestling,
      breaking competition, cheerleading, rhythmic gymnastics, sepak takraw, weightlifting gold, fencing hall,
      beyblade, speedcubing, rubik s cube, mahjong, scrabble, scrabble champion, bridge players, poker,
      world series of poker, quiz bowl, quiz champion, pub quiz champion`,
    place: 'arena',
    landmark: 'seats',
    weight: 1.5,
    proper: true,
  },
  {
    words: `
      figure skating, ice dance, pairs skating, short programme, speed skater, speed skating, long track, bandy,
      ice hockey worlds, power play, face off circle, faceoff, hat trick on ice, goalie, penguins penguins`,
    place: 'arena',
    landmark: 'rink',
    weight: 1.5,
    proper: true,
  },
  {
    words: `
      tee off, tees off, putts, bunker shot, green jacket, walker cup, masters lead, masters title,
      open champion golfer, golf course, golf club, golf resort, lpga, tour card, birdies, bogeys, par putt,
      augusta hoodoo, amen corner, st andrews open, royal portrush, royal troon, pinehurst, pebble beach,
      sawgrass, links course`,
    place: 'stadium',
    landmark: 'golfFlag',
    weight: 1.6,
    proper: true,
  },
  {
    words: `
      horse race, racehorses, steeplechaser, aintree, goodwood, newmarket, saratoga, churchill downs,
      flemington, dubai world cup, jockeys, racing post, horse show, show jumper, three day event,
      badminton horse trials, horse, horses, mare, foal, stallion, equine, donkey, donkeys, mule, pony, ponies,
      thoroughbred, wild horses, mustang herd, shetland ponies, dressage, equestrian, stables, racing stable,
      farrier, carthorse, shire horse`,
    place: 'fields',
    landmark: 'horses',
    weight: 1.3,
    proper: true,
  },
  {
    words: 'greyhound, greyhound racing',
    place: 'stadium',
    landmark: 'stadium',
    weight: 1,
  },
  {
    words: `
      sailgp, regatta, yacht race, ocean race, vendee, round the world sailor, laser class, olympic sailing,
      america s cup, vendee globe, sydney to hobart, round the world yacht, solo sailor, yachtsman, yachtswoman,
      dinghy sailor`,
    place: 'sea',
    landmark: 'sailboat',
    weight: 1.6,
  },
  {
    words: 'canoe, canoeist, canoeists, kayak, kayaker, kayakers',
    place: 'river',
    motif: 'canoe',
    weight: 1.5,
  },
  {
    words: 'ten pin bowling, bowling alley, bowling lane',
    place: 'arena',
    landmark: 'seats',
    motif: 'bowlingBall',
    weight: 1.5,
  },
  {
    words: 'snooker, crucible, pool player, world snooker championship',
    place: 'arena',
    landmark: 'seats',
    motif: 'poolBall',
    weight: 1.6,
    proper: true,
  },
  {
    words: 'darts, darts player, darts final, oche',
    place: 'arena',
    landmark: 'seats',
    motif: 'dart',
    weight: 1.6,
  },
  {
    words: `
      biathlete, biathletes, biathlon, skiers, snowboarders, ski jumper, ski jumpers, cross country skier,
      alpine skier`,
    place: 'mountains',
    motif: 'skis',
    weather: 'snow',
    weight: 1.6,
  },
  {
    words: `
      kabaddi, kho kho, sumo, yokozuna, wrestler, wrestling, grand sumo, ozeki, basho, dohyo, greco roman,
      curling, curler, curlers, kabaddi league, pro kabaddi, carrom, curling rink, curling rinks,
      curling stones, wrestling federation`,
    place: 'arena',
    landmark: 'seats',
    weight: 1.8,
    proper: true,
  },
  {
    words: `
      ferrari f1, scuderia, hungaroring, suzuka, interlagos, spa francorchamps, imola, marina bay circuit,
      paddock, pit lane, race track, racetrack, motor racing, motor race, rally car, karting, go kart,
      drag racing, speedway`,
    place: 'road',
    motif: 'racingCar',
    weight: 1.6,
    proper: true,
  },
  {
    words: 'motogp, superbike, superbikes, isle of man tt, moto2, moto3, motocross, speedway rider, motorcycle racing',
    place: 'road',
    motif: 'motorcycle',
    weight: 1.6,
    proper: true,
  },
];

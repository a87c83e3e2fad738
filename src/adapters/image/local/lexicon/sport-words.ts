import type { LexiconTable } from './entry.ts';

/** Games, tournaments and what is said of them. */
export const sport: LexiconTable = [
  {
    words: `
      football, footballer, soccer, fifa, uefa, goalless, goalless draw, striker, midfielder, goalkeeper,
      premier league, champions league, bundesliga, la liga, serie a, ligue 1, fa cup, world cup, women s world cup,
      euro 2024, euro 2028, hat trick, penalty shootout, penalty shoot out, offside, equaliser, relegation,
      relegated, transfer window, nil nil, own goal, free kick, red card, copa america, afcon, africa cup of nations,
      europa league, efl, championship side, manchester city, manchester united, crystal palace, nottingham forest,
      aston villa, newcastle united, leeds united, real madrid, barcelona, juventus, bayern munich, inter milan, psg,
      borussia dortmund, ajax, celtic, boca juniors, flamengo, golden boot, ballon d or, lionesses, league cup,
      fans storm pitch, pitch invasion, storms to title, storm to title`,
    proper: true,
    place: 'stadium',
    motif: 'football',
    weight: 1.4,
  },
  {
    words: 'Arsenal, Chelsea, Liverpool, Tottenham, Spurs, Everton, Fulham, Wolves, Rangers, Burnley',
    place: 'stadium',
    motif: 'football',
    weight: 0.6,
  },
  {
    words: `
      championship, champion, champions, cup final, cup, tournament, title race, winning streak, last gasp,
      season opener, captain s armband, comeback win, run of losses, run of wins, wildcard, seeded, unseeded, trophy,
      undefeated, unbeaten, hall of fame`,
    place: 'stadium',
    motif: 'trophy',
    weight: 0.9,
  },
  {
    words: '<score>, beat, thrash, outplay, crash out, crashes out, edge past, win against, defeat',
    place: 'stadium',
    weight: 0.55,
  },
  { words: 'win, winner, victory, loses to, lose to, winning', place: 'stadium', weight: 0.35 },
  { words: 'match point, matches record, match fund' },
  {
    words: `
      field goal, touchdown, nfl, super bowl, quarterback, american football, linebacker, end zone, wide receiver`,
    proper: true,
    place: 'stadium',
    motif: 'americanFootball',
    weight: 1.6,
  },
  {
    words: `
      Bills, Jaguars, Jets, Giants, Bears, Eagles, Cowboys, Patriots, Packers, Saints, Dolphins, Ravens, Falcons,
      Panthers, Broncos, Raiders, Bengals, Colts, Texans, Seahawks, Steelers, Chiefs, Vikings, Lions, Rams`,
    place: 'stadium',
    motif: 'americanFootball',
    weight: 0.45,
  },
  {
    words: `
      olympic, olympics, olympian, paralympic, paralympics, athletics, medal, medallist, gold medal, silver medal,
      bronze medal, take gold, win gold, wins gold, takes gold, commonwealth games, asian games, ioc, olympic flame,
      podium finish, decathlon, heptathlon, pentathlon, winter olympics, gold for`,
    proper: true,
    place: 'stadium',
    motif: 'medal',
    weight: 1.2,
  },
  {
    words: `
      marathon, sprint, sprinter, runner, hurdles, 100m, 200m, 400m, 800m, 1500m, 10 000m, half marathon, fun run,
      triathlon, ironman, long jump, high jump, pole vault, shot put, javelin, discus, steeplechase, ultramarathon,
      relay race, relay team, 4x100m, 4x400m`,
    place: 'stadium',
    motif: 'shoe',
    weight: 1.1,
  },
  { words: 'race, racing, racer', place: 'stadium', motif: 'stopwatch', weight: 0.6 },
  {
    words: 'world record, personal best, shatters record, smash record, fastest',
    motif: 'stopwatch',
    place: 'stadium',
    weight: 0.45,
  },
  {
    words: `
      tennis, wimbledon, grand slam, roland garros, french open, us open tennis, australian open, davis cup,
      straight sets, tie break, tiebreak, atp, wta, centre court, center court, five setter, tennis star`,
    proper: true,
    place: 'stadium',
    motif: 'racket',
    weight: 1.5,
  },
  {
    words: `
      basketball, nba, wnba, slam dunk, three pointer, point guard, shooting guard, lakers, celtics, knicks,
      buzzer beater`,
    proper: true,
    place: 'stadium',
    motif: 'basketball',
    weight: 1.5,
  },
  {
    words: `
      rugby, six nations, all blacks, springbok, scrum, super rugby, rugby league, wallabies, twickenham, try scorer,
      rugby union`,
    proper: true,
    place: 'stadium',
    motif: 'rugbyBall',
    weight: 1.5,
  },
  {
    words: `
      cricket, cricketer, wicket, the ashes, ashes test, test match, innings, ipl, t20, batsman, batter, bowler, lbw,
      test series, century stand, maiden century, double century, test century, one day international, run chase,
      mcg, eden gardens`,
    proper: true,
    place: 'stadium',
    motif: 'cricketBat',
    weight: 1.5,
  },
  {
    words: 'baseball, mlb, home run, world series, pitcher, dodgers, yankees, red sox, no hitter, shortstop',
    proper: true,
    place: 'stadium',
    motif: 'baseball',
    weight: 1.5,
  },
  {
    words: 'ice hockey, hockey, nhl, stanley cup, puck, maple leafs',
    proper: true,
    place: 'stadium',
    motif: 'iceHockey',
    weight: 1.5,
  },
  {
    words: `
      golf, golfer, ryder cup, pga, birdie, hole in one, the masters, us masters, augusta, liv golf, putt`,
    proper: true,
    place: 'fields',
    motif: 'golf',
    weight: 1.5,
  },
  {
    words: `
      boxing, boxer, heavyweight, knockout, ufc, title fight, bout, welterweight, wrestler, wrestling,
      world title fight`,
    place: 'stadium',
    motif: 'boxingGlove',
    weight: 1.4,
  },
  { words: 'judo, karate, taekwondo, martial art, fencing', place: 'stadium', motif: 'medal', weight: 1.2 },
  { words: 'volleyball', place: 'stadium', motif: 'volleyball', weight: 1.4 },
  {
    words: 'table tennis, ping pong, badminton, squash player, shuttlecock',
    place: 'stadium',
    motif: 'badminton',
    weight: 1.4,
  },
  {
    words: `
      ski, skier, skiing, slalom, snowboard, snowboarder, bobsleigh, biathlon, ski jump, ski resort, downhill race`,
    place: 'hills',
    motif: 'skis',
    weather: 'snow',
    weight: 1.4,
  },
  {
    words: 'skater, figure skating, figure skater, speed skating, ice rink, curling',
    place: 'stadium',
    motif: 'iceSkate',
    weight: 1.4,
  },
  {
    words: `
      swimming, swimmer, freestyle, backstroke, breaststroke, diving, diver, freediver, water polo, regatta, rowing,
      rower, boat race, sailing, yachtsman, yachtswoman, round the world yacht, surfing, surfer, canoeist,
      america s cup, vendee globe`,
    place: 'harbour',
    landmark: 'lighthouse',
    motif: 'sailboat',
    weight: 1.2,
  },
  {
    words: `
      tour de france, giro d italia, vuelta, yellow jersey, peloton, velodrome, time trial, giro, cycling race`,
    proper: true,
    place: 'road',
    motif: 'bicycle',
    weight: 1.8,
  },
  {
    words: `
      formula one, formula 1, f1, grand prix, motorsport, nascar, pole position, le mans, motogp, pit stop,
      rally driver, indycar, silverstone, monza, f1 team`,
    proper: true,
    place: 'road',
    motif: 'racingCar',
    weight: 1.6,
  },
  {
    words: `
      horse racing, jockey, racecourse, grand national, kentucky derby, cheltenham, royal ascot, ascot, equestrian,
      showjumping, dressage, racehorse, horse, polo`,
    place: 'fields',
    landmark: 'barn',
    motif: 'trophy',
    weight: 1.2,
  },
  { words: 'chess, grandmaster, chess champion, checkmate, world chess', place: 'campus', motif: 'chess', weight: 1.8 },
  {
    words: 'gymnast, gymnastics, floor routine, darts, snooker, pool player',
    place: 'stadium',
    motif: 'medal',
    weight: 1.2,
  },
  { words: 'team, club, squad member, season, game, games, fans, football club', place: 'stadium', weight: 0.4 },
  {
    words: 'sack manager, sacks manager, sack coach, sacks coach, fire manager, fire coach, fires manager, fires coach',
    place: 'stadium',
    motif: 'football',
    weight: 1.1,
  },
  {
    words:
      'retire hurt, retires hurt, out injured, injury time, hamstring, cruciate, knee ligament, injury layoff, match, league, coach, player, stadium, fixture, derby, defender, referee, play off, playoff, knockout stage, group stage, squad, head coach, sport, sporting, sportswoman, arena, athlete, doping, anti doping, teammate, half time, walkover, semi final, semifinal, quarter final',
    place: 'stadium',
    weight: 0.9,
  },
  {
    words:
      'last eight, last four, last 16, third round, fourth round, round of 16, to the sword, top seed, clean sweep, into final, mile record, cruise past, cruise to, cruise into, ease past, edge out, knock out, knocked out, dethrone, scoreless, stoppage time, penalties, hit back to draw, comeback, promotion race, points clear, top of the table',
    place: 'stadium',
    weight: 0.6,
  },
];

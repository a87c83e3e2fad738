import type { LexiconTable } from './entry.ts';

/** Elections, government, diplomacy, protest, crowns, the press. */
export const politics: LexiconTable = [
  {
    words: `
      vote, voter, election, elect, electoral, ballot, poll, pollster, exit poll, opinion poll, referendum,
      plebiscite, turnout, constituency, runoff, run off, by election, snap election, go to the polls,
      ballot paper, polling station, proportional representation, voting system, hustings, re election,
      swing state, electorate`,
    place: 'parliament',
    motif: 'ballotBox',
    weight: 1.4,
  },
  { words: 'primary, caucus, gerrymandering, suffrage', place: 'parliament', motif: 'ballotBox' },
  { words: 'union vote, strike vote, strike ballot', place: 'works', landmark: 'factory', motif: 'ballotBox' },
  {
    words: `
      parliament, parliamentary, hung parliament, senate, senator, congress, congressman, congresswoman,
      legislature, assembly, bundestag, knesset, duma, lower house, upper house, house of commons,
      house of lords, storting, riksdag, cortes, lok sabha, european parliament, national assembly, capitol`,
    proper: true,
    place: 'parliament',
    motif: 'scroll',
    weight: 1.3,
  },
  {
    words: 'lawmaker, legislator, mp, mps, meps, mep, backbencher, whip, speaker, msp, msps, mla, mlas, td, tds',
    proper: true,
    place: 'parliament',
    motif: 'scroll',
  },
  {
    words: `
      pm, president, presidential, prime minister, premier, chancellor, cabinet, ministry, vice president,
      white house, downing street, no 10, kremlin, elysee, oval office, westminster, whitehall, holyrood,
      stormont, capitol hill, foreign office, home office, state department, treasury`,
    proper: true,
    place: 'parliament',
    motif: 'briefcase',
  },
  {
    words: `
      government, minister, coalition, opposition, governor, reshuffle, prime ministerial, politician,
      political, politics, statesman, leadership contest, shadow cabinet, populist, mandate,
      minority government, shutdown, government shutdown, democracy, dictatorship, democratic, presidency,
      premiership, inauguration, impeach, impeachment, regime, state of emergency, dissident, censorship,
      autocrat, dictator`,
    place: 'parliament',
    motif: 'briefcase',
    weight: 0.9,
  },
  {
    words: `
      coup, junta, martial law, flees capital, flees country, flees the country, soldiers seize, army seizes,
      seize power, military takeover, mutiny, mutineers, putsch, military rule, military ruler, coup leader,
      coup plot, attempted coup, coup attempt`,
    place: 'parliament',
    time: 'dusk',
    weather: 'cloudy',
    weight: 1.5,
  },
  {
    words: `
      policy, bill, reform, legislation, amendment, constitution, constitutional, decree, manifesto,
      white paper, veto, filibuster, law, quota, executive order, devolution, overhaul, green paper, ban,
      lawmaking, regulation, regulator, confidence vote, no confidence, bylaw, statute, charter, sovereignty,
      independence, autonomy`,
    place: 'parliament',
    motif: 'scroll',
    weight: 0.8,
  },
  { words: 'social media ban', place: 'campus', landmark: 'school', motif: 'phone', weight: 1.3 },
  {
    words: 'speech, address, press conference, keynote, spokesman, spokeswoman, heckle, spokesperson, news conference',
    place: 'parliament',
    motif: 'microphone',
    weight: 0.6,
  },
  {
    words: 'interview, interviewed, interviews, sits down with, q a, in conversation',
    place: 'city',
    motif: 'microphone',
    weight: 0.5,
  },
  { words: 'debate, hot mic', place: 'parliament', motif: 'microphone', weight: 0.8 },
  {
    words: `
      party, campaign, candidate, democrat, republican, labour, conservative, liberal, tory, tories,
      labour party, greens, lib dem, social democrat, far right, far left, nominee, manifesto pledge, populism,
      centrist, party donor, tory donor, labour donor, megadonor, lobbyist, lobbying, incumbent, resign,
      resignation, quit, ouster`,
    proper: true,
    place: 'parliament',
    weight: 0.6,
  },
  {
    words: `
      civic body, civic bodies, municipality, municipal corporation, hoarding, hoardings, council, councillor,
      municipal, local authority`,
    place: 'city',
    motif: 'office',
    weight: 0.8,
  },
  {
    words: `
      summit, diplomat, diplomacy, diplomatic, ambassador, embassy, envoy, consulate, treaty, accord,
      foreign minister, bilateral, foreign policy, foreign secretary, security council, general assembly,
      state visit, geopolitics, un, eu, g7, g20, nato, brics, asean, african union, united nations,
      european union, european commission, commonwealth, brexit, opec meeting, multilateral, non aligned,
      arab league, mercosur`,
    proper: true,
    place: 'parliament',
    motif: 'globe',
    weight: 0.9,
  },
  {
    words: `
      agreement, deal, pact, signed, accord signed, memorandum, strike a deal, seal a deal, strike deal,
      struck a deal, handshake, reach agreement, compromise, concession, breakthrough in talks, trade deal,
      peace deal`,
    motif: 'fountainPen',
    weight: 0.6,
  },
  {
    words: 'talks, negotiate, negotiation, negotiator, mediation, mediator, dialogue',
    place: 'parliament',
    motif: 'globe',
    weight: 0.6,
  },
  {
    words: `
      budget, tax, taxation, levy, deficit, public spending, austerity, fiscal, taxpayer, vat, debt rule,
      debt ceiling, stamp duty, spending review, budget cut, wealth tax, tax plan, tax cut, tax rise`,
    place: 'parliament',
    motif: 'coin',
    weight: 1.1,
  },
  {
    words: `
      king, queen, monarch, prince, princess, duke, duchess, emperor, sultan, crown prince, royal family,
      palace, empress, buckingham palace, kensington palace, royal, throne, coronation, monarchy, abdicate,
      abdication, royalty, royals, jubilee, king charles, queen camilla, prince william, prince harry,
      princess of wales, meghan, sandringham, balmoral, royal visit, royal tour, king felipe, imperial family,
      royal wedding, royal baby, royal household, palace aides, duke of sussex, duchess of sussex,
      king abdullah, princess kate, kate middleton, royal couple, oba of benin, emir, monarchist`,
    proper: true,
    place: 'parliament',
    landmark: 'palace',
    motif: 'crown',
    weight: 1.1,
  },
  {
    words: `
      protest, protester, demonstration, demonstrator, activist, activism, rally, picket line, march against,
      march for, thousands march, march through, million march, take to the streets, sit in, petition, uprising,
      dissent, civil disobedience, boycott, crackdown, curfew, riot police, tear gas, water cannon, pride march,
      vigilante`,
    place: 'parliament',
    motif: 'megaphone',
    weight: 1.2,
  },
  {
    words: 'riot, rioter, rioting, unrest, disorder',
    place: 'parliament',
    motif: 'megaphone',
    time: 'dusk',
    weight: 0.9,
  },
  {
    words: 'sanction, embargo, tariff, customs duty, trade war, trade barrier, blockade, export ban, import duty',
    place: 'harbour',
    landmark: 'ship',
    motif: 'package',
    weight: 1.1,
  },
  { words: 'frozen assets, frozen asset, asset freeze', place: 'city', motif: 'coin', weight: 1.1 },
  {
    words: `
      spy, espionage, spies, intelligence agency, wiretap, surveillance, whistleblower, leaked, leak, secret,
      classified, cia, mi5, mi6, kgb, fsb, mossad`,
    place: 'city',
    time: 'night',
    motif: 'lock',
    weight: 0.9,
  },
  {
    words: `
      equality, gender gap, equal pay, feminist, feminism, women s rights, abortion, abortion right,
      same sex marriage, gay marriage, lgbt, lgbtq, human rights, civil rights, discrimination, racism, racist`,
    place: 'court',
    motif: 'scales',
    weight: 1.1,
  },
  {
    words: `
      press freedom, free speech, freedom of speech, newspaper, journalist, journalism, reporter, editor,
      broadcaster, newsroom, headline, tabloid`,
    place: 'city',
    motif: 'newspaper',
  },
  { words: 'House, Commons, Lords, Congress, Labour', place: 'parliament', motif: 'scroll', weight: 0.9 },
  {
    words: `
      ruling party, ruling coalition, ruling bloc, leadership race, leadership bid, candidacy,
      standoff with congress`,
    place: 'parliament',
    motif: 'briefcase',
    weight: 1,
  },
  {
    words: `
      dump manure, dump milk, farmers block, farmers protest, tractor protest, tractors block, tractor convoy,
      farmers march, farmers blockade, block road, block roads, block highway, block highways, blocks highway,
      blocks road, blocked roads, roadblock, roadblocks, blockade roads, barricade, barricades`,
    place: 'road',
    landmark: 'lorry',
    motif: 'placard',
    weight: 1.8,
  },
  {
    words: `
      stand for mayor, run for mayor, mayor of, mayor, mayors, deputy mayor, city council, town hall, city hall,
      town halls`,
    place: 'parliament',
    landmark: 'parliament',
    weight: 0.8,
  },
  {
    words: 'farmers dump, farmers storm, tractors outside, tractors in',
    place: 'parliament',
    motif: 'tractor',
    weight: 2,
  },
  {
    words: `
      talks collapse, talks fail, talks stall, talks break down, treaty talks, treaty collapses, talks founder,
      talks deadlocked, coalition collapses, coalition collapse, government collapses, government collapse,
      government falls`,
    place: 'parliament',
    weight: 1.6,
  },
  {
    words: `
      rebel mps, rebel mp, rebel lawmakers, rebel senators, tory rebels, labour rebels, backbench rebels,
      backbench rebellion, party rebels, rebel councillors`,
    place: 'parliament',
    motif: 'scroll',
    weight: 1.5,
  },
];

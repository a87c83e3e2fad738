import type { LexiconTable } from './entry.ts';

/** Markets, money and firms: what crashes here is no accident. */
export const economy: LexiconTable = [
  {
    words: `
      economy, economic, economist, gdp, recession, growth, finance, financial, downturn, stagflation,
      stagnation, economic outlook, productivity, stimulus, bailout, recovery, world bank, slowdown,
      business confidence, wto, oecd`,
    proper: true,
    place: 'city',
    motif: 'barChart',
    weight: 1.1,
  },
  {
    words: `
      inflation, price, prices, cost, expensive, price rise, price cut, price cap, price war, cpi, deflation,
      hyperinflation, affordable, pricey, discount`,
    place: 'city',
    motif: 'cart',
    weight: 1,
  },
  {
    words: `
      bank, banker, banking, lender, central bank, bank of england, federal reserve, bank of japan, ecb, imf,
      bundesbank, savings, saver, bank run, hsbc, barclays, goldman sachs, jpmorgan, deutsche bank,
      credit suisse, ubs, bank branch`,
    proper: true,
    place: 'city',
    motif: 'coin',
    weight: 1.1,
  },
  { words: 'Fed, BoE, RBI, Lloyds, Santander', place: 'city', motif: 'coin', weight: 1.1 },
  { words: 'blood bank, left bank, power bank, snow bank' },
  {
    words: `
      interest rate, rate cut, rate rise, rate hike, cut rates, cuts rates, raise rates, raises rates,
      hold rates, holds rates, rates on hold, rates at, rates over, base rate, loan, bond, gilt, debt, credit,
      borrowing, borrower, lending, credit rating, basis point, exchange rate, rates`,
    place: 'city',
    motif: 'coin',
    weight: 0.9,
  },
  {
    words: 'death rate, crime rate, success rate, heart rate, pass rate, survival rate, exam rate',
  },
  {
    words: `
      market, stock, stock market, shares, share price, nasdaq, dow jones, ftse, nikkei, dax, sensex, hang seng,
      wall street, investor, trader, trading, equities, hedge fund, ipo, flotation, bull market, dividend,
      stock exchange, commodity, commodities, derivatives, shareholder, city of london, blackrock, futures,
      private equity, market crash, stock market crash, shares crash, stocks crash, wall st, dow, s p 500`,
    proper: true,
    place: 'city',
    motif: 'barChart',
  },
  {
    words: `
      bear market, <market> tumble, <market> plunge, <market> slump, <market> crash, <market> slide,
      <market> sink, <market> fall, <market> drop, <market> collapse, <market> hit, sell off, selloff,
      profit warning, shares fall, prices fall, sinks to, plunges to, slide to, slumps to, black monday, rout,
      stocks slide, dead cat bounce`,
    place: 'city',
    motif: 'chartDown',
    weight: 1.2,
  },
  {
    words: `
      <market> soar, <market> surge, <market> jump, <market> rise, <market> climb, <market> rally,
      <market> double, <market> rebound, <market> top, record profit, profit rise, beats forecast,
      beat forecast, beat expectations, beats expectations, rallies as, <market> rocket, bull run,
      <market> skyrocket`,
    place: 'city',
    motif: 'chartUp',
    weight: 1.1,
  },
  {
    words: 'rise, soar, surge, record high, increase, gain, jump, climb, double, uptick',
    motif: 'chartUp',
    weight: 0.35,
  },
  {
    words: 'fall, plunge, slump, drop, decline, tumble, slide, shrink, low, dip, record low',
    motif: 'chartDown',
    weight: 0.35,
  },
  {
    words: `
      currency, dollar, euro, yen, yuan, renminbi, ruble, rouble, rupee, peso, lira, franc, sterling,
      devaluation, rial, naira, cedi, shilling, zloty, krona, the rand, rand strengthens, rand weakens,
      rand falls, rand gains, rand slides`,
    proper: true,
    place: 'city',
    motif: 'coin',
  },
  { words: 'pound, pounds, penny', place: 'city', motif: 'coin', weight: 0.6 },
  {
    words: 'bitcoin, crypto, cryptocurrency, blockchain, ethereum, stablecoin, binance, coinbase, nft',
    proper: true,
    place: 'city',
    motif: 'coin',
    weight: 1.1,
  },
  {
    words: `
      money, cash, fund, funding, fundraiser, invest, investment, profit, revenue, wealth, billionaire,
      millionaire, rich, windfall, fortune, earnings, bonus, lottery, jackpot, grant, loss, losses`,
    place: 'city',
    motif: 'coin',
    weight: 0.6,
  },
  {
    words: 'silver hits, silver price, diamond, jewel, jewellery, gemstone',
    place: 'city',
    motif: 'gem',
    weight: 1,
  },
  {
    words: `
      company, firm, corporate, corporation, ceo, merger, takeover, acquisition, business, businesses, startup,
      bankrupt, bankruptcy, lifeline, default, sovereign debt, creditor, boardroom, chief executive, chairman,
      insolvent, insolvency, administrators, buyout, monopoly, conglomerate, stake, entrepreneur, venture,
      headquarters, restructuring, small business, multinational, unicorn, accountant, consultancy, deloitte,
      kpmg, pwc, mckinsey, stakeholder`,
    place: 'city',
    motif: 'briefcase',
    weight: 0.8,
  },
  {
    words: `
      boss, bosses, back in the office, back to the office, return to office, office worker, office workers,
      office block, desk job, hybrid working, hybrid work, co worker, coworker, colleague, colleagues,
      middle manager, cubicle, white collar, water cooler`,
    place: 'city',
    motif: 'office',
    weight: 0.55,
  },
  {
    words: `
      population, census, demographic, ageing population, fertility, baby boom, statistician, survey,
      statistics, official figure, data show, figures show, birth rate, births fall, births rise, fewer births,
      fertility rate`,
    place: 'city',
    motif: 'barChart',
    weight: 1,
  },
  {
    words: `
      gold breaches, gold breach, gold hits record, gold record, gold at record, gold above, gold past,
      gold passes, gold nears, gold crosses, gold climbs, gold jumps, gold slides, gold tumbles, gold plunges,
      gold soars, gold an ounce, an ounce, ounce of gold, troy ounce, gold etf, gold bar, gold bars,
      gold smuggling, gold haul, gold ingot, gold ingots, gold coins, gold vault, gold reserves`,
    place: 'city',
    motif: 'goldBars',
    weight: 1.7,
  },
  {
    words: `
      breach of contract, breach of promise, breaches rules, breach rules, breaches contract, breached rules,
      breach of rules, breach of trust, breach of code, breaches code, breach ceasefire, breaches ceasefire,
      dyke breach, levee breach, breached levee, breach of peace, sea wall breach`,
    place: 'court',
    weight: 0.3,
  },
  {
    words: `
      gold hits, gold rises, gold falls, gold slips, gold tops, gold surges, gold rally, spot gold, gold price,
      gold prices, bullion, gold reserve`,
    place: 'city',
    motif: 'goldBars',
    weight: 1.7,
  },
  {
    words: 'breaches <number>, breaches record, breaches level, breaches mark, breaches key, breach <number>',
    place: 'city',
    weight: 0.4,
  },
];

import type { LexiconTable } from './entry.ts';

/** Work, wages, strikes, factories. */
export const labour: LexiconTable = [
  {
    words: 'apprentice, apprenticeship, toolmaker, skilled trades, vocational, welder, craftsman, blacksmith, artisan',
    place: 'works',
    landmark: 'factory',
    motif: 'toolbox',
    weight: 0.8,
  },
  {
    words: `
      strike, strikes, walkout, walk out, walks out, stage walkout, picket, down tools, downs tools,
      industrial action, general strike, go on strike, striking, strike action, work to rule, stoppage, lockout,
      overtime ban, pay dispute, pay deal, pay offer`,
    place: 'works',
    landmark: 'factory',
    motif: 'placard',
    yields: true,
    weight: 1.4,
  },
  {
    words: `
      trade union, union, trade unionist, unionise, unionize, teamsters, collective bargaining, shop steward,
      tuc, unite union`,
    place: 'works',
    landmark: 'factory',
    motif: 'placard',
    yields: true,
    weight: 0.9,
  },
  {
    words: `
      nurses strike, nurses walk out, doctors strike, junior doctors, doctors walk out, nhs strike,
      ambulance strike`,
    place: 'campus',
    landmark: 'hospital',
    motif: 'placard',
    weight: 1.8,
  },
  {
    words: 'teachers strike, teachers walk out, lecturers strike, school strike, university strike',
    place: 'campus',
    landmark: 'school',
    motif: 'placard',
    weight: 1.8,
  },
  {
    words: `
      worker, workers, labor, workforce, wage, minimum wage, living wage, pay, pay rise, salary, job, jobs,
      employment, unemployment, jobless, layoff, lay off, redundancy, redundant, employee, employer, hiring,
      hire, staff, staffing, staff shortage, recruitment, gig economy, gig worker, zero hours, remote work,
      work from home, office return, labour market, job cut, jobs cut, cut <number> jobs, axe jobs,
      skills shortage, payroll, job centre, vacancy, vacancies, overtime, working hours, workplace,
      human resources, sweatshop, child labour, maternity leave, parental leave`,
    place: 'works',
    landmark: 'factory',
    yields: true,
    weight: 0.9,
  },
  {
    words: `
      warehouse, distribution centre, fulfilment centre, amazon warehouse, delivery driver, deliveroo, packer,
      forklift`,
    place: 'works',
    landmark: 'factory',
    motif: 'package',
    weight: 1.1,
  },
  {
    words: `
      factory, manufacture, manufacturing, manufacturer, industry, industrial, steel, steelworks, steelworker,
      steelmaker, production, production line, assembly line, machinist, foundry, aluminium, shipyard,
      shipbuilder, shipbuilding, machinery, engineering, engineer, blast furnace, siemens, tata steel,
      port talbot, car plant, assembly plant, gigafactory, brewery, paper mill, textile mill, smelter`,
    place: 'works',
    landmark: 'factory',
    motif: 'gear',
    weight: 1.1,
  },
  {
    words: `
      miner, mining, mine, coal mine, copper, lithium, cobalt, quarry, nickel, iron ore, rare earth, gold miner,
      zinc, rio tinto, glencore, bhp, mines, miners, mineral, minerals, critical minerals, rare earths, bauxite,
      platinum, anglo american, illegal mining, galamsey, gold mine, diamond mine, tin mine, prospector`,
    place: 'works',
    landmark: 'headframe',
    motif: 'pick',
    weight: 1.3,
  },
  {
    words: `
      opens factory, first factory, new factory, factory opens, factory in, opens plant, new plant, car factory,
      factory closes, factory closure, plant closes, plant closure, closes factory, closes plant,
      factory workers, textile workers, garment workers, mill workers`,
    place: 'works',
    landmark: 'factory',
    weight: 1.8,
  },
  {
    words: `
      plumber, plumbers, electrician, electricians, handyman, roofer, roofers, diy, tradesman, tradesmen,
      mechanic, mechanics, carpenter, carpenters, joiner, repair shop`,
    place: 'street',
    landmark: 'terrace',
    motif: 'toolbox',
    weight: 0.9,
  },
  {
    words: `
      bin strike, bin strikes, bin workers, refuse workers, refuse strike, rubbish strike, uncollected rubbish,
      bin collections`,
    place: 'street',
    landmark: 'terrace',
    motif: 'placard',
    weight: 2.2,
  },
];

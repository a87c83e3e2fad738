import type { LexiconTable } from './entry.ts';

/** Work, wages, strikes, factories. */
export const labour: LexiconTable = [
  {
    words: `
      strike, strikes, walkout, walk out, stage walkout, picket, industrial action, general strike, go on strike,
      striking, strike action, work to rule, stoppage, lockout, overtime ban, pay dispute, pay deal, pay offer`,
    place: 'works',
    landmark: 'factory',
    motif: 'placard',
    weight: 1,
  },
  {
    words: `
      trade union, union, trade unionist, unionise, unionize, teamsters, collective bargaining, shop steward, tuc,
      unite union`,
    place: 'works',
    landmark: 'factory',
    motif: 'placard',
    weight: 0.9,
  },
  {
    words: `
      nurses strike, nurses walk out, doctors strike, junior doctors, doctors walk out, nhs strike, ambulance strike`,
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
      employment, unemployment, jobless, layoff, lay off, redundancy, redundant, employee, employer, hiring, hire,
      staff, staffing, staff shortage, apprentice, apprenticeship, recruitment, gig economy, gig worker, zero hours,
      four day week, remote work, work from home, office return, labour market, job cut, jobs cut, cut <number> jobs,
      axe jobs, skills shortage, payroll, job centre, vacancy, vacancies, overtime, working hours, workplace,
      human resources, sweatshop, child labour, maternity leave, parental leave`,
    place: 'works',
    landmark: 'factory',
    motif: 'toolbox',
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
      steelmaker, production, production line, assembly line, machinist, foundry, aluminium, shipyard, shipbuilder,
      shipbuilding, machinery, engineering, engineer, blast furnace, siemens, tata steel, car plant, assembly plant,
      gigafactory, brewery, paper mill, textile mill, smelter`,
    place: 'works',
    landmark: 'factory',
    motif: 'gear',
    weight: 1.1,
  },
  {
    words: `
      miner, mining, mine, coal mine, copper, lithium, cobalt, quarry, nickel, iron ore, rare earth, gold miner,
      zinc, rio tinto, glencore, bhp`,
    place: 'works',
    landmark: 'factory',
    motif: 'pick',
    weight: 1.1,
  },
];

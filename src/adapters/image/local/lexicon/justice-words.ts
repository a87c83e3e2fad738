import type { LexiconTable } from './entry.ts';

/** Courts, police and crime. */
export const justice: LexiconTable = [
  {
    words: `
      murder trial, murder case, murder charge, murder charges, murder conviction, manslaughter trial,
      terror trial, murder accused, charged with murder, guilty of murder, convicted of murder, murder verdict,
      murder retrial, homicide trial, murder appeal`,
    place: 'court',
    landmark: 'courthouse',
    sombre: true,
    motif: 'candle',
    weight: 1.7,
  },
  {
    words: `
      found guilty, pleads guilty, plead guilty, pleaded guilty, on trial, go on trial, trial opens,
      trial begins, trial hears, trial told, court hears, court told, faces trial, stands trial, stand trial,
      fraud trial, convicted of, acquitted of, cleared of, charged with, jury, bail, pleads not guilty,
      indicted, arraigned, arraigns, remanded, sentencing, in court, court case, lawsuit over, sues`,
    place: 'court',
    landmark: 'courthouse',
    motif: 'scales',
    weight: 1.5,
  },
  {
    words: `
      jailed, jailed for, sentenced to, jail term, prison sentence, prison term, years in prison, years in jail,
      months in jail, goes to jail, sent to jail, sent to prison, behind bars, released from prison,
      released from jail, hunger striker, hunger strikers`,
    place: 'prison',
    weight: 1.5,
  },
  {
    words: `
      court, supreme court, high court, appeal court, court of appeal, tribunal, human rights court,
      international criminal court, icc, icj, constitutional court, the hague, old bailey, crown court,
      court of justice, department of justice, doj`,
    proper: true,
    place: 'court',
    landmark: 'courthouse',
    motif: 'scales',
    weight: 1.4,
  },
  {
    words: `
      judge, justice, verdict, ruling, rule against, court ruling, juror, lawsuit, sue, suing, plaintiff,
      defendant, lawyer, attorney, barrister, solicitor, prosecutor, prosecution, legal, legal battle,
      legal action, class action, judicial, judiciary, magistrate, trial of, litigation, injunction,
      strike down, struck down, overturn, testify, testimony, witness, courtroom, custody battle, parole,
      custody, antitrust, arbitration, extradition, extradite, perjury, contempt, libel, defamation, inquest,
      coroner, amnesty, pardon, clemency, compensation claim, legal bid, files suit, file suit, subpoena,
      trial date, hearing, deposition, court date, tribunal hearing`,
    place: 'court',
    landmark: 'courthouse',
    motif: 'scales',
    weight: 1.2,
  },
  {
    words: `
      convict, conviction, sentence, sentenced, guilty, plead, acquit, acquittal, indict, indictment, charges,
      faces charges, plea deal, clears of, appeal, fined, fines, penalty for, overrule, uphold,
      community service, wrongful conviction, miscarriage of justice, plea, probation, in the dock, postmaster,
      postmasters, horizon scandal, cleared at last, exonerate, exonerated`,
    place: 'court',
    landmark: 'courthouse',
    motif: 'scales',
    weight: 0.8,
  },
  {
    words: 'death penalty, execution of, death row, lethal injection',
    place: 'court',
    landmark: 'courthouse',
    motif: 'candle',
    sombre: true,
    weight: 1.3,
  },
  {
    words: `
      police, policing, constable, officer, sheriff, fbi, interpol, europol, scotland yard, detective, manhunt,
      arrest, suspect, custody suite, crime scene, crackdown on gang, swat, policeman, policewoman, cop, cops,
      gardai, nypd, lapd, met police, metropolitan police, cordon, raid, manhunts, lawman, deputy sheriff,
      carabinieri`,
    proper: true,
    place: 'street',
    time: 'dusk',
    motif: 'policeCar',
    weight: 0.9,
  },
  {
    words: `
      crime, criminal, gang, gangster, mafia, cartel, theft, thief, thieves, steal, stolen, heist, robber,
      robbery, burglar, burglary, loot, looting, pickpocket, smuggle, smuggler, smuggling, forgery, counterfeit,
      counterfeiter, trafficker, trafficking, kidnap, kidnapper, blackmail, extortion, racketeering,
      organised crime, drug dealer, cocaine, heroin, cannabis, narcotic, drug bust, fentanyl, county lines,
      vandal, vandalism, hooligan, cold case, fugitive, poach, poacher, poaching, thug, mugging, mugger,
      carjack, phone snatcher, drug crop, drug lab, drug haul, drug raid, drug seizure, drug ring, drug gang,
      drug charges, drug trade, drug mule, drug cartel, drug smuggler, meth, underworld, crime boss,
      drug trafficking, contraband`,
    place: 'street',
    motif: 'lens',
    time: 'night',
  },
  {
    words: `
      fraud, fraudster, scam, scammer, corruption, corrupt, bribe, bribery, embezzle, embezzlement,
      money laundering, tax evasion, ponzi, insider trading, kickback, slush fund, phishing, identity theft,
      con artist, expenses scandal`,
    place: 'city',
    motif: 'ledger',
    time: 'dusk',
    weight: 1.1,
  },
  {
    words: `
      investigate, investigation, investigator, probe, inquiry, evidence, audit, auditor, forensic, dna match,
      forensics, scandal, allegation, accused, accuse, accusation, misconduct, cover up, inspectorate, ombudsman`,
    motif: 'lens',
    weight: 0.7,
  },
  {
    words: `
      prison, prisoner, jail, inmate, imprison, imprisonment, detention, detainee, prison officer,
      life sentence, warden, penitentiary, political prisoner, hunger strike, jailbreak, guantanamo,
      incarceration, prison break, solitary confinement, prison guard, alcatraz, life in prison, cell block,
      correctional, juvenile hall, detention centre, detention center, gaol, prison van, early release,
      overcrowded prison, inmates, remand, locked up`,
    place: 'prison',
    weight: 1.2,
  },
  {
    words: `
      most wanted, drug lord, drug kingpin, drug baron, crime lord, captured, recaptured, capture of,
      cartel leader, narco, hitman, hitmen, bounty, on the run, getaway, hideout, hideouts, gang boss,
      gang leader, cartel boss, mafia boss, kingpin`,
    place: 'street',
    motif: 'policeCar',
    weight: 1.3,
  },
  {
    words: `
      drops case, drops charges, shoplifting case, rejects appeal, dismisses appeal, appeal rejected,
      appeal dismissed, wins right to, class action against, sued by, sued for, sued over, court order,
      court orders, judge orders, judge blocks, judge rules, judge halts, courts martial, court martial`,
    place: 'court',
    landmark: 'courthouse',
    motif: 'scales',
    weight: 1.7,
  },
  {
    words: 'assisted dying, euthanasia, right to die, assisted dying bill',
    place: 'parliament',
    weather: 'cloudy',
    weight: 1.2,
  },
  {
    words: `
      loses appeal, wins appeal, lose appeal, win appeal, sentenced over, sentenced for, sentenced in,
      sentenced to life, sentenced to death`,
    place: 'court',
    landmark: 'courthouse',
    motif: 'scales',
    weight: 3.2,
  },
];

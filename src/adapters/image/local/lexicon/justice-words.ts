import type { LexiconTable } from './entry.ts';

/** Courts, police and crime. */
export const justice: LexiconTable = [
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
      judge, justice, verdict, ruling, rule against, court ruling, jury, juror, lawsuit, sue, suing, plaintiff,
      defendant, lawyer, attorney, barrister, solicitor, prosecutor, prosecution, legal, legal battle, legal action,
      class action, judicial, judiciary, magistrate, on trial, go on trial, murder trial, fraud trial, stand trial,
      trial of, litigation, injunction, strike down, struck down, overturn, testify, testimony, witness, courtroom,
      custody battle, parole, custody, antitrust, arbitration, extradition, extradite, perjury, contempt, libel,
      defamation, inquest, coroner, amnesty, pardon, clemency, compensation claim, legal bid, files suit, file suit,
      subpoena, trial date, hearing, deposition, court date, tribunal hearing`,
    place: 'court',
    landmark: 'courthouse',
    motif: 'scales',
    weight: 1.2,
  },
  {
    words: `
      convict, conviction, sentence, sentenced, sentencing, guilty, plead, acquit, acquittal, indict, indictment,
      charged with, charges, faces charges, plea deal, clears of, cleared of, appeal, fined, fines, penalty for,
      overrule, uphold, community service, wrongful conviction, miscarriage of justice, plea, probation, dock`,
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
      arrest, suspect, custody suite, crime scene, crackdown on gang, swat`,
    proper: true,
    place: 'city',
    time: 'dusk',
    motif: 'policeCar',
    weight: 0.9,
  },
  {
    words: `
      crime, criminal, gang, gangster, mafia, cartel, theft, thief, thieves, steal, stolen, heist, robber, robbery,
      burglar, burglary, shoplifting, shoplifter, loot, looting, pickpocket, smuggle, smuggler, smuggling, forgery,
      counterfeit, counterfeiter, trafficker, trafficking, kidnap, kidnapper, blackmail, extortion, racketeering,
      organised crime, drug dealer, drug lord, cocaine, heroin, cannabis, narcotic, drug bust, fentanyl,
      county lines, vandal, vandalism, hooligan, cold case, fugitive, poach, poacher, poaching`,
    place: 'city',
    motif: 'lens',
    time: 'night',
  },
  {
    words: `
      fraud, fraudster, scam, scammer, corruption, corrupt, bribe, bribery, embezzle, embezzlement, money laundering,
      tax evasion, ponzi, insider trading, kickback, slush fund, phishing, identity theft, con artist,
      expenses scandal`,
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
      prison, prisoner, jail, jailed, inmate, imprison, imprisonment, behind bars, detention, detainee,
      life sentence, warden, penitentiary, political prisoner, hunger strike, jailbreak, guantanamo, incarceration`,
    place: 'court',
    time: 'dusk',
    motif: 'key',
    weight: 1.1,
  },
  {
    words: 'assisted dying, euthanasia, assisted suicide, right to die',
    place: 'campus',
    landmark: 'hospital',
    motif: 'candle',
    sombre: true,
    weight: 1.3,
  },
];

import type { LexiconTable } from './entry.ts';

/** Attacks, killings and what is done to people. */
export const violence: LexiconTable = [
  {
    words: `
      bomb, bomber, suicide bomber, suicide bombing, car bomb, gunman, gunmen, open fire, opened fire, stab,
      stabbed, stabbing, knife attack, knifeman, terror attack, assassinate, assassination, gun violence,
      machete, attack on embassy, attack on mosque, attack on synagogue, attack on church, rebel attack,
      militant attack, nightclub attack, market attack, christmas market attack, attack on school,
      attack on hospital, attack on village, gunmen storm, militants storm, attackers storm, rebels storm,
      insurgents storm`,
    place: 'city',
    sombre: true,
    time: 'dusk',
    weight: 0.8,
  },
  {
    words: `
      car rams, van rams, truck rams, car ramming, rams crowd, rams into crowd, ramming attack, ploughs into,
      plows into, plough into, drives into crowd, drove into crowd, mows down, vehicle attack, rammed into,
      runs over, set on fire, set ablaze, tank fire hits, poison, poisoning patients, poisoning of,
      for poisoning, killer jailed, killer sentenced, life in prison for, jailed for life, serial rapist,
      gunfire, gunshot, shoot dead, shots fired, hanged`,
    place: 'street',
    sombre: true,
    time: 'dusk',
    weight: 0.8,
  },
  {
    words: `
      in ruins, lies in ruins, killer, rampage, blitz, attack, attacker, explosion, explode, shooting, shooter`,
    sombre: 'literal',
    time: 'dusk',
    weight: 0.9,
  },
  {
    words: `
      gun, gun control, gun law, assault weapon, assault rifle, firearm, rifle, handgun, nra, knife crime`,
    place: 'city',
    motif: 'shield',
    time: 'dusk',
    weight: 1.1,
  },
  {
    words: `
      executed for, executed man, wrongly executed, executes <person>, hangs <person>, hangs dissident,
      public execution, executions, firing squad, electric chair, executed by, gallows, hanged for,
      stoned to death, beheading, beheadings`,
    place: 'prison',
    motif: 'candle',
    sombre: true,
    time: 'dusk',
    weight: 1.4,
  },
  {
    words: `
      police shoot, cops shoot, police shooting, officer shoots, officers shoot, shoots dead, shot by police,
      shoots <person>, shoot <person>, shot by, shot in the head, shot in the back, shot at`,
    place: 'street',
    sombre: true,
    time: 'dusk',
    weight: 1.1,
  },
  { words: 'school shooting', place: 'hills', motif: 'candle', sombre: true, time: 'dusk', weight: 2.5 },
  {
    words: `
      abuse, abuser, assault, jumps from bridge, jumps from building, jumps from roof, jumps from,
      jumps off bridge, found hanged, sexual abuse, child abuse, child abuser, sex abuse, rape, rapist,
      sexual assault, sexually assault, molest, molester, grooming gang, grooming, grooming gangs, child sex,
      paedophile, pedophile, incest, sexual violence, sexual misconduct, sexual harassment, sexually abused,
      sex offender, sex offence, sex crime, sex trafficking, indecent assault, revenge porn, indecent images,
      child pornography, upskirting, femicide, infanticide, suicide, suicides, takes own life, took own life,
      take their own lives, self harm, domestic violence, domestic abuse, honour killing, stillbirth, cot death,
      miscarriage, acid attack, torture, tortured, lynching, beheaded, dismembered, mutilation,
      female genital mutilation, fgm, necrophilia, child murder, abused, abuse claims, abuse scandal,
      abuse survivor, abuse victim, abuse victims, epstein, harvey weinstein, weinstein, huw edwards, savile,
      jimmy savile, diddy trial, fred west, lucy letby, letby`,
    proper: true,
    bare: true,
    sombre: true,
    time: 'dusk',
    weight: 1.5,
  },
  {
    words: 'beatings, beaten up, brutality, police brutality, knee on neck, kneel on, violence, violent',
    sombre: true,
    motif: 'candle',
    time: 'dusk',
    weight: 1,
  },
  {
    words: `
      swastika, graffiti on, vandalised, vandalized, desecrate, desecration, defaced, quran burning,
      quran burner, koran burning`,
    time: 'dusk',
    weather: 'cloudy',
    weight: 0.8,
  },
  {
    words: `
      hostage taker, hijacker, hijacking, hijack, hijacked, bomb threat, terror suspect, gun crime,
      arson attack, hate crime, siege ends, terrorist, terrorism, terror, taken hostage, siege at,
      hostage crisis, gang violence, gang war, gangs torch, torched, kidnapped, kidnap <person>, abducted from,
      abducted by, captive, held captive, ransom paid`,
    place: 'street',
    time: 'dusk',
    weight: 0.9,
  },
  {
    words: 'hostage, hostages',
    place: 'hills',
    weight: 0.8,
  },
  {
    words: `
      breaks siege, siege of, under siege, break siege, siege broken, siege enters, besieged city,
      siege warfare, starve out`,
    place: 'ruins',
    landmark: 'ruin',
    sombre: true,
    time: 'dusk',
    weight: 1.3,
  },
  {
    words: 'siege, maul',
    time: 'dusk',
    weight: 0.5,
  },
  {
    words: 'slaughter',
    sombre: 'literal',
    time: 'dusk',
    motif: 'candle',
    weight: 0.9,
  },
  {
    words: `
      shooting at, shooting in, shooting near, shooting outside, shooting spree, shooting rampage, explosion at,
      explosion near, explosion outside, explosion rocks, explosion rips, attack at, attack in, attack near,
      attack outside, attacked in, attacked at, shooting victim, shooting victims, shooting suspect,
      drive by shooting, gunfire at, gunfire in, gunfire near, terror at, terror on, terror in, concert attack,
      stadium attack, concert bombing, marathon bombing, stadium bombing, concert shooting, cinema shooting,
      festival shooting, festival attack, parade shooting, mall shooting, supermarket shooting, church shooting,
      campus shooting, bar shooting, nightclub shooting`,
    place: 'street',
    sombre: true,
    time: 'dusk',
    weight: 1.2,
  },
  {
    words: `
      gas explosion, gas blast, bomb blast, blast rip, blast in, blast at, blast near, hotel blast,
      explosion destroy`,
    place: 'blaze',
    sombre: true,
    weight: 1.4,
  },
  {
    words: `
      factory explosion, factory blast, plant explosion, refinery explosion, warehouse explosion,
      explosion at factory, explosion at plant, explosion at refinery, blast at factory, blast at plant,
      blast at refinery, fireworks factory, depot explosion`,
    place: 'works',
    landmark: 'factory',
    sombre: true,
    weather: 'smoke',
    weight: 1.7,
  },
  {
    words: 'beach attack, beach shooting, bondi beach attack, attack on beach',
    place: 'coast',
    sombre: true,
    time: 'dusk',
    weight: 2.4,
  },
  {
    words: 'beach terror',
    place: 'coast',
    sombre: true,
    time: 'dusk',
    weight: 2.4,
  },
  {
    words: 'assisted suicide',
    place: 'campus',
    landmark: 'hospital',
    weather: 'cloudy',
    weight: 1.3,
  },
];

import { accident } from './accident-words.ts';
import { arenaSport } from './arena-words.ts';
import { athletes } from './athletes-words.ts';
import { commerce } from './commerce-words.ts';
import { conflict } from './conflict-words.ts';
import { culture } from './culture-words.ts';
import { disaster } from './disaster-words.ts';
import { economy } from './economy-words.ts';
import { energy } from './energy-words.ts';
import type { LexiconEntry, LexiconTable } from './entry.ts';
import { farming } from './farming-words.ts';
import { firms } from './firms-words.ts';
import { foreign } from './foreign-words.ts';
import { geography } from './geography-words.ts';
import { grief } from './grief-words.ts';
import { health } from './health-words.ts';
import { idioms } from './idioms-words.ts';
import { justice } from './justice-words.ts';
import { labour } from './labour-words.ts';
import { leaders } from './leaders-words.ts';
import { moods } from './mood-words.ts';
import { politics } from './politics-words.ts';
import { regions } from './region-words.ts';
import { religion } from './religion-words.ts';
import { science } from './science-words.ts';
import { society } from './society-words.ts';
import { sport } from './sport-words.ts';
import { stage } from './stage-words.ts';
import { stars } from './stars-words.ts';
import { teams } from './team-words.ts';
import { technology } from './technology-words.ts';
import { titles } from './titles-words.ts';
import { transport } from './transport-words.ts';
import { travel } from './travel-words.ts';
import { violence } from './violence-words.ts';
import { weather } from './weather-words.ts';
import { wildlife } from './wildlife-words.ts';

export const tables = {
  politics: [...politics, ...leaders],
  justice,
  conflict: [...conflict, ...violence, ...grief],
  disaster: [...disaster, ...accident],
  weather: [...weather, ...wildlife],
  economy,
  commerce: [...commerce, ...firms],
  labour,
  technology,
  science,
  health,
  sport: [...sport, ...arenaSport, ...teams, ...athletes],
  culture: [...culture, ...stage, ...stars, ...titles],
  transport: [...transport, ...travel],
  farming,
  energy,
  society,
  religion,
  geography,
  foreign,
  idioms,
} as const satisfies Record<string, LexiconTable>;

/** What colours a whole headline, read beside the subjects: a word may tell of both. */
export const layers = { moods, regions } as const satisfies Record<string, LexiconTable>;

/** The single words and phrases of an entry. */
export function wordsOf(entry: LexiconEntry): string[] {
  return entry.words.trim().split(/\s*,\s*/);
}

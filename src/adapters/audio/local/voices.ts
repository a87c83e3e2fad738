import type { Voice } from '../../../pipeline/ports/providers.ts';

/** Flite's name of a voice. */
export type FliteVoice = 'slt' | 'rms' | 'awb' | 'kal16';

/** All were made from recordings of one speaker each (CMU), hence `trainedAlgorithmicMedia`. `pace` slows the hasty ones to how news are read. */
export const voices: readonly (Voice & { flite: FliteVoice; pace: number })[] = [
  { id: 'local/slt', label: 'Sally (US English, female)', language: 'en-US', flite: 'slt', pace: 1.12 },
  { id: 'local/rms', label: 'Robert (US English, male)', language: 'en-US', flite: 'rms', pace: 1 },
  { id: 'local/awb', label: 'Angus (Scottish English, male)', language: 'en-GB', flite: 'awb', pace: 1.14 },
  {
    id: 'local/kal16',
    label: 'Karl (US English, male, like a machine)',
    language: 'en-US',
    flite: 'kal16',
    pace: 1.25,
  },
];

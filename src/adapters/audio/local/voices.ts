import type { Voice } from '../../../pipeline/ports/providers.ts';

/** Flite's name of a voice. */
export type FliteVoice = 'slt' | 'rms' | 'awb' | 'kal16';

/** All were made from recordings of one speaker each (CMU), hence `trainedAlgorithmicMedia`. */
export const voices: readonly (Voice & { flite: FliteVoice })[] = [
  { id: 'local/slt', label: 'Sally (US English, female)', language: 'en-US', flite: 'slt' },
  { id: 'local/rms', label: 'Robert (US English, male)', language: 'en-US', flite: 'rms' },
  { id: 'local/awb', label: 'Angus (Scottish English, male)', language: 'en-GB', flite: 'awb' },
  { id: 'local/kal16', label: 'Karl (US English, male, like a machine)', language: 'en-US', flite: 'kal16' },
];

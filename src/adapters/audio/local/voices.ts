import type { Voice } from '../../../pipeline/ports/providers.ts';

/** Flite's name of a voice. */
export type FliteVoice = 'slt' | 'rms';

/** Both were trained on recordings of one speaker (CMU Arctic), hence `trainedAlgorithmicMedia`. */
export const voices: readonly (Voice & { flite: FliteVoice })[] = [
  { id: 'local/slt', label: 'Sally (US English, female)', language: 'en-US', flite: 'slt' },
  { id: 'local/rms', label: 'Robert (US English, male)', language: 'en-US', flite: 'rms' },
];

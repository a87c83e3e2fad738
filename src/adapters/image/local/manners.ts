import type { ArtStyle } from '../../../pipeline/ports/media.ts';

/** The style each painter was made for; whatever else it draws, it stands in for. Loads no painter. */
export const manners: Readonly<Record<string, ArtStyle>> = {
  monet: 'Monet',
  dali: 'Dali',
  'ukiyo-e': 'ukiyo-e',
  bauhaus: 'bauhaus',
};

import type { GenerationRequest } from './ports/generation.ts';

/** What the narrator reads, and what word times point into: the headline, then the article text when there is one. */
export function narrationOf({ headline, text }: Pick<GenerationRequest, 'headline' | 'text'>): string {
  return text === undefined ? headline : `${headline}\n\n${text}`;
}

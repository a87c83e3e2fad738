import { narrationOf } from './narration.ts';
import type { GenerationRequest } from './ports/generation.ts';
import type { AudioProvider, ImageProvider, PromptProvider } from './ports/providers.ts';
import { constraintsOf } from './prompt-service.ts';
import { parseStyleMix } from './style-mix.ts';

export interface EstimateParts {
  /** In the order in which they are asked. */
  prompt: readonly PromptProvider[];
  image: readonly ImageProvider[];
  audio: readonly AudioProvider[];
}

/** What a generation will cost at most when nothing has to be asked twice, in millionths of a US dollar. */
export function createEstimate({ prompt, image, audio }: EstimateParts): (request: GenerationRequest) => number {
  return (request) => {
    const { headline, text, voiceId } = request;
    const style = parseStyleMix(request.artStyle);
    const written = prompt[0]?.estimate?.({
      ...{ headline, style, constraints: constraintsOf(style) },
      ...(text === undefined ? {} : { text }),
    });
    const drawn = image[0]?.estimate?.({ prompt: headline, headline, style, ...request.image, seed: '' });
    const speaker = audio.find(({ name }) => voiceId.startsWith(`${name}/`));
    const spoken = speaker?.estimate?.({ text: narrationOf(request), voiceId, ...request.audio });
    return [written, drawn, spoken].reduce((sum, cost) => sum + (cost?.microUsd ?? 0), 0);
  };
}

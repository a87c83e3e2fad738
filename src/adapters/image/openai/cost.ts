import type { ImageConfig } from '../../../pipeline/ports/media.ts';
import type { Cost } from '../../../pipeline/ports/providers.ts';
import { costOf, tokensIn } from '../../openai/cost.ts';
import { imagePriceOf } from '../../openai/prices.ts';
import type { ImageUsage } from './answer.ts';
import { sizeFor } from './sizes.ts';
import { outputTokens } from './tokens.ts';

/** From the figures of the answer; `undefined` without figures or without a price of this model. */
export function measuredCostOf(model: string, usage: ImageUsage | undefined): Cost | undefined {
  const price = imagePriceOf(model);
  if (!usage || !price.known) return undefined;
  const input = usage.input_tokens_details ?? { text_tokens: usage.input_tokens, image_tokens: 0 };
  const output = usage.output_tokens_details ?? { text_tokens: 0, image_tokens: usage.output_tokens };
  return costOf(
    [
      [input.text_tokens, price.textInput],
      [input.image_tokens, price.imageInput],
      [output.text_tokens, price.textOutput],
      [output.image_tokens, price.imageOutput],
    ],
    true,
  );
}

/** What this picture will cost at most, with so many unfinished ones on the way. */
export function estimateOf(model: string, { prompt, resolution, quality }: ImageConfig, partials: number): Cost {
  const price = imagePriceOf(model);
  return costOf(
    [
      [tokensIn(prompt), price.textInput],
      [outputTokens(model, sizeFor(model, resolution), quality, partials), price.imageOutput],
    ],
    false,
  );
}

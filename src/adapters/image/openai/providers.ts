import type OpenAI from 'openai';
import type { ImageProvider } from '../../../pipeline/ports/providers.ts';
import { ask } from '../../openai/ask.ts';
import { createOpenAIClient, type OpenAIAccess } from '../../openai/client.ts';
import type { Asked } from '../../openai/errors.ts';
import { drawAtOnce } from './at-once.ts';
import { estimateOf, measuredCostOf } from './cost.ts';
import { requestOf } from './request.ts';
import { drawStreamed } from './streamed.ts';

export interface OpenAIImageOptions extends OpenAIAccess {
  /** Names of models, best first; at least one. */
  models: readonly string[];
  /** Unfinished pictures to ask for when somebody wants to watch, 1..3; each costs about 100 tokens more. */
  partials?: number;
}

/**
 * A provider for every model, so that each try is seen by the door and stands in the ledger. The first is called
 * `openai`, the others `openai/<model>`.
 */
export function createOpenAIImageProviders(options: OpenAIImageOptions): ImageProvider[] {
  const client = createOpenAIClient(options);
  const { now, partials = 2 } = options;
  return [...new Set(options.models)].map((model, place) =>
    createProvider({ client, model, name: place === 0 ? 'openai' : `openai/${model}`, partials, now }),
  );
}

function createProvider(parts: {
  client: OpenAI;
  model: string;
  name: string;
  partials: number;
  now: () => Date;
}): ImageProvider {
  const { client, model, name, partials, now } = parts;
  const asked: Asked = { stage: 'image', thing: 'picture', model, modelSetting: 'OPENAI_IMAGE_MODELS', now };
  return {
    name,
    paid: true,
    recipe: model,
    model,

    async generate(config, options) {
      const { signal, onPartial, onProgress } = options;
      const request = requestOf(model, config, options);
      const drawn = await ask(signal, asked, () =>
        onPartial
          ? drawStreamed(client, { ...request, partial_images: partials }, { ...options, onPartial }, asked)
          : drawAtOnce(client, request, signal, asked),
      );
      onProgress?.(1);
      return {
        bytes: drawn.picture.bytes,
        format: drawn.picture.format,
        model,
        digitalSource: 'trainedAlgorithmicMedia',
        cost: measuredCostOf(model, drawn.usage) ?? estimateOf(model, config, onPartial ? partials : 0),
      };
    },

    estimate: (config) => estimateOf(model, config, partials),
  };
}

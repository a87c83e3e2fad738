/** Pictures by OpenAI's image models: one provider a model, in the order in which they stand in for each other. */
export { createOpenAIImageProviders, type OpenAIImageOptions } from './providers.ts';

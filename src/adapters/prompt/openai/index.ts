/** Prompts by a text model of OpenAI, in the newsroom's own style. */
export type { Guidelines } from './instructions.ts';
export { createOpenAIPromptProvider, type OpenAIPromptOptions } from './provider.ts';

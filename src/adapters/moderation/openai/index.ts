/** Headlines and finished pictures looked at by OpenAI's moderation model, which costs nothing. */
export { type Category, categories } from './categories.ts';
export { createOpenAIModerationProvider, type OpenAIModerationOptions } from './provider.ts';

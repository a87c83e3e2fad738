import type { PromptConfig } from '../../../pipeline/ports/media.ts';

/**
 * The story as one message of data. In JSON with every `<` written as an escape no text can close the tag, end
 * the string or begin another message.
 */
export function storyMessage({ headline, text }: Pick<PromptConfig, 'headline' | 'text'>): string {
  const story = JSON.stringify({ headline, ...(text === undefined ? {} : { article: text }) });
  return `<story>${story.replaceAll('<', '\\u003c')}</story>`;
}

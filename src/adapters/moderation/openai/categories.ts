/** OpenAI's categories, as they stand in a sentence after "found". */
export const categories = {
  harassment: 'harassment',
  'harassment/threatening': 'threats',
  hate: 'hate',
  'hate/threatening': 'hate with threats',
  illicit: 'advice for crimes',
  'illicit/violent': 'advice for violent crimes',
  'self-harm': 'self-harm',
  'self-harm/intent': 'an intent of self-harm',
  'self-harm/instructions': 'instructions for self-harm',
  sexual: 'sexual content',
  'sexual/minors': 'sexual content with minors',
  violence: 'violence',
  'violence/graphic': 'graphic violence',
} as const;

export type Category = keyof typeof categories;

/** Blocked whatever the setting says: nobody is to look at it first. */
export const alwaysBlocked: readonly string[] = ['sexual/minors'] satisfies Category[];

/** Headlines report it all the time, and a newsroom that could not write of it would have no news. */
export const newsOfTheDay: readonly Category[] = ['violence'];

/** Also for categories that OpenAI adds after this was written. */
export function readable(category: string): string {
  const known = Object.hasOwn(categories, category) ? categories[category as Category] : undefined;
  return (
    known ?? (/^[a-z/_ -]{3,40}$/.test(category) ? category.replace(/[/_-]+/g, ' ') : 'something it does not allow')
  );
}

import { z } from 'zod';

/** What the model fills in. Only plain fields: lengths and limits are checked afterwards, by `compose.ts`. */
export const briefSchema = z.object({
  prompt: z.string().describe('What the picture shows, in a few sentences for an image model.'),
  styleNotes: z.string().describe('How the style is carried out: medium, strokes, texture.'),
  composition: z.string().describe('Where things stand, the viewpoint, what is in front and behind.'),
  lighting: z.string().describe('The light: source, time of day, mood.'),
  palette: z.array(z.string()).describe('Three to eight colours as #rrggbb or plain names.'),
  negative: z.array(z.string()).describe('Things the picture must not have, a few words each.'),
  altText: z.string().describe('What the finished picture shows, for people who cannot see it: one sentence.'),
});

export type Brief = z.infer<typeof briefSchema>;

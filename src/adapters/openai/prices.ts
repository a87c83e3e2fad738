/**
 * US dollars per million tokens, which is also millionths of a dollar per token. As OpenAI published them in
 * November 2026; a model that is missing is priced like the dearest and never called measured.
 */
export interface TextPrice {
  input: number;
  cached: number;
  output: number;
}

export interface ImagePrice {
  textInput: number;
  imageInput: number;
  textOutput: number;
  imageOutput: number;
}

const text = (input: number, cached: number, output: number): TextPrice => ({ input, cached, output });
const dearestText = text(10, 1, 50);

const textPrices: Readonly<Record<string, TextPrice>> = {
  'gpt-6-astra': dearestText,
  'gpt-6.1-sol': text(2, 0.1, 10),
  'gpt-6.1-terra': text(1, 0.05, 5),
  'gpt-6-sol': text(2, 0.2, 10),
  'gpt-6-luna': text(0.1, 0.01, 0.5),
  'gpt-5.6-sol': text(4, 0.4, 20),
  'gpt-5.6-terra': text(2, 0.2, 12),
  'gpt-5.6-luna': text(0.2, 0.02, 1.2),
  'gpt-5.5': text(5, 0.5, 30),
  'gpt-5.4': text(2.5, 0.25, 15),
  'gpt-5.4-mini': text(0.75, 0.075, 4.5),
  'gpt-5.4-nano': text(0.2, 0.02, 1.25),
  'gpt-5.2': text(1.75, 0.175, 14),
  'gpt-5.1': text(1.25, 0.125, 10),
  'gpt-5': text(1.25, 0.125, 10),
  'gpt-5-mini': text(0.25, 0.025, 2),
  'gpt-5-nano': text(0.05, 0.005, 0.4),
  'gpt-4.1': text(2, 0.5, 8),
  'gpt-4.1-mini': text(0.4, 0.1, 1.6),
  'gpt-4o': text(2.5, 1.25, 10),
  'gpt-4o-mini': text(0.15, 0.075, 0.6),
};

const second: ImagePrice = { textInput: 5, imageInput: 8, textOutput: 0, imageOutput: 30 };
const dearestImage: ImagePrice = { textInput: 5, imageInput: 8, textOutput: 10, imageOutput: 32 };

const imagePrices: Readonly<Record<string, ImagePrice>> = {
  'gpt-image-2.6-sunburst': second,
  'gpt-image-2.6-flare': second,
  'gpt-image-2.5-sunburst': second,
  'gpt-image-2.5-flare': second,
  'gpt-image-2': second,
  'gpt-image-1.5': dearestImage,
  'gpt-image-1-mini': { textInput: 2, imageInput: 2.5, textOutput: 0, imageOutput: 8 },
};

/** A price, and whether it is the model's own. */
export type Priced<Price> = Price & { known: boolean };

export const textPriceOf = (model: string): Priced<TextPrice> => priced(textPrices, model, dearestText);
export const imagePriceOf = (model: string): Priced<ImagePrice> => priced(imagePrices, model, dearestImage);

function priced<Price extends object>(
  table: Readonly<Record<string, Price>>,
  model: string,
  dearest: Price,
): Priced<Price> {
  const found = Object.hasOwn(table, familyOf(model)) ? table[familyOf(model)] : undefined;
  return { ...(found ?? dearest), known: found !== undefined };
}

/** `gpt-image-2-2026-04-21` → `gpt-image-2`: a snapshot costs what its model costs. */
export function familyOf(model: string): string {
  return model.replace(/-\d{4}-\d{2}-\d{2}$/, '');
}

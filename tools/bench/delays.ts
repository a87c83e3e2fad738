/** How long each provider takes in the benchmark, in ms. */
export const delays = { prompt: 200, image: 1000, audio: 400 } as const;
/** The best any pipeline can do: the prompt, then the slower lane. */
export const limitMs = delays.prompt + Math.max(delays.image, delays.audio);

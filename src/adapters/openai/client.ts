import OpenAI from 'openai';

/** How OpenAI is reached, the same for pictures, prompts and checks. */
export interface OpenAIAccess {
  apiKey: string;
  /** With its version, e.g. `https://api.openai.com/v1`, which is also the default. */
  baseUrl?: string;
  fetch?: typeof globalThis.fetch;
  now: () => Date;
}

/** The longest a timer can wait. The pipeline has the deadline; a second, shorter one would only confuse. */
const never = 2 ** 31 - 1;

/** Tries once, waits until the call's own signal aborts, and logs nothing: it would log prompts. */
export function createOpenAIClient({ apiKey, baseUrl, fetch }: OpenAIAccess): OpenAI {
  return new OpenAI({
    apiKey,
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    ...(fetch ? { fetch } : {}),
    maxRetries: 0,
    timeout: never,
    logLevel: 'off',
    // What is left out here the SDK takes from the environment, past our settings.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
  });
}

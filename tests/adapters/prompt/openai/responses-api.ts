import type { Brief } from '../../../../src/adapters/prompt/openai/brief.ts';

export const aBrief: Brief = {
  prompt: 'Cranes stand idle over grey water. A lone tug waits behind the breakwater.',
  styleNotes: 'Short broken strokes laid side by side.',
  composition: 'A low horizon with the cranes at the left.',
  lighting: 'Thin light through storm clouds.',
  palette: ['#6fa3d8', '#a196bd', 'slate grey'],
  negative: ['sunshine', 'crowds'],
  altText: 'Idle harbour cranes under storm clouds, painted in broken strokes.',
};

export const usage = {
  input_tokens: 1000,
  input_tokens_details: { cached_tokens: 400, cache_write_tokens: 0 },
  output_tokens: 300,
  output_tokens_details: { reasoning_tokens: 100 },
  total_tokens: 1300,
};

/** What the responses endpoint is asked. */
export interface ResponsesBody {
  model: string;
  instructions: string;
  input: { role: string; content: string }[];
  text: { format: { type: string; name: string; strict: boolean; schema: { required: string[] } } };
  store: boolean;
  max_output_tokens: number;
  safety_identifier: string;
}

const reasoning = { id: 'rs_1', type: 'reasoning', summary: [] };

function message(content: object) {
  return { id: 'msg_1', type: 'message', role: 'assistant', status: 'completed', content: [content] };
}

/** An answer of the real shape, after some reasoning. */
export function responseOf(content: object, more: object = {}) {
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1_795_000_000,
    model: 'gpt-6-luna-2026-09-22',
    status: 'completed',
    error: null,
    incomplete_details: null,
    output: [reasoning, message(content)],
    usage,
    ...more,
  };
}

export function textAnswer(text: string, more: object = {}) {
  return responseOf({ type: 'output_text', text, annotations: [], logprobs: [] }, more);
}

export function briefAnswer(brief: Partial<Brief> = {}, more: object = {}) {
  return textAnswer(JSON.stringify({ ...aBrief, ...brief }), more);
}

export function refusedAnswer() {
  return responseOf({ type: 'refusal', refusal: 'I can’t help with that.' });
}

import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import {
  base64Picture,
  completed,
  type ImageBody,
  imagesAnswer,
  partial,
} from '../../adapters/image/openai/images-api.ts';
import { aBrief, briefAnswer, type ResponsesBody } from '../../adapters/prompt/openai/responses-api.ts';

const categories = ['harassment', 'hate', 'illicit', 'self-harm', 'sexual', 'sexual/minors', 'violence'];

/** Pictures, prompts and checks as OpenAI answers them; `flagged` in a text is flagged, and so is nothing else. */
export function openAIApi(app: Hono): void {
  app.post('/v1/responses', async (c) => {
    const { input } = await c.req.json<ResponsesBody>();
    // Another story, another prompt: equal ones would be equal requests further on.
    const story = String(input[0]?.content ?? '').slice(0, 2000);
    return c.json(briefAnswer({ prompt: `${aBrief.prompt} ${story.replace(/[^\p{L}\p{N} ]/gu, ' ').slice(0, 200)}` }));
  });

  app.post('/v1/images/generations', async (c) => {
    const body = await c.req.json<ImageBody>();
    if (!body.stream) return c.json(await imagesAnswer(body));
    const picture = await base64Picture(body.output_format, body.size);
    return streamSSE(c, async (stream) => {
      const send = (event: { type: string }) => stream.writeSSE({ event: event.type, data: JSON.stringify(event) });
      for (let index = 0; index < (body.partial_images ?? 0); index++) await send(partial(picture, index));
      await send(completed(picture));
    });
  });

  app.post('/v1/moderations', async (c) => {
    const { input } = await c.req.json<{ input: unknown }>();
    const flagged = JSON.stringify(input).slice(0, 10_000).includes('flagged');
    const category_scores = Object.fromEntries(
      categories.map((name) => [name, flagged && name === 'hate' ? 0.99 : 0.001]),
    );
    const found = Object.fromEntries(categories.map((name) => [name, flagged && name === 'hate']));
    const category_applied_input_types = Object.fromEntries(categories.map((name) => [name, ['text']]));
    const results = [{ flagged, categories: found, category_scores, category_applied_input_types }];
    return c.json({ id: 'modr-1', model: 'omni-moderation-latest', results });
  });
}

import sharp from 'sharp';

/** What the images endpoint is asked. */
export interface ImageBody {
  model: string;
  prompt: string;
  size: string;
  quality: string;
  output_format: 'png' | 'webp' | 'jpeg';
  output_compression?: number;
  stream?: boolean;
  partial_images?: number;
  safety_identifier?: string;
}

export const usage = {
  input_tokens: 200,
  input_tokens_details: { image_tokens: 0, text_tokens: 200 },
  output_tokens: 1756,
  output_tokens_details: { image_tokens: 1756, text_tokens: 0 },
  total_tokens: 1956,
};

export async function base64Picture(format: ImageBody['output_format'] | 'gif', size = '1024x1024'): Promise<string> {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const picture = sharp({ create: { width, height, channels: 3, background: '#2a6' } });
  return (await picture.toFormat(format).toBuffer()).toString('base64');
}

/** The answer of the real shape: a picture of the size and form that were asked for. */
export async function imagesAnswer({ size, quality, output_format }: ImageBody) {
  const b64_json = await base64Picture(output_format, size);
  return { created: 1_795_000_000, background: 'opaque', output_format, quality, size, usage, data: [{ b64_json }] };
}

export interface StreamedEvent {
  type: string;
  [field: string]: unknown;
}

export function partial(b64_json: string, partial_image_index: number): StreamedEvent {
  return { type: 'image_generation.partial_image', b64_json, partial_image_index, created_at: 1, size: '1024x1024' };
}

export function completed(b64_json: string, more: object = { usage }): StreamedEvent {
  return { type: 'image_generation.completed', b64_json, created_at: 1, size: '1024x1024', ...more };
}

/** As it goes over the wire. */
export function eventText(event: StreamedEvent): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

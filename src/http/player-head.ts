import { html } from 'hono/html';
import type { Markup } from './layout.ts';
import type { Showing } from './player-showing.ts';

/** What other sites and chats show of a link to a published page. Drafts have none of it: their address is a secret. */
export function shareTags({ generation, image, audio, visitor, label }: Showing, publicUrl: string): Markup {
  if (visitor !== 'public') return html``;
  const { id, request, publication } = generation;
  const absolute = (address: string): string => new URL(address, publicUrl).href;
  const page = absolute(`/g/${id}`);
  // The JPEG preview is what every site can show; of older files there is only the master.
  const preview = image?.details?.preview;
  const picture = image && (preview ? absolute(`/g/${id}/preview`) : absolute(image.src));
  const made = [image && 'picture', audio && 'narration'].filter((part) => part !== undefined).join(' and ');
  const description = label === undefined ? `AI-generated ${made} for this headline.` : `${label}: ${made}.`;
  return html`
<link rel="canonical" href="${page}">
<meta name="description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Newsmedia">
<meta property="og:title" content="${request.headline}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${page}">
${publication?.publishedAt ? html`<meta property="article:published_time" content="${publication.publishedAt}">` : ''}
${
  image && picture
    ? html`<meta property="og:image" content="${picture}">
<meta property="og:image:type" content="${preview?.contentType ?? image.file.contentType}">
<meta property="og:image:alt" content="${image.altText}">
<meta name="twitter:image:alt" content="${image.altText}">`
    : ''
}
${
  audio
    ? html`<meta property="og:audio" content="${absolute(audio.src)}">
<meta property="og:audio:type" content="${audio.file.contentType}">`
    : ''
}
<meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}">
<meta name="twitter:title" content="${request.headline}">`;
}

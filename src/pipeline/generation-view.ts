import { approvalLine } from './approval-line.ts';
import type {
  Approval,
  Generation,
  GenerationState,
  GenerationStatus,
  Publication,
  StageStatus,
} from './ports/generation.ts';
import type { AudioResult, ImageResult, PromptResult, Stage } from './ports/media.ts';
import type { Links } from './ports/newsroom.ts';

type PublicationView = Pick<
  Publication,
  'contentHash' | 'publishAt' | 'zone' | 'publishedAt' | 'withdrawnAt' | 'withdrawnBy'
>;

/** A generation as the API shows it: no storage keys, no link salt. */
export interface GenerationView {
  id: string;
  /** The player page. */
  url: string;
  state: GenerationState;
  status: GenerationStatus;
  stages: Record<Stage, StageStatus>;
  approval: Approval & {
    /** What people read: who decided, when, and when it goes out. */
    line?: string;
  };
  publication?: PublicationView;
  /** What an approval is bound to; sent along with a decision it makes sure that nothing newer is approved by mistake. */
  contentHash?: string;
  headline: string;
  text?: string;
  artStyle: string;
  voiceId: string;
  /** `null` until the prompt stage is done. */
  prompt: PromptResult | null;
  image?: ImageResult;
  audio?: AudioResult;
  error?: string;
  workspace: string;
  channel: string;
  requester: { id: string; name: string };
  parentId?: string;
  createdAt: string;
  finishedAt?: string;
}

export async function viewOf(generation: Generation, links: Pick<Links, 'page' | 'media'>): Promise<GenerationView> {
  const { image, audio, request } = generation;
  return {
    id: generation.id,
    url: links.page(generation),
    state: generation.state,
    status: generation.status,
    stages: inOrder(generation.stages),
    approval: { ...generation.approval, ...optional('line', approvalLine(generation) || undefined) },
    ...optional('publication', generation.publication && publicationOf(generation.publication)),
    ...optional('contentHash', generation.contentHash),
    headline: request.headline,
    ...optional('text', request.text),
    artStyle: request.artStyle,
    voiceId: request.voiceId,
    prompt: generation.prompt ?? null,
    ...optional('image', image && imageOf(image, await links.media(generation, 'image'))),
    ...optional('audio', audio && audioOf(audio, await links.media(generation, 'audio'))),
    ...optional('error', generation.error),
    workspace: generation.workspace,
    channel: generation.channel,
    requester: { id: generation.requester.id, name: generation.requester.name },
    ...optional('parentId', generation.parentId),
    createdAt: generation.createdAt,
    ...optional('finishedAt', generation.finishedAt),
  };
}

/** In the order in which they run; databases keep the keys of JSON in an order of their own. */
function inOrder({ prompt, image: { partial: _partial, ...image }, audio, storage }: Generation['stages']) {
  return { prompt, image, audio, storage };
}

// Named one by one: a field that is added to what is stored must not reach the API by itself.
function imageOf({ altText, placeholder, metadata }: NonNullable<Generation['image']>, url: string): ImageResult {
  return { url, altText, ...optional('placeholder', placeholder), metadata };
}

function audioOf({ alignment, metadata }: NonNullable<Generation['audio']>, url: string): AudioResult {
  return { url, alignment, metadata };
}

function publicationOf({
  contentHash,
  publishAt,
  zone,
  publishedAt,
  withdrawnAt,
  withdrawnBy,
}: Publication): PublicationView {
  return {
    ...{ contentHash, publishAt },
    ...optional('zone', zone),
    ...optional('publishedAt', publishedAt),
    ...optional('withdrawnAt', withdrawnAt),
    ...optional('withdrawnBy', withdrawnBy),
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

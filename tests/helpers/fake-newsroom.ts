import { invalid } from '../../src/pipeline/errors.ts';
import { cancelled, finished, hasEnded, reopened, withContentHash, withStage } from '../../src/pipeline/generation.ts';
import { draftFiles } from '../../src/pipeline/generation-files.ts';
import type { Generation, GenerationRequest, StageStatus } from '../../src/pipeline/ports/generation.ts';
import { type Stage, stages } from '../../src/pipeline/ports/media.ts';
import type { Actions, Approvals, Origin, Requests } from '../../src/pipeline/ports/newsroom.ts';
import type { StorageProvider } from '../../src/pipeline/ports/providers.ts';
import { exampleAudio, exampleFile, exampleGeneration, exampleImage } from './generation-example.ts';

export interface FakeNewsroom extends Requests, Actions, Approvals {
  /** Every origin that `accept` was given, oldest first. */
  readonly origins: Origin[];
  /** Every input that was accepted. */
  readonly inputs: unknown[];
  recent(limit: number): Promise<Generation[]>;
  /** Every generation, deleted ones too. */
  all(): Generation[];
  get(id: string): Generation;
  /** How many trackers are open. */
  trackers(): number;
  /** Moves one stage, as the pipeline would. */
  advance(id: string, stage: Stage, patch: Partial<StageStatus>): void;
  /** Makes both files and ends the generation; `without` lets a lane fail. */
  finish(id: string, without?: 'image' | 'audio'): Promise<void>;
  /** Any other change. */
  change(id: string, apply: (current: Generation) => Generation): void;
}

/** A newsroom in memory: it keeps what it is given and works when a test says so. */
export function createFakeNewsroom(storage: StorageProvider): FakeNewsroom {
  const generations = new Map<string, Generation>();
  const byKey = new Map<string, string>();
  const waiting = new Set<() => void>();
  const origins: Origin[] = [];
  const inputs: unknown[] = [];
  let open = 0;

  function get(id: string): Generation {
    const found = generations.get(id);
    if (!found) throw new Error(`The test asks for ${id}, which nobody made.`);
    return found;
  }

  function change(id: string, apply: (current: Generation) => Generation): Generation {
    const current = get(id);
    const next = { ...apply(current), revision: current.revision + 1 };
    generations.set(id, next);
    for (const wake of waiting) wake();
    return next;
  }

  function nextChange(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  async function* trackProgress(id: string, signal: AbortSignal) {
    open += 1;
    try {
      let seen = -1;
      while (!signal.aborted) {
        const generation = get(id);
        if (generation.revision !== seen) {
          seen = generation.revision;
          yield { generation, status: generation.status };
        } else if (hasEnded(generation)) return;
        else await nextChange(signal);
      }
    } finally {
      open -= 1;
    }
  }

  async function accept(input: unknown, origin: Origin) {
    const known = byKey.get(`${origin.workspace}/${origin.requestKey}`);
    if (known) return { generation: get(known), created: false };
    const request = checked(input);
    const id = `g${generations.size + 1}`;
    const generation: Generation = {
      ...exampleGeneration({ id, request }),
      workspace: origin.workspace,
      channel: origin.channel,
      requester: origin.requester,
    };
    generations.set(id, generation);
    byKey.set(`${origin.workspace}/${origin.requestKey}`, id);
    origins.push(origin);
    inputs.push(input);
    return { generation, created: true };
  }

  async function finish(id: string, without?: 'image' | 'audio') {
    const { request } = get(id);
    const [image, audio] = [exampleFile(id, 'a', 'webp', 1000), exampleFile(id, 'b', 'mp3', 2000)];
    await storage.put({ key: image.key, visibility: 'draft' }, new Uint8Array(1000).fill(1), image.contentType);
    await storage.put({ key: audio.key, visibility: 'draft' }, new Uint8Array(2000).fill(2), audio.contentType);
    change(id, (current) => {
      let next = current;
      for (const stage of stages) {
        const failed = stage === without;
        next = withStage(
          next,
          stage,
          failed ? { state: 'failed', error: `No ${stage} today.` } : { state: 'done', progress: 1 },
        );
      }
      if (without !== 'image') next = { ...next, image: exampleImage(image) };
      if (without !== 'audio') next = { ...next, audio: exampleAudio(audio, request) };
      return finished(withContentHash(next), new Date('2026-01-02T03:05:00.000Z'));
    });
  }

  async function remove(id: string) {
    for (const { key } of draftFiles(get(id))) await storage.remove({ key, visibility: 'draft' });
    change(id, ({ image: _image, audio: _audio, prompt: _prompt, ...rest }) => {
      const { text: _text, ...request } = rest.request;
      return { ...rest, request: { ...request, headline: '' }, deletedAt: '2026-01-03T00:00:00.000Z' };
    });
  }

  const decide: Approvals['decide'] = async (id, given, by) => {
    const { decision, reason, contentHash, via, publishAt, overrules } = given;
    const current = get(id);
    if (current.approval.state === 'rejected' && decision === 'approved' && overrules !== current.approval.at) {
      throw invalid('It is rejected already.');
    }
    if (!current.contentHash) throw invalid('Only what is finished can be approved. Wait until it is ready.');
    if (contentHash !== undefined && contentHash !== current.contentHash) {
      throw invalid('This has changed since you looked at it. Look again, then decide.');
    }
    const at = '2026-01-02T04:00:00.000Z';
    const approval = {
      state: decision,
      contentHash: current.contentHash,
      by,
      at,
      ...(reason ? { reason } : {}),
      ...(via ? { via } : {}),
    };
    if (decision === 'rejected') return change(id, (now) => ({ ...now, approval }));
    if (publishAt !== undefined) {
      const publication = { contentHash: current.contentHash, publishAt, zone: 'UTC', files: {} };
      return change(id, (now) => ({ ...now, approval, publication }));
    }
    const files = {
      ...(current.image ? { image: current.image.file } : {}),
      ...(current.audio ? { audio: current.audio.file } : {}),
    };
    for (const file of Object.values(files)) {
      await storage.put({ key: file.key, visibility: 'public' }, new Uint8Array(file.size), file.contentType);
    }
    const publication = { contentHash: current.contentHash, publishAt: at, publishedAt: at, files };
    return change(id, (now) => ({ ...now, approval, publication }));
  };

  return {
    origins,
    inputs,
    get,
    change: (id, apply) => void change(id, apply),
    trackers: () => open,
    advance: (id, stage, patch) => void change(id, (now) => withStage(now, stage, patch)),
    finish,
    accept,
    find: async (id) => generations.get(id),
    all: () => [...generations.values()],
    recent: async (limit) =>
      [...generations.values()]
        .filter((one) => !one.deletedAt)
        .reverse()
        .slice(0, limit),
    trackProgress,
    cancel: async (id) => change(id, (now) => cancelled(now, new Date('2026-01-02T03:05:00.000Z'))),
    async retry(id, { stage, provider }) {
      if (provider !== undefined && provider !== 'local')
        throw invalid(`There is no provider "${provider}".`, 'provider');
      if (!hasEnded(get(id))) throw invalid('This is still in the making. Wait until it has ended, then retry.');
      return change(id, (now) => reopened(now, stage));
    },
    async editAltText(id, altText) {
      if (altText.trim() === '') throw invalid('The alt text is empty. Say what the picture shows.', 'altText');
      const { image } = get(id);
      if (!image) throw invalid('There is no picture to describe.');
      return change(id, (now) => withContentHash({ ...now, image: { ...image, altText } }));
    },
    remove,
    decide,
    async reschedule(id, publishAt) {
      const at = '2026-01-02T05:00:00.000Z';
      return change(id, ({ publication, ...now }) => {
        if (!publication || publication.publishedAt) throw invalid('It is published already.');
        const moved = { ...publication, publishAt: publishAt ?? at, ...(publishAt ? {} : { publishedAt: at }) };
        return { ...now, publication: moved };
      });
    },
    supersede: async () => [],
    undo: async (id) => change(id, (now) => ({ ...now, approval: { state: 'pending' } })),
    unpublish: async (id, by) =>
      change(id, (now) =>
        now.publication
          ? { ...now, publication: { ...now.publication, withdrawnAt: '2026-01-02T05:00:00.000Z', withdrawnBy: by } }
          : now,
      ),
  };
}

/** The least that a request must be; the real rules have tests of their own. */
function checked(input: unknown): Partial<GenerationRequest> {
  const known = ['headline', 'text', 'artStyle', 'voiceId', 'image', 'audio', 'fresh'];
  const given = Object.entries(input ?? {});
  const unknown = given.find(([name]) => !known.includes(name))?.[0];
  if (unknown) throw invalid(`There is no field "${unknown}". Fields: ${known.join(', ')}.`, unknown);
  const { headline, text } = Object.fromEntries(given) as Record<string, unknown>;
  if (typeof headline !== 'string' || headline.trim() === '') throw invalid('The headline is empty.', 'headline');
  return { headline, ...(typeof text === 'string' ? { text } : {}) };
}

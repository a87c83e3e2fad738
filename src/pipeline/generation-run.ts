import type { AudioService } from './audio-service.ts';
import { remembered, StateError, sentenceOf } from './errors.ts';
import { charged, finished, hasEnded, withContentHash, withHold } from './generation.ts';
import { withFiles } from './generation-files.ts';
import { sha256 } from './hash.ts';
import type { ImageService } from './image-service.ts';
import type { ModerationService } from './moderation-service.ts';
import { narrationOf } from './narration.ts';
import type { Pronunciations } from './ports/desk-state.ts';
import type { Generation } from './ports/generation.ts';
import type { ImageConfig, Stage } from './ports/media.ts';
import type { Metrics } from './ports/metrics.ts';
import type { Generations, LedgerStore } from './ports/state.ts';
import { constraintsOf, type PromptService } from './prompt-service.ts';
import { pronunciationsIn } from './pronunciations.ts';
import { createStageReporter, type StageReporter } from './stage-reporter.ts';
import type { StepContext } from './step-context.ts';
import type { StorageService } from './storage-service.ts';
import { parseStyleMix } from './style-mix.ts';

export interface RunParts {
  generations: Generations;
  moderation: ModerationService;
  prompts: PromptService;
  images: ImageService;
  audio: AudioService;
  storage: StorageService;
  pronunciations: Pick<Pronunciations, 'list'>;
  metrics: Metrics;
  /** What the generation's calls have cost so far. */
  spent: LedgerStore['spent'];
  now: () => Date;
  /** Progress is written at most this often, in ms. */
  reportEveryMs: number;
  /** Hears of every failed stage, with its cause, for the log. */
  onStageError: (generationId: string, stage: Stage, error: unknown) => void;
}

/** One run of one generation through its stages, skipping what is done already. */
export type GenerationRun = (id: string, signal: AbortSignal, onEnded: () => void) => Promise<void>;

export function createGenerationRun(parts: RunParts): GenerationRun {
  const { generations, moderation, prompts, images, audio, storage, pronunciations, metrics, spent } = parts;
  const { now, reportEveryMs, onStageError } = parts;

  return async function run(id, signal, onEnded) {
    const generation = await generations.find(id);
    if (!generation || hasEnded(generation)) return;
    const reporter = createStageReporter(generations, id, reportEveryMs, onEnded);
    const stage = stageOf(generation, reporter, signal);
    try {
      await stage('prompt', (context) => promptStage(generation, context, reporter));
      const prompted = await read(id);
      if (prompted.stages.prompt.state === 'done') {
        const lanes = await Promise.allSettled([
          stage('image', (context) => imageLane(prompted, context, reporter)),
          stage('audio', (context) => audioLane(prompted, context, reporter)),
        ]);
        // A lane that must be handed back waits for the other one: its bytes may be paid for.
        for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
        const made = await read(id);
        if (made.image || made.audio) await stage('storage', (context) => storageStage(made, context, reporter));
      }
      signal.throwIfAborted();
      await reporter.close();
      await end(id);
    } finally {
      await reporter.close();
    }
  };

  async function read(id: string): Promise<Generation> {
    const generation = await remembered(generations.find(id));
    if (!generation) throw new Error(`Generation ${id} is gone.`);
    return generation;
  }

  async function end(id: string): Promise<void> {
    const at = now();
    const cost = await remembered(spent(id));
    let ended = false;
    const after = await generations.change(id, (current) => {
      ended = !hasEnded(current);
      return ended ? { generation: charged(finished(current, at), cost) } : undefined;
    });
    if (!after || !ended) return; // somebody else ended it, e.g. cancelled it
    metrics.generationEnded({ state: after.state, seconds: (at.getTime() - Date.parse(after.createdAt)) / 1000 });
  }

  /** Runs one stage unless it is done. A failure is written into the stage; an abort goes on to the caller. */
  function stageOf(generation: Generation, reporter: StageReporter, signal: AbortSignal) {
    return async (stage: Stage, work: (context: StepContext) => Promise<void>): Promise<void> => {
      const { state, attempt } = generation.stages[stage];
      // Done is done, and what failed is only tried again when somebody asks for it.
      if (state !== 'waiting' && state !== 'running') return;
      const started = now();
      const ended = (how: 'done' | 'failed' | 'cancelled') =>
        metrics.stageEnded({ stage, state: how, seconds: (now().getTime() - started.getTime()) / 1000 });
      try {
        await reporter.write(stage, { state: 'running', startedAt: started.toISOString() });
        await work({
          workspace: generation.workspace,
          generationId: generation.id,
          run: `${generation.id}:${stage}:${attempt}`,
          signal,
          requester: sha256(`${generation.workspace} ${generation.requester.id}`),
          ...(generation.request.nonce === undefined ? {} : { nonce: generation.request.nonce }),
          report: (patch) => reporter.tick(stage, patch),
        });
        ended('done');
      } catch (error) {
        if (signal.aborted) {
          ended('cancelled');
          throw signal.reason;
        }
        // Nothing is wrong with the stage: it is run again once the database is back.
        if (error instanceof StateError) throw error;
        ended('failed');
        onStageError(generation.id, stage, error);
        await reporter.write(stage, { state: 'failed', error: sentenceOf(error), finishedAt: now().toISOString() });
      }
    };
  }

  function done() {
    return { state: 'done', progress: 1, finishedAt: now().toISOString() } as const;
  }

  async function promptStage({ request }: Generation, context: StepContext, reporter: StageReporter): Promise<void> {
    const { hold, guidelines } = await moderation.checkText(narrationOf(request), context);
    context.report({ progress: 0.3 });
    const style = parseStyleMix(request.artStyle);
    const { headline, text } = request;
    const config = {
      headline,
      ...(text === undefined ? {} : { text }),
      style,
      constraints: constraintsOf(style, guidelines),
    };
    const prompt = await prompts.generatePrompt(config, context);
    await reporter.write('prompt', done(), (current) => withHold({ ...current, prompt }, 'text', hold));
  }

  async function imageLane(
    { request, prompt }: Generation,
    context: StepContext,
    reporter: StageReporter,
  ): Promise<void> {
    const config: ImageConfig = {
      prompt: prompt?.prompt ?? request.headline,
      headline: request.headline,
      style: parseStyleMix(request.artStyle),
      ...request.image,
      seed: request.nonce ?? '',
    };
    const altText = prompt?.altText ?? request.headline;
    const generated = await images.generateImage({ ...config, altText }, context, request.providers?.image);
    const [bytes, { hold }] = await Promise.all([
      images.optimizeImage(generated, config),
      moderation.checkImage(generated.bytes, context),
    ]);
    context.report({ progress: 0.9 });
    const image = await images.storeImage(generated, bytes, config, context);
    await reporter.write('image', done(), (current) => withHold(withFiles(current, { image }), 'image', hold));
  }

  async function audioLane(
    { workspace, request }: Generation,
    context: StepContext,
    reporter: StageReporter,
  ): Promise<void> {
    const text = narrationOf(request);
    const taught = pronunciationsIn(text, await remembered(pronunciations.list(workspace)));
    const config = {
      ...{ text, voiceId: request.voiceId, ...request.audio },
      ...(taught.length > 0 ? { pronunciations: taught } : {}),
    };
    const generated = await audio.generateAudio(config, context, request.providers?.audio);
    const alignment = await audio.createAlignment(generated, config.text, context);
    context.report({ progress: 0.9 });
    const stored = await audio.storeAudio(generated, alignment, config, context);
    await reporter.write('audio', done(), (current) => withFiles(current, { audio: stored }));
  }

  /** Verifies both masters, makes the preview and binds the content by its hash. */
  async function storageStage(generation: Generation, context: StepContext, reporter: StageReporter): Promise<void> {
    const { image, audio: narration, request } = generation;
    if (narration) await storage.verify(narration.file, context.signal);
    context.report({ progress: 0.3 });
    if (image) await storage.verify(image.file, context.signal);
    const withPreview = image && (await images.previewImage(image, request.headline, context));
    context.report({ progress: 0.8 });
    await reporter.write('storage', done(), (current) =>
      withContentHash(withFiles(current, withPreview ? { image: withPreview } : {})),
    );
  }
}

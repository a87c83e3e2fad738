/** When each word of a narration is heard: as its provider says, as measured here, or as estimated. */
import { checkAlignment, estimateAlignment } from './alignment.ts';
import { MediaError, StateError } from './errors.ts';
import { sha256 } from './hash.ts';
import type { Ledger } from './ledger.ts';
import type { AudioAlignment, WordTime } from './ports/media.ts';
import type { Aligner, ProvidedAudio } from './ports/providers.ts';
import type { StepContext } from './step-context.ts';

/** A finished narration, as far as its words go. */
export interface Narrated extends Pick<ProvidedAudio, 'bytes' | 'durationMs' | 'words' | 'wav'> {
  text: string;
  /** The voice's, in BCP 47; `undefined` when it is not known just now. */
  language(): Promise<string | undefined>;
}

export type AlignNarration = (narrated: Narrated, context: StepContext) => Promise<AudioAlignment>;

/** A failure to measure never costs the narration: the sound is good, only its word times are not known. */
export function createNarrationAlignment({
  aligner,
  ledger,
}: {
  aligner: Aligner | undefined;
  ledger: Ledger;
}): AlignNarration {
  const provider = { name: 'aligner', paid: false };

  /** In the ledger, for the plain sound is only there while the narration is new. */
  async function measure(
    { bytes, wav, text, language }: Narrated,
    context: StepContext,
  ): Promise<WordTime[] | undefined> {
    const spoken = aligner && (await language());
    if (!spoken) return undefined;
    const input = { sound: sha256(bytes), text, language: spoken };
    const { output } = await ledger.take<{ words: WordTime[] | null }>(
      { ...context, stage: 'audio', name: 'alignment', provider, input },
      async ({ signal }) => {
        if (!wav) throw new MediaError('The plain sound is no longer there.', { code: 'api', stage: 'audio' });
        return { output: { words: (await aligner.align(wav, text, spoken, signal)) ?? null } };
      },
    );
    return output.words ?? undefined;
  }

  return async function alignNarration(narrated, context) {
    const { text, durationMs } = narrated;
    const provided = holding('provider', narrated.words, text, durationMs);
    if (provided) return provided;
    const measured = await measure(narrated, context).catch((error: unknown) => {
      if (context.signal.aborted || error instanceof StateError) throw error;
      return undefined;
    });
    // The estimate says of itself that it is one.
    return holding('forced', measured, text, durationMs) ?? estimateAlignment(text, durationMs);
  };
}

/** The word times, when they keep every promise of an alignment. */
function holding(
  source: AudioAlignment['source'],
  words: WordTime[] | undefined,
  text: string,
  durationMs: number,
): AudioAlignment | undefined {
  if (!words) return undefined;
  const alignment: AudioAlignment = { source, words };
  try {
    checkAlignment(alignment, text, durationMs);
    return alignment;
  } catch (error) {
    if (error instanceof MediaError) return undefined;
    throw error;
  }
}

/** Reading a text aloud, passage after passage. */
import { sha256OfJson } from '../../../pipeline/hash.ts';
import type { CallOptions } from '../../../pipeline/ports/providers.ts';
import type { Taught } from '../taught.ts';
import type { SpeechClient, Spoken, VoiceSelection } from './client.ts';
import { refusesMarks } from './failure.ts';
import type { MarkKnowledge } from './families.ts';
import { createKeptPassages } from './kept-passages.ts';
import { type Passage, passagesOf } from './passages.ts';

export interface Speaker {
  voiceId: string;
  family: string;
  /** BCP 47. */
  language: string;
  selection: VoiceSelection;
}

export interface Narration {
  passages: readonly Passage[];
  /** One for each passage. */
  spoken: readonly Spoken[];
  /** To be called once the sound is safe in a file. */
  done(): void;
}

export interface Reader {
  read(text: string, speaker: Speaker, taught: Taught, options: CallOptions): Promise<Narration>;
}

/** With marks where the voice times them; where that turns out to be wrong it is read without them from then on. */
export function createReader(client: SpeechClient, knowledge: MarkKnowledge): Reader {
  const kept = createKeptPassages();

  /** In order; what came back in an earlier try is not asked for again. */
  async function readAll(
    passages: readonly Passage[],
    { voiceId, selection }: Speaker,
    { signal, workspace, onProgress }: CallOptions,
  ): Promise<Narration> {
    const keys = passages.map(({ input }) => sha256OfJson({ workspace, input, selection }));
    const spoken: Spoken[] = [];
    for (const [i, { input }] of passages.entries()) {
      const key = keys[i] as string;
      const part = kept.get(key) ?? (await client.speak(input, selection, voiceId, signal));
      kept.keep(key, part);
      spoken.push(part);
      onProgress?.(spoken.length / passages.length);
    }
    return { passages, spoken, done: () => kept.drop(keys) };
  }

  return {
    async read(text, speaker, taught, options) {
      const { language, family } = speaker;
      const plainly = () => readAll(passagesOf(text, { language, marked: false, taught }), speaker, options);
      if (!knowledge.timesMarks(family, language)) return plainly();
      try {
        const narration = await readAll(passagesOf(text, { language, marked: true, taught }), speaker, options);
        if (isSilent(narration)) knowledge.learnSilent(family, language);
        return narration;
      } catch (error) {
        if (!refusesMarks(error)) throw error;
        knowledge.learnRefused(family);
        return plainly();
      }
    },
  };
}

/** A mark or two may get lost in any voice. */
const ENOUGH_MARKS = 3;

function isSilent({ passages, spoken }: Narration): boolean {
  const marks = passages.reduce((sum, { words }) => sum + words.length, 0);
  return marks >= ENOUGH_MARKS && spoken.every((passage) => passage.marks.size === 0);
}

import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Card } from './card.ts';
import { durationLabel, sizeLabel, styleLabel } from './wording.ts';

/** Name and value of what a reader asks first. Sizes are those of the masters. */
export function factsOf(
  { request, requester, parentId, image, audio }: Generation,
  voiceLabel: (id: string) => string,
): Card['facts'] {
  const facts = [
    { name: 'Asked for by', value: parentId === undefined ? requester.name : `${requester.name}, from an earlier one` },
    { name: 'Style', value: styleLabel(request.artStyle) },
    { name: 'Voice', value: voiceLabel(audio?.metadata.voiceId ?? request.voiceId) },
  ];
  if (image) {
    const { dimensions, format, size } = image.metadata;
    const value = `${dimensions.width} × ${dimensions.height}, ${format}, ${sizeLabel(size)}`;
    facts.push({ name: 'Picture', value });
  }
  if (audio) {
    const { duration, format, size } = audio.metadata;
    facts.push({ name: 'Narration', value: `${durationLabel(duration)}, ${format}, ${sizeLabel(size)}` });
    if (audio.alignment.source === 'estimated') facts.push({ name: 'Word times', value: 'estimated, not measured' });
  }
  const cached = [image?.metadata.cached && 'picture', audio?.metadata.cached && 'narration'].filter(Boolean);
  if (cached.length > 0) {
    facts.push({ name: 'From cache', value: `${cached.join(' and ')}, free: an equal request was made before` });
  }
  return facts;
}

/** "AI-generated: picture drawn by the local illustrator, Monet; voice local/slt". */
export function labelOf({ request, image, audio }: Generation): string | undefined {
  const parts: string[] = [];
  if (image) {
    const { provider, model } = image.metadata;
    const by = provider === 'local' ? 'drawn by the local illustrator' : `made by ${provider} (${model})`;
    parts.push(`picture ${by}, ${styleLabel(request.artStyle)}`);
  }
  if (audio) parts.push(`voice ${audio.metadata.voiceId}`);
  return parts.length === 0 ? undefined : `AI-generated: ${parts.join('; ')}`;
}

/** What needs attention: why it failed or fell back, and what a provider had to say. `undefined` when all is well. */
export function noteOf({ error, stages, image, audio, state }: Generation): string | undefined {
  const ended = state === 'failed' || state === 'partial' || state === 'held' || state === 'cancelled';
  const sentences = [
    state === 'held' ? 'An editor must look at this before it is shown.' : undefined,
    ended ? error : undefined,
    ...[stages.image, stages.audio].map((stage) => {
      if (stage.state !== 'done' || stage.fellBackFrom === undefined) return undefined;
      return stage.error ?? `${stage.provider} stood in for ${stage.fellBackFrom}.`;
    }),
    ...(image?.metadata.notes ?? []),
    ...(audio?.metadata.notes ?? []),
  ].filter((sentence) => sentence !== undefined && sentence !== '');
  return sentences.length === 0 ? undefined : [...new Set(sentences)].join(' ');
}

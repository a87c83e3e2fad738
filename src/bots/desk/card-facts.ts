import { hasEnded } from '../../pipeline/generation.ts';
import type { Generation } from '../../pipeline/ports/generation.ts';
import type { Charge } from '../../pipeline/ports/quota.ts';
import { dollars } from '../../pipeline/quota.ts';
import { hasSpooledFiles } from '../../pipeline/spooled-files.ts';
import type { Card } from './card.ts';
import { durationLabel, sizeLabel, styleLabel } from './wording.ts';

/** Name and value of what a reader asks first. Sizes are those of the masters. */
export function factsOf(
  { request, requester, parentId, image, audio, charge, state }: Generation,
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
  if (charge && charge.microUsd > 0 && hasEnded({ state })) facts.push({ name: 'Cost', value: costLabel(charge) });
  return facts;
}

/** `$0.042`, `up to $0.05, estimated`, `nothing`. */
export function costLabel({ microUsd, measured }: Pick<Charge, 'microUsd' | 'measured'>): string {
  if (microUsd === 0) return 'nothing';
  return measured ? dollars(microUsd) : `up to ${dollars(microUsd)}, estimated`;
}

/** "AI-generated: picture drawn by the local illustrator, Monet; voice local/slt". */
export function labelOf({ request, image, audio }: Generation): string | undefined {
  const parts: string[] = [];
  if (image) {
    const { provider, model } = image.metadata;
    // Further models of one provider carry theirs in its name: openai/gpt-image-2.
    const by =
      provider === 'local' ? 'drawn by the local illustrator' : `made by ${provider.split('/', 1)[0]} (${model})`;
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
    hasSpooledFiles({ image, audio }) ? 'Stored here for now, because the media store is away.' : undefined,
    ...(image?.metadata.notes ?? []),
    ...(audio?.metadata.notes ?? []),
  ].filter((sentence) => sentence !== undefined && sentence !== '');
  return sentences.length === 0 ? undefined : [...new Set(sentences)].join(' ');
}

import { votesOf } from '../../pipeline/approval.ts';
import { outLabel } from '../../pipeline/approval-line.ts';
import { hasEnded } from '../../pipeline/generation.ts';
import type { Generation, MediaFile } from '../../pipeline/ports/generation.ts';
import { type MadeBy, stages } from '../../pipeline/ports/media.ts';
import type { Links } from '../../pipeline/ports/newsroom.ts';
import { scheduledOf } from '../../pipeline/publication.ts';
import { costLabel } from './card-facts.ts';
import { laneLabels } from './card-lanes.ts';
import type { Reply } from './chat.ts';
import { fileLabel, styleLabel, timeLabel } from './wording.ts';

const sources = {
  algorithmicMedia: 'drawn by a program without a trained model (IPTC algorithmicMedia)',
  trainedAlgorithmicMedia: 'made by a trained model (IPTC trainedAlgorithmicMedia)',
} as const;

/** Everything that is known of how it was made: prompt, models, cost, hashes, provenance. Times are those of `zone`. */
export function detailsOf(generation: Generation, links: Pick<Links, 'page'>, zone: string): Reply {
  const { request, prompt, image, audio, requester, approval, publication } = generation;
  const sections: NonNullable<Reply['sections']> = [
    {
      title: 'Request',
      lines: [
        `Asked for by ${requester.name}${requester.verified ? '' : ' (unverified)'} on ${timeLabel(generation.createdAt, zone)}`,
        `Style: ${styleLabel(request.artStyle)} (${request.artStyle})`,
        `Voice: ${request.voiceId}`,
        ...(generation.parentId ? [`Made from ${generation.parentId}`] : []),
        `Generation ${generation.id}, revision ${generation.revision}`,
        ...(generation.charge && hasEnded(generation) ? [`Cost: ${costLabel(generation.charge)}`] : []),
      ],
    },
    {
      title: 'Prompt',
      lines: prompt ? [prompt.prompt, `Prompt version ${prompt.metadata.version}`] : ['Not written yet.'],
    },
  ];
  if (image) {
    const lines = [...madeLines(image.metadata), ...fileLines(image.file), `Alt text: ${image.altText}`];
    sections.push({ title: 'Picture', lines });
  }
  if (audio) {
    const { source, words } = audio.alignment;
    const times = source === 'estimated' ? 'estimated' : `measured (${source})`;
    const lines = [...madeLines(audio.metadata), ...fileLines(audio.file), `Times of ${words.length} words: ${times}`];
    sections.push({ title: 'Narration', lines });
  }
  sections.push({ title: 'Stages', lines: stages.map((stage) => stageLine(generation, stage)) });
  const scheduled = scheduledOf(generation);
  const content = [
    ...(generation.contentHash ? [`Content hash: ${generation.contentHash}`] : []),
    ...(approval.contentHash && approval.state !== 'pending'
      ? [`Decided: ${approval.state}, for ${approval.contentHash}`]
      : []),
    ...votesOf(approval).map((vote) => `Approved by ${vote.by.name} on ${timeLabel(vote.at, zone)}`),
    ...(scheduled ? [`Goes out on ${outLabel(scheduled, generation)}`] : []),
    ...(publication?.publishedAt ? [`Published on ${timeLabel(publication.publishedAt, zone)}`] : []),
    ...(publication?.withdrawnAt ? [`Withdrawn on ${timeLabel(publication.withdrawnAt, zone)}`] : []),
    ...(hasEnded(generation) && (image || audio) ? [`Page: ${links.page(generation)}`] : []),
  ];
  if (content.length > 0) sections.push({ title: 'Content and publication', lines: content });
  return { sections };
}

function madeLines({ provider, model, digitalSource, cached, notes }: MadeBy): string[] {
  return [
    `${model} (${provider}), ${sources[digitalSource]}`,
    ...(cached ? ['Taken from an equal earlier request: it cost nothing.'] : []),
    ...notes,
  ];
}

function fileLines(file: MediaFile): string[] {
  return [`File: ${fileLabel(file)}`, `SHA-256: ${file.hash}`];
}

function stageLine({ stages: all }: Generation, stage: (typeof stages)[number]): string {
  const { state, attempt, provider, fellBackFrom, error } = all[stage];
  const by = provider ? ` by ${provider}${fellBackFrom ? `, instead of ${fellBackFrom}` : ''}` : '';
  const tries = attempt > 1 ? `, try ${attempt}` : '';
  return `${laneLabels[stage]}: ${state}${by}${tries}${error ? `. ${error}` : ''}`;
}

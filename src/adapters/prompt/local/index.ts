import { artStyles } from '../../../pipeline/art-styles.ts';
import type { PromptConfig } from '../../../pipeline/ports/media.ts';
import type { PromptProvider } from '../../../pipeline/ports/providers.ts';
import { formatStyleMix } from '../../../pipeline/style-mix.ts';

/** Counts changes of the template, so that a prompt tells how it was made. */
const version = 'template-1';

/** Fills a template from the style table: no model, no account, always an answer. */
export function createLocalPromptProvider({ now }: { now: () => Date }): PromptProvider {
  return {
    name: 'local',
    paid: false,
    async generate(config) {
      return {
        prompt: promptOf(config),
        altText: altTextOf(config),
        metadata: { style: formatStyleMix(config.style), timestamp: now().toISOString(), version },
      };
    },
  };
}

function promptOf({ headline, text, style, constraints }: PromptConfig): string {
  const entries = style.flatMap(({ style: key, weight }) => (artStyles[key] ? [{ ...artStyles[key], weight }] : []));
  const manners = entries.map(({ label, weight }) =>
    entries.length === 1 ? label : `${label} (${Math.round(weight * 100)}%)`,
  );
  const [first] = entries;
  const lines = [
    `An editorial illustration of this news: ${headline}`,
    ...(text === undefined ? [] : [`Background: ${cut(text.replace(/\s+/g, ' '), 1000)}`]),
    `Style: ${manners.join(' with ')}.`,
    ...constraints.styleGuidelines,
    ...(first ? [`Composition: ${first.composition}`, `Lighting: ${first.lighting}`] : []),
    `Palette: ${[...new Set(entries.flatMap(({ palette }) => palette))].slice(0, 8).join(', ')}.`,
    'No lettering, no logos, no recognisable real persons.',
    `Avoid: ${[...new Set(entries.flatMap(({ negatives }) => negatives))].join(', ')}.`,
  ];
  return cut(lines.join('\n'), constraints.maxLength);
}

/** At most so many UTF-16 units, and never half a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function altTextOf({ headline, style }: PromptConfig): string {
  const label = artStyles[style[0]?.style ?? '']?.label ?? 'an editorial style';
  return `An illustration in the manner of ${label}, for the headline: ${headline}`;
}

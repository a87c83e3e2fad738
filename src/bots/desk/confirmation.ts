import type { CardAction } from './card.ts';
import type { ActionName } from './chat.ts';

/** What is asked before something that cannot be taken back is done. */
export interface Confirmation {
  title: string;
  text: string;
  yes: string;
  no: string;
}

/** What happens, where the label alone does not say it. */
export const consequences = {
  delete: 'The picture and the narration are deleted for everybody. This cannot be undone.',
  unpublish:
    'Every copy we control is taken down: the public addresses and the public page stop showing it. Copies that others have taken cannot be recalled.',
  supersede:
    'The other versions are taken down, or turned down if they wait. Copies that others have taken cannot be recalled.',
} as const satisfies Partial<Record<ActionName, string>>;

export function confirmationOf({ name, label, about }: Pick<CardAction, 'name' | 'label' | 'about'>): Confirmation {
  const known: Partial<Record<ActionName, string>> = consequences;
  return {
    title: `${label}?`,
    text: about ?? known[name] ?? `Do you want to go on with “${label}”?`,
    yes: label,
    no: 'No, keep it',
  };
}

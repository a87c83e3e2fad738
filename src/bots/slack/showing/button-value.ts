/** What a card's button says when it is clicked, also after a restart and after 30 days. */
import { z } from 'zod';
import { isActionName } from '../../desk/action-names.ts';
import type { ActionName } from '../../desk/chat.ts';

export interface ButtonValue {
  generationId: string;
  /** Of the card that the button stands on. */
  revision: number;
  /** What the card showed when it was drawn. */
  contentHash?: string;
  /** For `retry`: the stage. */
  value?: string;
}

/** Short names: Slack takes 2000 characters. */
const written = z.object({
  g: z.string().min(1).max(200),
  r: z.int().nonnegative(),
  c: z.string().min(1).max(200).optional(),
  v: z.string().min(1).max(1000).optional(),
});

export function writeButton({ generationId, revision, contentHash, value }: ButtonValue): string {
  return JSON.stringify({ g: generationId, r: revision, c: contentHash, v: value });
}

/** `undefined` when it is no button of ours. */
export function readButton(text: string | undefined): ButtonValue | undefined {
  const { data } = written.safeParse(json(text));
  if (!data) return undefined;
  return {
    generationId: data.g,
    revision: data.r,
    ...(data.c === undefined ? {} : { contentHash: data.c }),
    ...(data.v === undefined ? {} : { value: data.v }),
  };
}

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

const prefix = 'newsmedia';

/** `newsmedia:approve`, `newsmedia:retry:image`: no two buttons of one message have the same. */
export function actionIdOf(name: ActionName, value?: string): string {
  return [prefix, name, ...(value === undefined ? [] : [value])].join(':');
}

/** `undefined` when it is no button of a card. */
export function actionOf(actionId: string): ActionName | undefined {
  const [first, name = ''] = actionId.split(':');
  return first === prefix && isActionName(name) ? name : undefined;
}

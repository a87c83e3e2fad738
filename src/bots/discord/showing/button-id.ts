/** What a card's button says when it is clicked, also after a restart and after 30 days: Discord keeps only its id. */
import { isActionName } from '../../desk/action-names.ts';
import type { ActionName } from '../../desk/chat.ts';
import { limits } from './limits.ts';

export interface ButtonId {
  action: ActionName;
  generationId: string;
  /** Of the card that the button stands on. */
  revision: number;
  /** What the card showed when it was drawn. */
  contentHash?: string;
  /** For `retry`: the stage. */
  value?: string;
}

const prefix = 'newsmedia';
const written =
  /^newsmedia:(?<action>[a-z-]{1,20}):(?<id>[A-Za-z0-9_-]{1,40}):(?<revision>[0-9a-z]{1,10}):(?<hash>[A-Za-z0-9_-]{43})?(?::(?<value>[a-z-]{1,20}))?$/;

/** A content hash of 64 hex digits is packed into 43 characters. Throws when it is longer than Discord takes. */
export function writeButton({ action, generationId, revision, contentHash, value }: ButtonId): string {
  const hash = contentHash === undefined ? '' : packed(contentHash);
  const parts = [prefix, action, generationId, revision.toString(36), hash, ...(value === undefined ? [] : [value])];
  const id = parts.join(':');
  if (id.length > limits.customId || !written.test(id))
    throw new Error(`A button of ${generationId} cannot be written as an id of Discord.`);
  return id;
}

/** What is no hash stays as it is, and is then refused. */
function packed(hash: string): string {
  return /^[0-9a-f]{64}$/.test(hash) ? Buffer.from(hash, 'hex').toString('base64url') : hash;
}

/** `undefined` when it is no button of a card. */
export function readButton(customId: string): ButtonId | undefined {
  const { action = '', id = '', revision = '', hash, value } = written.exec(customId)?.groups ?? {};
  if (!isActionName(action)) return undefined;
  return {
    action,
    generationId: id,
    revision: Number.parseInt(revision, 36),
    ...(hash === undefined ? {} : { contentHash: Buffer.from(hash, 'base64url').toString('hex') }),
    ...(value === undefined ? {} : { value }),
  };
}

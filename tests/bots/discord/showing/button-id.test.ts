import { describe, expect, test } from 'vitest';
import type { ActionName } from '../../../../src/bots/desk/chat.ts';
import { type ButtonId, readButton, writeButton } from '../../../../src/bots/discord/showing/button-id.ts';

const generationId = 'z'.repeat(20);
const contentHash = '0123456789abcdef'.repeat(4);

describe('the id of a button', () => {
  test.each<ButtonId>([
    { action: 'approve', generationId, revision: 0 },
    { action: 'approve', generationId, revision: 12, contentHash },
    { action: 'retry', generationId, revision: 99, value: 'storage' },
    { action: 'retry', generationId, revision: 46_655, contentHash, value: 'storage' },
    { action: 'edit-alt-text', generationId, revision: 2_000_000_000, contentHash },
    { action: 'edit-alt-text', generationId: 'g1', revision: 1, contentHash: 'f'.repeat(64) },
  ])('says again what was written: %j', (button) => {
    const id = writeButton(button);
    expect(id.length).toBeLessThanOrEqual(100);
    expect(readButton(id)).toEqual(button);
  });

  test.each([
    '',
    'newsmedia',
    'newsmedia:approve',
    'newsmedia:approve:g1',
    'newsmedia:explode:g1:1:',
    'newsmedia:constructor:g1:1:',
    'newsmedia:approve:g1:1:short',
    'newsmedia:approve:g 1:1:',
    'newsmedia.ask:approve:g1:1:',
    `newsmedia:approve:g1:1:${'x'.repeat(44)}`,
  ])('that is none of a card is none: %j', (id) => {
    expect(readButton(id)).toBeUndefined();
  });

  test.each<ButtonId>([
    { action: 'approve', generationId: 'g'.repeat(41), revision: 1 },
    { action: 'approve', generationId: 'g1', revision: 1, contentHash: 'no hash' },
    { action: 'retry', generationId: 'g1', revision: 1, value: 'a:b' },
    { action: 'nothing' as ActionName, generationId: 'g:1', revision: 1 },
  ])('that could not be read again is not written: %j', (button) => {
    expect(() => writeButton(button)).toThrow('cannot be written');
  });
});

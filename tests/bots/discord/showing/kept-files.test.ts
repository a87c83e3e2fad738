import { expect, test } from 'vitest';
import type { CardFile } from '../../../../src/bots/discord/showing/card-files.ts';
import { createKeptFiles } from '../../../../src/bots/discord/showing/kept-files.ts';
import { createFakeChatFiles } from '../../../helpers/fake-chat-state.ts';
import { exampleFile } from '../../../helpers/generation-example.ts';
import { createVirtualClock } from '../../../helpers/virtual-clock.ts';

const stored: CardFile = {
  ...{ name: 'picture.webp', contentType: 'image/webp', hash: 'a' },
  from: exampleFile('g1', 'a', 'webp', 100),
};
const unfinished: CardFile = { ...stored, name: 'unfinished.webp', from: new Uint8Array([1]) };

test.each([
  ['stored', stored],
  ['unfinished', unfinished],
])('a %s file is on the message that it was kept for, and on no other', async (_kind, file) => {
  const warned: string[] = [];
  const log = { warn: (_about: object, sentence: string) => void warned.push(sentence) };
  const kept = createKeptFiles({ files: createFakeChatFiles(createVirtualClock()), log });
  await kept.keep('discord:1:2:3', file, '70');
  await kept.keep('discord:1:2:4', file, '71');
  expect(await kept.idOf('discord:1:2:3', file)).toBe('70');
  expect(await kept.idOf('discord:1:2:5', file)).toBeUndefined();
  expect(await kept.idOf('discord:1:2:3', { ...file, hash: 'b' })).toBeUndefined();
  await kept.forget('discord:1:2:3', file);
  expect(await kept.idOf('discord:1:2:3', file)).toBeUndefined();
  expect(await kept.idOf('discord:1:2:4', file)).toBe('71');
  expect(warned).toEqual([]);
});

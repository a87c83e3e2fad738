import { expect, test } from 'vitest';
import type { Listed } from '../../../../src/bots/discord/showing/attaching.ts';
import { createKeptFiles } from '../../../../src/bots/discord/showing/kept-files.ts';
import { createShowing, type Send } from '../../../../src/bots/discord/showing/showing.ts';
import { exampleReadyCard } from '../../../helpers/card-example.ts';
import { createFakeChatFiles } from '../../../helpers/fake-chat-state.ts';
import { exampleFile, exampleGeneration, exampleImage } from '../../../helpers/generation-example.ts';
import { createVirtualClock } from '../../../helpers/virtual-clock.ts';

const on = 'discord:1:2:3';
const generation = { ...exampleGeneration(), image: exampleImage(exampleFile('g1', 'a', 'webp', 100)) };

function openShowing() {
  const clock = createVirtualClock();
  const warned: string[] = [];
  const write = (_about: object, sentence: string) => void warned.push(sentence);
  const log = { debug: write, info: write, warn: write, error: write };
  const kept = createKeptFiles({ files: createFakeChatFiles(clock), log });
  const bytes = { of: async () => new Uint8Array([1]) };
  const { show } = createShowing({ kept, bytes, clock, log, refresh: async () => {} });
  const sent: Listed[][] = [];
  /** Answers with these attachments, one list a call. */
  const edit = (...answers: readonly (readonly string[])[]) => {
    const send: Send = async ({ attachments }) => {
      sent.push(attachments);
      const names = answers[sent.length - 1] ?? [];
      return { id: '3', attachments: names.map((filename, at) => ({ id: String(70 + at), filename })), embeds: [] };
    };
    return show(exampleReadyCard(), { on, place: '2', generation, waitMs: 1000, refOf: () => on }, send);
  };
  return { edit, sent, warned };
}

test('a file that is kept and is not on the message after all is sent again, once', async () => {
  const { edit, sent, warned } = openShowing();
  const [upload, keeping] = [{ id: 0, filename: 'picture.webp' }, { id: '70' }];
  const answers = [['picture.webp'], [], ['picture.webp'], ['picture.webp']];
  await edit(...answers);
  await edit(...answers);
  await edit(...answers);
  expect(sent).toMatchObject([[upload], [keeping], [upload], [keeping]]);
  expect(warned).toEqual([]);
});

test('a new file that the answer does not name is not taken for lost', async () => {
  const { edit, sent } = openShowing();
  await edit([], []);
  expect(sent).toHaveLength(1);
});

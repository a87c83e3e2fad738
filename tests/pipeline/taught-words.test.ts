import { expect, it } from 'vitest';
import type { Pronunciation } from '../../src/pipeline/ports/media.ts';
import { createFakePipeline, operator } from '../helpers/fake-pipeline.ts';
import { createFakeAudioProvider } from '../helpers/fake-providers.ts';

const thargoid = { word: 'Thargoid', say: 'thar-goyd' };
const ghent = { word: 'Ghent', say: 'gent' };

function pipelineWith(list: Pronunciation[], canBeTaught?: true) {
  const speaker = canBeTaught ? createFakeAudioProvider({ canBeTaught }) : createFakeAudioProvider();
  const pipeline = createFakePipeline({ audios: [speaker] });
  const teach = (words: Pronunciation[]) => pipeline.pronunciations.change('w1', () => words, operator);
  const make = async (headline: string) => pipeline.work(await pipeline.request({ headline }));
  return { speaker, teach, make, ready: teach(list) };
}

it('a voice is told how the words of its text are said, and of no others', async () => {
  const { speaker, make, ready } = pipelineWith([ghent, thargoid], true);
  await ready;
  await make('Thargoid’s fleet nears');
  await make('Storm closes port');
  expect(speaker.calls[0]).toMatchObject({ pronunciations: [thargoid] });
  expect(speaker.calls[1]).not.toHaveProperty('pronunciations');
});

it('what was said before is said anew once one of its words is taught, and not for another one', async () => {
  const { speaker, teach, make, ready } = pipelineWith([], true);
  await ready;
  await make('Thargoid fleet nears');
  await teach([ghent]);
  await make('Thargoid fleet nears');
  expect(speaker.calls).toHaveLength(1);
  await teach([ghent, thargoid]);
  await make('Thargoid fleet nears');
  expect(speaker.calls).toHaveLength(2);
});

it('a voice that cannot be taught is told nothing, and not asked again', async () => {
  const { speaker, teach, make, ready } = pipelineWith([]);
  await ready;
  await make('Thargoid fleet nears');
  await teach([thargoid]);
  await make('Thargoid fleet nears');
  expect(speaker.calls).toHaveLength(1);
});

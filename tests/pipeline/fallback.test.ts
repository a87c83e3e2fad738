import { describe, expect, it } from 'vitest';
import { MediaError, StateError } from '../../src/pipeline/errors.ts';
import { firstAnswer, inOrder } from '../../src/pipeline/fallback.ts';

const providers = ['cloud', 'other', 'local'].map((name) => ({ name, paid: name !== 'local' }));
const never = new AbortController().signal;
const api = (message: string) => new MediaError(message, { code: 'api' });

function asking(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const ask = async ({ name }: { name: string }) => {
    asked.push(name);
    if (answers[name] instanceof Error) throw answers[name];
    return answers[name];
  };
  return { asked, ask };
}

describe('asking one provider after the other', () => {
  it('takes the first answer and says nothing of falling back', async () => {
    const { asked, ask } = asking({ cloud: 'picture' });
    expect(await firstAnswer(providers, ask, never)).toEqual({ result: 'picture', provider: providers[0] });
    expect(asked).toEqual(['cloud']);
  });

  it('names the provider that should have answered and why it did not, however many failed', async () => {
    const { ask } = asking({ cloud: api('No credit left.'), other: api('Too busy.'), local: 'picture' });
    expect(await firstAnswer(providers, ask, never)).toEqual({
      result: 'picture',
      provider: providers[2],
      fellBackFrom: { provider: 'cloud', because: 'No credit left.' },
    });
  });

  it('does not show an unexpected error’s inside', async () => {
    const { ask } = asking({ cloud: new Error('secret stack'), other: 'picture' });
    const { fellBackFrom } = await firstAnswer(providers, ask, never);
    expect(fellBackFrom?.because).not.toContain('secret');
  });

  it('fails with the last reason when nobody answers', async () => {
    const { ask } = asking({ cloud: api('one'), other: api('two'), local: api('three') });
    await expect(firstAnswer(providers, ask, never)).rejects.toThrow('three');
  });

  it.each([
    ['what the requester must change', new MediaError('This voice cannot speak that.', { code: 'validation' })],
    ['what was cancelled', new MediaError('Cancelled.', { code: 'cancelled' })],
    ['anything while the database is away', new StateError('away')],
  ])('does not ask the next one about %s', async (_name, error) => {
    const { asked, ask } = asking({ cloud: error, other: 'picture' });
    await expect(firstAnswer(providers, ask, never)).rejects.toBe(error);
    expect(asked).toEqual(['cloud']);
  });

  it('asks nobody once aborted', async () => {
    const { asked, ask } = asking({ cloud: new Error('aborted'), other: 'picture' });
    await expect(firstAnswer(providers, ask, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(asked).toEqual(['cloud']);
  });

  it('says so when there is nobody to ask', async () => {
    await expect(firstAnswer([], async () => 'x', never)).rejects.toThrow('No provider is set up');
  });
});

it('puts the one that was asked for first and keeps the order of the rest', () => {
  const names = (first: string | undefined) => inOrder(providers, first).map(({ name }) => name);
  expect(names('local')).toEqual(['local', 'cloud', 'other']);
  expect(names('nobody')).toEqual(['cloud', 'other', 'local']);
  expect(names(undefined)).toEqual(['cloud', 'other', 'local']);
});

import { describe, expect, it } from 'vitest';
import { createAuthority, defaultPolicy, operator, system } from '../../src/pipeline/authority.ts';
import { invalid } from '../../src/pipeline/errors.ts';
import type { ChannelPolicy, Directory } from '../../src/pipeline/ports/desk-state.ts';
import { exampleGeneration } from '../helpers/generation-example.ts';

const ana = { id: 'slack:U1', name: 'Ana', verified: true };
const ben = { id: 'slack:U2', name: 'Ben', verified: true };
const generation = { ...exampleGeneration(), workspace: 'slack:T1', channel: 'C1', requester: ana };

/** A workspace whose groups @eds (S1) and @night (S2) both have Ben; `away` ones cannot be looked up. */
function createWorld(policy: Partial<ChannelPolicy>, ...away: string[]) {
  const asked: string[] = [];
  const names: Record<string, string> = { 'slack:S1': '@eds', 'slack:S2': '@night', 'slack:U3': 'Cleo Duarte' };
  const directory: Directory = {
    async holds(editor, by, workspace) {
      asked.push(`${editor} in ${workspace}`);
      if (away.includes(editor)) throw new Error('socket hang up');
      return ['slack:S1', 'slack:S2'].includes(editor) && by.id === ben.id;
    },
    nameOf: async (editor) => names[editor] ?? editor,
  };
  const policies = { get: async () => ({ ...defaultPolicy, ...policy }) };
  return { asked, authority: createAuthority(policies, directory) };
}

describe('a group as editor', () => {
  it('lets its members decide, unpublish and change, and nobody else', async () => {
    const { authority, asked } = createWorld({ editors: ['slack:S1'] });
    await expect(authority.checkDecide(generation, ben)).resolves.toMatchObject({ editors: ['slack:S1'] });
    await expect(authority.checkUnpublish(generation, ben)).resolves.toBeUndefined();
    await expect(authority.checkChange(generation, ben)).resolves.toBeUndefined();
    const eve = { ...ben, id: 'slack:U9' };
    await expect(authority.checkDecide(generation, eve)).rejects.toThrow('You may not decide about this.');
    await expect(authority.checkChange(generation, eve)).rejects.toThrow('Only Ana');
    expect(new Set(asked)).toEqual(new Set(['slack:S1 in slack:T1']));
  });

  it('is called by its name, as people are', async () => {
    const { authority } = createWorld({ editors: ['slack:S1', 'slack:U3'] });
    await expect(authority.checkDecide(generation, { ...ben, id: 'slack:U9' })).rejects.toThrow(
      "You may not decide about this. This channel's editors may: @eds, Cleo Duarte.",
    );
  });

  it('does not let a member approve what they asked for, unless the channel allows it', async () => {
    const own = { ...generation, requester: ben };
    const strict = createWorld({ editors: ['slack:S1'] });
    await expect(strict.authority.checkDecide(own, ben)).rejects.toThrow('You asked for this yourself');
    const relaxed = createWorld({ editors: ['slack:S1'], selfApproval: true });
    await expect(relaxed.authority.checkDecide(own, ben)).resolves.toBeDefined();
  });
});

describe('when a group cannot be looked up', () => {
  it('it is neither yes nor no: a sentence says so', async () => {
    const { authority } = createWorld({ editors: ['slack:S1'] }, 'slack:S1');
    await expect(authority.checkDecide(generation, ben)).rejects.toMatchObject({
      code: 'validation',
      message:
        'Whether you belong to @eds could not be looked up just now, so nothing was changed. Try again in a minute.',
    });
    await expect(authority.checkUnpublish(generation, ben)).rejects.toThrow('could not be looked up');
  });

  it('a yes of another group is enough, and a no of another is not', async () => {
    const yes = createWorld({ editors: ['slack:S1', 'slack:S2'] }, 'slack:S1');
    await expect(yes.authority.checkDecide(generation, ben)).resolves.toBeDefined();
    const no = createWorld({ editors: ['slack:U9', 'slack:S1', 'slack:U3'] }, 'slack:S1');
    await expect(no.authority.checkDecide(generation, ben)).rejects.toThrow('could not be looked up');
  });

  it('people who are named themselves decide without it, as do the operator and the requester their own things', async () => {
    const { authority, asked } = createWorld({ editors: ['slack:S1', ben.id] }, 'slack:S1');
    await expect(authority.checkDecide(generation, ben)).resolves.toBeDefined();
    await expect(authority.checkDecide(generation, operator)).resolves.toBeDefined();
    await expect(authority.checkChange(generation, ana)).resolves.toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('the program itself may stop what nobody can see any more, and decides nothing', async () => {
    const { authority } = createWorld({ editors: ['slack:U3'] });
    await expect(authority.checkChange(generation, system)).resolves.toBeUndefined();
    await expect(authority.checkDecide(generation, system)).rejects.toThrow('You may not decide');
    await expect(authority.checkUnpublish(generation, system)).rejects.toThrow('You may not unpublish');
  });

  it('a sentence the platform has for people is passed on', async () => {
    const directory: Directory = {
      holds: async () => {
        throw invalid('The app lacks a permission.');
      },
      nameOf: async (editor) => editor,
    };
    const policies = { get: async () => ({ ...defaultPolicy, editors: ['slack:S1'] }) };
    const authority = createAuthority(policies, directory);
    await expect(authority.checkDecide(generation, ben)).rejects.toThrow('The app lacks a permission.');
  });
});

import { describe, expect, it } from 'vitest';
import { createAuthority, defaultPolicy, operator } from '../../src/pipeline/authority.ts';
import type { ChannelPolicy, Directory } from '../../src/pipeline/ports/desk-state.ts';
import type { Actor, Generation } from '../../src/pipeline/ports/generation.ts';
import { exampleGeneration } from '../helpers/generation-example.ts';

const person = (id: string): Actor => ({ id, name: id, verified: true });
const people = {
  requester: person('slack:UREQ'),
  'editor here': person('slack:UED'),
  'member of the group here': person('slack:UGRP'),
  'editor of another channel': person('slack:UOTHER'),
  'member of the same group elsewhere': person('slack:UFAR'),
  'bot itself': person('slack:UBOT'),
  'somebody else': person('slack:UANY'),
  operator,
} as const;
type Who = keyof typeof people;

/** T1/C1 names an editor and a group; T1/C2 names somebody else; in T2 the group's id belongs to other people. */
const policies: Record<string, Partial<ChannelPolicy>> = {
  'slack:T1/C1': { editors: ['slack:UED', 'slack:S1'] },
  'slack:T1/C2': { editors: ['slack:UOTHER'] },
};
const directory: Directory = {
  holds: async (editor, by, workspace) =>
    editor === by.id || (editor === 'slack:S1' && by.id === (workspace === 'slack:T1' ? 'slack:UGRP' : 'slack:UFAR')),
  nameOf: async (editor) => editor,
};
const authority = createAuthority(
  {
    get: async (workspace, channel) => ({ ...defaultPolicy, ...policies[`${workspace}/${channel}`] }),
  },
  directory,
);
const generation: Generation = {
  ...exampleGeneration(),
  ...{ workspace: 'slack:T1', channel: 'C1', requester: people.requester },
};

describe('who may do what with a generation of a channel with editors', () => {
  const rows: [Who, boolean, boolean, boolean][] = [
    // decide, unpublish, change
    ['requester', false, false, true],
    ['editor here', true, true, true],
    ['member of the group here', true, true, true],
    ['editor of another channel', false, false, false],
    ['member of the same group elsewhere', false, false, false],
    ['bot itself', false, false, false],
    ['somebody else', false, false, false],
    ['operator', true, true, true],
  ];
  it.each(rows)('%s: decide %s, unpublish %s, change %s', async (who, decide, unpublish, change) => {
    const by = people[who];
    const may = async (check: Promise<unknown>) =>
      check.then(
        () => true,
        () => false,
      );
    expect({
      decide: await may(authority.checkDecide(generation, by)),
      unpublish: await may(authority.checkUnpublish(generation, by)),
      change: await may(authority.checkChange(generation, by)),
    }).toEqual({ decide, unpublish, change });
  });

  it('an editor of this channel has no say in another one of it, nor in another workspace', async () => {
    const editor = people['editor here'];
    await expect(authority.checkDecide({ ...generation, channel: 'C2' }, editor)).rejects.toThrow('You may not');
    policies['slack:T2/C1'] = { editors: ['slack:S1'] };
    const far = { ...generation, workspace: 'slack:T2' };
    await expect(authority.checkDecide(far, people['member of the group here'])).rejects.toThrow('You may not');
  });

  it('an editor who asked for it decides only where the channel allows that', async () => {
    const own = { ...generation, requester: people['editor here'] };
    await expect(authority.checkDecide(own, people['editor here'])).rejects.toThrow('You asked for this yourself');
    await expect(authority.checkUnpublish(own, people['editor here'])).resolves.toBeUndefined();
  });
});
